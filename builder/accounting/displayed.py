r"""Read what a passage displays: code, each as often as it says, data in formulas, figures, and numbers in words.

`read_display` reads «diez `a` y luego diez `b`» as one run of two codes, each ten times, and
`p(b \mid a) = 0.9` as an application with its value. Lines of a fence, items of a list and cells of a table are
code like any other. It judges nothing: `accounting` compares what is displayed with the data of the block.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from builder.display.application import Applied, application
from builder.display.lexer import NotArithmetic, Token, tokens_of
from builder.display.numerals import Numeral, numerals
from builder.display.passage import rows_of
from builder.display.relation import read_number
from builder.languages import language
from builder.pictures import FIGURE
from builder.text.plain import HOLE, nodes
from builder.text.reader import read
from builder.text.tree import (
    Break,
    Cell,
    Code,
    Deletion,
    Fence,
    Formula,
    Heading,
    Image,
    Node,
    Paragraph,
    Reference,
    Words,
    children_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.values import Number

_CODE = re.compile(r"`([^`]*)`")
_HELD = re.compile(r"`[^`]*`|\$[^$]*\$")
_SENTENCE = re.compile(r"(?:[^.?!\n]|[.?!](?=\S))+")


@dataclass(frozen=True)
class Said:
    """A passage as it is read: words as written, code between backticks, formulas between dollars."""

    text: str
    at: tuple[int, ...]
    """Where each character is in the passage."""

    @cached_property
    def words(self) -> str:
        """The text with each character of code and formulas replaced."""
        return _HELD.sub(
            lambda held: held[0][0] + HOLE * (len(held[0]) - 2) + held[0][-1], self.text
        )

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence begins and ends."""
        return tuple(found.span() for found in _SENTENCE.finditer(self.words))

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Where the sentence around a place begins and ends."""
        return next((s for s in self.sentences if s[0] <= place < s[1]), (place, place))


@dataclass(frozen=True)
class ShownCode:
    """A code span, or a line of fenced code."""

    text: str
    times: int
    """How often the words around it say that it occurs: ten for «diez `a`»."""
    place: int
    """Where it begins in what is said, with the number before it."""
    end: int
    is_counted: bool = False
    """Whether a number in words says how often."""


@dataclass(frozen=True)
class Application:
    r"""A function of words in a formula, such as `p(b \mid a)`."""

    function: str
    words: tuple[str, ...]
    context: tuple[str, ...] | None
    value: Number | None
    """What the formula says that it is equal to, if it says so."""
    start: int
    end: int
    """Where the formula that has it is in the passage."""


@dataclass(frozen=True)
class Display:
    """What a passage displays."""

    said: Said
    runs: tuple[tuple[ShownCode, ...], ...]
    """The code, in the lists that the text makes of it: «`a b`, `b a` y `a a`»."""
    applications: tuple[Application, ...]
    figures: tuple[str, ...]
    """The names of its figures."""
    numerals: tuple[Numeral, ...]
    """The numbers in words, with their places in what is said."""
    references: tuple[tuple[int, int], ...]
    """Where the passage has text that names what it displays, `[nueve](=p)`, which is checked as such."""

    @cached_property
    def codes(self) -> tuple[ShownCode, ...]:
        """All code, in order."""
        return tuple(code for run in self.runs for code in run)

    def is_reference(self, place: int) -> bool:
        """Whether something that is said is in a reference."""
        return any(start <= self.said.at[place] < end for start, end in self.references)

    def span(self, place: int, end: int) -> tuple[int, int]:
        """Where something that is said is in the passage."""
        at = self.said.at
        return at[place], at[end - 1] + 1


@lru_cache(maxsize=256)
def read_display(value: str, code: str) -> Display:
    """Read what a passage displays.

    Args:
        value: its Markdown.
        code: its language.
    """
    said = _said(value)
    images = (image.target for image in nodes(value, Image))
    return Display(
        said,
        tuple(_runs(said, code)),
        tuple(_applications(value)),
        tuple(t.removeprefix(FIGURE) for t in images if t.startswith(FIGURE)),
        tuple(numerals(code).find(said.words)),
        tuple((node.start, node.end) for node in nodes(value, Reference)),
    )


# ---------------------------------------------------------------- what is said


def _said(value: str) -> Said:
    pieces = list(_pieces(read(value).all, value))
    text = "".join(piece for piece, _, _ in pieces)
    at: list[int] = []
    for piece, start, is_literal in pieces:
        at += range(start, start + len(piece)) if is_literal else [start] * len(piece)
    return Said(text, tuple(at))


def _pieces(found: Iterable[Node], value: str) -> Iterator[tuple[str, int, bool]]:
    """Yield what is said: text, where it is written, and whether each of its characters is written there."""
    for node in found:
        match node:
            case Words():
                yield value[node.start : node.end], node.start, True
            case Code(text=text):
                yield f"`{_bare(text)}`", node.start, _is_literal(text, node, value)
            case Formula(latex=latex):
                yield f"${latex.replace('$', ' ').replace('`', ' ')}$", node.start, False
            case Break():
                yield " ", node.start, False
            case Fence(text=text):
                for line in text.splitlines():
                    if line.strip():
                        yield f"`{_bare(line.strip())}`\n", node.start, False
            case Deletion():
                yield from _pieces(node.children, value)
            case Image():
                yield " ", node.start, False
            case _:
                yield from _pieces(children_of(node), value)
                if isinstance(node, Paragraph | Heading | Cell):
                    yield "\n", max(node.start, node.end - 1), False


def _bare(code: str) -> str:
    return code.replace("`", "'").replace("\n", " ")


def _is_literal(text: str, node: Code, value: str) -> bool:
    return value[node.start : node.end] == f"`{text}`"


# ---------------------------------------------------------------- code, and how often


def _runs(said: Said, code: str) -> Iterator[tuple[ShownCode, ...]]:
    before, between, after = _patterns(code)
    known = numerals(code)
    run: list[ShownCode] = []
    last_end = 0
    for found in _CODE.finditer(said.text):
        place, end, times = found.start(), found.end(), 1
        gap = said.words[last_end:place]
        counted = before.search(gap)
        if counted is not None:
            times, place = known.value(counted["number"]), last_end + counted.start()
            gap = gap[: counted.start()]
        if run and not between.fullmatch(gap):
            yield tuple(run)
            run = []
        is_counted = counted is not None
        if not is_counted and (again := after.match(said.text, end)) is not None:
            digits = again["digits"]
            times = int(digits) if digits else known.value(again["number"])
            end, is_counted = again.end(), True
        run.append(ShownCode(found[1], times, place, end, is_counted))
        last_end = end
    if run:
        yield tuple(run)


@lru_cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What comes right before code and counts it, between two codes of a list, and after one that is counted."""
    words, number = language(code), numerals(code).pattern
    copies = "|".join(words.lines("data-copies"))
    joints = "|".join(words.lines("data-joints"))
    return (
        re.compile(rf"(?<!\w)(?P<number>{number})\s+(?:(?:{copies})\s+)?$", re.IGNORECASE),
        re.compile(rf"[\s,;]*(?:(?:{joints})[\s,;]*)*", re.IGNORECASE),
        re.compile(
            rf"\s*\((?:(?P<number>{number})|\$(?P<digits>\d{{1,9}})\$)\s+(?:{copies})\)",
            re.IGNORECASE,
        ),
    )


# ---------------------------------------------------------------- data in formulas


def _applications(value: str) -> Iterator[Application]:
    for formula in nodes(value, Formula):
        for row in rows_of(formula.latex):
            try:
                tokens = [one for one in tokens_of(row.latex, frozenset()) if one.text != ","]
            except NotArithmetic:
                continue
            start = formula.inner + row.offset
            for at, applied in _functions(tokens):
                said = _value(row.latex) if at == 0 else None
                yield Application(
                    applied.function, applied.words, applied.context, said, start, formula.end
                )


def _functions(tokens: list[Token]) -> Iterator[tuple[int, Applied]]:
    """Yield each function of a formula with the number of its first token, but for those that name their model."""
    at = 0
    while at < len(tokens):
        found = application(tokens, at)
        if found is None:
            at += 1
            continue
        if not found[0].model:
            yield at, found[0]
        at = found[1]


def _value(latex: str) -> Number | None:
    """The first side of a formula, after its first, that is a number."""
    for side in re.split(r"=|\\approx\b", latex)[1:]:
        try:
            return read_number(side.strip(" .,;")).value
        except NotArithmetic:
            continue
    return None
