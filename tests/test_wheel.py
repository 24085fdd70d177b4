"""The wheel alone begins, builds, prints and releases a collection in an empty folder, all of it in one language."""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from command import ROOT
from flit_core.buildapi import build_wheel
from pypdf import PdfReader
from test_release_languages import WORD, foreign

from builder.languages import language, languages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GIVEN = ("--name", "Xyzzy", "--author", "Ana", "--licence", "CC0 1.0", "--report", "a@example.org")
NAMES = {"letter", "count", "versions"}
"""The paper, and the options of `mazo exam`, are called so in every language."""
HYPHEN = re.compile(r"[\u00ad-]\s+")
"""Where a word goes on in the next line."""
PROGRAM = re.compile(r"<pre>.*?</pre>", re.DOTALL)
"""Python is alike in every language."""
TAG = re.compile(r"<(?:script|style)[^>]*>.*?</(?:script|style)>|<[^>]*>", re.DOTALL)
DRAWN = re.compile(r"(?<=-)[0-9a-f]{16}\b")
"""What is drawn at random for the namespace; its letters may spell a word."""
NAMED = re.compile(r'(?:aria-label|title|alt|placeholder)="([^"]*)"')


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The contents of the wheel, as pip unpacks them."""
    folder = tmp_path_factory.mktemp("wheel")
    with contextlib.chdir(ROOT):
        name = build_wheel(str(folder))
    with zipfile.ZipFile(folder / name) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


@dataclass(frozen=True)
class Begun:
    """A collection that the wheel began, and what its commands said."""

    root: Path
    said: str


def run(program: Path, cwd: Path, *arguments: str) -> str:
    """Run the wheel's command, outside of any checkout of the project."""
    kept = {name: os.environ[name] for name in ("PATH", "CHROMIUM") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "builder", *arguments],
        cwd=cwd,
        env={
            **kept,
            "PYTHONPATH": str(program),
            "HOME": str(cwd),
            "SOURCE_DATE_EPOCH": "1790000000",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, (arguments, done.stdout, done.stderr)
    return done.stdout + done.stderr


@pytest.fixture(scope="module", params=languages())
def begun(
    request: pytest.FixtureRequest, program: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Begun]:
    """The collection in a language, after all commands."""
    code, home = str(request.param), tmp_path_factory.mktemp("home")
    said = run(program, home, "--lang", code, "init", "new", "--language", code, *GIVEN)
    for command in (
        ("check", "--strict"),
        ("build",),
        ("sheet", "--deck", "1"),
        ("sheet", "--brief", "--deck", "1"),
        ("exam", "--count", "2", "--title", "Xyzzy"),
        ("release", "0.1.0"),
        ("build", "--strict"),
    ):
        said += run(program, home / "new", *command)
    return code, Begun(home / "new", said)


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """What can be read in every file of a collection: its name, and the text."""
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix == ".html":
            page = path.read_text("utf-8")
            yield name, " ".join((TAG.sub(" ", page), *NAMED.findall(page)))
        elif path.suffix == ".apkg":
            yield name, " ".join(package_texts(path))
        elif path.suffix == ".pdf":
            read = " ".join(page.extract_text() for page in PdfReader(path).pages)
            yield name, HYPHEN.sub("", read)
        elif path.is_file() and path.suffix in (".md", ".yaml") and path.name != "released.yaml":
            yield name, DRAWN.sub("", path.read_text("utf-8"))


def package_texts(path: Path) -> Iterator[str]:
    """The fields of the notes, and the names of note types, fields, templates and decks."""
    with zipfile.ZipFile(path) as package:
        database = sqlite3.connect(":memory:")
        database.deserialize(package.read("collection.anki2"))
        for (fields,) in database.execute("select flds from notes"):
            yield TAG.sub(" ", PROGRAM.sub(" ", fields))
        for row in database.execute("select models, decks from col"):
            for text in row:
                yield re.sub(
                    r"\\u[0-9a-f]{4}|\\[nt]|[.#][\w-]+|--[\w-]+", " ", text.partition('"css"')[0]
                )


def test_the_files_are_named_in_the_collections_language(begun: tuple[str, Begun]) -> None:
    code, made = begun
    names = {path.name for path in (made.root / "dist").iterdir()}
    expected = {
        "es": {"repaso.html", "tarjetas.pdf", "hoja.pdf", "examen", "estudio.pdf"},
        "en": {"review.html", "cards.pdf", "sheet.pdf", "exam", "study.pdf"},
    }
    assert expected[code] <= names
    assert "xyzzy.apkg" in names


def test_nothing_that_the_wheel_wrote_or_said_is_in_another_language(
    begun: tuple[str, Begun],
) -> None:
    code, made = begun
    ids = [one for one in language(code).ids if re.fullmatch(r"init-\w+-source", one)]
    cited = {word.casefold() for one in ids for word in WORD.findall(language(code).text(one))}
    found = {
        name: [word for word in foreign(text, code) if word not in cited | NAMES]
        for name, text in texts(made.root)
    }
    assert {name: words for name, words in found.items() if words} == {}
    assert foreign(made.said, code) == []
    assert len(found) > 20


def test_the_wheel_says_where_the_project_is(program: Path) -> None:
    (metadata,) = program.glob("*.dist-info/METADATA")
    text = metadata.read_text("utf-8")
    for label in ("Homepage", "Documentation", "Changelog", "Issues"):
        assert f"Project-URL: {label}, https://github.com/mazo-cards/mazo" in text
