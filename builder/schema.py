"""Schemas that convert a node of a YAML tree into a value, or report why they cannot.

A failed conversion returns None and reading continues, so that one run reports every problem of a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Protocol

from builder.codes import load as codes
from builder.diagnostics import Fix
from builder.nearest import nearest, suggestion
from builder.tree import Items, Mapping, Node, Scalar, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Mapping as MappingABC

    from builder.diagnostics import Sink
    from builder.source import Span

_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,12}|/0*[1-9]\d{0,11})?")


class Schema(Protocol):
    """Converts one node."""

    def read(self, node: Node, sink: Sink) -> Any:
        """The node's value, or None after reporting what is wrong with it."""


def wrong_shape(node: Node, expected: str, sink: Sink, proposals: tuple[str, ...] = ()) -> None:
    """Report a node of the wrong shape, and what to write in its place where that is known."""
    found = f"`{_short(node.text)}`" if isinstance(node, Scalar) else kind_of(node)
    is_one = expected == "a list" and isinstance(node, Scalar) and node.text
    helps = (f"write `[{found.strip('`')}]`",) if is_one else ()
    if proposals:
        helps = ("write " + " or ".join(f"`{proposal}`" for proposal in proposals),)
    sink.report(codes.WRONG_SHAPE, node.span, f"expected {expected}, found {found}", helps=helps)


def _short(text: str) -> str:
    """Shorten a text for a message: the beginning of its first line."""
    first, *more = text.splitlines() or [""]
    return first[:60] + ("…" if more or len(first) > 60 else "")


@dataclass(frozen=True)
class Line:
    """Text on one line, not empty."""

    what: str = "text"
    pattern: str = r"[^\n]{1,2000}"

    def read(self, node: Node, sink: Sink) -> str | None:
        """The text."""
        if isinstance(node, Scalar) and re.fullmatch(self.pattern, node.text):
            return node.text
        wrong_shape(node, self.what, sink)
        return None


@dataclass(frozen=True)
class Name:
    """A name; where one is refused, the ones to write in its place are proposed."""

    what: str
    pattern: str
    """For editors: it takes every name, and refuses most that are none."""
    is_good: Callable[[str], bool]
    proposals: Callable[[str], tuple[str, ...]]

    def read(self, node: Node, sink: Sink) -> str | None:
        """The name."""
        if isinstance(node, Scalar) and self.is_good(node.text):
            return node.text
        proposals = self.proposals(node.text) if isinstance(node, Scalar) else ()
        wrong_shape(node, self.what, sink, proposals)
        return None


@dataclass(frozen=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]

    def read(self, node: Node, sink: Sink) -> str | None:
        """The word."""
        if isinstance(node, Scalar) and node.text in self.words:
            return node.text
        wrong_shape(node, "one of " + ", ".join(f"`{w}`" for w in self.words), sink)
        return None


@dataclass(frozen=True)
class Number:
    """An exact number: `0.9` is 9/10, `1/3` is a third."""

    def read(self, node: Node, sink: Sink) -> Fraction | None:
        """The number."""
        if isinstance(node, Scalar) and _NUMBER.fullmatch(node.text):
            return Fraction(node.text)
        wrong_shape(node, "a number such as `0.9` or `1/3`", sink)
        return None


@dataclass(frozen=True)
class Integer:
    """A whole number within bounds."""

    low: int
    high: int

    def read(self, node: Node, sink: Sink) -> int | None:
        """The number."""
        if (
            isinstance(node, Scalar)
            and re.fullmatch(r"\d{1,9}", node.text)
            and self.low <= int(node.text) <= self.high
        ):
            return int(node.text)
        wrong_shape(node, f"a whole number from {self.low} to {self.high}", sink)
        return None


@dataclass(frozen=True)
class Boolean:
    """`true` or `false` only: `no` is a word."""

    def read(self, node: Node, sink: Sink) -> bool | None:
        """The truth value."""
        if isinstance(node, Scalar) and node.text in ("true", "false"):
            return node.text == "true"
        wrong_shape(node, "`true` or `false`", sink)
        return None


