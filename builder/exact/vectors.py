"""Softmax, top-k and top-p, attention, and the cosine, over fractions.

Softmax of logarithms needs no exponential: exp(ln k / T) is k^(1/T). (Vaswani et al., Attention Is All You Need, 2017,
section 3.2.1; Holtzman et al., The Curious Case of Neural Text Degeneration, 2020, section 3.1, for top-p; Fan et al.,
Hierarchical Neural Story Generation, 2018, section 5.4, for top-k.)
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import isqrt, prod
from typing import TYPE_CHECKING

from builder.exact._undecided import Undecided
from builder.languages import say
from builder.values import Enclosure, Number, Root, Tokens, simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.quantities import Attending, Attention, Cosine, Truncated
    from builder.quantities.vectors import Shares, Vector

_DIGITS = 60
"""Decimals of a cosine that is negative and no fraction."""


def weights(numbers: Sequence[Fraction], temperature: Fraction) -> list[Fraction]:
    """Raise each number to 1/T: what softmax makes of its logarithm, before dividing by the sum.

    Raises:
        Undecided: one is no fraction.
    """
    return [power(number, 1 / temperature) for number in numbers]


def power(number: Fraction, exponent: Fraction) -> Fraction:
    """Raise to a rational power: 4 to 1/2 gives 2.

    Raises:
        Undecided: it is no fraction.
    """
    found = simplified(Root(number**exponent.numerator, exponent.denominator))
    if not isinstance(found, Fraction):
        raise Undecided(say("quantity-no-power", number=str(number), exponent=str(exponent)))
    return found


def shares_of(weights_: Sequence[Fraction]) -> list[Fraction]:
    """Divide by the sum."""
    total = sum(weights_)
    return [one / total for one in weights_]


def softmax(logits: Shares, temperature: Fraction) -> dict[str, Fraction]:
    """Give each token its probability.

    Raises:
        Undecided: a power is no fraction.
    """
    found = shares_of(weights([number for _, number in logits], temperature))
    return dict(zip((token for token, _ in logits), found, strict=True))


def kept(quantity: Truncated) -> list[tuple[str, Fraction]]:
    """List the tokens that top-k and top-p keep, the most probable first, with their probabilities before the cut.

    Raises:
        Undecided: a tie, or a sum that is p exactly, leaves the cut to the program.
    """
    ranked = sorted(quantity.shares, key=lambda entry: -entry[1])
    if quantity.k is not None:
        ranked = _cut(ranked, quantity.k)
    if quantity.p is not None:
        total, before, n = sum(share for _, share in ranked), Fraction(0), 0
        while before < quantity.p * total:
            before += ranked[n][1]
            n += 1
        if before == quantity.p * total:
            raise Undecided(say("quantity-top-p-reached"))
        ranked = _cut(ranked, n)
    return ranked


def _cut(ranked: list[tuple[str, Fraction]], n: int) -> list[tuple[str, Fraction]]:
    if n < len(ranked) and ranked[n - 1][1] == ranked[n][1]:
        raise Undecided(say("quantity-equal-tokens"))
    return ranked[:n]


def kept_tokens(quantity: Truncated) -> Tokens:
    """List the tokens that are kept.

    Raises:
        Undecided: two are equally probable, so they have no order, or the cut is undecided.
    """
    ranked = kept(quantity)
    if any(one == two for (_, one), (_, two) in pairwise(ranked)):
        raise Undecided(say("quantity-equal-tokens"))
    return Tokens(tuple(token for token, _ in ranked))


def kept_probability(quantity: Truncated, token: str) -> Fraction:
    """Divide the probability of a token by the sum of those that are kept."""
    found = dict(kept(quantity))
    return found.get(token, Fraction(0)) / sum(found.values())


def scores(quantity: Attending) -> list[Fraction]:
    """For each key, the number whose logarithm is its dot product with the query."""
    return [
        prod(
            (base**n.numerator for base, n in zip(quantity.query, key, strict=True)),
            start=Fraction(1),
        )
        for key in quantity.keys
    ]


def attention_weights(quantity: Attending) -> list[Fraction]:
    """Softmax of the dot products over the root of the dimension; what comes later weighs nothing.

    Raises:
        Undecided: a power is no fraction, as for a dimension that is no square.
    """
    temperature = root(len(quantity.query))
    seen = scores(quantity)[: quantity.position]
    found = shares_of(weights(seen, temperature))
    return [*found, *[Fraction(0)] * (len(quantity.keys) - len(seen))]


def root(dimension: int) -> Fraction:
    """The square root of a dimension.

    Raises:
        Undecided: it is no whole number.
    """
    if isqrt(dimension) ** 2 != dimension:
        raise Undecided(say("quantity-no-square", dimension=dimension))
    return Fraction(isqrt(dimension))


def attention(quantity: Attention) -> Fraction:
    """The mean of a component of the values, by the weights."""
    return mean(attention_weights(quantity), quantity)


def mean(by: Sequence[Fraction], quantity: Attention) -> Fraction:
    """The sum of a component of the values, each by its weight."""
    column = [value[quantity.component - 1] for value in quantity.values]
    return sum((weight * n for weight, n in zip(by, column, strict=True)), start=Fraction(0))


def dot(first: Vector, second: Vector) -> Fraction:
    """The dot product."""
    return sum((a * b for a, b in zip(first, second, strict=True)), start=Fraction(0))


def cosine(quantity: Cosine) -> Number:
    """The dot product over the product of the norms: a fraction, or the root of one."""
    first, second = quantity.first, quantity.second
    product = dot(first, second)
    square = product**2 / (dot(first, first) * dot(second, second))
    found = simplified(Root(square, 2))
    if product >= 0:
        return found
    if isinstance(found, Fraction):
        return -found
    near = isqrt(square.numerator * 10 ** (2 * _DIGITS) // square.denominator)
    return Enclosure(Fraction(-near - 1, 10**_DIGITS), Fraction(-near, 10**_DIGITS))
