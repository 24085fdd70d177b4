"""A parsed YAML file, without types: text, lists and mappings, each with its position.

Every scalar is text here (`no` is a word, `0.9` is three characters); a schema converts it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from builder.source import Span


@dataclass(frozen=True)
class Scalar:
    """A piece of text."""

    text: str
    span: Span
    written: str = ""
    """As it is in the file: with quotes and escapes."""


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True)
class Mapping:
    """Keys and values, in the order written, without duplicates."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """Return the value of a key."""
        return next((node for name, node in self.entries if name.text == key), None)

    def key_span(self, key: str) -> Span:
        """Return the position of a key, or of the mapping if the key is missing."""
        return next((name.span for name, _ in self.entries if name.text == key), self.span)


Node: TypeAlias = Scalar | Items | Mapping
