"""Formulas of a verified note as the verifier reads them: over its names, its notation, and
numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.display.expression import NotArithmetic
from builder.display.relation import Relation, displays, read_number, read_relation
from builder.values import NUMBERS

if TYPE_CHECKING:
    from builder.verify.notation import Notation
    from builder.verify.roads import Established

_ALIGNED = re.compile(r"\\begin\{(aligned|gathered)\}(?P<body>.*)\\end\{\1\}", re.DOTALL)
_PARTING = re.compile(r",\s*\\(?:quad|qquad|;|,|:|\s)|\\q?quad\b")
_RELATION = re.compile(r"[<>=]|\\(?:le|leq|ge|geq|ne|neq|approx)\b")


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

    def accounts_for(self, latex: str) -> bool:
        """Whether every number that a formula states is one that something checks.

        Numbers in indices, exponents and the like (`w_{1:n}`, `n-1`) state nothing: a formula
        without a relation speaks of a number only where it is one.
        """
        return all(self._accounts_for_row(row) for row in rows_of(latex))

    def _accounts_for_row(self, row: str) -> bool:
        if not any(character.isdigit() for character in row):
            return True
        if _RELATION.search(row):
            try:
                self.relation(row)
            except NotArithmetic:
                return False
            return True
        try:
            shown = read_number(row)
        except NotArithmetic:
            return True
        values = [v for v in self.established.values.values() if isinstance(v, NUMBERS)]
        return any(displays(shown, value) for value in values)


def rows_of(latex: str) -> list[str]:
    """The statements of a formula: the rows of an aligned one, and what commas and wide spaces
    part.
    """
    aligned = _ALIGNED.search(latex)
    rows = aligned["body"].replace("&", "").split("\\\\") if aligned else [latex]
    return [part for row in rows for part in _PARTING.split(row) if part.strip()]
