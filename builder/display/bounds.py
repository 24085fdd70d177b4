"""Compute with exact numbers as long as they stay small: formulas of cards cannot exhaust a build."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from builder.arithmetic import product, total
from builder.display.lexer import NotArithmetic
from builder.values import Log2, Number, Root

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_DEGREE = 200
MAX_SIZE = 40_000
"""Maximum bits of a number times the degree of the root around it."""
MAX_LOG_DEGREE = 1000
MAX_LOG_BITS = 12_000
"""Limits of the root inside a logarithm, which is never raised to its degree. The entropy of probabilities with three
decimals is within both."""


def times(left: Number, right: Number | None) -> Number:
    """Multiply two numbers; raise if the product is not exact or too large."""
    if right is None:
        raise NotArithmetic("no exact product")
    return sized(left, right, product)


def sized(
    left: Number, right: Number, operation: Callable[[Number, Number], Number | None]
) -> Number:
    """Apply an operation if the roots that it must raise are small enough."""
    if isinstance(left, Log2) or isinstance(right, Log2):
        return _of_logarithms(left, right, operation)
    if lcm(*(value.degree for value in (left, right) if isinstance(value, Root))) > MAX_DEGREE:
        raise NotArithmetic("no exact value")
    return bounded(operation(left, right))


def _of_logarithms(
    left: Number, right: Number, operation: Callable[[Number, Number], Number | None]
) -> Number:
    """Add or multiply logarithms if the argument of the result is small enough."""
    (a, m), (b, n) = _weight(left), _weight(right)
    is_sum = operation is total
    degree = lcm(m, n) if is_sum else m * n
    size = a * (degree // m) + b * (degree // n) if is_sum else a * b
    if degree > MAX_LOG_DEGREE or size > MAX_LOG_BITS:
        raise NotArithmetic("too large")
    value = operation(left, right)
    if value is None:
        raise NotArithmetic("no exact value")
    return value


def _weight(value: Number) -> tuple[int, int]:
    """Return the approximate number of bits under the root in `2 ** value`, and the root's degree."""
    if isinstance(value, Log2):
        root = value.argument if isinstance(value.argument, Root) else Root(value.argument, 1)
        return bits(root.radicand), root.degree
    if isinstance(value, Fraction):
        return abs(value.numerator), value.denominator
    raise NotArithmetic("a logarithm beside a root")


def bits(value: Fraction) -> int:
    """Return how many bits the longer term of a fraction has."""
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def bounded(value: Number | None) -> Number:
    """Return the value.

    Raises:
        NotArithmetic: the value is None, or too large to compute with.
    """
    if value is None:
        raise NotArithmetic("no exact value")
    if isinstance(value, Fraction | Root):
        size = value.radicand if isinstance(value, Root) else value
        degree = value.degree if isinstance(value, Root) else 1
        if bits(size) * degree > MAX_SIZE:
            raise NotArithmetic("too large")
    return value
