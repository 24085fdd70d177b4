r"""Evaluate `p(b \mid a)`, `PP(a\,b)`, `N(a\,b)` and `S(a\,\text{\#\#b})` under the models of a note.

The exact solver and the library both compute these values, as they do for the names that a note binds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder import exact
from builder import quantities as q
from builder.claims import agree, judge, solve
from builder.codes import formulas as codes
from builder.display.lexer import Unclear
from builder.languages import say
from builder.values import NUMBERS, Number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.display.application import Applied

DOT = "*"
"""Any word after a history: `N(a\\,\\cdot)`."""


@dataclass
class Notation:
    """Evaluates the notation of one model, and caches the values."""

    model: q.NgramModel | None
    words: q.Sentence | None
    """The words of the tokeniser's training corpus."""
    rule: q.MergeRule
    _known: dict[q.Quantity, Number | None] = field(default_factory=dict)
    _agreed: dict[q.Quantity, bool] = field(default_factory=dict)

    def value(self, applied: Applied) -> Number | None:
        """Return the value of a function of words, or None if the model does not define it."""
        quantity = self.quantity(applied)
        if quantity is None:
            return self._piece(applied.function, applied.words)
        if quantity not in self._known:
            self._known[quantity] = _asked(quantity)
        return self._known[quantity]

    def quantity(self, applied: Applied) -> q.Quantity | None:
        """Return what a function of words denotes under the n-gram model."""
        try:
            return self._quantity(applied.function, applied.words, applied.context)
        except q.Impossible:
            return None

    def _quantity(
        self, function: str, words: tuple[str, ...], context: tuple[str, ...] | None
    ) -> q.Quantity | None:
        if self.model is None:
            return None
        if function == "p":
            if context is not None:
                return q.Score(words[0], context, self.model) if len(words) == 1 else None
            is_word = self.model.order == 1 and len(words) == 1
            return (
                q.Score(words[0], (), self.model) if is_word else q.Probability(words, self.model)
            )
        if context is not None:
            return None
        if function == "PP":
            return q.Perplexity(words, self.model)
        if function == "N" and isinstance(self.model, q.CountedModel | q.CountTable):
            return q.Count(words[:-1] if words[-1:] == (DOT,) else words, self.model)
        return None

    def _piece(self, function: str, words: tuple[str, ...]) -> Number | None:
        """Return a count or score of symbols, if the exact solver and the library agree on the counts."""
        if self.words is None or function not in ("N", "S") or not 1 <= len(words) <= 2:
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


@dataclass(frozen=True)
class Notations:
    r"""Evaluates the notation of a note: `p_2` and `p_{\text{lm}}` name one of several models, `p` the only one."""

    models: tuple[Notation, ...]
    """Those of the n-gram models, in the order in which `verify:` binds them."""
    corpora: tuple[Notation, ...]
    """Those of the corpora of tokenisers, in that order."""
    names: Mapping[str, Notation]
    """By the names of n-gram models."""

    def __call__(self, applied: Applied) -> Number | None:
        """Return the value of a function of words, or None if no model defines it.

        Raises:
            Unclear: several models do, and none is named.
        """
        found = self._of(applied)
        return None if found is None else found.value(applied)

    def quantity(self, applied: Applied) -> q.Quantity | None:
        """Return what a function of words denotes under an n-gram model."""
        found = self._of(applied)
        return None if found is None else found.quantity(applied)

    def _of(self, applied: Applied) -> Notation | None:
        has_counts = any(
            isinstance(one.model, q.CountedModel | q.CountTable) for one in self.models
        )
        is_of_corpus = applied.function == "S" or (applied.function == "N" and not has_counts)
        those = self.corpora if is_of_corpus else self.models
        named = {str(n): one for n, one in enumerate(those, 1)}
        if not is_of_corpus:
            named |= self.names
        if applied.model in named:
            return named[applied.model]
        if len(those) == 1 and not applied.model:
            return those[0]
        if len(those) < 2:
            return None
        choices = [
            f"`{applied.function}_{name}`"
            if len(name) == 1
            else rf"`{applied.function}_{{\text{{{name}}}}}`"
            for name in named
        ]
        raise Unclear(
            codes.UNNAMED_MODEL, say("unnamed-model", function=applied.function, choices=choices)
        )


def notations_of(names: Mapping[str, q.Bound]) -> Notations | None:
    """Return the notation of a note, or None if its names refer to no model."""
    about = list(map(q.without_mistake, names.values()))
    bound = [model for one in about for model in _models_of(one)]
    corpora = q.corpora_of(about)
    rules = {one.rule for one in about if isinstance(one, q.FirstMerge)}
    rule = next(iter(rules)) if len(rules) == 1 else q.MergeRule.BPE
    models = {model: Notation(model, None, rule) for model in dict.fromkeys(bound)}
    if not models and not corpora:
        return None
    return Notations(
        tuple(models.values()),
        tuple(Notation(None, words, rule) for words in corpora),
        {name: models[b] for name, b in names.items() if isinstance(b, q.NgramModel)},
    )


def _models_of(about: q.Quantity | q.Model) -> list[q.NgramModel]:
    """Return the n-gram model that a name is bound to, or that its quantity is of."""
    model = about if isinstance(about, q.NgramModel) else getattr(about, "model", None)
    return [model] if isinstance(model, q.NgramModel) else []


def _asked(quantity: q.Quantity) -> Number | None:
    """Return the value on which the exact solver and the library agree, or None."""
    try:
        value = solve(quantity)
    except exact.Undecided:
        return None
    agreed = isinstance(value, NUMBERS) and agree(value, judge(quantity))
    return value if agreed and isinstance(value, NUMBERS) else None
