"""The characters of what a YAML file says: strict where it is verified or compared, prose elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.characters import decomposed, described, misleading, unbalanced
from builder.codes import load as codes
from builder.fonts.coverage import TEXT, missing
from builder.languages import Message, say
from builder.source import Span
from builder.tree import Items, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Sink
    from builder.tree import Mapping, Node

_Problem = tuple[Span, Message] | tuple[Span, Message, Message]
"""Where it is, what it is, and what to do if that is not an attribute of the message."""
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)


def check_characters(
    tree: Mapping,
    sink: Sink,
    *,
    data: tuple[str, ...] = (),
    compared: tuple[str, ...] = (),
) -> bool:
    """Whether a file's values have the characters that they may have; what is wrong is reported.

    Args:
        tree: the file.
        sink: takes the problems.
        data: the keys of what is computed with. There an escape says exactly which character is meant.
        compared: the keys of names, ids and tags. All other values are prose, which pages show.
    """
    is_good = True
    for key, node in tree.entries:
        is_strict = key.text in data or key.text in compared
        for scalar in _scalars(node):
            problems = (
                _misleading(scalar, is_data=key.text in data) if is_strict else _in_prose(scalar)
            )
            for place, message, *helps in problems:
                sink.report(codes.MISLEADING, place, message, helps=tuple(helps))
                is_good = False
    return is_good


def _misleading(scalar: Scalar, *, is_data: bool) -> Iterator[_Problem]:
    if scalar.text.isascii() and scalar.written.isascii():
        return
    source = scalar.span.source
    start = source.start_of(scalar.span.line) + scalar.span.column - 1
    written = scalar.written
    if written.startswith('"'):
        written = _ESCAPE.sub(lambda escape: " " * len(escape[0]), written)
    is_clean = True
    for one in misleading(written):
        is_clean = False
        yield source.span(start + one.at), one.message, one.help
    if is_data or not is_clean:
        return
    for one in misleading(scalar.text):
        yield scalar.span, one.message, say("no-escape-outside-data")
        return
    if (at := decomposed(scalar.text)) is not None:
        yield scalar.span, say("accent-apart", character=described(scalar.text[at]))


def _in_prose(scalar: Scalar) -> Iterator[_Problem]:
    text = scalar.text
    if text.isascii():
        return
    if (at := unbalanced(text)) is not None:
        yield scalar.span, say("misleading-data-direction", character=described(text[at]))
    elif (found := missing(text, TEXT)) is not None:
        offset = scalar.written.find(found[1])
        source, start = scalar.span.source, scalar.span.column - 1
        place = (
            source.span(source.start_of(scalar.span.line) + start + offset)
            if offset >= 0
            else scalar.span
        )
        yield place, say("character-in-no-font", character=described(found[1]))


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Items():
            for item in node.items:
                yield from _scalars(item)
        case _:
            for key, inner in node.entries:
                yield key
                yield from _scalars(inner)
