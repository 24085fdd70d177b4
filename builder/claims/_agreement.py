"""Compare the exact solver's answer with the reference library's."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.reference import Between
from builder.values import (
    NUMBERS,
    Counts,
    Enclosure,
    Infinite,
    Log2,
    Merge,
    Merges,
    Number,
    Orders,
    Root,
    Series,
    String,
    Tokens,
    Value,
    approximate,
    compare,
)

if TYPE_CHECKING:
    from builder.reference import Judgement

TOLERANCE = 1e-9
"""Relative tolerance. nltk multiplies floats, whose last digits vary between versions; different values of toy models
are further apart than this, because their denominators are small."""

NARROW = Fraction(1, 10**30)
"""Maximum width of mpmath's bounds, relative to their size."""


def agree(value: Value, judgement: Judgement) -> bool:
    """Return whether the two answers agree: tokens and counts exactly, numbers within the tolerance."""
    said = judgement.said
    if isinstance(said, Between):
        return isinstance(value, NUMBERS) and _is_between(value, said)
    match value:
        case Tokens(tokens):
            return said == tokens
        case String(text):
            return said == text
        case Merge(_, _, joined):
            return said == joined
        case Merges(pairs):
            return said == pairs
        case Counts(entries):
            return isinstance(said, Mapping) and {
                " ".join(key): n for key, n in said.items()
            } == dict(entries)
        case Orders(orders):
            return said == frozenset(orders)
        case Series(numbers):
            return isinstance(said, tuple) and _close_each(numbers, said)
        case Infinite():
            return said == math.inf
    return isinstance(said, int | float) and _close(value, said)


def _is_between(value: Number, said: Between) -> bool:
    """Whether a number lies between bounds that are close to each other."""
    low, high = said.low, said.high
    is_narrow = (high - low) <= NARROW * max(abs(low), abs(high), Fraction(1))
    return is_narrow and compare(value, low) >= 0 and compare(value, high) <= 0


def _close_each(numbers: tuple[Fraction, ...], said: tuple[object, ...]) -> bool:
    pairs = zip(numbers, said, strict=False)
    return len(numbers) == len(said) and all(
        isinstance(one, float) and _close(number, one) for number, one in pairs
    )


def _close(value: Fraction | Root | Log2 | Enclosure, said: float) -> bool:
    """Compare within the tolerance; nltk's entropy of a certain outcome is only nearly 0."""
    floor = TOLERANCE if isinstance(value, Log2) or value == 0 else 0
    return math.isclose(approximate(value), said, rel_tol=TOLERANCE, abs_tol=floor)
