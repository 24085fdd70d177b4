"""What a run of text says, whatever its marks: words in lower case, code and formulas.

Emphasis, line ends and the marks of deletions change nothing of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.text.reader import read
from builder.text.tree import (
    Break,
    Code,
    Deletion,
    Emphasis,
    Formula,
    Paragraph,
    Reference,
    Strong,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.text.tree import Inline

_WORD = re.compile(r"\d+(?:[.,]\d+)?(?![^\W_])|[^\W_]+(?:[-'’][^\W_]+)*|\S")


class Sort(Enum):
    """What an atom is."""

    WORD = auto()
    """A word in lower case, or a sign."""
    CODE = auto()
    FORMULA = auto()
    OTHER = auto()
    """A picture, a link, a footnote's mark or struck text."""


@dataclass(frozen=True)
class Atom:
    """A word, a code span or a formula."""

    sort: Sort
    text: str


def atoms_of(children: Iterable[Inline]) -> tuple[Atom, ...]:
    """List the atoms of a run; formulas with nothing between them are one, as `$p =$ $1$` is `p = 1`."""
    found: list[Atom] = []
    for atom in _atoms(children):
        if found and atom.sort is Sort.FORMULA and found[-1].sort is Sort.FORMULA:
            found.append(Atom(Sort.FORMULA, f"{found.pop().text} {atom.text}"))
        else:
            found.append(atom)
    return tuple(found)


@lru_cache(maxsize=4096)
def atoms(text: str) -> tuple[Atom, ...]:
    """List the atoms of a text of one paragraph."""
    blocks = read(text).blocks
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return atoms_of(blocks[0].children)
    return (Atom(Sort.OTHER, text),) if blocks else ()


def _atoms(children: Iterable[Inline]) -> Iterator[Atom]:
    words = ""
    for node in children:
        if isinstance(node, Words):
            words += node.text
            continue
        if isinstance(node, Break):
            words += " "
            continue
        yield from _of_words(words)
        words = ""
        match node:
            case Code():
                yield Atom(Sort.CODE, node.text)
            case Formula():
                yield Atom(Sort.FORMULA, node.latex)
            case Emphasis() | Strong() | Deletion() | Reference():
                yield from _atoms(node.children)
            case _:
                yield Atom(Sort.OTHER, type(node).__name__)
    yield from _of_words(words)


def _of_words(text: str) -> Iterator[Atom]:
    for word in _WORD.findall(text):
        yield Atom(Sort.WORD, word.casefold())
