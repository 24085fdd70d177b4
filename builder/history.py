"""This edition beside what was published: what changed, and when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from builder.edition import Times
from builder.identity import deck_name, type_hash
from builder.notes import note_types

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.model import Collection, Deck, RenderedNote
    from builder.record import History, Record, ReleasedNote, ReleasedType

FALLBACK = 1_790_000_000
"""A time before the first release where nothing tells one; Anki takes 0 for a fault."""


def times_of(
    notes: tuple[RenderedNote, ...], collection: Collection, record: Record | None, now: int | None
) -> Times:
    """When each note and note type last changed: as published where Anki would store the same, else
    now; but always after what was published, since Anki ignores an update that is not newer.

    Args:
        notes: of the edition.
        collection: theirs.
        record: of the last release.
        now: the commit's time, or the release's; None where nothing tells.
    """
    since = record.time + 1 if record else FALLBACK
    fresh = since if now is None else now

    def moved(old: ReleasedNote | ReleasedType | None, content: str) -> int:
        if old is None:
            return fresh
        return old.modified if old.content == content else max(fresh, old.modified + 1)

    published = record.notes if record else {}
    types = record.note_types if record else {}
    return Times(
        notes={r.note.id: moved(published.get(r.note.id), r.content) for r in notes},
        note_types={
            name: moved(types.get(name), type_hash(note_type, collection))
            for name, note_type in note_types().items()
        },
    )


@dataclass(frozen=True)
class Changes:
    """What an edition changes of what was published, each by the note's id, in document order."""

    added: tuple[str, ...]
    corrected: tuple[str, ...]
    """Those that Anki would store otherwise."""
    retired: tuple[str, ...]
    """Those that this edition leaves out for the first time."""
    note_types: tuple[str, ...]
    media: tuple[str, ...]
    decks: tuple[Rename, ...]

    def __bool__(self) -> bool:
        notes = (self.added, self.corrected, self.retired)
        return any((*notes, self.note_types, self.media, self.decks))


def changes_of(
    notes: tuple[RenderedNote, ...],
    collection: Collection,
    decks: tuple[Deck, ...],
    media: Mapping[str, str],
    history: History,
) -> Changes:
    """What changed since the last release; everything is added before the first one.

    Args:
        notes: of the edition.
        collection: theirs.
        decks: theirs.
        media: file of `media/` -> hash, of the pictures that the notes show.
        history: what was published, and what is retired.
    """
    record = history.record
    published = record.notes if record else {}
    types = record.note_types if record else {}
    pictures = record.media if record else {}
    return Changes(
        added=tuple(r.note.id for r in notes if r.note.id not in published),
        corrected=tuple(
            r.note.id
            for r in notes
            if r.note.id in published and published[r.note.id].content != r.content
        ),
        retired=tuple(id_ for id_ in history.retired if id_ in published),
        note_types=tuple(
            name
            for name, note_type in note_types().items()
            if name not in types or types[name].content != type_hash(note_type, collection)
        ),
        media=tuple(
            name for name, content in media.items() if pictures.get(name, content) != content
        ),
        decks=renamed_decks(published_homes(record), homes_of(notes, collection, decks)),
    )


# ---------------------------------------------------------------- names of decks


class Home(NamedTuple):
    """Where a note is."""

    folder: str
    package: str
    deck: str
    """The deck's whole name in Anki."""


class Rename(NamedTuple):
    """A deck that has another name in Anki."""

    folder: str
    """Of `cards/`; empty for the deck that holds all others of a package."""
    before: str
    """Its whole name; where the deck that holds it is renamed too, the name that it has after that."""
    after: str


def homes_of(
    notes: tuple[RenderedNote, ...], collection: Collection, decks: tuple[Deck, ...]
) -> dict[str, Home]:
    """Where each note is, by id."""
    folders = {deck.folder: deck for deck in decks}
    names = {
        (folder, practice): deck_name(deck, collection, practice=practice)
        for folder, deck in folders.items()
        for practice in (False, True)
    }
    return {
        r.note.id: Home(r.note.deck, package_of(r), names[r.note.deck, r.note.is_practice])
        for r in notes
    }


def published_homes(record: Record | None) -> dict[str, Home]:
    """Where each note was published, by id; none where the record does not name decks."""
    if record is None:
        return {}
    return {
        id_: Home(note.deck, note.package, record.decks[note.deck, note.package])
        for id_, note in record.notes.items()
        if (note.deck, note.package) in record.decks
    }


def renamed_decks(before: Mapping[str, Home], after: Mapping[str, Home]) -> tuple[Rename, ...]:
    """The decks that Anki takes for others, those that hold others first.

    A deck is followed to where most of its notes are now, so that a renamed folder is no other case. One whose notes
    went into a deck that was there before is not renamed: its notes were moved.
    """
    names = {home.deck for home in before.values()}
    taken = set(names)
    parents: dict[Rename, None] = {}
    children = []
    for name in sorted(names - {home.deck for home in after.values()}):
        now = Counter(
            after[id_]
            for id_, home in before.items()
            if home.deck == name and id_ in after and after[id_].package == home.package
        )
        if not now:
            continue
        most = min(now, key=lambda home: (-now[home], home))
        if most.deck in taken:
            continue
        taken.add(most.deck)
        (parent, _, leaf), (new_parent, _, _) = name.rpartition("::"), most.deck.rpartition("::")
        if parent != new_parent:
            parents[Rename("", parent, new_parent)] = None
        if f"{new_parent}::{leaf}" != most.deck:
            children.append(Rename(most.folder, f"{new_parent}::{leaf}", most.deck))
    return (*parents, *children)


def package_of(rendered: RenderedNote) -> str:
    """The package that a note goes into, as the record names it."""
    return "practice" if rendered.note.is_practice else "main"
