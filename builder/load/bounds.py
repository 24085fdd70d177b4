"""How much one passage may ask of those who read it and of the parsers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import load as codes
from builder.languages import say
from builder.text.plain import prose
from builder.text.reader import read
from builder.text.tree import Item, Quote, children_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.diagnostics import Sink
    from builder.source import Text
    from builder.text.tree import Node

MAX_LENGTH = 10_000
MAX_BRACKETS = 200
"""Python-Markdown, the second reader, takes time that grows with their square."""
MAX_MARKS = 8


def is_bounded(text: Text, sink: Sink) -> bool:
    """Whether a passage keeps every bound; the first that it passes is reported at its place."""
    message = None
    start, end = MAX_LENGTH, MAX_LENGTH + 1
    if len(text.value) > MAX_LENGTH:
        message = say("passage-too-long", length=len(text.value), most=MAX_LENGTH)
    elif (deep := _too_deep(read(text.value).blocks, MAX_MARKS)) is not None:
        start, end = deep.start, deep.end
        message = say("lists-too-deep", most=MAX_MARKS)
    elif (bracket := _last_bracket(text.value)) is not None:
        start, end = bracket, bracket + 1
        message = say("too-many-brackets", most=MAX_BRACKETS)
    if message:
        sink.report(codes.TOO_COMPLEX, text.span(start, end), message)
    return not message


def _last_bracket(value: str) -> int | None:
    """The position of the first bracket past the bound, outside code and formulas."""
    brackets = [
        offset + at for offset, run in prose(value) for at, sign in enumerate(run) if sign == "["
    ]
    return brackets[MAX_BRACKETS] if len(brackets) > MAX_BRACKETS else None


def _too_deep(nodes: Sequence[Node], room: int) -> Node | None:
    """The first item or quotation past the bound."""
    for node in nodes:
        left = room - isinstance(node, Item | Quote)
        if left < 0:
            return node
        if (found := _too_deep(children_of(node), left)) is not None:
            return found
    return None
