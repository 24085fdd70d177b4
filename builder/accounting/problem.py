"""A disagreement between what a note displays and its block, before it is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from builder.diagnostics import Code
    from builder.languages import Message
    from builder.source import Span


class Problem(NamedTuple):
    """A code, a place and a message."""

    code: Code
    span: Span
    message: Message
