"""`<slug>.apkg`: the package that Anki imports. The only genanki user.

The same edition makes the same bytes: every time, order and mode that genanki, SQLite and zip would
take from the machine is set.
"""

from __future__ import annotations

import io
import json
import sqlite3
import tempfile
import zipfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import genanki
from genanki.card import Card

from builder.identity import (
    deck_name,
    field_values,
    guid,
    note_type_id,
    note_type_name,
    package_file,
    package_name,
    stable_number,
)
from builder.markup import deletions
from builder.model import Edition, NoteType, Output, RenderedNote
from builder.note_types import note_types
from builder.note_types._common import CSS, REPORT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.diagnostics import Sink

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_SQLITE_COUNTERS = {24: 1, 92: 1, 96: 3_040_000}
"""Offset in SQLite's header -> the number that stands there: change counter, the counter its
version is valid for, the version."""


class _Note(genanki.Note):  # type: ignore[misc]  # genanki is untyped
    """A note whose cards are numbered by us, and whose HTML is not searched for faults that it
    cannot have.
    """

    def __init__(self, *, ords: tuple[int, ...], modified: int, **rest: Any) -> None:
        super().__init__(**rest)
        self._ords, self._modified = ords, modified

    @property
    def cards(self) -> list[Card]:
        return [Card(ord_) for ord_ in self._ords]

    def write_to_db(self, cursor: Any, timestamp: float, *rest: Any) -> None:
        """With its own time, and not the package's."""
        del timestamp
        super().write_to_db(cursor, self._modified, *rest)

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Everything in a field is ours and escaped; genanki's own check is quadratic."""


class _Model(genanki.Model):  # type: ignore[misc]  # genanki is untyped
    """A note type with its own time, and not the package's."""

    def __init__(self, *rest: Any, modified: int, **named: Any) -> None:
        super().__init__(*rest, **named)
        self._modified = modified

    def to_json(self, timestamp: float, deck_id: int) -> Any:
        del timestamp
        return super().to_json(self._modified, deck_id)


def write(edition: Edition, _: Sink) -> dict[str, bytes]:
    """The main package and, where there are notes for it, the one of practice."""
    parts = {False: edition.main, True: edition.practice}
    return {
        package_file(edition.collection, practice=practice): _package(
            edition, notes, practice=practice
        )
        for practice, notes in parts.items()
        if notes or not practice
    }


def _package(edition: Edition, notes: tuple[RenderedNote, ...], *, practice: bool) -> bytes:
    models = {name: _model(note_type, edition) for name, note_type in note_types().items()}
    decks = [_parent(edition, practice=practice)]
    by_folder = {}
    for deck in edition.decks:
        name = deck_name(deck, edition.collection, practice=practice)
        by_folder[deck.folder] = _deck(name, f"{deck.description} {_imprint(edition)}", edition)
        if any(rendered.note.deck == deck.folder for rendered in notes):
            decks.append(by_folder[deck.folder])
    for due, rendered in enumerate(notes, 1):
        note = rendered.note
        by_folder[note.deck].add_note(
            _Note(
                model=models[note.type],
                fields=list(field_values(rendered)),
                tags=list(note.tags),
                guid=guid(note, edition.collection),
                due=due,
                ords=_ords(rendered),
                modified=edition.times.notes[note.id],
            )
        )
    shown = {
        picture.name for rendered in notes for html in rendered.passages for picture in html.media
    }
    media = {name: data for name, (_, data) in edition.media.items() if name in shown}
    return _zipped(_database(decks, edition.times.last), media)


def _parent(edition: Edition, *, practice: bool) -> genanki.Deck:
    collection = edition.collection
    name = package_name(collection, practice=practice)
    about = f"{name}. {collection.author}. {_imprint(edition)} Hecho con mazo."
    return _deck(name, about, edition)


def _imprint(edition: Edition) -> str:
    """What every deck's description ends with: version and licence."""
    version = f"Versión {edition.version}. " if edition.version else ""
    return f"{version}Licencia {edition.collection.licence}."


def _deck(name: str, description: str, edition: Edition) -> genanki.Deck:
    number = stable_number(f"{edition.collection.namespace}\ndeck\n{name}")
    return genanki.Deck(number, name, description)


def _model(note_type: NoteType, edition: Edition) -> genanki.Model:
    report = edition.collection.report.replace("{id}", "{{text:Id}}")
    return _Model(
        note_type_id(note_type, edition.collection),
        note_type_name(note_type, edition.collection),
        modified=edition.times.note_types[note_type.name],
        fields=[{"name": field.name, "id": field.id} for field in note_type.fields],
        templates=[
            {
                "name": template.name,
                "id": template.id,
                "qfmt": template.front,
                "afmt": template.back.replace(REPORT, report),
            }
            for template in note_type.templates
        ],
        css=CSS,
        model_type=genanki.Model.CLOZE if note_type.is_cloze else genanki.Model.FRONT_BACK,
    )


def _ords(rendered: RenderedNote) -> tuple[int, ...]:
    """The cards that Anki makes of the note: one a template, or one a deletion's number."""
    note = rendered.note
    note_type = note_types()[note.type]
    if not note_type.is_cloze:
        return tuple(range(len(note_type.templates)))
    return tuple(
        sorted({deletion.number - 1 for deletion in deletions(note.parts["text"].value)[0]})
    )


def _database(decks: list[genanki.Deck], time: int) -> bytes:
    """The collection's database, the same bytes for the same notes."""
    package = genanki.Package(decks)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        connection = sqlite3.connect(path)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            package.write_to_db(connection.cursor(), time, count(time * 1000))
            connection.commit()
        finally:
            connection.close()
        data = bytearray(path.read_bytes())
    for offset, number in _SQLITE_COUNTERS.items():
        data[offset : offset + 4] = number.to_bytes(4, "big")
    return bytes(data)


def _zipped(database: bytes, media: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, data in _members(database, media):
            member = zipfile.ZipInfo(name, _ZIP_DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            member.create_system = 3  # as on Unix, everywhere
            package.writestr(member, data)
    return buffer.getvalue()


def _members(database: bytes, media: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield "collection.anki2", database
    names = {str(n): name for n, name in enumerate(sorted(media))}
    yield "media", json.dumps(names, sort_keys=True).encode()
    for number, name in names.items():
        yield number, media[name]


OUTPUT = Output("apkg", write)
