"""Whether what a library said is what the exact solver computed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from builder.values import (
    Counts,
    Infinite,
    Log2,
    Merge,
    Merges,
    Root,
    Series,
    Tokens,
    Value,
    approximate,
)

if TYPE_CHECKING:
    from fractions import Fraction

    from builder.reference import Judgement

TOLERANCE = 1e-9
"""Relative: nltk multiplies floats, and their low digits differ between versions; toy models never
come this close to one another (their denominators are small)."""


def agree(value: Value, judgement: Judgement) -> bool:
    """Whether the exact value and the library's agree: tokens and counts exactly, numbers within the tolerance."""
    said = judgement.said
    match value:
        case Tokens(tokens):
            return said == tokens
        case Merge(_, _, joined):
            return said == joined
        case Merges(pairs):
            return said == pairs
        case Counts(entries):
            return isinstance(said, Mapping) and {
                " ".join(key): n for key, n in said.items()
            } == dict(entries)
        case Series(numbers):
            return isinstance(said, tuple) and _close_each(numbers, said)
        case Infinite():
            return said == math.inf
    return isinstance(said, int | float) and _close(value, said)


def _close_each(numbers: tuple[Fraction, ...], said: tuple[object, ...]) -> bool:
    pairs = zip(numbers, said, strict=False)
    return len(numbers) == len(said) and all(
        isinstance(one, float) and _close(number, one) for number, one in pairs
    )


def _close(value: Fraction | Root | Log2, said: float) -> bool:
    """Equal but for the float's low digits; nltk's entropy of a certain outcome is 0 up to them."""
    floor = TOLERANCE if isinstance(value, Log2) or value == 0 else 0
    return math.isclose(approximate(value), said, rel_tol=TOLERANCE, abs_tol=floor)
