"""Schemas that convert a node of a YAML tree into a value, or report why they cannot.

A failed conversion returns None and reading continues, so that one run reports every problem of a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Protocol

from builder.codes import load as codes
from builder.diagnostics import Fix
from builder.languages import current, say
from builder.nearest import nearest, suggestion
from builder.source import Named
from builder.tree import Items, Mapping, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Mapping as MappingABC

    from builder.diagnostics import Sink
    from builder.languages import Message
    from builder.source import Span

_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,12}|/0*[1-9]\d{0,11})?")


_TEXT = say("shape-text")


class Schema(Protocol):
    """Converts one node."""

    def read(self, node: Node, sink: Sink) -> Any:
        """The node's value, or None after reporting what is wrong with it."""


def wrong_shape(
    node: Node, expected: Message | str, sink: Sink, proposals: tuple[str, ...] = ()
) -> None:
    """Report a node of the wrong shape, and what to write in its place where that is known."""
    match node:
        case Scalar(text=""):
            message = say("wrong-shape-empty", expected=expected)
        case Scalar():
            message = say("wrong-shape-text", expected=expected, found=_short(node.text))
        case Items():
            message = say("wrong-shape-list", expected=expected)
        case Mapping():
            message = say("wrong-shape-mapping", expected=expected)
    helps = (say("write-this", text=_any_of(proposals)),) if proposals else ()
    sink.report(codes.WRONG_SHAPE, node.span, message, helps=helps)


def _any_of(words: Iterable[str]) -> str:
    return current().listed([f"`{word}`" for word in words], style="or")


def _short(text: str) -> str:
    """Shorten a text for a message: the beginning of its first line."""
    first, *more = text.splitlines() or [""]
    return first[:60] + ("…" if more or len(first) > 60 else "")


@dataclass(frozen=True)
class Line:
    """Text on one line, not empty."""

    what: Message | str = _TEXT
    """What is expected, for a message."""
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

    what: Message
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
        wrong_shape(node, _any_of(self.words), sink)
        return None


@dataclass(frozen=True)
class Number:
    """An exact number: `0.9` is 9/10, `1/3` is a third."""

    def read(self, node: Node, sink: Sink) -> Fraction | None:
        """The number."""
        if isinstance(node, Scalar) and _NUMBER.fullmatch(node.text):
            return Fraction(node.text)
        wrong_shape(node, say("shape-number"), sink)
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
        wrong_shape(node, say("shape-whole-number", low=self.low, high=self.high), sink)
        return None


@dataclass(frozen=True)
class Boolean:
    """`true` or `false` only: `no` is a word."""

    def read(self, node: Node, sink: Sink) -> bool | None:
        """The truth value."""
        if isinstance(node, Scalar) and node.text in ("true", "false"):
            return node.text == "true"
        wrong_shape(node, _any_of(("true", "false")), sink)
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
            is_short = isinstance(node, Scalar) and node.text == _short(node.text) != ""
            proposals = (f"[{node.written}]",) if isinstance(node, Scalar) and is_short else ()
            wrong_shape(node, say("shape-list"), sink, proposals)
            return None
        if not _is_among(len(node.items), self.low, self.high, node, sink):
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
            wrong_shape(node, say("shape-words"), sink)
            return None
        if not _is_among(len(node.entries), 1, self.high, node, sink):
            return None
        pairs = [(name.text, self.value.read(inner, sink)) for name, inner in node.entries]
        return None if any(value is None for _, value in pairs) else tuple(pairs)


def _is_among(number: int, low: int, high: int, node: Node, sink: Sink) -> bool:
    """Whether there are as many entries as there may be; reported where there are not."""
    if low <= number <= high:
        return True
    message = say("wrong-number", low=low, high=high, found=number)
    if low == high:
        message = say("wrong-number-exact", number=low, found=number)
    elif number > high:
        message = say("too-many", high=high, found=number)
    elif number == 0:
        message = say("too-few")
    sink.report(codes.WRONG_SHAPE, node.span, message)
    return False


@dataclass(frozen=True)
class Naming:
    """The id of a note, with its place."""

    id: Name

    def read(self, node: Node, sink: Sink) -> Named | None:
        """The id and where it is."""
        id_ = self.id.read(node, sink)
        return Named(id_, node.span) if id_ else None


@dataclass(frozen=True)
class Either:
    """A word or number, or a mapping, each with its own schema."""

    scalar: Schema
    mapping: Schema

    def read(self, node: Node, sink: Sink) -> Any:
        """The value of whichever was written."""
        return (self.mapping if isinstance(node, Mapping) else self.scalar).read(node, sink)


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
    doc: Message | None = None
    """What it is for."""


@dataclass(frozen=True)
class Record:
    """A mapping with known keys; unknown keys are reported with the closest known one."""

    keys: MappingABC[str, Key]
    what: Message | str
    """What has the keys, for a message."""
    gone: MappingABC[str, Message] = field(default_factory=dict)
    """Keys of earlier versions of mazo, each with what to do."""

    def read(self, node: Node, sink: Sink) -> dict[str, Any] | None:
        """The values of the keys that are present; None if any is wrong or a required one is missing."""
        if not isinstance(node, Mapping):
            wrong_shape(node, say("shape-keys"), sink)
            return None
        values: dict[str, Any] = {}
        good = True
        for name, inner in node.entries:
            key = self.keys.get(name.text)
            if key is None:
                sink.report(
                    codes.UNKNOWN_KEY,
                    name.span,
                    say("unknown-key", what=self.what, key=name.text),
                    helps=(self.gone.get(name.text) or suggestion(name.text, self.keys),),
                    fix=None
                    if name.text in self.gone
                    else renamed(name.span, name.text, self.keys),
                )
                good = False
                continue
            value = key.schema.read(inner, sink)
            good = good and value is not None
            values[name.text] = value
        for text, key in self.keys.items():
            if key.required and node.get(text) is None:
                message = say("missing-key", what=self.what, key=text)
                if key.doc:
                    message = say("missing-key-described", what=self.what, key=text, doc=key.doc)
                sink.report(codes.MISSING_KEY, node.span, message)
                good = False
        return values if good else None


@dataclass(frozen=True)
class Short:
    """A record, or in its place the value of its one required key."""

    record: Record
    key: str

    def read(self, node: Node, sink: Sink) -> dict[str, Any] | None:
        """The values of the keys that are present; None if any is wrong or the required one is missing."""
        if isinstance(node, Mapping):
            return self.record.read(node, sink)
        value = self.record.keys[self.key].schema.read(node, sink)
        return None if value is None else {self.key: value}


def renamed(span: Span, name: str, known: Iterable[str]) -> Fix | None:
    """Return the fix that writes the closest known name; None if none is close."""
    near = nearest(name, known)
    return Fix(span, near) if near else None


@dataclass(frozen=True)
class Merges:
    """A number of merges to learn, or a list of pairs such as `[a a, aa b]`."""

    high: int

    @property
    def pairs(self) -> ListOf:
        """The schema of the list."""
        return ListOf(Line(say("shape-two-symbols"), r"\S+ \S+"), 1, self.high)

    def read(self, node: Node, sink: Sink) -> int | tuple[tuple[str, str], ...] | None:
        """The number, or the pairs."""
        if isinstance(node, Scalar):
            return Integer(0, self.high).read(node, sink)
        texts = self.pairs.read(node, sink)
        return None if texts is None else tuple((t.split()[0], t.split()[1]) for t in texts)
