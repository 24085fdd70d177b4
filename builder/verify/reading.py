"""Parse the formulas of a verified note: numbers, the note's names and its notation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.display.lexer import NotArithmetic
from builder.display.relation import Relation, displays, read_number, read_relation
from builder.values import Series

if TYPE_CHECKING:
    from builder.verify.establish import Established
    from builder.verify.notation import Notation

_LINE_BREAK = re.compile(r"\\\\")
_ALIGNED = re.compile(r"\\begin\{(aligned|gathered)\}(?P<body>.*)\\end\{\1\}", re.DOTALL)
_PARTING = re.compile(r",\s*\\(?:quad|qquad|;|,|:|\s)|\\q?quad\b")
_CONTINUES = re.compile(r"\s*(?:[<>=]|\\(?:le|leq|ge|geq|ne|neq|approx)\b)")
_ALIGNMENT = re.compile(r"(?<!\\)&")
_APPLICATION = re.compile(r"(?:[pNS]|\\hat\{p\})\((?:[^()\\]|\\.)*\)")
"""A function alone, such as `p(9 \\mid a)`: its numbers are words."""
_INDEX = re.compile(r"[_^](?:\{[^{}]*\}|\\?\w)")
"""Indices and exponents, such as `w_{1:n}`, which state no number."""
_OFFSET = re.compile(r"\\?\w+\s*[-+]\s*\d+")
"""An offset such as `n - 1`, which does not state the value of n."""


@dataclass(frozen=True)
class Reading:
    """Parses one note's formulas."""

    established: Established
    notation: Notation | None

    def relation(self, latex: str) -> Relation:
        """Parse a formula as a relation.

        Raises:
            NotArithmetic: it is not a relation over known names.
        """
        return read_relation(latex, self.established.numbers, self.notation)

    def accounts_for_row(self, row: str) -> bool:
        """Return whether every number in a statement is checked.

        Numbers in indices, exponents and offsets (`w_{1:n}`, `n-1`) state nothing and are ignored. Without a
        relation, a statement states a number only if it is one.
        """
        if _APPLICATION.fullmatch(row.strip()):
            return True
        bare = _INDEX.sub("", row)
        if not any(character.isdigit() for character in bare):
            return not self._is_other_power(row)
        try:
            self.relation(row)
        except NotArithmetic:
            pass
        else:
            return True
        try:
            shown = read_number(row, self.established.numbers)
        except NotArithmetic:
            return _OFFSET.fullmatch(bare.strip()) is not None
        numbers = list(self.established.numbers.values())
        for value in self.established.values.values():
            numbers += value.numbers if isinstance(value, Series) else ()
        return any(displays(shown, number) for number in numbers)

    def _is_other_power(self, row: str) -> bool:
        """Return whether a statement is a power of names, such as `V^{-2}`, that is no value of arithmetic."""
        if not (self.established.calculations and any(character.isdigit() for character in row)):
            return False
        try:
            shown = read_number(row, self.established.numbers)
        except NotArithmetic:
            return False
        return not any(displays(shown, number) for number in self.established.numbers.values())


@dataclass(frozen=True)
class Row:
    """One statement of a formula and its offset."""

    offset: int
    latex: str


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
        if aligned and rows and _CONTINUES.match(shown):
            shown = before + shown
        before = shown
        for part in _parts(shown, _PARTING):
            if part.latex.strip():
                blank = (
                    len(part.latex) - len(part.latex.lstrip())
                    if len(shown) == len(line.latex)
                    else 0
                )
                within = part.offset + blank if len(shown) == len(line.latex) else _lead(line.latex)
                rows.append(Row(start + line.offset + within, part.latex))
    return rows


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())


def _parts(text: str, parting: re.Pattern[str]) -> list[Row]:
    """Split at separators; each part has its offset."""
    found, at = [], 0
    for match in parting.finditer(text):
        found.append(Row(at, text[at : match.start()]))
        at = match.end()
    return [*found, Row(at, text[at:])]
