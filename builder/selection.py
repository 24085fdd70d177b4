"""Select notes of the collection by deck, tag and type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.languages import say
from builder.nearest import closest
from builder.notes import note_types, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.edition import Edition
    from builder.languages import Message
    from builder.model import RenderedNote

_LISTED = 20
"""Maximum number of known names to list for an unknown one."""


@dataclass(frozen=True)
class Selection:
    """The criteria; an empty one matches everything."""

    decks: tuple[str, ...] = ()
    """Folders of `cards/`, or their leading numbers."""
    tags: tuple[str, ...] = ()
    """Any of them matches; `nivel` also matches `nivel::facil`, as in Anki."""
    types: tuple[str, ...] = ()

    def of(self, notes: Iterable[RenderedNote]) -> tuple[RenderedNote, ...]:
        """Filter notes, keeping their order."""
        return tuple(rendered for rendered in notes if self._means(rendered))

    def unknown(self, edition: Edition) -> Iterator[Message]:
        """Yield a message for each unknown name, with the closest known one."""
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
                    hint = closest(name, named) or _listed(named)
                    yield say(f"unknown-{kind}", name=name, hint=hint)

    def in_words(self, edition: Edition) -> str:
        """Describe the selection in the language of the collection; empty if it matches everything."""
        words = edition.collection.locale.words
        decks = [deck.name for deck in edition.decks if self.decks and self._has_deck(deck.folder)]
        types = [worded(name, words).label for name in self.types]
        return " · ".join(", ".join(names) for names in (decks, self.tags, types) if names)

    def _means(self, rendered: RenderedNote) -> bool:
        note = rendered.note
        lines = {parent for tag in note.tags for parent in _line(tag)}
        return (
            (not self.decks or self._has_deck(note.deck))
            and (not self.tags or not lines.isdisjoint(self.tags))
            and (not self.types or note.type in self.types)
        )

    def _has_deck(self, folder: str) -> bool:
        return any(is_deck(folder, name) for name in self.decks)


def _listed(names: list[str]) -> Message:
    """List some names, and how many more there are."""
    rest = len(names) - _LISTED
    shown = [f"`{name}`" for name in names[:_LISTED]]
    if rest > 0:
        return say("help-known-and-more", names=", ".join(shown), n=rest)
    return say("help-known", names=shown)


def is_deck(folder: str, name: str) -> bool:
    """Whether a name, or a number such as `3` or `03`, is that of a deck's folder."""
    return name == folder or name in _numbers(folder)


def _numbers(folder: str) -> tuple[str, str]:
    """Return the leading number of a folder, as written and without leading zeros."""
    number = folder.split("-", 1)[0]
    return number, number.lstrip("0")


def _line(tag: str) -> list[str]:
    """Return a tag and its parent tags."""
    parts = tag.split("::")
    return ["::".join(parts[:n]) for n in range(1, len(parts) + 1)]
