"""`<slug>.apkg`: the package that Anki imports. The only genanki user.

The same edition gives the same bytes: this module sets every time, order and mode that genanki,
SQLite and zip would otherwise take from the machine.
"""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import tempfile
import zipfile
from dataclasses import dataclass
from html import escape
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import genanki

from builder.edition import Edition, Output
from builder.identity import (
    card_numbers,
    corrections_media_file,
    deck_name,
    guid,
    note_type_id,
    note_type_name,
    package_file,
    stable_number,
    tags_of,
    templates_of,
    withdrawn_file,
    withdrawn_tag,
)
from builder.languages import Message, say
from builder.notes import note_types, worded
from builder.notes._common import css
from builder.outputs._archive import always_imported, member

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.model import Deck, RenderedNote
    from builder.note_type import NoteType


_FRESH = (0, 0, 0, 0, 0, 0, 0, 0, "")
"""The last columns of an unstudied card."""
OLDEST_ANKI, RECOMMENDED_ANKI = "23.10", "25.02"
"""What learners need, so that all corrections reach them: benchmarks/README.md has the measurements."""
_INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY rowid"
_SQLITE_COUNTERS = {24: 1, 92: 1, 96: 3_040_000}
"""Offset in SQLite's header -> value: change counter, version-valid-for counter, version."""


@dataclass(frozen=True)
class _Entry:
    """A note and the numbers of its cards."""

    model: _Model
    values: tuple[Any, ...]
    """Columns of the table `notes` after the id: guid, model, time, update number, tags, fields, sort field, and three
    empty ones."""
    due: int
    modified: int
    ords: tuple[int, ...]


class _Model(genanki.Model):  # type: ignore[misc]  # genanki is untyped
    """A note type with its own modification time instead of the package's."""

    def __init__(self, *rest: Any, modified: int, **named: Any) -> None:
        super().__init__(*rest, **named)
        self._modified = modified

    def to_json(self, timestamp: float, deck_id: int) -> Any:
        del timestamp
        return super().to_json(self._modified, deck_id)


class _Deck(genanki.Deck):  # type: ignore[misc]  # genanki is untyped
    """A deck that inserts all notes at once; genanki is slow, with a statement per card and a check per field."""

    def __init__(self, *rest: Any) -> None:
        super().__init__(*rest)
        self.entries: list[_Entry] = []

    def add(self, entry: _Entry) -> None:
        """Add a note."""
        self.entries.append(entry)
        self.add_model(entry.model)

    def write_to_db(self, cursor: Any, timestamp: float, id_gen: Iterator[int]) -> None:
        """Write the deck, its note types, notes and cards, with ids in genanki's order."""
        super().write_to_db(cursor, timestamp, id_gen)
        notes, cards = [], []
        for entry in self.entries:
            note = next(id_gen)
            notes.append((note, *entry.values))
            for ord_ in entry.ords:
                where = (
                    next(id_gen),
                    note,
                    self.deck_id,
                    ord_,
                    entry.modified,
                    -1,
                    0,
                    0,
                    entry.due,
                )
                cards.append((*where, *_FRESH))
        cursor.executemany(f"INSERT INTO notes VALUES({','.join('?' * 11)})", notes)
        cursor.executemany(f"INSERT INTO cards VALUES({','.join('?' * 18)})", cards)


class _Package(genanki.Package):  # type: ignore[misc]  # genanki is untyped
    """A package that creates its indexes after inserting all rows."""

    def write_to_db(self, cursor: Any, timestamp: float, id_gen: Iterator[int]) -> None:
        """Write the collection and its decks."""
        genanki.Package([]).write_to_db(cursor, timestamp, id_gen)
        indexes = cursor.execute(_INDEXES).fetchall()
        for name, _ in indexes:
            cursor.execute(f"DROP INDEX {name}")
        for deck in self.decks:
            deck.write_to_db(cursor, timestamp, id_gen)
        for _, statement in indexes:
            cursor.execute(statement)


def write(edition: Edition) -> dict[str, bytes]:
    """Write the package of all notes and, if there is something in them, those for updates."""
    package = {package_file(edition.collection): _package(edition)}
    return {**package, **dict(_withdrawn(edition)), **dict(_media(edition))}


def _package(edition: Edition) -> bytes:
    models = {name: _model(note_type, edition) for name, note_type in note_types().items()}
    decks = [_parent(edition)]
    used = {rendered.note.deck for rendered in edition.notes}
    by_folder = {}
    for deck in edition.decks:
        name = deck_name(deck, edition.collection)
        by_folder[deck.folder] = _deck(name, _about(deck, edition), edition)
        if deck.folder in used:
            decks.append(by_folder[deck.folder])
    for due, rendered in enumerate(edition.notes, 1):
        note = rendered.note
        by_folder[note.deck].add(_entry(rendered, due, models[note.type], edition))
    media = {name: data for name, (_, data) in edition.media.items()}
    return _zipped(decks, edition.times.last, media)


