"""Misconceptions about softmax, sampling, attention, and the cosine."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from builder.exact import vectors
from builder.misconceptions._misconception import DoesNotApply, Misconception
from builder.quantities import (
    Attention,
    AttentionWeight,
    Cosine,
    KeptProbability,
    KeptTokens,
    Softmax,
)
from builder.values import Tokens


def _at(quantity: Softmax, temperature: Fraction) -> Fraction:
    """Softmax at another temperature, which a mistake about it needs."""
    if quantity.temperature == 1:
        raise DoesNotApply
    return vectors.softmax(quantity.logits, temperature)[quantity.token]


def _odds(quantity: Softmax) -> Fraction:
    p = vectors.softmax(quantity.logits, quantity.temperature)[quantity.token]
    return p / (1 - p)


def _hardest(quantity: Softmax) -> Fraction | None:
    """All for the largest logit; None if several are the largest."""
    numbers = dict(quantity.logits)
    largest = max(numbers.values())
    if list(numbers.values()).count(largest) > 1:
        return None
    return Fraction(numbers[quantity.token] == largest)


def _without_renormalising(quantity: KeptProbability) -> Fraction | None:
    is_kept = quantity.token in dict(vectors.kept(quantity))
    return dict(quantity.shares)[quantity.token] if is_kept else None


def _stopped_before(quantity: KeptTokens | KeptProbability) -> list[tuple[str, Fraction]]:
    """What is kept without the token that reaches top-p."""
    found = vectors.kept(quantity)
    if quantity.p is None or len(found) == 1:
        raise DoesNotApply
    return found[:-1]


def _p_of_all(quantity: KeptTokens | KeptProbability) -> list[tuple[str, Fraction]]:
    """What is kept if the probabilities are not divided by their sum between top-k and top-p."""
    if quantity.k is None or quantity.p is None:
        raise DoesNotApply
    first = dict(vectors.kept(replace(quantity, p=None)))
    both = vectors.kept(replace(quantity, k=None))
    return [entry for entry in both if entry[0] in first]


def _share(kept: list[tuple[str, Fraction]], token: str) -> Fraction:
    found = dict(kept)
    return found.get(token, Fraction(0)) / sum(found.values())


def _tokens(kept: list[tuple[str, Fraction]]) -> Tokens:
    return Tokens(tuple(token for token, _ in kept))


def _answer(quantity: AttentionWeight | Attention, weights: list[Fraction]) -> Fraction:
    """What is asked, under other weights."""
    if isinstance(quantity, AttentionWeight):
        return weights[quantity.other - 1]
    return vectors.mean(weights, quantity)


def _without_mask(quantity: AttentionWeight | Attention) -> Fraction | None:
    if quantity.position == len(quantity.keys):
        return None
    return _answer(
        quantity, vectors.attention_weights(replace(quantity, position=len(quantity.keys)))
    )


def _scaled(quantity: AttentionWeight | Attention, divisor: Fraction) -> Fraction | None:
    if len(quantity.query) == 1:
        return None
    seen = vectors.scores(quantity)[: quantity.position]
    found = vectors.shares_of(vectors.weights(seen, divisor))
    return _answer(quantity, [*found, *[Fraction(0)] * (len(quantity.keys) - len(found))])


def _uniform(quantity: AttentionWeight | Attention) -> Fraction:
    seen = quantity.position
    return _answer(quantity, [Fraction(n < seen, seen) for n in range(len(quantity.keys))])


def _only_before(quantity: AttentionWeight | Attention) -> Fraction | None:
    """The token does not attend to itself."""
    if quantity.position == 1:
        return None
    return _answer(
        quantity, vectors.attention_weights(replace(quantity, position=quantity.position - 1))
    )


def _without_roots(quantity: Cosine) -> Fraction:
    first, second = quantity.first, quantity.second
    below = vectors.dot(first, first) * vectors.dot(second, second)
    return vectors.dot(first, second) / below


MISCONCEPTIONS = (
    Misconception("without-temperature", (Softmax,), lambda s: _at(s, Fraction(1))),
    Misconception("temperature-inverted", (Softmax,), lambda s: _at(s, 1 / s.temperature)),
    Misconception("odds", (Softmax,), _odds),
    Misconception("hardest", (Softmax,), _hardest),
    Misconception("without-renormalising", (KeptProbability,), _without_renormalising),
    Misconception(
        "kept-below-p", (KeptProbability,), lambda k: _share(_stopped_before(k), k.token)
    ),
    Misconception("stops-below-p", (KeptTokens,), lambda k: _tokens(_stopped_before(k))),
    Misconception("p-of-all", (KeptTokens,), lambda k: _tokens(_p_of_all(k))),
    Misconception("kept-by-p-of-all", (KeptProbability,), lambda k: _share(_p_of_all(k), k.token)),
    Misconception("without-mask", (AttentionWeight, Attention), _without_mask),
    Misconception(
        "without-scaling", (AttentionWeight, Attention), lambda a: _scaled(a, Fraction(1))
    ),
    Misconception(
        "scaled-by-dimension",
        (AttentionWeight, Attention),
        lambda a: _scaled(a, Fraction(len(a.query))),
    ),
    Misconception("uniform-weights", (AttentionWeight, Attention), _uniform),
    Misconception("only-before", (AttentionWeight, Attention), _only_before),
    Misconception("dot-alone", (Cosine,), lambda c: vectors.dot(c.first, c.second)),
    Misconception("norms-without-roots", (Cosine,), _without_roots),
)
