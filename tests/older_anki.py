"""Anki of any version, each in a process of its own: what a learner's collection holds after each action."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from command import ROOT, SECONDS
from learner import EARLIER
from publishing import BASIC, CARDS, publish, published_project, rewrite, texts_of

NEWEST = version("anki")
SCRIPT = ROOT / "tests" / "any_anki.py"


@dataclass(frozen=True)
class State:
    """What a collection holds."""

    notes: dict[str, list[str]]
    """Fields by guid."""
    tags: dict[str, list[str]]
    """By guid."""
    note_types: int
    """How many the notes have."""
    cards: dict[str, list[int]]
    """Schedules by guid and number of the card."""
    reviews: int
    media: list[str]


@dataclass(frozen=True)
class Anki:
    """A version of Anki and the folder of a collection."""

    version: str
    folder: Path

    def does(self, *actions: tuple[str, ...]) -> list[State]:
        """Do some of the actions of `any_anki.py`; return the state after each."""
        self.folder.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            asked, told = Path(scratch, "actions.json"), Path(scratch, "states.json")
            asked.write_text(json.dumps(actions), "utf-8")
            done = subprocess.run(
                [
                    _python(self.version),
                    str(SCRIPT),
                    str(self.folder / "collection.anki2"),
                    asked,
                    told,
                ],
                env={**os.environ, "PYTHONPATH": _path(self.version)},
                cwd=scratch,
                capture_output=True,
                encoding="utf-8",
                check=False,
                timeout=SECONDS,
            )
            assert done.returncode == 0, f"Anki {self.version}: {done.stderr}"
            return [State(**state) for state in json.loads(told.read_text("utf-8"))]


def _python(anki: str) -> str:
    return os.environ.get("PYTHON38", "python3.8") if anki == "2.1.28" else sys.executable


def _path(anki: str) -> str:
    if anki == NEWEST:
        return ""
    folder = ROOT / ".venv" / "anki" / anki
    assert folder.is_dir(), f"run `make .venv/anki/{anki}/made`"
    return str(folder)


def notes_of(package: Path) -> dict[str, list[str]]:
    """The fields of the notes in a package, by guid."""
    with zipfile.ZipFile(package) as archive, tempfile.TemporaryDirectory() as scratch:
        path = archive.extract("collection.anki2", scratch)
        with closing(sqlite3.connect(path)) as database:
            rows = database.execute("select guid, flds from notes").fetchall()
    return {guid: fields.split("\x1f") for guid, fields in rows}


def main_texts(archive: Path, folder: Path) -> list[str]:
    """Extract the text files of corrections for the main package; return their paths."""
    return [str(path) for path in texts_of(archive, folder, practice=False)]


def arrived(state: State, wanted: dict[str, list[str]]) -> int:
    """How many notes a collection has as they are wanted, apart from the last field, which is the learner's.

    The texts name pictures as `builder/outputs/_archive.py` says.
    """
    found = {guid: [f.replace('src="_', 'src="') for f in state.notes[guid]] for guid in wanted}
    return sum(found[guid][:-1] == fields[:-1] for guid, fields in wanted.items())


# ---------------------------------------------------------------- three releases

PARTS = {
    "uno.md": "Un número",
    "dos.md": "Porque sí",
    "tres.md": "Tras",
    "cuatro.md": "De este modo",
    "cinco.md": "Dos palabras",
    "seis.md": "Un error",
}
"""A part of a card of each type, and of one that the third release retires."""


@dataclass(frozen=True)
class Releases:
    """Three releases of a project. The second and the third both correct a note of each type; the third retires one."""

    packages: tuple[str, str, str]
    corrected: dict[str, list[str]]
    """The fields in the third of what it corrects, by guid."""
    texts: list[str]
    withdrawn: str
    """The package of retired notes."""
    retired: dict[str, list[str]]
    """The fields of its note, by guid."""


def three_releases(folder: Path) -> Releases:
    """Publish them, years ago: whoever imports them today imports each after the next was published."""
    retired = BASIC.format(id="seis", tag="propia", front="¿Qué es seis?", back="Un error.")
    project = published_project(folder / "project", CARDS | {"seis.md": retired})
    packages = [_kept(project, "0.1.0")]
    for number, release in enumerate(("0.2.0", "0.3.0"), 1):
        for name, part in PARTS.items():
            rewrite(project, name, part, f"{part} y algo")
        if release == "0.3.0":
            (project / "cards/01-prueba/seis.md").unlink()
            (project / "cards/retired.yaml").write_text("seis: Sobraba.\n", "utf-8")
        publish(project, release, EARLIER + number)
        packages.append(_kept(project, release))
    last = packages[-1].parent
    one, two, three = map(str, packages)
    before, after = notes_of(packages[1]), notes_of(packages[2])
    return Releases(
        packages=(one, two, three),
        corrected={guid: fields for guid, fields in after.items() if fields != before[guid]},
        texts=main_texts(last / "prueba-correcciones.zip", folder / "texts"),
        withdrawn=str(last / "prueba-retiradas.apkg"),
        retired=notes_of(last / "prueba-retiradas.apkg"),
    )


def _kept(project: Path, version: str) -> Path:
    """Keep what a release wrote; return its main package."""
    return (project / "dist").rename(project / version) / "prueba.apkg"
