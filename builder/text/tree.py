"""The tree of a passage: blocks and what runs within them, each with its place in the text.

Places are offsets into the passage's Markdown, so that `text[node.start:node.end]` is what was written.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator


class Node(Struct, frozen=True, tag=True, kw_only=True, gc=False):
    """What every node has."""

    start: int
    end: int


# ---------------------------------------------------------------- what runs within a block


class Words(Node, frozen=True, tag=True):
    """Plain text, as a reader sees it: without backslashes, entities resolved."""

    text: str


class Hole(Node, frozen=True, tag=True):
    """A cloze deletion inside code or a formula."""

    number: int
    at: int
    """Where its answer begins in the code or the LaTeX, which have no marks of deletions."""
    to: int
    hint: str | None
    answer_start: int
    answer_end: int


class Code(Node, frozen=True, tag=True):
    """A code span."""

    text: str
    written: str
    """With the marks of deletions, which are text on a card that has none."""
    holes: tuple[Hole, ...] = ()


class Formula(Node, frozen=True, tag=True):
    """A formula."""

    latex: str
    inner: int
    """Where the LaTeX begins."""
    is_display: bool
    """Whether it has a line of its own."""
    holes: tuple[Hole, ...] = ()


class Break(Node, frozen=True, tag=True):
    """The end of a line."""

    is_hard: bool
    """Whether the reader sees the line end there."""


class Emphasis(Node, frozen=True, tag=True):
    """`*text*`."""

    children: tuple[Inline, ...]


class Strong(Node, frozen=True, tag=True):
    """`**text**`."""

    children: tuple[Inline, ...]


class Struck(Node, frozen=True, tag=True):
    """`~~text~~`."""

    children: tuple[Inline, ...]


class Link(Node, frozen=True, tag=True):
    """`[text](target "title")`, or `<target>`."""

    target: str
    title: str
    children: tuple[Inline, ...]


class Reference(Node, frozen=True, tag=True):
    """`[text](=name)`: text that displays something of the `verify:` block, which checks it. Readers see the text."""

    name: str
    """What it displays, such as `P` or `lm.order`."""
    children: tuple[Inline, ...]


class Image(Node, frozen=True, tag=True):
    """`![alt](target "title"){width=60%}`."""

    target: str
    title: str
    alt: str
    width: int | None
    """A part of the column, in hundredths; None where the picture has its own."""


class FootnoteMark(Node, frozen=True, tag=True):
    """`[^label]`."""

    label: str


class Deletion(Node, frozen=True, tag=True):
    """A cloze deletion: `{{c1::children::hint}}`."""

    number: int
    children: tuple[Inline, ...]
    answer_end: int
    """Where its answer ends; it begins after the opening."""
    answer_start: int
    hint: tuple[Inline, ...] | None


Inline = (
    Words
    | Code
    | Formula
    | Break
    | Emphasis
    | Strong
    | Struck
    | Link
    | Reference
    | Image
    | FootnoteMark
    | Deletion
)

# ---------------------------------------------------------------- blocks


class Paragraph(Node, frozen=True, tag=True):
    """A paragraph."""

    children: tuple[Inline, ...]


class Heading(Node, frozen=True, tag=True):
    """A heading of a level from 1 to 6."""

    level: int
    children: tuple[Inline, ...]


class Fence(Node, frozen=True, tag=True):
    """A block of code."""

    text: str
    written: str
    """With the marks of deletions, which are text on a card that has none."""
    language: str
    """The first word after the opening fence; `=name` where it displays something of the `verify:` block."""
    holes: tuple[Hole, ...] = ()


class Quote(Node, frozen=True, tag=True):
    """A quotation."""

    children: tuple[Block, ...]


class Item(Node, frozen=True, tag=True):
    """One item of a list."""

    children: tuple[Block, ...]


class List(Node, frozen=True, tag=True):
    """A list, with bullets or numbered."""

    items: tuple[Item, ...]
    first: int | None
    """The number of the first item; None where it has bullets."""
    is_tight: bool
    """Whether its items are lines, not paragraphs."""


class Cell(Node, frozen=True, tag=True):
    """A cell of a table."""

    children: tuple[Inline, ...]


class Table(Node, frozen=True, tag=True):
    """A table; every row has as many cells as the head."""

    alignments: tuple[str, ...]
    """Of each column: `left`, `center`, `right`, or empty."""
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Rule(Node, frozen=True, tag=True):
    """A horizontal line."""


class Footnote(Node, frozen=True, tag=True):
    """`[^label]: text`, wherever it is written."""

    label: str
    children: tuple[Block, ...]


class Footnotes(Node, frozen=True, tag=True):
    """The footnotes of a note, below its answer."""

    items: tuple[Footnote, ...]


Block = Paragraph | Heading | Fence | Quote | List | Table | Rule | Footnotes


class FaultKind(Enum):
    """What is written in a way that means nothing, or not what was meant."""

    LONE_DOLLAR = "a dollar that is no formula"
    UNCLOSED_FORMULA = "a formula that is not closed"
    UNCLOSED_FENCE = "fenced code that is not closed"
    BAD_DELETION = "a malformed or nested deletion"
    UNCLOSED_DELETION = "a deletion that is not closed"
    CROSSING_DELETION = "a deletion that begins and ends in different places"


class Fault(Node, frozen=True):
    """A fault of a passage, and its place."""

    kind: FaultKind


class Passage(Struct, frozen=True):
    """A passage as a tree."""

    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...] = ()
    """In the order of the text."""
    definitions: tuple[tuple[str, int, int], ...] = ()
    """The addresses of links, `[label]: address`: label, start and end."""
    faults: tuple[Fault, ...] = ()

    @property
    def all(self) -> tuple[Node, ...]:
        """Its blocks and its footnotes."""
        return (*self.blocks, *self.footnotes)


def children_of(node: Node) -> tuple[Node, ...]:
    """The nodes right below one, in order; those of a deletion's hint come last."""
    return _CHILDREN.get(type(node), _children)(node)


_Children = Callable[[Any], "tuple[Node, ...]"]
_items: _Children = attrgetter("items")
_holes: _Children = attrgetter("holes")
_none: _Children = lambda _: ()  # noqa: E731
_children: _Children = attrgetter("children")
_CHILDREN: dict[type[Node], _Children] = {
    Deletion: lambda node: (*node.children, *(node.hint or ())),
    List: _items,
    Footnotes: _items,
    Table: lambda node: (*node.head, *(cell for row in node.rows for cell in row)),
    **dict.fromkeys((Code, Formula, Fence), _holes),
    **dict.fromkeys((Words, Break, Image, FootnoteMark, Rule, Hole), _none),
}
"""By the type of a node, what gives the nodes below it. A `match` would try the types one after the other."""


def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Every node from here down, in the order of the text."""
    left = [*reversed(nodes)]
    while left:
        node = left.pop()
        yield node
        left += reversed(children_of(node))
