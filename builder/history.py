"""Compare an edition with the last release: what changed, and when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from builder.edition import Times
from builder.identity import content_of, deck_name, type_hash
from builder.languages import Message, say
from builder.notes import note_types
from builder.record import FORMULA, PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.model import Collection, Deck, RenderedNote
    from builder.record import History, Record, ReleasedNote, ReleasedType

FALLBACK = 1_790_000_000
"""Used before the first release if the time is unknown; Anki treats 0 as an error."""


def times_of(
    notes: tuple[RenderedNote, ...], collection: Collection, record: Record | None, now: int | None
) -> Times:
    """Compute when each note and note type last changed.

    Unchanged content keeps its published time. Changed content gets the current one, or one after the published
    time if that is later, because Anki ignores updates that are not newer. Tags are no content: a newer time would
    replace a learner's tags and edits.

    Args:
        notes: the edition's notes.
        collection: their collection.
        record: the record of the last release.
        now: the commit's or the release's time; None if unknown.
    """
    fresh = fresh_time(record, now)

    def moved(old: ReleasedNote | ReleasedType | None, content: str) -> int:
        if old is None:
            return fresh
        return old.modified if old.content == content else max(fresh, old.modified + 1)

    published = record.notes if record else {}
    types = record.note_types if record else {}
    formula = record.formula if record else FORMULA
    times = {r.note.id: moved(published.get(r.note.id), content_of(r, formula)) for r in notes}
    return Times(
        notes=times,
        note_types={
            name: moved(types.get(name), type_hash(note_type, collection))
            for name, note_type in note_types().items()
        },
        published={
            id_: published[id_].published if id_ in published else time
            for id_, time in times.items()
        },
    )


def fresh_time(record: Record | None, now: int | None) -> int:
    """Return the time of what changed since the last release, given the current one, or None if it is unknown."""
    if now is not None:
        return now
    return record.time + 1 if record else FALLBACK


def is_corrected(rendered: RenderedNote, record: Record) -> bool:
    """Return whether a note that the last release has shows something else since."""
    old = record.notes.get(rendered.note.id)
    return old is not None and old.content != content_of(rendered, record.formula)


@dataclass(frozen=True)
class Changes:
    """The differences from the last release, as note ids in document order."""

    added: tuple[str, ...]
    corrected: tuple[str, ...]
    """Notes whose cards show something else."""
    retired: tuple[str, ...]
    """Notes that this edition omits for the first time."""
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
    """List what changed since the last release; before the first one, everything is added.

    Args:
        notes: the edition's notes.
        collection: their collection.
        decks: their decks.
        media: file of `media/` -> hash, of the pictures that the notes show.
        history: the last release and the retired notes.
    """
    record = history.record
    published = record.notes if record else {}
    types = record.note_types if record else {}
    pictures = record.media if record else {}
    return Changes(
        added=tuple(r.note.id for r in notes if r.note.id not in published),
        corrected=tuple(r.note.id for r in notes if record and is_corrected(r, record)),
        retired=tuple(id_ for id_ in history.retired if id_ in published),
        note_types=tuple(
            name
            for name, note_type in note_types().items()
            if name not in types or types[name].content != type_hash(note_type, collection)
        ),
        media=tuple(
            name for name, content in media.items() if pictures.get(name, content) != content
        ),
        decks=renames_since(published_homes(record), notes, collection, decks),
    )


# ---------------------------------------------------------------- names of decks


class Home(NamedTuple):
    """Where a note is."""

    folder: str
    package: str
    deck: str
    """The deck's whole name in Anki."""


class Rename(NamedTuple):
    """A deck whose name in Anki changed."""

    folder: str
    """Its folder in `cards/`; empty for a package's top-level deck."""
    before: str
    """Its full name, after the parent deck is renamed, if it is."""
    after: str


def deck_names(collection: Collection, decks: tuple[Deck, ...]) -> dict[str, str]:
    """Return the whole name in Anki of each deck, with or without notes, by its folder."""
    return {deck.folder: deck_name(deck, collection) for deck in decks}


def homes_of(
    notes: tuple[RenderedNote, ...], collection: Collection, decks: tuple[Deck, ...]
) -> dict[str, Home]:
    """Return the home of each note, by id."""
    names = deck_names(collection, decks)
    return {r.note.id: Home(r.note.deck, PACKAGE, names[r.note.deck]) for r in notes}


def published_homes(record: Record | None) -> dict[str, Home]:
    """Return the published home of each note, by id; empty if the record has no deck names."""
    if record is None:
        return {}
    return {
        id_: Home(note.deck, note.package, record.decks[note.deck, note.package])
        for id_, note in record.notes.items()
        if (note.deck, note.package) in record.decks
    }


def renames_since(
    before: Mapping[str, Home],
    notes: tuple[RenderedNote, ...],
    collection: Collection,
    decks: tuple[Deck, ...],
) -> tuple[Rename, ...]:
    """List the decks that were renamed since notes had the homes given, parents first."""
    names = deck_names(collection, decks).values()
    return renamed_decks(before, homes_of(notes, collection, decks), names)


def renamed_decks(
    before: Mapping[str, Home], after: Mapping[str, Home], names: Iterable[str]
) -> tuple[Rename, ...]:
    """List the renamed decks, parents first.

    A deck whose name no deck has any more is renamed. Its new name is that of its folder if some of its notes are
    still there, and else of the deck that most of them are in, which covers renamed folders. If that deck existed
    before, the notes were moved and the deck was not renamed.

    Args:
        before: the published home of each note, by id.
        after: its home now.
        names: the names of all decks now, also of those without notes.
    """
    published = {home.deck: home.folder for home in before.values()}
    taken = set(published)
    parents: dict[Rename, None] = {}
    children = []
    for name in sorted(published.keys() - set(names)):
        now = Counter(
            after[id_]
            for id_, home in before.items()
            if home.deck == name and id_ in after and after[id_].package == home.package
        )
        if not now:
            continue
        most = min(now, key=lambda home: (home.folder != published[name], -now[home], home))
        if most.deck in taken:
            continue
        taken.add(most.deck)
        (parent, _, leaf), (new_parent, _, _) = name.rpartition("::"), most.deck.rpartition("::")
        if parent != new_parent:
            parents[Rename("", parent, new_parent)] = None
        if f"{new_parent}::{leaf}" != most.deck:
            children.append(Rename(most.folder, f"{new_parent}::{leaf}", most.deck))
    return (*parents, *children)


def package_words(package: str) -> Message | str:
    """Return a package's name for readers; a name that no record of ours has, as it is."""
    return {"main": say("package-main"), "practice": say("package-practice")}.get(package, package)
