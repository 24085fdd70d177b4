"""What a YAML file says, before anyone decides what it means: text, lists and mappings, each with
its place.

Every scalar is text here (`no` is a word, `0.9` is three characters); a schema gives it a type.
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


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True)
class Mapping:
    """Keys with their values, in the order written; no key occurs twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """The value of a key."""
        return next((node for name, node in self.entries if name.text == key), None)

    def key_span(self, key: str) -> Span:
        """The place of a key; that of the mapping where the key is missing."""
        return next((name.span for name, _ in self.entries if name.text == key), self.span)


Node: TypeAlias = Scalar | Items | Mapping


def kind_of(node: Node) -> str:
    """The word a message uses for a node."""
    return {Scalar: "text", Items: "a list", Mapping: "a mapping"}[type(node)]
