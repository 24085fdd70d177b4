"""Release a small project without a process of its own, and import what a release writes for updates."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

from anki.import_export_pb2 import CsvMetadata, ImportCsvRequest
from conftest import ROOT, make_project
from learner import EARLIER

from builder.languages import language
from builder.outputs import apkg, corrections
from builder.pipeline import run
from builder.record import PATH, written
from builder.release import prepare
from builder.writing import write_folder

if TYPE_CHECKING:
    from pathlib import Path

    from learner import Learner

    from builder.release import Release

BASIC = "---\nid: {id}\ntags: [{tag}]\n---\n{front}\n\n---\n\n{back}\n"
CARDS = {
    "uno.md": BASIC.format(id="uno", tag="propia", front="¿Qué es uno?", back="Un número."),
    "dos.md": "---\nid: dos\n---\n¿Cuál?\n\n- [x] esta\n- [ ] esa\n- [ ] aquella\n\n---\n\nPorque sí.\n",
    "tres.md": "---\nid: tres\n---\nTras {{c1::`a`}} va `b`, y tras `b`, {{c2::`c`}}.\n",
    "cuatro.md": "---\nid: cuatro\ntype: typed\n---\n¿Cómo?\n\n---\n\nasí\n\n---\n\nDe este modo.\n",
    "cinco.md": "---\nid: cinco\ntype: reversed\n---\nbigrama\n\n---\n\nDos palabras seguidas.\n",
}
"""A card of each note type."""
DECK = "Prueba::01 Mazo de prueba"
FROZEN = ROOT / "tests" / "frozen" / "0.2.2"
SIX_NOTES_OF_022 = ROOT / "tests" / "frozen" / "0.2.2-six-notes.apkg"
"""Six notes, of all note types, in a package that the code of 0.2.2 wrote."""
SIX = {
    "01-introduccion/parametro-modelo": "reversed",
    "01-introduccion/pesos-abiertos": "choice",
    "02-ngramas/a10b10-p-aab": "typed",
    "02-ngramas/automata-frase-gato": "basic",
    "07-posentrenamiento/destilacion": "typed",
    "07-posentrenamiento/qlora": "cloze",
}


def publish(folder: Path, version: str, time: int) -> Release:
    """Release a project at a time: write the record, and to `dist/` the packages and texts."""
    result = run(folder)
    assert not result.sink.failed, [(d.code.id, str(d.message)) for d in result.sink.all]
    assert result.edition is not None
    release = prepare(result.edition, result.history, version, time)
    (folder / PATH).write_text(written(release.record, language("es")), "utf-8")
    files = {**apkg.write(release.edition), **corrections.write(release.edition)}
    write_folder(files, folder / "dist")
    return release


def published_project(folder: Path, files: dict[str, str]) -> Path:
    """Make a project and publish its version 0.1.0, long ago."""
    project = make_project(folder, files)
    publish(project, "0.1.0", EARLIER)
    return project


def rewrite(folder: Path, name: str, old: str, new: str) -> None:
    """Replace a text in a card."""
    path = folder / "cards" / "01-prueba" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def texts_of(archive: Path, folder: Path, *, practice: bool) -> list[Path]:
    """Extract the text files of an archive of corrections, with those for the practice package or without them."""
    with zipfile.ZipFile(archive) as texts:
        texts.extractall(folder)
    found = sorted(folder.iterdir())
    return [path for path in found if practice or not path.name.endswith("-practica.txt")]


def import_texts(
    someone: Learner, archive: Path, *, practice: bool = True
) -> dict[str, dict[str, int]]:
    """Import the text files of an archive as the dialog does.

    Args:
        someone: the learner.
        archive: the zip file.
        practice: whether those for the practice package are imported too.

    Returns:
        by file name, how many notes were added, updated and so on; without the zeros.
    """
    found = {}
    for path in texts_of(archive, archive.with_suffix(""), practice=practice):
        metadata = someone.collection.get_csv_metadata(str(path), None)
        assert metadata.dupe_resolution == CsvMetadata.UPDATE
        request = ImportCsvRequest(path=str(path), metadata=metadata)
        log = someone.collection.import_csv(request).log
        logged = {"new": log.new, "updated": log.updated, "duplicate": log.duplicate}
        found[path.name] = {name: len(notes) for name, notes in logged.items() if notes}
    someone.collection.models._clear_cache()
    return found


def six_notes_of_022(folder: Path) -> Path:
    """Make a project of the six notes as 0.2.2 had them, with its record."""
    cards = folder / "cards"
    for place in SIX:
        deck, _, _ = place.partition("/")
        (cards / deck).mkdir(parents=True, exist_ok=True)
        shutil.copy(FROZEN / "cards" / deck / "_deck.yaml", cards / deck)
        shutil.copy(FROZEN / "cards" / f"{place}.md", cards / deck)
    for name in ("collection.yaml", "released.yaml"):
        shutil.copy(FROZEN / "cards" / name, cards)
    (folder / "media").mkdir()
    return folder
