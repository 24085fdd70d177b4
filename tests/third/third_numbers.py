"""Numbers of the third checker: fractions where they are exact, else decimals of sixty digits."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

Number = Fraction | Decimal
"""An exact number, or an irrational one to sixty digits. `Decimal("Infinity")` is without limit."""
INFINITY = Decimal("Infinity")
_DIGITS = Context(prec=60)
_SAME = Decimal("1e-40")


def decimal(number: Number) -> Decimal:
    """The number as a decimal."""
    if isinstance(number, Decimal):
        return number
    return _DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator))


def whole_root(number: int, degree: int) -> int | None:
    """The root of a whole number, if it is whole."""
    guess = round(_DIGITS.power(Decimal(number), _DIGITS.divide(Decimal(1), Decimal(degree))))
    return guess if guess**degree == number else None


def power(base: Number, exponent: Fraction) -> Number:
    """Raise to a fraction, exactly if the root is rational."""
    if isinstance(base, Fraction):
        raised = base**exponent.numerator
        if not isinstance(raised, Fraction):
            raise TypeError(raised)
        above = whole_root(raised.numerator, exponent.denominator)
        below = whole_root(raised.denominator, exponent.denominator)
        if above is not None and below is not None:
            return Fraction(above, below)
    return _DIGITS.power(decimal(base), decimal(exponent))


def log2(number: Number) -> Number:
    """The binary logarithm, exactly for powers of two."""
    if isinstance(number, Fraction):
        for part, sign in ((number.numerator, 1), (number.denominator, -1)):
            if part.bit_count() == 1 and part * (number if sign < 0 else 1 / number) == 1:
                return Fraction(sign * (part.bit_length() - 1))
    return _DIGITS.divide(_DIGITS.ln(decimal(number)), _DIGITS.ln(Decimal(2)))


def two_to(exponent: Number) -> Number:
    """Two to a power."""
    if isinstance(exponent, Fraction):
        return power(Fraction(2), exponent)
    return _DIGITS.power(Decimal(2), exponent)


def add(one: Number, other: Number) -> Number:
    """The sum."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one + other
    return _DIGITS.add(decimal(one), decimal(other))


def times(one: Number, other: Number) -> Number:
    """The product."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one * other
    return _DIGITS.multiply(decimal(one), decimal(other))


def over(one: Number, other: Number) -> Number:
    """The quotient."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one / other
    return _DIGITS.divide(decimal(one), decimal(other))


def same(one: Number, other: Number) -> bool:
    """Whether two numbers are equal: exactly, or to forty decimals if one is irrational."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one == other
    if INFINITY in (one, other):
        return one == other
    return abs(_DIGITS.subtract(decimal(one), decimal(other))) < _SAME


def rounds_to(number: Number, shown: str) -> bool:
    """Whether a decimal such as `4.64` is the number, rounded to as many decimals; half a unit is allowed both ways."""
    places = len(shown.partition(".")[2])
    distance = abs(_DIGITS.subtract(decimal(number), Decimal(shown)))
    return distance <= Decimal(1).scaleb(-places) / 2
