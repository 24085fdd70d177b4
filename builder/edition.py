"""The edition: one state of the collection, as input of the outputs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from builder.model import Collection, Deck, Note, RenderedNote
    from builder.typesetting import Document


@dataclass(frozen=True)
class Credit:
    """The file beside a picture or a sound of `media/`."""

    origin: str
    """An address, or who made it."""
    licence: str
    author: str = ""


@dataclass(frozen=True)
class Times:
    """When the content in Anki last changed, in seconds since the epoch; never 0."""

    notes: Mapping[str, int]
    """By the note's id."""
    note_types: Mapping[str, int]
    """By the note type's name."""
    published: Mapping[str, int]
    """By the note's id: when its first version was published; now, if it is not yet."""

    @property
    def last(self) -> int:
        """The latest time."""
        return max((*self.notes.values(), *self.note_types.values()))


@dataclass(frozen=True)
class Withdrawn:
    """A retired note, with a notice in place of its text."""

    id: str
    type: str
    guid: str
    since: str
    """The version that retired it."""
    cards: tuple[int, ...]
    """The numbers of its cards in Anki, counted from 0; empty if the record does not say."""
    fields: tuple[str, ...]
    """What Anki stores in its fields, in order."""
    content: str
    """A hash of its type and fields."""
    modified: int
    """When the notice last changed, in seconds since the epoch."""


@dataclass(frozen=True)
class Edition:
    """One state of the collection: all the data that outputs need."""

    collection: Collection
    decks: tuple[Deck, ...]
    notes: tuple[RenderedNote, ...]
    """In document order."""
    media: Mapping[str, tuple[str, bytes]]
    """The pictures and sounds of the notes: name in Anki -> file in `media/`, and its contents."""
    credits: Mapping[str, Credit]
    """Of the files in `media/`, by name."""
    times: Times
    version: str
    """The last release's version, with a `+` if anything changed since; empty before the first."""
    withdrawn: tuple[Withdrawn, ...] = ()
    """The retired notes."""

    @property
    def corrected(self) -> tuple[RenderedNote, ...]:
        """The notes whose cards show something else than when they were first published."""
        times = self.times
        return tuple(r for r in self.notes if times.published[r.note.id] < times.notes[r.note.id])

    def deck_of(self, note: Note) -> Deck:
        """Return the deck of a note."""
        return self._by_folder[note.deck]

    @cached_property
    def _by_folder(self) -> dict[str, Deck]:
        return {deck.folder: deck for deck in self.decks}


@dataclass(frozen=True)
class Output:
    """A kind of file that a build writes."""

    name: str
    write: Callable[[Edition], Mapping[str, bytes]] = lambda _: {}
    """Returns the contents of the files, by name in `dist/`."""
    prints: Callable[[Edition], Mapping[str, Document]] = lambda _: {}
    """Returns the PDFs of a build, to be typeset, by name in `dist/`."""
    variants: Callable[[Edition], Mapping[str, Document]] = lambda _: {}
    """Returns those on other papers, in other sizes and layouts, which releases have too."""
