"""Exact arithmetic of fractions, roots and binary logarithms, for the formulas of cards.

Each operation returns None if the result is not one of these; nothing is rounded.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from builder.values import Log2, Number, Root, simplified, simplified_log


def power(value: Number, exponent: Number) -> Number | None:
    """`value ** exponent`: of a fraction or a root, or 2 to the power of a logarithm."""
    if isinstance(exponent, Log2):
        return exponent.argument if value == 2 else None
    if not (isinstance(value, Fraction | Root) and isinstance(exponent, Fraction)):
        return None
    base, degree = _parts(value)
    if exponent.denominator * degree > 1 and base < 0:
        return None
    if base == 0 and exponent <= 0:
        return None
    return simplified(Root(base**exponent.numerator, exponent.denominator * degree))


def product(left: Number, right: Number) -> Number | None:
    """`left * right`: of fractions and roots, or a fraction times a logarithm."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left * right
    if isinstance(left, Log2) and isinstance(right, Fraction):
        return logarithm(power(left.argument, right))
    if isinstance(right, Log2) and isinstance(left, Fraction):
        return product(right, left)
    if not (isinstance(left, Fraction | Root) and isinstance(right, Fraction | Root)):
        return None
    (a, m), (b, n) = _parts(left), _parts(right)
    if a < 0 or b < 0:
        return None
    degree = lcm(m, n)
    return simplified(Root(a ** (degree // m) * b ** (degree // n), degree))


def total(left: Number, right: Number) -> Number | None:
    """`left + right`: of fractions, or where a logarithm is one of them and the other is no
    root.
    """
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left + right
    one, other = _exponential(left), _exponential(right)
    both = product(one, other) if one is not None and other is not None else None
    return logarithm(both)


def logarithm(value: Number | None) -> Number | None:
    """log2 of a positive fraction or root."""
    if not isinstance(value, Fraction | Root) or _parts(value)[0] <= 0:
        return None
    return simplified_log(Log2(value))


def _exponential(value: Number) -> Number | None:
    """`2 ** value`, of a fraction or a logarithm."""
    return power(Fraction(2), value) if isinstance(value, Fraction | Log2) else None


def _parts(value: Fraction | Root) -> tuple[Fraction, int]:
    """A radicand and a degree."""
    return (value.radicand, value.degree) if isinstance(value, Root) else (value, 1)
