"""`mazo init` begins a collection that has no problems, and never overwrites a file."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml
from command import ROOT, mazo

from builder import new_collection
from builder.languages import languages
from builder.notes import note_types
from builder.pages import pages
from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

GIVEN = ("--name", "Historia de Roma", "--author", "Ana Gil", "--licence", "CC BY 4.0")
REPORT = ("--report", "ana@example.org")


def init(folder: Path, language: str = "es", *more: str) -> subprocess.CompletedProcess[str]:
    """Run `mazo init` with every answer given."""
    return mazo(
        "init", folder, "--language", language, *GIVEN, *(more or REPORT), cwd=folder.parent
    )


def contents(folder: Path) -> dict[str, str]:
    """The texts of all files below a folder, by path."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


@pytest.mark.parametrize("language", languages())
def test_a_new_collection_has_a_card_of_each_type_and_no_problems(
    language: str, tmp_path: Path
) -> None:
    assert init(tmp_path / "nueva", language).returncode == 0
    result = run(tmp_path / "nueva")
    assert result.sink.all == ()
    assert result.edition is not None
    notes = [one.note for one in result.edition.notes]
    assert {note.type for note in notes} == set(note_types())
    assert {note.type for note in notes if note.generator} == {"exercise"}
    assert len(result.edition.decks) == 2


def test_each_collection_draws_a_namespace_of_its_own(tmp_path: Path) -> None:
    found = []
    for name in ("una", "otra"):
        init(tmp_path / name)
        found.append(yaml.safe_load((tmp_path / name / "cards/collection.yaml").read_text("utf-8")))
    first, second = found
    assert first.pop("namespace") != second.pop("namespace")
    assert first == second
    assert first["slug"] == "historia-de-roma"


def test_names_with_quotes_and_a_web_address_are_kept_as_given(tmp_path: Path) -> None:
    address = "https://example.org/?t={id}"
    given = ("--name", "Año 1000: «el fin»", "--author", "O'Neill \\ #1", "--report", address)
    assert init(tmp_path / "nueva", "es", *given).returncode == 0
    written = yaml.safe_load((tmp_path / "nueva/cards/collection.yaml").read_text("utf-8"))
    assert (written["name"], written["author"]) == ("Año 1000: «el fin»", "O'Neill \\ #1")
    assert written["report"] == address
    assert run(tmp_path / "nueva").sink.all == ()


@pytest.mark.parametrize(
    ("option", "answer", "said"),
    [
        ("--name", "Uno::dos", "without `::`"),
        ("--language", "tlh", "choose from en or es"),
        ("--author", " ", "a line of text"),
        ("--report", "ana", "a mail address"),
        ("--report", "https://example.org", "{id}"),
    ],
)
def test_an_answer_that_will_not_do_is_explained_and_nothing_is_written(
    option: str, answer: str, said: str, tmp_path: Path
) -> None:
    done = init(tmp_path / "nueva", "es", *REPORT, option, answer)
    assert (done.returncode, (tmp_path / "nueva").exists()) == (2, False)
    assert said in done.stderr
    assert option in done.stderr


def test_without_a_terminal_the_missing_options_are_listed(tmp_path: Path) -> None:
    done = mazo("init", "--name", "Uno", cwd=tmp_path)
    assert done.returncode == 2
    assert "`--language`, `--author`, `--licence` and `--report`" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_it_asks_for_what_was_not_given(tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "builder", "init", "--author", "Ana", "--report", "a@example.org"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TERM": "dumb"},
        stdin=follower,
        stdout=follower,
        stderr=follower,
    ) as process:
        os.close(follower)
        os.write(leader, b"Roma\nes\nCC0 1.0\n")
        assert process.wait(timeout=60) == 0
    os.close(leader)
    written = yaml.safe_load((tmp_path / "cards/collection.yaml").read_text("utf-8"))
    assert (written["name"], written["licence"]) == ("Roma", "CC0 1.0")


@pytest.mark.parametrize("file", ["README.md", "cards/collection.yaml", ".vscode/settings.json"])
def test_a_file_that_exists_is_never_overwritten(file: str, tmp_path: Path) -> None:
    mine = tmp_path / "nueva" / file
    mine.parent.mkdir(parents=True)
    mine.write_text("mío", "utf-8")
    done = init(tmp_path / "nueva")
    assert done.returncode == 1
    assert file in done.stderr
    assert contents(tmp_path / "nueva") == {file: "mío"}


def test_a_folder_inside_a_collection_is_refused(tmp_path: Path) -> None:
    init(tmp_path / "nueva")
    before = contents(tmp_path / "nueva")
    done = init(tmp_path / "nueva" / "docs" / "otra")
    assert done.returncode == 1
    assert contents(tmp_path / "nueva") == before


def test_the_workflow_pins_the_actions_that_ours_does_and_editors_find_the_schemas(
    tmp_path: Path,
) -> None:
    init(tmp_path / "nueva")
    ours = (ROOT / ".github/workflows/ci.yml").read_text("utf-8")
    theirs = (tmp_path / "nueva/.github/workflows/mazo.yml").read_text("utf-8")
    pins = re.findall(r"uses: (.*)", theirs)
    assert len(pins) == 3
    assert all(pin in ours for pin in pins)
    assert new_collection.SOURCE in theirs
    settings = json.loads((tmp_path / "nueva/.vscode/settings.json").read_text("utf-8"))
    for schema in settings["yaml.schemas"]:
        assert (tmp_path / "nueva" / schema).exists()
        assert (tmp_path / "nueva" / schema).read_text("utf-8") == (ROOT / schema).read_text(
            "utf-8"
        )
        assert schema.removeprefix("docs/") in pages()


@pytest.mark.parametrize("language", languages())
def test_its_readme_has_ten_lines_and_commands_that_work(language: str, tmp_path: Path) -> None:
    root = tmp_path / "nueva"
    init(root, language)
    readme = (root / "README.md").read_text("utf-8")
    assert len(readme.splitlines()) <= 10
    commands = re.findall(r"`mazo (\w+)([^`]*)`", readme)
    assert [name for name, _ in commands] == ["build", "new", "check", "serve"]
    for name, arguments in commands[:3]:
        done = mazo(name, *arguments.split(), cwd=root, SOURCE_DATE_EPOCH="1700000000")
        expected = 1 if name == "check" else 0  # the new card is not filled in yet
        assert done.returncode == expected, done.stderr
    package = re.findall(r"`([\w-]+\.apkg)`", readme)
    assert (root / "dist" / package[0]).exists()
