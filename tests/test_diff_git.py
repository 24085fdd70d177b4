"""Which states of a repository `mazo diff` compares."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from differences import BASIC, CARDS, Repository, blocks, diff, published

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def here(project: Project) -> Repository:
    """A project whose cards are published and committed."""
    return published(project(CARDS))


def test_a_branch_is_compared_with_its_merge_base(here: Repository, capsys: Capture) -> None:
    """Later commits on the other branch are not changes of this one."""
    here.git("checkout", "-qb", "rama")
    here.write("dos.md", CARDS["dos.md"].replace("Porque sí", "Porque no"))
    here.commit()
    here.git("checkout", "-q", "main")
    here.write("nueva.md", BASIC.format(id="nueva", front="¿Nueva?", back="Sí."))
    here.commit()
    here.git("checkout", "-q", "rama")
    assert list(blocks(diff(here, capsys, base="main").out)) == ["dos"]


def test_uncommitted_changes_are_compared_and_left_as_they_are(
    here: Repository, capsys: Capture
) -> None:
    here.write("uno.md", BASIC.format(id="uno", front="¿Qué es el uno?", back="Un número."))
    here.git("add", "-A")
    here.write("dos.md", CARDS["dos.md"].replace("Porque sí", "Porque no"))
    before = here.git("status", "--porcelain")
    assert list(blocks(diff(here, capsys).out)) == ["dos", "uno"]
    assert here.git("status", "--porcelain") == before
    assert len(here.git("worktree", "list").splitlines()) == 1


def test_a_project_can_be_a_subfolder_of_its_repository(
    project: Project, tmp_path: Path, capsys: Capture
) -> None:
    root = project(CARDS)
    made = Repository(tmp_path / "todo")
    made.root.mkdir()
    shutil.move(root, made.root / "mazo")
    inner = Repository(made.root / "mazo")
    made.git("init", "-q", "-b", "main")
    made.commit()
    inner.write("uno.md", BASIC.format(id="uno", front="¿Qué es el uno?", back="Un número."))
    assert list(blocks(diff(inner, capsys).out)) == ["uno"]


def test_a_project_without_pictures_can_be_compared(here: Repository, capsys: Capture) -> None:
    assert not any((here.root / "media").iterdir())
    assert diff(here, capsys).code == 0
