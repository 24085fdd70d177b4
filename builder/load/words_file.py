"""`cards/words.txt`, the words of the collection that no dictionary has; and `words:` of a card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.schema import wrong_shape
from builder.source import OwnWord
from builder.tree import Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.diagnostics import Sink
    from builder.source import Source

WORDS_FILE = "words.txt"
_LINE = re.compile(r"^[ \t]*([^#\n]*?)[ \t]*(?:#.*)?$", re.MULTILINE)
"""A word, perhaps with a comment after it."""


def read_words_file(source: Source) -> tuple[OwnWord, ...]:
    """Each word of the file, with its place."""
    return tuple(
        OwnWord(found[1], source.span(*found.span(1)))
        for found in _LINE.finditer(source.text)
        if found[1]
    )


def read_words(nodes: Iterable[Node], sink: Sink) -> tuple[OwnWord, ...]:
    """The words that a card names, each with its place."""
    words = []
    for node in nodes:
        if isinstance(node, Scalar) and node.text.strip():
            words.append(OwnWord(node.text, node.span))
        else:
            wrong_shape(node, "a word", sink)
    return tuple(words)