def _media(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the package of what corrected notes show, which the text of a correction does not bring."""
    shown = {
        one.name
        for rendered in edition.corrected
        for html in rendered.passages
        for one in html.media
    }
    media = {
        always_imported(name): data for name, (_, data) in edition.media.items() if name in shown
    }
    if media:
        deck = _parent(edition)
        yield corrections_media_file(edition.collection), _zipped([deck], edition.times.last, media)


def _withdrawn(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the package of retired notes, which brings no cards: `builder/withdrawal.py` says why."""
    if not edition.withdrawn:
        return
    models = {name: _model(note_type, edition) for name, note_type in note_types().items()}
    deck = _parent(edition)
    tags = f" {withdrawn_tag(edition.collection)} "
    for one in edition.withdrawn:
        model, fields = models[one.type], "\x1f".join(one.fields)
        values = (one.guid, model.model_id, one.modified, -1, tags, fields, one.fields[0], 0, 0, "")
        deck.add(_Entry(model, values, 0, one.modified, ()))
    yield withdrawn_file(edition.collection), _zipped([deck], edition.times.last, {})


def _parent(edition: Edition) -> _Deck:
    collection = edition.collection
    name = collection.name
    home = collection.home
    about = collection.locale.words.text(
        "deck-about-all",
        name=name,
        author=collection.author,
        imprint=_imprint(edition),
        needs=say("deck-needs", oldest=OLDEST_ANKI, recommended=RECOMMENDED_ANKI),
        update=say("deck-update-from", home=home) if home else say("deck-update"),
    )
    return _deck(name, about, edition)


def _about(deck: Deck, edition: Edition) -> str:
    words = edition.collection.locale.words
    return words.text("deck-about", description=deck.description, imprint=_imprint(edition))


def _imprint(edition: Edition) -> Message:
    """Say the version and the licence."""
    licence = edition.collection.licence
    if edition.version:
        return say("deck-imprint", version=edition.version, licence=licence)
    return say("deck-imprint-unreleased", licence=licence)


def _deck(name: str, description: str, edition: Edition) -> _Deck:
    """Build a deck.

    Args:
        name: plain text; Anki finds decks by name and escapes the name itself.
        description: plain text, escaped here because Anki shows it as HTML.
        edition: the edition, which names the collection and the address of new versions, which becomes a link.
    """
    number = stable_number(f"{edition.collection.namespace}\ndeck\n{name}")
    shown = escape(description, quote=False)
    if home := escape(edition.collection.home):
        shown = shown.replace(home, f'<a href="{home}">{home}</a>')
    return _Deck(number, name, shown)


def _model(note_type: NoteType, edition: Edition) -> _Model:
    words = edition.collection.locale.words
    said = worded(note_type.name, words)
    return _Model(
        note_type_id(note_type, edition.collection),
        note_type_name(note_type, edition.collection),
        modified=edition.times.note_types[note_type.name],
        fields=[
            {"name": name, "id": field.id}
            for name, field in zip(said.fields, note_type.fields, strict=True)
        ],
        templates=[
            {"name": name.name, "id": template.id, "qfmt": front, "afmt": back}
            for name, template, (front, back) in zip(
                said.templates,
                note_type.templates,
                templates_of(note_type, edition.collection),
                strict=True,
            )
        ],
        css=css(words),
        model_type=genanki.Model.CLOZE if note_type.is_cloze else genanki.Model.FRONT_BACK,
    )


def _entry(rendered: RenderedNote, due: int, model: _Model, edition: Edition) -> _Entry:
    note = rendered.note
    modified = edition.times.notes[note.id]
    tags = f" {' '.join(tags_of(note, edition.collection))} "
    fields = "\x1f".join(rendered.fields)
    who = (guid(note.id, edition.collection), model.model_id, modified, -1)
    values = (*who, tags, fields, rendered.fields[0], 0, 0, "")
    return _Entry(model, values, due, modified, card_numbers(rendered))


def _write_database(decks: list[_Deck], time: int, path: Path) -> None:
    """Write the collection's database reproducibly."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        _Package(decks).write_to_db(connection.cursor(), time, count(time * 1000))
        connection.commit()
    finally:
        connection.close()
    with path.open("r+b") as file:
        for offset, number in _SQLITE_COUNTERS.items():
            file.seek(offset)
            file.write(number.to_bytes(4, "big"))


def _zipped(decks: list[_Deck], time: int, media: Mapping[str, bytes]) -> bytes:
    """Zip the package, streaming the database so that it is never whole in memory."""
    buffer = io.BytesIO()
    names = {str(n): name for n, name in enumerate(sorted(media))}
    with (
        tempfile.TemporaryDirectory() as folder,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package,
    ):
        path = Path(folder) / "collection.anki2"
        _write_database(decks, time, path)
        with path.open("rb") as database, package.open(member(path.name), "w") as target:
            shutil.copyfileobj(database, target, 1 << 20)
        package.writestr(member("media"), json.dumps(names, sort_keys=True).encode())
        for number, name in names.items():
            package.writestr(member(number), media[name])
    return buffer.getvalue()


OUTPUT = Output("apkg", write)
