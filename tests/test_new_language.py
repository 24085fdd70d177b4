"""A third language is one file: with it, a collection in it builds, and mazo speaks it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command import ROOT
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Attribute, Message, TextElement
from fluent.syntax.visitor import Transformer

if TYPE_CHECKING:
    from pathlib import Path

CODE = "eo"
SPOKEN = ("sheet-", "card-", "exam-", "figure-", "field-", "summary", "help-", "command-init-help")
"""What the mock language says in its own words; the rest it borrows."""
GIVEN = ("--author", "Ana", "--licence", "CC0 1.0", "--report", "ana@example.org")


class _Shout(Transformer):
    """Writes the text of messages in capitals: a language that nobody speaks."""

    def visit_TextElement(self, node: TextElement) -> TextElement:  # noqa: N802 - the library's name
        node.value = node.value.upper()
        return node


def mock() -> str:
    """A language file made of the English one."""
    resource = FluentParser().parse((ROOT / "builder/languages/en.ftl").read_text("utf-8"))
    for entry in resource.body:
        if isinstance(entry, Message) and entry.id.name.startswith(SPOKEN):
            _Shout().visit(entry.value)
            for attribute in entry.attributes:
                assert isinstance(attribute, Attribute)
                _Shout().visit(attribute.value)
    return str(FluentSerializer().serialize(resource))


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with one more file."""
    folder = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "builder", folder / "builder")
    (folder / "builder" / "languages" / f"{CODE}.ftl").write_text(mock(), "utf-8")
    return folder


def mazo(program: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the copy of the program."""
    return subprocess.run(
        [sys.executable, "-m", "builder", *arguments],
        cwd=cwd,
        env={"PYTHONPATH": str(program), "PATH": "", "SOURCE_DATE_EPOCH": "1700000000"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_collection_in_the_new_language_builds_and_says_everything_in_it(
    program: Path, tmp_path: Path
) -> None:
    done = mazo(program, tmp_path, "init", "new", "--name", "Provo", "--language", CODE, *GIVEN)
    assert done.returncode == 0, done.stderr
    done = mazo(program, tmp_path / "new", "build")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("NO PROBLEMS")  # the tool speaks the collection's language
    pages = {p.name: p.read_text("utf-8") for p in (tmp_path / "new/dist").glob("*.html")}
    (page,) = (text for text in pages.values() if "SOLUTIONS" in text)
    assert f'<html lang="{CODE}">' in page
    assert "Solutions" not in page


def test_the_tool_speaks_it_wherever_it_is_asked_to(program: Path, tmp_path: Path) -> None:
    assert "BEGIN A COLLECTION" in mazo(program, tmp_path, "--lang", CODE, "--help").stdout
    done = mazo(program, tmp_path, "--lang", "tlh", "--help")
    assert done.returncode == 2
    assert CODE in done.stderr
