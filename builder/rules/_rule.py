"""What a rule is.

The docstring of a rule's module is its manual: a one-line summary that ends with a period, then
`## What it reports`, `## Why is this bad?`, `## Example` and `## Use instead`. The last two hold one
card or several, each in a fence of `markdown`; the tests run them. A fence of `markdown × 6` is six
cards, in which `{n}` is 1, 2 and so on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from builder.diagnostics import Code, Fix
    from builder.languages import Message
    from builder.model import Note, SourceNote
    from builder.source import Span


@dataclass(frozen=True)
class Problem:
    """What a rule found in a note."""

    note: Note
    span: Span
    message: Message
    fix: Fix | None = None


Facts = tuple[tuple[str, ...], ...]
"""Groups of words: what a rule about all notes needs of one, as data that the cache keeps."""


@dataclass(frozen=True)
class Whole:
    """A check of all notes together, in two steps, so that the cache keeps what the first finds in a note."""

    collect: Callable[[Note], Facts | None]
    """Extract what `judge` needs of a note; None where the note is irrelevant."""
    judge: Callable[[Sequence[tuple[Note, Facts]]], Iterator[Problem]]
    """The problems of the relevant notes, each with its facts; its work grows no faster than their number."""


@dataclass(frozen=True)
class Rule:
    """A check with its code."""

    code: Code
    each: Callable[[SourceNote], Iterable[Problem]] | None = None
    whole: Whole | None = None
    sees_plain: bool = False
    """Whether `each` is shown parts of plain text too, such as an answer to be typed."""

    @property
    def name(self) -> str:
        """The word by which `allow:` names it."""
        return self.code.name
