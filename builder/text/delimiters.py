r"""Where formulas and code begin and end in running text.

A `$` opens a formula when a character other than a space follows it and no letter or digit comes
before it; it closes one when no space comes before it and no digit follows. So `$5 y $10` and
`5$-10$` are money, and `$x$` is a formula. `$$…$$`, `\(…\)` and `\[…\]` are formulas too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPECIAL = re.compile(r"\\.|`+|\$", re.DOTALL)
_DOLLAR = re.compile(r"\\+\$|\$")
_BAR = re.compile(r"(?<!\\)\|")
_CLOSINGS = {r"\(": r"\)", r"\[": r"\]", "$$": "$$"}
FORMULA_SIGNS = ("$", r"\(", r"\[")
"""What a formula can begin with."""


@dataclass(frozen=True)
class Span:
    """A formula in a text: `text[inner:inner_end]` between its delimiters."""

    start: int
    inner: int
    inner_end: int
    end: int
    is_display: bool


def formula_at(text: str, at: int, limit: int) -> Span | None:
    """The formula that begins at a position and ends before a limit, if one does."""
    opening = text[at : at + 2]
    if (closing := _CLOSINGS.get(opening)) is not None:
        end = text.find(closing, at + 2, limit)
        return Span(at, at + 2, end, end + 2, opening != r"\(") if end >= 0 else None
    before, after = text[max(0, at - 1) : at], text[at + 1 : min(at + 2, limit)]
    if text[at : at + 1] != "$" or not after or after.isspace() or before.isalnum():
        return None
    places, ends = _dollars(text)
    found = bisect_left(places, at + 1)
    if found == len(places) or not ends[found] or places[found] >= limit:
        return None
    return Span(at, at + 1, places[found], places[found] + 1, is_display=False)


@lru_cache(maxsize=16)
def _dollars(text: str) -> tuple[list[int], list[bool]]:
    """The dollars at which a search for a formula's end stops, ascending, and whether each ends one."""
    places, ends = [], []
    for dollar in _DOLLAR.finditer(text):
        at = dollar.end() - 1
        is_escaped = (at - dollar.start()) % 2 == 1
        if text[at - 1 : at].isspace():
            places.append(at)
            ends.append(False)
        elif not is_escaped and not text[at + 1 : at + 2].isdigit():
            places.append(at)
            ends.append(True)
    return places, ends


def covered(text: str) -> Iterator[tuple[int, int, bool]]:
    """Code spans and formulas, in order, as (start, end, whether it is a formula)."""
    at = 0
    while (sign := _SPECIAL.search(text, at)) is not None:
        if sign[0].startswith("`"):
            end = _code_end(text, sign.start(), sign.end())
            if end is not None:
                yield sign.start(), end, False
            at = end or sign.end()
            continue
        formula = formula_at(text, sign.start(), len(text))
        if formula is not None:
            yield formula.start, formula.end, True
        at = formula.end if formula else sign.end()


def _code_end(text: str, start: int, inner: int) -> int | None:
    """Where a code span ends that a run of backticks opens; None where nothing closes it."""
    length = inner - start
    places = _backticks(text).get(length, [])
    found = bisect_left(places, inner)
    return places[found] + length if found < len(places) else None


@lru_cache(maxsize=16)
def _backticks(text: str) -> dict[int, list[int]]:
    """Length of a run of backticks -> where such runs begin, ascending."""
    found: dict[int, list[int]] = {}
    for run in re.finditer("`+", text):
        found.setdefault(run.end() - run.start(), []).append(run.start())
    return found


def lines_in_formulas(lines: list[str]) -> frozenset[int]:
    """The numbers of the lines, counted from 0, that begin inside a formula."""
    text = "\n".join(lines)
    if not any(sign in text for sign in FORMULA_SIGNS):
        return frozenset()
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    formulas = [(start, end) for start, end, is_formula in covered(text) if is_formula]
    return frozenset(
        number
        for number, start in enumerate(starts[:-1])
        if any(a < start < b for a, b in formulas)
    )


def cells(line: str) -> list[tuple[int, int]]:
    """The cells of a table's row, as (start, end) with the blanks around them left out.

    A bar parts two cells unless it is escaped or in code or a formula.
    """
    inside = list(covered(line))
    bars = [
        bar.start()
        for bar in _BAR.finditer(line)
        if not any(start <= bar.start() < end for start, end, _ in inside)
    ]
    edges = [-1, *bars, len(line)]
    found = []
    for before, after in pairwise(edges):
        cell = line[before + 1 : after]
        start = before + 1 + len(cell) - len(cell.lstrip())
        found.append((start, start + len(cell.strip())))
    if bars and not line[: bars[0]].strip():
        found = found[1:]
    if bars and not line[bars[-1] + 1 :].strip():
        found = found[:-1]
    return found
