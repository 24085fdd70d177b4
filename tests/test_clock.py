"""The time of a build comes from the repository that contains the collection, not from another one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from command import CARD, mazo
from test_same_bytes import git

from builder.clock import STAMP, build_time

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

COMMITTED = 1_650_000_000
LATER = 1_750_000_000


@pytest.fixture(autouse=True)
def no_stated_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the variable that the developer's shell may have set."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def committed(project: Project) -> Path:
    """A project in git, committed at `COMMITTED`."""
    root = project({"uno.md": CARD.format(id="uno", front="¿Qué es un token?")})
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=Tarjetas")
    return root


def test_the_time_is_that_of_the_last_commit(committed: Path) -> None:
    assert build_time(committed).seconds == COMMITTED


def test_the_time_is_that_of_the_newest_uncommitted_card(committed: Path) -> None:
    deck = committed / "cards" / "02-nuevo"
    deck.mkdir()
    card = deck / "dos.md"
    card.write_text("¿?", "utf-8")
    os.utime(card, (LATER, LATER))
    os.utime(deck, (LATER + 99, LATER + 99))
    assert build_time(committed).seconds == LATER


def test_a_file_that_no_build_reads_does_not_change_the_time(committed: Path) -> None:
    (committed / "notas.txt").write_text("mías", "utf-8")
    assert build_time(committed).seconds == COMMITTED


def test_a_tarball_inside_another_repository_uses_its_own_stamp(
    committed: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    inner = other / "vendor" / "mazo"
    (committed / "cards").rename(tmp_path / "cards")
    inner.mkdir(parents=True)
    (tmp_path / "cards").rename(inner / "cards")
    (inner / STAMP).write_text("1600000000\n", "utf-8")
    (other / "README").write_text("otro", "utf-8")
    git(other, "init", "--quiet")
    git(other, "add", "README")
    git(other, "commit", "--quiet", "--message=Otro")
    assert build_time(inner).seconds == 1_600_000_000


def test_a_collection_in_a_folder_of_a_repository_uses_the_time_of_its_commit(
    committed: Path, tmp_path: Path
) -> None:
    larger = tmp_path / "larger"
    larger.mkdir()
    committed.rename(larger / "curso")
    (larger / "curso" / ".git").rename(tmp_path / "old.git")
    git(larger, "init", "--quiet")
    git(larger, "add", "--all")
    git(larger, "commit", "--quiet", "--message=Todo")
    assert build_time(larger / "curso").seconds == COMMITTED


def test_variables_that_point_git_to_another_repository_are_ignored(
    committed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "--quiet")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert build_time(committed).seconds == COMMITTED


def test_a_tarball_without_a_repository_uses_its_stamp(project: Project) -> None:
    root = project({})
    (root / STAMP).write_text("1600000000\n", "utf-8")
    assert build_time(root).seconds == 1_600_000_000
    assert build_time(root).problem == ""


def test_a_build_without_a_time_says_why_and_what_to_do(project: Project) -> None:
    root = project({"uno.md": CARD.format(id="uno", front="¿Qué es un token?")})
    done = mazo("build", cwd=root)
    assert done.returncode == 0
    assert done.stderr.startswith(
        "mazo: git gives this build no time (no commit holds the collection; git says: fatal: not a git"
    )
    assert "commit the cards, or set SOURCE_DATE_EPOCH" in done.stderr
    assert mazo("build", cwd=root, SOURCE_DATE_EPOCH="1700000000").stderr == ""


def test_a_build_without_git_says_that_it_is_not_installed(
    project: Project, tmp_path: Path
) -> None:
    root = project({"uno.md": CARD.format(id="uno", front="¿Qué es un token?")})
    assert "(git is not installed)" in mazo("build", cwd=root, PATH=str(tmp_path)).stderr
