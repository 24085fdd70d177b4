r"""Read the statements of a passage: its formulas, each joined with what continues it.

`$P =$ {{c1::$0.01$}}` is the statement `P = 0.01`. Deletions, links and emphasis do not part a statement. Code and
plain numbers continue a formula that ends in a relation or operation, and so do formulas; a formula that begins with
one continues the formula before it. `%` after a formula belongs to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from builder.languages import language, languages
from builder.text.plain import deletions_of
from builder.text.reader import read
from builder.text.tree import (
    Break,
    Code,
    Deletion,
    Emphasis,
    Fence,
    FootnoteMark,
    Formula,
    Hole,
    Image,
    Link,
    Node,
    Reference,
    Strong,
    Struck,
    Words,
    children_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_RELATION = r"(?:[<>=≤≥≠≈]|\\(?:leq?|geq?|neq?|lt|gt|approx|simeq)(?![A-Za-z]))"
_OPERATION = r"(?:[-+*/−^]|\\(?:cdot|times|div)(?![A-Za-z]))"
_BLANK = r"(?:\s|\\[,;:! ]|~|&)*"
_ENDS = re.compile(rf"({_RELATION}|{_OPERATION}){_BLANK}$")
_ENDS_IN_RELATION = re.compile(rf"{_RELATION}{_BLANK}$")
_BEGINS_WITH_RELATION = re.compile(rf"{_BLANK}{_RELATION}")
_CONTINUES = re.compile(rf"{_BLANK}(?:{_RELATION}|{_OPERATION})")
_NUMBER = re.compile(
    r"\s*(?![1-9]\d{0,2}[.,]\d{3}(?!\d))(-?\d+(?:(?:\.|\{,\}|,(?=\d))\d+)?)(?![\d/^])"
)
_SIGNS = re.compile(r"[\s.…?]*")
"""What may come between the end of a question and its answer."""

_LINE_BREAK = re.compile(r"\\\\")
_ALIGNED = re.compile(r"\\begin\{(aligned|gathered)\}(?P<body>.*)\\end\{\1\}", re.DOTALL)
_PARTING = re.compile(r",\s*\\(?:quad|qquad|;|,|:|\s)|\\q?quad\b")
_CONTINUED_ROW = re.compile(r"\s*(?:[<>=]|\\(?:le|leq|ge|geq|ne|neq|approx)\b)")
_ALIGNMENT = re.compile(r"(?<!\\)&")


@dataclass(frozen=True)
class Statement:
    """A statement, as one formula."""

    latex: str
    start: int
    end: int
    formulas: tuple[int, ...]
    """Where the formulas and code begin that it consists of."""
    is_last: bool = False
    """Whether only signs such as `?` follow it."""

    @property
    def is_open(self) -> bool:
        """Whether it ends in a relation, so that its last side is missing."""
        return _ENDS_IN_RELATION.search(self.latex) is not None

    @property
    def is_unfinished(self) -> bool:
        """Whether it ends in a relation or an operation."""
        return _ENDS.search(self.latex) is not None


@dataclass(frozen=True)
class Row:
    """One statement of a formula and its offset."""

    offset: int
    latex: str


@dataclass(frozen=True)
class _Piece:
    """What runs on in a passage: a formula, code, words, or None for what parts statements."""

    node: Formula | Code | Words | None
    is_block_end: bool = False


class _Gap(Enum):
    """What is between the last statement and what comes next."""

    WORDS = auto()
    BLANK = auto()
    BLOCKS = auto()
    """The end of a paragraph, and nothing else."""


@lru_cache(maxsize=4096)
def statements(text: str) -> tuple[Statement, ...]:
    """Return the statements of a passage, in order; those of hints come last."""
    passage = read(text)
    found = _read(list(_pieces(passage.all)))
    for deletion in deletions_of(passage):
        if isinstance(deletion, Deletion) and deletion.hint is not None:
            found += _read(list(_pieces(deletion.hint)))
    return tuple(found)


def _read(pieces: list[_Piece]) -> list[Statement]:
    found: list[Statement] = []
    gap = _Gap.WORDS
    for at, piece in enumerate(pieces):
        before = found[-1] if found and gap is not _Gap.WORDS else None
        match piece.node:
            case Formula() as formula:
                rows = _rows_of(formula)
                if rows and _is_percent(pieces[at + 1 : at + 2]):
                    rows[-1] = Row(rows[-1].offset, rows[-1].latex + "\\%")
                if rows and before is not None and _is_continued(before, rows[0].latex, gap):
                    found[-1] = _joined(before, rows.pop(0).latex, formula)
                found += [
                    Statement(row.latex, row.offset, formula.end, (formula.start,)) for row in rows
                ]
                gap = _Gap.BLANK
            case Code() as code:
                if before is not None and before.is_unfinished and _NUMBER.fullmatch(code.text):
                    found[-1] = _joined(before, code.text, code)
                gap = _Gap.WORDS
            case Words() as words:
                number = _NUMBER.match(words.text)
                if before is not None and before.is_unfinished and number is not None:
                    percent = "\\%" if _percent().match(words.text, number.end()) else ""
                    latex = number[1].replace(",", "{,}") + percent
                    found[-1] = _joined(before, latex, words)
                if words.text.strip():
                    gap = _Gap.WORDS
            case None if not piece.is_block_end:
                gap = _Gap.WORDS
            case None if gap is _Gap.BLANK:
                gap = _Gap.BLOCKS
    if found and found[-1].end >= _end(pieces):
        found[-1] = replace(found[-1], is_last=True)
    return found


def _end(pieces: list[_Piece]) -> int:
    """Return where the last piece ends that is more than signs such as `?`."""
    ends = [
        piece.node.end
        for piece in pieces
        if piece.node is not None
        and not (isinstance(piece.node, Words) and _SIGNS.fullmatch(piece.node.text))
    ]
    return max(ends, default=0)


@lru_cache(maxsize=4096)
def percents(text: str) -> frozenset[int]:
    """Return where the formulas and code begin that are followed by `%`, or by words for it."""
    pieces = list(_pieces(read(text).all))
    return frozenset(
        piece.node.start
        for at, piece in enumerate(pieces)
        if isinstance(piece.node, Formula | Code) and _is_percent(pieces[at + 1 : at + 2])
    )


def without_percent(words: str) -> str:
    """Remove the first percent sign, or the first words for it."""
    return _percent().sub("", words, count=1)


def rows_of(latex: str) -> list[Row]:
    """Split a formula into statements at aligned rows, commas and wide spaces.

    A row that begins with a sign (`&= 0.01`) continues the previous row.
    """
    aligned = _ALIGNED.search(latex)
    body, start = (aligned["body"], aligned.start("body")) if aligned else (latex, 0)
    rows: list[Row] = []
    before = ""
    for line in _parts(body, _LINE_BREAK):
        shown = _ALIGNMENT.sub(" ", line.latex) if aligned else line.latex
        if aligned and rows and _CONTINUED_ROW.match(shown):
            shown = before + shown
        before = shown
        for part in _parts(shown, _PARTING):
            if part.latex.strip():
                is_same = len(shown) == len(line.latex)
                within = part.offset + _lead(part.latex) if is_same else _lead(line.latex)
                rows.append(Row(start + line.offset + within, part.latex))
    return rows


def _rows_of(formula: Formula) -> list[Row]:
    """Return the statements of a formula; the offset of a single one is that of the whole formula."""
    rows = rows_of(formula.latex)
    if len(rows) == 1:
        return [Row(formula.start, rows[0].latex)]
    return [Row(formula.inner + row.offset, row.latex) for row in rows]


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())


def _parts(text: str, parting: re.Pattern[str]) -> list[Row]:
    """Split at separators; each part has its offset."""
    found, at = [], 0
    for match in parting.finditer(text):
        found.append(Row(at, text[at : match.start()]))
        at = match.end()
    return [*found, Row(at, text[at:])]


def _pieces(nodes: Iterable[Node]) -> Iterator[_Piece]:
    """Yield what runs on below some nodes, in order."""
    for node in nodes:
        match node:
            case Formula() | Code() | Words():
                yield _Piece(node)
            case Break():
                yield _Piece(Words(start=node.start, end=node.end, text=" "))
            case Deletion():
                yield from _pieces(node.children)
            case FootnoteMark() | Image() | Fence() | Hole():
                yield _Piece(None)
            case _:
                children = children_of(node)
                yield from _pieces(children)
                if not _is_inline(node):
                    yield _Piece(None, is_block_end=True)


def _is_inline(node: Node) -> bool:
    return isinstance(node, Emphasis | Link | Reference | Strong | Struck)


def _is_continued(before: Statement, latex: str, gap: _Gap) -> bool:
    """Return whether a formula goes on with the statement before it."""
    if before.is_unfinished:
        return True
    continues = _CONTINUES if gap is _Gap.BLANK else _BEGINS_WITH_RELATION
    return continues.match(latex) is not None


def _joined(before: Statement, latex: str, node: Node) -> Statement:
    return Statement(
        f"{before.latex} {latex}", before.start, node.end, (*before.formulas, node.start)
    )


def _is_percent(following: list[_Piece]) -> bool:
    node = following[0].node if following else None
    return isinstance(node, Words) and _percent().match(node.text) is not None


@cache
def _percent() -> re.Pattern[str]:
    """Match a percent sign after a number, or the words for it in any language."""
    words = "|".join(
        re.escape(word) for code in languages() for word in language(code).lines("percent-words")
    )
    return re.compile(rf"\s*(?:%|(?:{words})\b)")
