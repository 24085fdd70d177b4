r"""Evaluate `p(b \mid a)`, `N(a\,b)` and `S(a\,\text{\#\#b})` under a note's only model.

The exact solver and the library both compute these values, as they do for the names that a note binds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder import exact
from builder import quantities as q
from builder.claims import agree, judge, solve
from builder.values import NUMBERS, Number

if TYPE_CHECKING:
    from collections.abc import Mapping

DOT = "*"
"""Any word after a history: `N(a\\,\\cdot)`."""


@dataclass
class Notation:
    """Evaluates the notation of one note, and caches the values."""

    model: q.NgramModel | None
    words: q.Sentence | None
    """The words of the tokeniser's training corpus."""
    rule: q.MergeRule
    _known: dict[q.Quantity, Number | None] = field(default_factory=dict)
    _agreed: dict[q.Quantity, bool] = field(default_factory=dict)

    def __call__(
        self, function: str, words: tuple[str, ...], context: tuple[str, ...] | None = None
    ) -> Number | None:
        """Return the value of `function(words | context)`, or None if the model does not define it."""
        try:
            quantity = self._quantity(function, words, context)
        except q.Impossible:
            return None
        if quantity is None:
            return self._piece(function, words)
        if quantity not in self._known:
            self._known[quantity] = _asked(quantity)
        return self._known[quantity]

    def _quantity(
        self, function: str, words: tuple[str, ...], context: tuple[str, ...] | None
    ) -> q.Quantity | None:
        if self.model is None:
            return None
        if function == "p":
            if context is not None and len(words) == 1:
                return q.Score(words[0], context, self.model)
            is_word = self.model.order == 1 and len(words) == 1
            return (
                q.Score(words[0], (), self.model) if is_word else q.Probability(words, self.model)
            )
        if function == "N" and isinstance(self.model, q.CountedModel | q.CountTable):
            return q.Count(words[:-1] if words[-1:] == (DOT,) else words, self.model)
        return None

    def _piece(self, function: str, words: tuple[str, ...]) -> Number | None:
        """Return a count or score of symbols, if the exact solver and the library agree on the counts."""
        if self.words is None or not 1 <= len(words) <= 2:
            return None
        if self.rule is not q.MergeRule.BPE:
            counted: q.Quantity = q.SymbolCounts(self.words)
        elif len(words) == 2:
            counted = q.PairCount(words[0], words[1], self.words)
        else:
            return None
        if counted not in self._agreed:
            self._agreed[counted] = agree(solve(counted), judge(counted))
        value = exact.piece_value(function, words, self.words, self.rule)
        return value if self._agreed[counted] else None


def notation_of(names: Mapping[str, q.Bound]) -> Notation | None:
    """Return the notation of a note, or None unless its names refer to exactly one model."""
    models = {b.model for b in _quantities(names) if hasattr(b, "model")}
    models |= {b for b in names.values() if isinstance(b, q.NgramModel)}
    corpora = {b.words for b in _quantities(names) if hasattr(b, "words")}
    rules = {b.rule for b in _quantities(names) if isinstance(b, q.FirstMerge)}
    model = next(iter(models)) if len(models) == 1 else None
    words = next(iter(corpora)) if len(corpora) == 1 else None
    rule = next(iter(rules)) if len(rules) == 1 else q.MergeRule.BPE
    return Notation(model, words, rule) if model is not None or words is not None else None


def _quantities(names: Mapping[str, q.Bound]) -> list[q.Bound]:
    return [b.quantity if isinstance(b, q.Mistaken) else b for b in names.values()]


def _asked(quantity: q.Quantity) -> Number | None:
    """Return the value on which the exact solver and the library agree, or None."""
    try:
        value = solve(quantity)
    except exact.Undecided:
        return None
    agreed = isinstance(value, NUMBERS) and agree(value, judge(quantity))
    return value if agreed and isinstance(value, NUMBERS) else None
