"""What a file is processed to: plain data, which the cache keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.diagnostics import Diagnostic
from builder.model import Note, RenderedNote
from builder.rules._rule import Facts
from builder.source import Source, Span

PlacedWord = tuple[str, int, int, int]
"""A word, the number of its passage in `(*note.texts, *note.also)`, and where it begins and ends there."""
IN_FIGURE = -1
"""Instead of the number of a passage: the word is the author's, in a figure."""


@dataclass(frozen=True)
class ProcessedNote:
    """An entry of a file, checked and rendered."""

    id: str
    deck: str
    span: Span
    generator: str | None
    rendered: RenderedNote | None
    """None where it has an error."""
    rejected: Note | None
    """The note that has an error: others are compared with it all the same."""
    facts: Mapping[str, Facts]
    """What each rule about all notes needs of the note, by the rules' names."""
    words: tuple[PlacedWord, ...]
    """What a reader sees of an authored note, for the spelling."""
    diagnostics: tuple[Diagnostic, ...]

    @property
    def note(self) -> Note | None:
        """The entry, or what it makes."""
        return self.rendered.note if self.rendered else self.rejected


@dataclass(frozen=True)
class ProcessedFile:
    """The entries of a file, in its order."""

    source: Source
    entries: tuple[ProcessedNote, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Those of the file as a whole."""
