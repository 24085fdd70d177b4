"""Interpolated smoothing: each order's estimate mixed with that of the order below.

With N counts of the padded corpus, h' the history h without its first word, and T(h) the number of different words
that follow h:

- Witten-Bell: p(w|h) = (N(hw) + T(h) p(w|h')) / (N(h·) + T(h)).
- Absolute discounting by d: p(w|h) = (max(N(hw) - d, 0) + d T(h) p(w|h')) / N(h·).
- Kneser-Ney, interpolated: the same, but below the model's order a count is that of the different words before the
  n-gram, N1+(·hw).

A history that never occurs leaves all to the order below. The lowest order is the relative frequency of the words,
N(w) / N, or N1+(·w) / N1+(··) of Kneser-Ney; it is not mixed with a uniform distribution. (Chen and Goodman, An
Empirical Study of Smoothing Techniques for Language Modeling, TR-10-98, Harvard 1998, sections 2.4 to 2.7.)
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.exact.counting import counts, followers
from builder.quantities import Corpus, CountedModel, Sentence, Smoothing

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=256)
def continuation_types(corpus: Corpus, order: int) -> Mapping[Sentence, Mapping[str, int]]:
    """Map each history to the words that follow it and N1+(·hw), the number of different words before both."""
    before: Counter[Sentence] = Counter(gram[1:] for gram in counts(corpus, order + 1))
    found: dict[Sentence, dict[str, int]] = {}
    for gram, types in before.items():
        found.setdefault(gram[:-1], {})[gram[-1]] = types
    return found


def score(word: str, context: Sentence, model: CountedModel) -> Fraction:
    """Compute p(word | context) of a model with interpolated smoothing."""
    order = len(context) + 1
    is_counted = order == model.order or model.smoothing is not Smoothing.KNESER_NEY
    after = (followers if is_counted else continuation_types)(model.corpus, order).get(context, {})
    n, total, types = after.get(word, 0), sum(after.values()), len(after)
    if not context:
        return Fraction(n, total)
    below = score(word, context[1:], model)
    if not after:
        return below
    if model.smoothing is Smoothing.WITTEN_BELL:
        return (n + types * below) / (total + types)
    d = model.constant
    assert d is not None
    return (max(n - d, Fraction(0)) + d * types * below) / total
