"""An edition: one state of the collection, as the outputs take it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from builder.model import Collection, Deck, Note, RenderedNote


@dataclass(frozen=True)
class Times:
    """When what Anki stores last changed, in seconds since the epoch; never 0."""

    notes: Mapping[str, int]
    """By the note's id."""
    note_types: Mapping[str, int]
    """By the note type's name."""

    @property
    def last(self) -> int:
        """The latest of them."""
        return max((*self.notes.values(), *self.note_types.values()))


@dataclass(frozen=True)
class Edition:
    """Everything that the outputs are made of: one state of the collection."""

    collection: Collection
    decks: tuple[Deck, ...]
    notes: tuple[RenderedNote, ...]
    """In document order."""
    media: Mapping[str, tuple[str, bytes]]
    """The pictures that the notes show: the name under which Anki stores one -> its file in
    `media/`, and what that holds."""
    times: Times
    version: str
    """The last release's, with a `+` where anything changed since; empty before the first."""

    @property
    def main(self) -> tuple[RenderedNote, ...]:
        """The notes of the main package and the sheet: all but those for practice."""
        return tuple(rendered for rendered in self.notes if not rendered.note.is_practice)

    @property
    def practice(self) -> tuple[RenderedNote, ...]:
        """The notes of the second package."""
        return tuple(rendered for rendered in self.notes if rendered.note.is_practice)

    def deck_of(self, note: Note) -> Deck:
        """The deck that a note stands in."""
        return self._by_folder[note.deck]

    @cached_property
    def _by_folder(self) -> dict[str, Deck]:
        return {deck.folder: deck for deck in self.decks}


@dataclass(frozen=True)
class Output:
    """A kind of file that a build writes."""

    name: str
    write: Callable[[Edition], Mapping[str, bytes]]
    """The files' contents, by their names in `dist/`."""
    prints: Callable[[Edition], Iterator[tuple[str, bytes]]] | None = None
    """Its pages as they are printed, each with the name of the PDF to be made of it."""
