r"""Check that the factors of a product are those of the model: `P = 1 \\cdot 0.1 \\cdot 0.1`."""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from builder import exact
from builder import quantities as q

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from builder.display.relation import Relation
    from builder.values import Number
    from builder.verify.notation import Notations

MIN_FACTORS = 2


def has_other_factors(
    relation: Relation, names: Mapping[str, q.Bound], notations: Notations | None
) -> bool:
    """Return whether a true relation gives a sentence's probability as a product of factors that are not the model's.

    Factors of 1 may be left out. A product may stand for the probability or its inverse, also below the root of a
    perplexity.
    """
    products = [factors for side in relation.sides for factors in side.products]
    if not products:
        return False
    for of in dict.fromkeys(_sentences(relation, names, notations)):
        right = [p for _, _, p in exact.ngram.factors(of.sentence, of.model) if p != 1]
        if any(_differs(_without_ones(factors), right) for factors in products):
            return True
    return False


def _sentences(
    relation: Relation, names: Mapping[str, q.Bound], notations: Notations | None
) -> Iterable[q.Probability]:
    """Yield the probabilities of sentences that a relation is about."""
    for side in relation.sides:
        bound = names.get(side.name) if side.name is not None else None
        if side.applied is not None and notations is not None:
            bound = notations.quantity(side.applied)
        if isinstance(bound, q.Probability):
            yield bound
        elif isinstance(bound, q.Perplexity):
            yield q.Probability(bound.sentence, bound.model)


def _differs(factors: Sequence[Number], right: Sequence[Fraction]) -> bool:
    """Return whether factors have the right product, or its inverse, and are others."""
    plain = [factor for factor in factors if isinstance(factor, Fraction)]
    if len(plain) < len(factors) or len(plain) < MIN_FACTORS:
        return False
    product, whole = prod(plain), prod(right)
    if product == whole == 0:
        return plain[: plain.index(Fraction(0)) + 1] != right
    if product == whole:
        return plain != right
    return bool(whole) and product == 1 / whole and plain != [1 / factor for factor in right]


def _without_ones(factors: Sequence[Number]) -> list[Number]:
    return [factor for factor in factors if factor != 1]
