"""A part of the collection: the notes of some decks, with some tags, of some types."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from builder.notes import note_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.edition import Edition
    from builder.model import Deck, RenderedNote

_LISTED = 20
"""How many known names are listed to someone who asks for an unknown one."""


@dataclass(frozen=True)
class Selection:
    """What is asked for; an empty list asks for all."""

    decks: tuple[str, ...] = ()
    """Folders of `cards/`, or the numbers that they begin with."""
    tags: tuple[str, ...] = ()
    """A note with any of them is meant; `nivel` means `nivel::facil` too, as in Anki."""
    types: tuple[str, ...] = ()

    def of(self, notes: Iterable[RenderedNote]) -> tuple[RenderedNote, ...]:
        """Those of the notes that it means, in their order."""
        return tuple(rendered for rendered in notes if self._means(rendered))

    def unknown(self, edition: Edition) -> Iterator[str]:
        """What it asks for that the collection does not have, each in a sentence that names the nearest."""
        folders = [deck.folder for deck in edition.decks]
        numbers = [number for folder in folders for number in _numbers(folder)]
        tags = sorted(
            {parent for r in edition.notes for tag in r.note.tags for parent in _line(tag)}
        )
        for kind, asked, named, also in (
            ("deck", self.decks, folders, numbers),
            ("tag", self.tags, tags, []),
            ("type", self.types, list(note_types()), []),
        ):
            for name in asked:
                if name not in named and name not in also:
                    near = get_close_matches(name, named, 1)
                    hint = f"did you mean `{near[0]}`?" if near else f"there are: {_listed(named)}"
                    yield f"there is no {kind} `{name}`; {hint}"

    def in_words(self, decks: Iterable[Deck]) -> str:
        """What it means, in the language of the sheets; empty where it means all."""
        names = [deck.name for deck in decks if self.decks and self._has_deck(deck.folder)]
        return " · ".join(
            filter(None, (", ".join(names), ", ".join(self.tags), ", ".join(self.types)))
        )

    def _means(self, rendered: RenderedNote) -> bool:
        note = rendered.note
        lines = {parent for tag in note.tags for parent in _line(tag)}
        return (
            (not self.decks or self._has_deck(note.deck))
            and (not self.tags or not lines.isdisjoint(self.tags))
            and (not self.types or note.type in self.types)
        )

    def _has_deck(self, folder: str) -> bool:
        return not {folder, *_numbers(folder)}.isdisjoint(self.decks)


def _listed(names: list[str]) -> str:
    """Some names, and how many more there are."""
    rest = len(names) - _LISTED
    return ", ".join(names[:_LISTED]) + (f" and {rest} more" if rest > 0 else "")


def _numbers(folder: str) -> tuple[str, str]:
    """The number that a folder begins with, as it is written and without its zeros."""
    number = folder.split("-", 1)[0]
    return number, number.lstrip("0")


def _line(tag: str) -> list[str]:
    """A tag and the tags above it."""
    parts = tag.split("::")
    return ["::".join(parts[:n]) for n in range(1, len(parts) + 1)]