@dataclass(frozen=True)
class ListOf:
    """A list of items of one type."""

    item: Schema
    low: int = 0
    high: int = 1000

    def read(self, node: Node, sink: Sink) -> tuple[Any, ...] | None:
        """The items, as a tuple."""
        if not isinstance(node, Items):
            wrong_shape(node, "a list", sink)
            return None
        if not self.low <= len(node.items) <= self.high:
            sink.report(
                codes.WRONG_SHAPE,
                node.span,
                f"expected {self.low} to {self.high} items, found {len(node.items)}",
            )
            return None
        values = [self.item.read(item, sink) for item in node.items]
        return None if any(v is None for v in values) else tuple(values)


@dataclass(frozen=True)
class MapOf:
    """A mapping from any words to values of one type, in the order written."""

    value: Schema
    high: int = 200

    def read(self, node: Node, sink: Sink) -> tuple[tuple[str, Any], ...] | None:
        """The pairs of word and value."""
        if not isinstance(node, Mapping):
            wrong_shape(node, "a mapping of `word: value`", sink)
            return None
        if not 1 <= len(node.entries) <= self.high:
            sink.report(
                codes.WRONG_SHAPE,
                node.span,
                f"expected 1 to {self.high} entries, found {len(node.entries)}",
            )
            return None
        pairs = [(name.text, self.value.read(inner, sink)) for name, inner in node.entries]
        return None if any(value is None for _, value in pairs) else tuple(pairs)


@dataclass(frozen=True)
class Unread:
    """Any node, to be converted later."""

    def read(self, node: Node, _sink: Sink) -> Node:
        """The node itself."""
        return node


@dataclass(frozen=True)
class Key:
    """A key of a record."""

    schema: Schema
    required: bool = False
    doc: str = ""


@dataclass(frozen=True)
class Record:
    """A mapping with known keys; unknown keys are reported with the closest known one."""

    keys: MappingABC[str, Key]
    what: str = "this place"

    def read(self, node: Node, sink: Sink) -> dict[str, Any] | None:
        """The values of the keys that are present; None if any is wrong or a required one is missing."""
        if not isinstance(node, Mapping):
            wrong_shape(node, "a mapping of `key: value`", sink)
            return None
        values: dict[str, Any] = {}
        good = True
        for name, inner in node.entries:
            key = self.keys.get(name.text)
            if key is None:
                report_unknown(name, tuple(self.keys), self.what, sink)
                good = False
                continue
            value = key.schema.read(inner, sink)
            good = good and value is not None
            values[name.text] = value
        for text, key in self.keys.items():
            if key.required and node.get(text) is None:
                sink.report(
                    codes.MISSING_KEY,
                    node.span,
                    f"{self.what} needs the key `{text}`",
                    helps=(f"add `{text}:`" + (f", {key.doc}" if key.doc else ""),),
                )
                good = False
        return values if good else None


def report_unknown(name: Scalar, known: tuple[str, ...], what: str, sink: Sink) -> None:
    """Report an unknown key with the closest known one."""
    message = f"{what} has no key `{name.text}`"
    sink.report(
        codes.UNKNOWN_KEY,
        name.span,
        message,
        helps=(suggestion(name.text, known),),
        fix=renamed(name.span, name.text, known),
    )


def renamed(span: Span, name: str, known: Iterable[str]) -> Fix | None:
    """Return the fix that writes the closest known name; None if none is close."""
    near = nearest(name, known)
    return Fix(span, near) if near else None


@dataclass(frozen=True)
class Merges:
    """A number of merges to learn, or a list of pairs such as `[a a, aa b]`."""

    high: int

    def read(self, node: Node, sink: Sink) -> int | tuple[tuple[str, str], ...] | None:
        """The number, or the pairs."""
        if isinstance(node, Scalar):
            return Integer(0, self.high).read(node, sink)
        pair = Line("two symbols separated by a space", r"\S+ \S+")
        texts = ListOf(pair, 1, self.high).read(node, sink)
        return None if texts is None else tuple((t.split()[0], t.split()[1]) for t in texts)
