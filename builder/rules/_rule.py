"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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


@dataclass(frozen=True)
class Rule:
    """A check with its code."""

    code: Code
    each: Callable[[Note], Iterable[Problem]] | None = None
    whole: Callable[[tuple[Note, ...]], Iterator[Problem]] | None = None
    sees_plain: bool = False
    """Whether `each` is shown parts of plain text too, such as an answer to be typed."""

    @property
    def name(self) -> str:
        """The word by which `allow:` names it."""
        return self.code.name
