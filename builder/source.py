"""Text with its position: files, spans and passages.

Positions are 1-based and count code points over the whole file, front matter included, so that
`path:line:column` opens at the right character in any editor.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final


class Source:
    """One text file, as read. Not a dataclass, so that spans in the cache refer to it instead of holding its text."""

    def __init__(self, path: str, text: str) -> None:
        self.path: Final = path
        """The path relative to the project's root, with forward slashes."""
        self.text: Final = text

    def __repr__(self) -> str:
        return f"Source({self.path!r})"

    @cached_property
    def _starts(self) -> list[int]:
        """The offset at which each line begins."""
        starts = [0]
        for line in self.text.split("\n")[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its line end; empty past the last line."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else None]

    def span(self, start: int, end: int | None = None) -> Span:
        """The span of `text[start:end]`, cut at the end of its first line."""
        start = max(0, min(start, len(self.text)))
        row = bisect_right(self._starts, start) - 1
        column = start - self._starts[row]
        room = len(self.line(row + 1)) - column
        length = 1 if end is None else max(1, min(end - start, max(room, 1)))
        return Span(self, row + 1, column + 1, length)

    def at(self, line: int, column: int, length: int = 1) -> Span:
        """The span that begins at a line and column, both counted from 1."""
        return Span(self, line, column, max(1, length))

    def line_beginning(self, text: str) -> Span:
        """Return the first line that begins with a text, or the first character of the file."""
        found = re.search(rf"(?m)^{re.escape(text)}.*$", self.text)
        return self.span(*found.span()) if found else self.at(1, 1)

    def start_of(self, line: int) -> int:
        """The offset of a line's first character; lines are counted from 1."""
        return self._starts[line - 1]


@dataclass(frozen=True)
class Span:
    """A run of characters on one line of a file."""

    source: Source
    line: int
    column: int
    length: int

    @property
    def path(self) -> str:
        """The file's path, relative to the project's root."""
        return self.source.path

    @property
    def order(self) -> tuple[str, int, int]:
        """The key by which diagnostics are sorted."""
        return (self.path, self.line, self.column)


@dataclass(frozen=True)
class Dates:
    """When a fact that ages was true, and when to look at it again: months or days, as `2025-06` or `2025-06-30`."""

    as_of: str
    review_by: str
    span: Span


@dataclass(frozen=True)
class Named:
    """A note that a file names by its id."""

    id: str
    span: Span


@dataclass(frozen=True)
class OwnWord:
    """A word that is right although no dictionary has it."""

    text: str
    span: Span


@dataclass(frozen=True)
class Term:
    """A term that a note introduces, as texts write it."""

    text: str
    span: Span


@dataclass(frozen=True)
class Text:
    """A passage of Markdown from a file or a generator.

    A passage from a file stores the file offset of each of its lines, whose indentation may have been
    removed. A generated one is entirely at `anchor`, the position of its variant.
    """

    value: str
    source: Source
    starts: tuple[int, ...] = ()
    anchor: Span | None = None

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The span of `value[start:end]` in the file."""
        if self.anchor is not None:
            return self.anchor
        row = self.value.count("\n", 0, start)
        line_start = self.value.rfind("\n", 0, start) + 1
        offset = self.starts[row] + (start - line_start)
        if end is None:
            line_end = self.value.find("\n", start)
            end = len(self.value) if line_end < 0 else line_end
        return self.source.span(offset, offset + max(1, end - start))

    def part(self, start: int, end: int) -> Text:
        """Return the passage `value[start:end]`, with its position in the file."""
        if self.anchor is not None:
            return Text(self.value[start:end], self.source, anchor=self.anchor)
        first = self.value.count("\n", 0, start)
        last = first + self.value.count("\n", start, end)
        line_start = self.value.rfind("\n", 0, start) + 1
        starts = (self.starts[first] + (start - line_start), *self.starts[first + 1 : last + 1])
        return Text(self.value[start:end], self.source, starts)

    def stripped(self) -> Text:
        """Return the passage without white space at its ends."""
        start = len(self.value) - len(self.value.lstrip())
        end = len(self.value.rstrip())
        return self.part(start, max(start, end))
