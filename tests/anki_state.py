"""The state of a learner's collection: all that an import might change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from publications import Look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from anki.collection import Collection

ID = -4
"""The place of the id among a note's fields."""


@dataclass(frozen=True)
class Note:
    """A note in a learner's Anki."""

    type: int
    fields: tuple[str, ...]
    tags: frozenset[str]
    changed: int
    """In seconds since the epoch."""


@dataclass(frozen=True)
class State:
    """All of a learner's collection that an import might change."""

    notes: Mapping[str, Note]
    """By the id that the authors gave."""
    cards: Mapping[int, tuple[object, ...]]
    """By number: the note's id, the deck's name, the schedule, the flag and the counts."""
    reviews: Mapping[int, tuple[object, ...]]
    decks: Mapping[int, tuple[str, object]]
    """By number: name, and number of the options."""
    options: Mapping[int, object]
    looks: Mapping[int, Look]
    """Of the note types."""


def notes_of(collection: Collection) -> dict[str, Note]:
    """Read the notes, by the id that the authors gave."""
    assert collection.db is not None
    rows = collection.db.all("select mid, mod, tags, flds from notes")
    found = {}
    for type_, changed, tags, text in rows:
        fields = tuple(text.split("\x1f"))
        found[fields[ID]] = Note(type_, fields, frozenset(tags.split()), changed)
    assert len(found) == len(rows), "a note came twice"
    return found


def state_of(collection: Collection) -> State:
    """Read the state of a collection."""
    assert collection.db is not None
    ids = {
        number: text.split("\x1f")[ID]
        for number, text in collection.db.all("select id, flds from notes")
    }
    cards = collection.db.all(
        "select id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data"
        " from cards"
    )
    decks = collection.decks
    names = {one.id: one.name for one in decks.all_names_and_ids()}
    return State(
        notes_of(collection),
        {row[0]: (ids[row[1]], names[row[2]], *row[3:]) for row in cards},
        {row[0]: tuple(row[1:]) for row in collection.db.all("select * from revlog")},
        {id_: (name, decks.config_dict_for_deck_id(id_)["id"]) for id_, name in names.items()},
        {one["id"]: one for one in decks.all_config()},
        {
            one["id"]: Look(
                one["mod"], one["css"], tuple((t["qfmt"], t["afmt"]) for t in one["tmpls"])
            )
            for one in collection.models.all()
        },
    )
