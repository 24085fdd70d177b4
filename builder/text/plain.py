"""A passage as plain text, for rules, verification and comparison: what runs on, and what does not."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from builder.text.reader import read
from builder.text.tree import (
    Code,
    Deletion,
    FaultKind,
    Fence,
    FootnoteMark,
    Formula,
    Hole,
    Image,
    Link,
    Node,
    Reference,
    walk,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.text.tree import Passage

N = TypeVar("N", bound=Node)

HOLE = "\ufffc"
"""Replaces each character of formulas and code, which are not words."""


def nodes(text: str, *kinds: type[N]) -> tuple[N, ...]:
    """The nodes of some kinds in a passage, in the order of the text."""
    return tuple(node for node in _all_nodes(text) if isinstance(node, kinds))


@lru_cache(maxsize=4096)
def _all_nodes(text: str) -> tuple[Node, ...]:
    """Every node of a passage: several dozen rules ask for some of them."""
    return tuple(walk(read(text).all))


def deletions(text: str) -> tuple[Deletion | Hole, ...]:
    """The cloze deletions of a passage, those in code and formulas among them."""
    return deletions_of(read(text))


def deletions_of(passage: Passage) -> tuple[Deletion | Hole, ...]:
    """The cloze deletions of a tree."""
    return tuple(node for node in walk(passage.all) if isinstance(node, Deletion | Hole))


def _apart(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what is not running text, as (start, end, what replaces each of its characters)."""
    passage = read(text)
    for node in walk(passage.all):
        match node:
            case FootnoteMark():
                yield node.start, node.end, " "
            case Code() | Formula() | Fence():
                yield node.start, node.end, HOLE
            case Reference() if not node.children:  # it will have a text, so it is not nothing
                yield node.start, node.end, HOLE
            case Reference():
                yield node.start, node.start + 1, " "
                yield node.children[-1].end, node.end, " "
            case Link():
                yield node.children[-1].end if node.children else node.start, node.end, " "
            case Image():
                alt = text.rfind("](", node.start, node.end)
                yield alt if alt >= 0 else node.start, node.end, " "
            case Deletion():
                yield node.start, node.answer_start, " "
                if node.hint is not None:
                    yield node.answer_end, node.answer_end + 2, " "
                yield node.end - 2, node.end, " "
    for _, start, end in passage.definitions:
        yield start, end, " "
    for fault in passage.faults:
        yield fault.start, fault.end, " "


@lru_cache(maxsize=4096)
def prose(text: str) -> tuple[tuple[int, str], ...]:
    """The runs of plain text as written, as (offset, run): no code, formula or link target among them."""
    runs, at = [], 0
    for start, end, _ in sorted(_apart(text)):
        if start > at:
            runs.append((at, text[at:start]))
        at = max(at, end)
    return (*runs, (at, text[at:])) if at < len(text) else tuple(runs)


@lru_cache(maxsize=4096)
def visible(text: str) -> str:
    """The passage, letter by letter in its place: formulas and code are holes; the marks of clozes
    and the targets of links are blanks.
    """
    shown, at = "", 0
    for start, end, sign in sorted(_apart(text)):
        shown += text[at:start] + sign * max(0, end - max(start, at))
        at = max(at, end)
    return shown + text[at:]


@lru_cache(maxsize=4096)
def wording(text: str) -> str:
    """The visible text on one line: line ends are blanks."""
    return visible(text).replace("\n", " ")


def without_references(text: str) -> str:
    """The passage as Markdown with the text of each reference in its place: `[$1$](=P)` is `$1$`."""
    shown, at = "", 0
    for node in nodes(text, Reference):
        end = node.children[-1].end if node.children else node.start + 1
        shown += text[at : node.start] + text[node.start + 1 : end]
        at = node.end
    return shown + text[at:]


def first_block(text: str) -> str:
    """The passage up to the end of its first paragraph, list or other block."""
    blocks = read(text).blocks
    return text[: blocks[0].end] if blocks else text


def has_deletion(text: str) -> bool:
    """Whether a deletion begins in a passage, closed or not."""
    faults = read(text).faults
    return bool(deletions(text)) or any(f.kind is FaultKind.UNCLOSED_DELETION for f in faults)
