"""Misconceptions about add-k smoothing, absolute discounting, and Kneser-Ney."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from builder.exact import ngram
from builder.misconceptions._misconception import DoesNotApply, Misconception
from builder.quantities import CountedModel, Score, Smoothing

_DISCOUNTED = (Smoothing.ABSOLUTE_DISCOUNTING, Smoothing.KNESER_NEY)


def _model(quantity: Score, *smoothings: Smoothing) -> tuple[CountedModel, Fraction]:
    """The model of a mistake about some smoothings, and its constant."""
    model = quantity.model
    if not isinstance(model, CountedModel) or model.smoothing not in smoothings:
        raise DoesNotApply
    assert model.constant is not None
    return model, model.constant


def _counts(quantity: Score, model: CountedModel) -> tuple[int, int, int]:
    """N(hw), N(h·) and the number of different words after h; a history that never occurs has no mistake."""
    after = ngram.continuations(quantity.context, model)
    if not after:
        raise DoesNotApply
    return after.get(quantity.word, 0), sum(after.values()), len(after)


def _with_one(quantity: Score) -> Fraction:
    """1 added in place of k."""
    model, _ = _model(quantity, Smoothing.ADD, Smoothing.ADD_NLTK)
    n, total, _ = _counts(quantity, model)
    return Fraction(n + 1, total + ngram.vocabulary_size(model))


def _with_v_alone(quantity: Score) -> Fraction:
    """V below, in place of kV."""
    model, k = _model(quantity, Smoothing.ADD, Smoothing.ADD_NLTK)
    n, total, _ = _counts(quantity, model)
    return (n + k) / (total + ngram.vocabulary_size(model))


def _with_k_alone(quantity: Score) -> Fraction:
    """K below, in place of kV."""
    model, k = _model(quantity, Smoothing.ADD, Smoothing.ADD_NLTK)
    n, total, _ = _counts(quantity, model)
    return (n + k) / (total + k)


def _lost(quantity: Score) -> Fraction:
    """What is discounted goes nowhere."""
    model, d = _model(quantity, *_DISCOUNTED)
    n, total, _ = _counts(quantity, model)
    return max(n - d, Fraction(0)) / total


def _one_type(quantity: Score) -> Fraction:
    """The weight of the order below is d/N, as if one word had been discounted."""
    model, d = _model(quantity, *_DISCOUNTED)
    n, total, types = _counts(quantity, model)
    whole = ngram.score(quantity.word, quantity.context, model)
    shared = whole - max(n - d, Fraction(0)) / total
    return whole - shared + shared / types


def _undiscounted(quantity: Score) -> Fraction:
    """The relative frequency."""
    model, _ = _model(quantity, *_DISCOUNTED, Smoothing.ADD, Smoothing.ADD_NLTK)
    n, total, _ = _counts(quantity, model)
    return Fraction(n, total)


def _as(quantity: Score, of: Smoothing, other: Smoothing) -> Fraction:
    model, _ = _model(quantity, of)
    return ngram.score(quantity.word, quantity.context, replace(model, smoothing=other))


MISCONCEPTIONS = (
    Misconception("adds-one-for-k", (Score,), _with_one),
    Misconception("v-without-k", (Score,), _with_v_alone),
    Misconception("k-without-v", (Score,), _with_k_alone),
    Misconception("unsmoothed", (Score,), _undiscounted),
    Misconception("discount-lost", (Score,), _lost),
    Misconception("one-type-discounted", (Score,), _one_type),
    Misconception(
        "frequencies-below",
        (Score,),
        lambda s: _as(s, Smoothing.KNESER_NEY, Smoothing.ABSOLUTE_DISCOUNTING),
    ),
    Misconception(
        "continuations-below",
        (Score,),
        lambda s: _as(s, Smoothing.ABSOLUTE_DISCOUNTING, Smoothing.KNESER_NEY),
    ),
)
