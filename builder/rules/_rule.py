"""What a rule is.

The docstring of a rule's module is its manual: a one-line summary that ends with a period, then
`## What it reports`, `## Why is this bad?`, `## Example` and `## Use instead`. The last two hold one
card or several, each in a fence of `markdown`; the tests run them. A fence of `markdown × 6` is six
cards, in which `{n}` is 1, 2 and so on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from builder.diagnostics import Code
    from builder.model import Note
    from builder.source import Span


@dataclass(frozen=True)
class Problem:
    """What a rule found in a note."""

    note: Note
    span: Span
    message: str
    help: str = ""
    label: str = ""
    fact: str = ""


Gleaned = TypeVar("Gleaned")
Gleanings = Mapping[str, Any]
"""What the rules about all notes have read in one, by their names."""


@dataclass(frozen=True)
class Whole(Generic[Gleaned]):
    """A check of all notes together, in two steps, so that a note that has not changed is not read again."""

    glean: Callable[[Note], Gleaned | None]
    """What is to be known of a note, as plain values that can be kept; None where it takes no part."""
    judge: Callable[[Sequence[tuple[Note, Gleaned]]], Iterator[Problem]]
    """The problems of the notes that take part; its work grows no faster than their number."""


@dataclass(frozen=True)
class Rule:
    """A check with its code."""

    code: Code
    each: Callable[[Note], Iterable[Problem]] | None = None
    whole: Whole[Any] | None = None
    sees_plain: bool = False
    """Whether `each` is shown parts of plain text too, such as an answer to be typed."""

    @property
    def name(self) -> str:
        """The word by which `allow:` names it."""
        return self.code.name
