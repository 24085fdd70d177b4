r"""Parse the formulas of a verified note: numbers, the note's names and its notation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.accounting.given import numbers_of, symbols_of
from builder.accounting.own_data import is_logarithm
from builder.display.expression import read_expression
from builder.display.lexer import APPLICATION, NotArithmetic, tokens_of
from builder.display.relation import Relation, displays, read_relation
from builder.values import NUMBERS, Series

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.quantities import Bound
    from builder.values import Number
    from builder.verify.establish import Established
    from builder.verify.notation import Notations

_APPLICATION = re.compile(APPLICATION)
"""A function alone, such as `p(9 \\mid a)`: its numbers are words."""
_INDEX = re.compile(r"[_^](?:\{[^{}]*\}|\\?\w)")
"""Indices and exponents, such as `w_{1:n}`, which state no number."""
_OFFSET = re.compile(r"\\?\w+\s*[-+]\s*\d+")
"""An offset such as `n - 1`, which does not state the value of n."""


@dataclass(frozen=True)
class Reading:
    """Parses one note's formulas, each once."""

    established: Established
    names: Mapping[str, Bound]
    """What each name of the note is bound to."""
    notations: Notations | None
    _relations: dict[str, Relation | NotArithmetic] = field(default_factory=dict)

    @cached_property
    def numbers(self) -> Mapping[str, Number]:
        """What names in formulas stand for: those of the note, and `k`, `d` and `V` of its models."""
        return {**symbols_of(self.names), **self.established.numbers}

    def relation(self, latex: str) -> Relation:
        """Parse a formula as a relation.

        Raises:
            Unclear: it can be read in two ways.
            NotArithmetic: it is not a relation over known names.
        """
        if latex not in self._relations:
            try:
                self._relations[latex] = read_relation(latex, self.numbers, self.notations)
            except NotArithmetic as refused:
                self._relations[latex] = refused
        found = self._relations[latex]
        if isinstance(found, NotArithmetic):
            raise found
        return found

    def accounts_for(self, statement: str, mistakes: frozenset[str]) -> bool:
        """Return whether every number in a statement that is no relation is checked.

        Numbers in indices, exponents and offsets (`w_{1:n}`, `n-1`) state nothing and are ignored, unless the statement
        can be computed: then its value must be one that the claims compute.

        Args:
            statement: the formula.
            mistakes: the names of mistaken values that may be shown beside it.
        """
        if _APPLICATION.fullmatch(statement.strip()):
            return True
        if not any(character.isdigit() for character in statement):
            return True
        if is_logarithm(statement, map(q.without_mistake, self.names.values())):
            return True
        bare = _INDEX.sub("", statement)
        numbers = self.numbers
        try:
            shown = read_expression(
                tokens_of(statement, frozenset(numbers)), numbers, self.notations
            )
        except NotArithmetic:
            return not any(character.isdigit() for character in bare) or (
                _OFFSET.fullmatch(bare.strip()) is not None
            )
        return any(displays(shown, number) for number in self._shown(mistakes))

    def _shown(self, mistakes: frozenset[str]) -> Iterator[Number]:
        """Yield the numbers that the note may show, those of some mistakes among them."""
        yield from numbers_of(self.names)
        hidden = self.established.mistaken - mistakes
        for name, value in self.established.values.items():
            if name in hidden:
                continue
            if isinstance(value, Series):
                yield from value.numbers
            elif isinstance(value, NUMBERS):
                yield value
