"""Tags of the whole collection that differ by case or accents alone.

By case alone, they are one tag to Anki, which keeps the spelling of one; by accents, they are two, of which one is a
slip.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from builder.characters import plain_letters
from builder.codes import load as codes
from builder.languages import say
from builder.load.scan import DECK_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.diagnostics import Sink
    from builder.load.scan import Scan
    from builder.model import Note
    from builder.source import Source, Span


class _Written(NamedTuple):
    """A tag, and the files that may hold it: the note's, then its deck's."""

    tag: str
    files: tuple[Source, ...]
    key: str
    """The key that begins the tags in them."""
    otherwise: Span
    """The place to name for a tag that is written nowhere, such as a generator's own."""

    def span(self, name: str) -> Span:
        """Where the tag, or a level above it, is written."""
        rest = self.tag.removeprefix(name)
        pattern = re.compile(
            rf"(?<![\w:-])(?P<name>{re.escape(name)}){re.escape(rest)}(?![\w-]|::)"
        )
        for file in self.files:
            at = file.text.find(self.key)
            if at >= 0 and (found := pattern.search(file.text, at)):
                return file.span(*found.span("name"))
        return self.otherwise


def check_tags(scanned: Scan, notes: Iterable[Note], sink: Sink) -> None:
    """Report each spelling of a tag, or of a level above it, that differs from an earlier one by case or accents."""
    first: dict[str, tuple[str, _Written]] = {}
    seen: set[str] = set()
    for written in _written(scanned, notes):
        levels = written.tag.split("::")
        for number in range(1, len(levels) + 1):
            name = "::".join(levels[:number])
            spelling, earlier = first.setdefault(plain_letters(name), (name, written))
            if spelling != name:
                if name not in seen:
                    _report(name, written.span(name), spelling, earlier.span(spelling), sink)
                seen.add(name)
                break


def _report(name: str, at: Span, spelling: str, earlier: Span, sink: Sink) -> None:
    about = {"tag": name, "other": spelling, "path": earlier.path}
    line, column = earlier.line, earlier.column
    if name.casefold() == spelling.casefold():
        message = say("tags-by-case", **about, line=line, column=column)
        sink.report(codes.TAGS_BY_CASE, at, message)
    else:
        message = say("tags-by-accent", **about, line=line, column=column)
        sink.report(codes.TAGS_BY_ACCENT, at, message)


def _written(scanned: Scan, notes: Iterable[Note]) -> Iterator[_Written]:
    """Every tag of the collection, in the order of its files."""
    if scanned.collection is not None:
        file = scanned.sources["cards/collection.yaml"]
        for row in scanned.collection.rows:
            yield _Written(row.tag, (file,), "rows:", file.at(1, 1))
    decks = {
        deck.folder: scanned.sources[f"cards/{deck.folder}/{DECK_FILE}"] for deck in scanned.decks
    }
    for deck in scanned.decks:
        for tag in deck.tags:
            yield _Written(tag, (decks[deck.folder],), "tags:", decks[deck.folder].at(1, 1))
    for note in notes:
        for tag in note.tags:
            yield _Written(tag, (note.span.source, decks[note.deck]), "tags:", note.span)
