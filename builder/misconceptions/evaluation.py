"""Misconceptions about edit distance, precision and recall, and BLEU."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from builder.exact import calculation, evaluation
from builder.misconceptions._misconception import Misconception
from builder.quantities import (
    Bleu,
    BrevityPenalty,
    Calculation,
    ClippedPrecision,
    EditDistance,
    FMeasure,
    Precision,
    Recall,
)

if TYPE_CHECKING:
    from builder.quantities import Translation
    from builder.values import Number


def _by_position(quantity: EditDistance) -> Fraction:
    """The places that differ, and the difference of the lengths."""
    pairs = zip(quantity.first, quantity.second, strict=False)
    differing = sum(one != other for one, other in pairs)
    return Fraction(differing + abs(len(quantity.first) - len(quantity.second)))


def _of_lengths(quantity: EditDistance) -> Fraction:
    return Fraction(abs(len(quantity.first) - len(quantity.second)))


def _other_cost(quantity: EditDistance) -> Fraction:
    return evaluation.edit_distance(replace(quantity, substitution=3 - quantity.substitution))


def _of_all(quantity: Precision | Recall | FMeasure) -> Fraction:
    """The hits over all that is found or relevant."""
    return Fraction(len(evaluation.hits(quantity)), len({*quantity.found, *quantity.relevant}))


def _mean_of_both(quantity: FMeasure) -> Fraction:
    return (evaluation.precision(quantity) + evaluation.recall(quantity)) / 2


def _unclipped(quantity: Translation, order: int) -> Fraction:
    """The share of n-grams that some reference has, however often."""
    known = {gram for one in quantity.references for gram in evaluation.ngrams(one, order)}
    found = evaluation.ngrams(quantity.candidate, order)
    return Fraction(sum(n for gram, n in found.items() if gram in known), found.total())


def _over_reference(quantity: ClippedPrecision) -> Fraction | None:
    """The clipped n-grams over those of the only reference: a recall."""
    below = [evaluation.ngrams(one, quantity.order).total() for one in quantity.references]
    if len(below) > 1 or not below[0]:
        return None
    kept = sum(n for _, n in evaluation.clipped(quantity, quantity.order).values())
    return Fraction(kept, below[0])


def _types(quantity: ClippedPrecision) -> Fraction:
    """Each n-gram counted once."""
    found = evaluation.clipped(quantity, quantity.order).values()
    return Fraction(sum(kept > 0 for _, kept in found), len(found))


def _ratio_of_lengths(quantity: BrevityPenalty) -> Fraction | None:
    ratio = Fraction(len(quantity.candidate), evaluation.closest(quantity))
    return ratio if ratio < 1 else None


def _precisions(quantity: Bleu) -> list[Fraction]:
    return [evaluation.precision_of_order(quantity, n) for n in range(1, quantity.order + 1)]


def _without_brevity(quantity: Bleu) -> Number | None:
    product = prod(_precisions(quantity), start=Fraction(1))
    if evaluation.brevity_penalty(quantity) == 1 or not product:
        return None
    return calculation.value(Calculation(f"({product})^(1/{quantity.order})"))


def _arithmetic_mean(quantity: Bleu) -> Number:
    total = sum(_precisions(quantity), start=Fraction(0)) / quantity.order
    penalty = evaluation.penalty(quantity)
    return calculation.value(Calculation(f"({penalty}) * ({total})"))


def _product(quantity: Bleu) -> Number | None:
    if quantity.order == 1:
        return None
    total = prod(_precisions(quantity), start=Fraction(1))
    penalty = evaluation.penalty(quantity)
    return calculation.value(Calculation(f"({penalty}) * ({total})"))


def _of_one_order(quantity: Bleu) -> Number | None:
    """The precision of the highest order alone."""
    if quantity.order == 1:
        return None
    penalty = evaluation.penalty(quantity)
    return calculation.value(Calculation(f"({penalty}) * ({_precisions(quantity)[-1]})"))


MISCONCEPTIONS = (
    Misconception("compares-by-position", (EditDistance,), _by_position),
    Misconception("compares-lengths", (EditDistance,), _of_lengths),
    Misconception("other-substitution-cost", (EditDistance,), _other_cost),
    Misconception("recall-for-precision", (Precision,), evaluation.recall),
    Misconception("precision-for-recall", (Recall,), evaluation.precision),
    Misconception("hits-over-all", (Precision, Recall, FMeasure), _of_all),
    Misconception("mean-of-both", (FMeasure,), _mean_of_both),
    Misconception("without-clipping", (ClippedPrecision,), lambda c: _unclipped(c, c.order)),
    Misconception("over-reference", (ClippedPrecision,), _over_reference),
    Misconception("each-ngram-once", (ClippedPrecision,), _types),
    Misconception("ratio-of-lengths", (BrevityPenalty,), _ratio_of_lengths),
    Misconception("without-brevity", (Bleu,), _without_brevity),
    Misconception("arithmetic-bleu", (Bleu,), _arithmetic_mean),
    Misconception("product-of-precisions", (Bleu,), _product),
    Misconception("highest-order-alone", (Bleu,), _of_one_order),
)
