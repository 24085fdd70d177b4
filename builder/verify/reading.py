"""Formulas of a verified note as the verifier reads them: over its names, its notation, and
numbers.
"""

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
"""Notation alone, such as `p(9 \\mid a)`: its numbers are words."""
_INDEX = re.compile(r"[_^](?:\{[^{}]*\}|\\?\w)")
"""Indices and exponents: `w_{1:n}` speaks of no number."""
_OFFSET = re.compile(r"\\?\w+\s*[-+]\s*\d+")
"""Such as `n - 1`, which says nothing of n."""


@dataclass(frozen=True)
class Reading:
    """Reads one note's formulas."""

    established: Established
    notation: Notation | None

    def relation(self, latex: str) -> Relation:
        """The relation that a formula states.

        Raises:
            NotArithmetic: it is none over what is known.
        """
        return read_relation(latex, self.established.numbers, self.notation)

    def accounts_for_row(self, row: str) -> bool:
        """Whether every number that a statement makes is one that something checks.

        Numbers in indices, exponents and the like (`w_{1:n}`, `n-1`) state nothing: a statement without
        a relation speaks of a number only where it is one.
        """
        if _APPLICATION.fullmatch(row.strip()):
            return True
        bare = _INDEX.sub("", row)
        if not any(character.isdigit() for character in bare):
            return True
        try:
            self.relation(row)
        except NotArithmetic:
            pass
        else:
            return True
        try:
            shown = read_number(row)
        except NotArithmetic:
            return _OFFSET.fullmatch(bare.strip()) is not None
        numbers = list(self.established.numbers.values())
        for value in self.established.values.values():
            numbers += value.numbers if isinstance(value, Series) else ()
        return any(displays(shown, number) for number in numbers)


@dataclass(frozen=True)
class Row:
    """One statement of a formula, and where in it that begins."""

    offset: int
    latex: str


def rows_of(latex: str) -> list[Row]:
    """The statements of a formula: the rows of an aligned one, and what commas and wide spaces part.

    A row that begins with a sign (`&= 0.01`) goes on with the row above it.
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
    """The parts between separators, each with its offset."""
    found, at = [], 0
    for match in parting.finditer(text):
        found.append(Row(at, text[at : match.start()]))
        at = match.end()
    return [*found, Row(at, text[at:])]
