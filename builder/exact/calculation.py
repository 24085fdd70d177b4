"""Arithmetic over stated constants: fractions while they suffice, roots and binary logarithms of fractions, else
interval arithmetic over fractions.

The bounds of an interval are rounded outwards to 70 significant digits. Logarithms and exponentials are those of
`decimal`, which rounds them correctly, of bounds that are rounded outwards to 80 digits.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, localcontext
from fractions import Fraction
from functools import reduce
from math import ceil, floor
from typing import TYPE_CHECKING

from builder.exact._undecided import Undecided
from builder.languages import say
from builder.quantities.calculation import Applied, Calculation, Constant, Named, parsed
from builder.values import Enclosure, Log2, Root, simplified, simplified_log

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.quantities.calculation import Expression

MAX_BITS = 4000
"""Maximum number of bits of a fraction's terms."""
MAX_DEGREE = 1000
MAX_SIZE = 1000
"""Maximum power of ten of an interval."""
MAX_FACTORS = 64
"""Maximum exponent of an interval that is raised by multiplying it."""
MIN_DIGITS = 30
"""Digits in which the bounds of a result agree."""
DIGITS = 70

Real = Fraction | Root | Log2 | Enclosure


def value(calculation: Calculation) -> Real:
    """Evaluate a calculation.

    Raises:
        Undecided: it has no real value, as 1/0 or ln(0), or one that is too large or too uncertain.
    """
    known: dict[str, Real] = {}
    for name, text in calculation.given:
        known[name] = _evaluated(parsed(text), known)
    found = _evaluated(parsed(calculation.text), known)
    if isinstance(found, Enclosure) and _is_wide(found):
        raise Undecided(say("calculation-too-close"))
    return found


def _is_wide(ends: Enclosure) -> bool:
    least = min(abs(ends.low), abs(ends.high))
    return ends.low <= 0 <= ends.high or (ends.high - ends.low) * 10**MIN_DIGITS > least


def _evaluated(expression: Expression, known: dict[str, Real]) -> Real:
    match expression:
        case Constant(number):
            return _sized(number)
        case Named(name):
            return known[name]
        case Applied(operation, operands):
            return _applied(operation, [_evaluated(one, known) for one in operands])


def _applied(operation: str, operands: list[Real]) -> Real:
    match operation, operands:
        case "-", [one]:
            return -one if isinstance(one, Fraction) else _opposite(_enclosed(one))
        case "+", [left, right]:
            return _sum(left, right)
        case "-", [left, right]:
            return _sum(left, _applied("-", [right]))
        case "*", [left, right]:
            return _product(left, right)
        case "/", [left, right]:
            return _product(left, _inverse(right))
        case "^", [base, exponent]:
            return _power(base, exponent)
        case "sqrt", [one]:
            return _power(one, Fraction(1, 2))
        case "exp", [one]:
            return _exponential(one)
    return _logarithm(operation, operands[0])


def _sum(left: Real, right: Real) -> Real:
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return _sized(left + right)
    a, b = _enclosed(left), _enclosed(right)
    return _rounded(a.low + b.low, a.high + b.high)


def _product(left: Real, right: Real) -> Real:
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return _sized(left * right)
    if left == 0 or right == 0:
        return Fraction(0)
    a, b = _enclosed(left), _enclosed(right)
    ends = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
    return _rounded(min(ends), max(ends))


def _inverse(one: Real) -> Real:
    ends = _enclosed(one)
    if ends.low <= 0 <= ends.high:
        raise Undecided(say("calculation-no-value"))
    if isinstance(one, Fraction):
        return 1 / one
    return _rounded(1 / ends.high, 1 / ends.low)


def _power(base: Real, exponent: Real) -> Real:
    if isinstance(exponent, Fraction) and exponent.denominator == 1:
        if isinstance(base, Fraction):
            return _whole_power(base, exponent.numerator)
        if 0 < exponent <= MAX_FACTORS:
            factors: list[Real] = [base] * exponent.numerator
            return reduce(_product, factors)
        if -MAX_FACTORS <= exponent < 0:
            return _inverse(_power(base, -exponent))
    if base == 0 and isinstance(exponent, Fraction) and exponent > 0:
        return Fraction(0)
    if isinstance(base, Fraction) and base > 0 and isinstance(exponent, Fraction):
        is_small = _bits(base) * abs(exponent.numerator) <= MAX_BITS
        if is_small and exponent.denominator <= MAX_DEGREE:
            root = simplified(Root(base**exponent.numerator, exponent.denominator))
            assert isinstance(root, Fraction | Root)
            return root
    return _exponential(_product(_logarithm("ln", base), exponent))


def _exponential(one: Real) -> Real:
    if one == 0:
        return Fraction(1)
    ends = _enclosed(one)
    if max(abs(ends.low), abs(ends.high)) > 2 * MAX_SIZE:
        raise Undecided(say("calculation-too-large"))
    return _monotonic(ends, Decimal.exp)


def _whole_power(base: Fraction, exponent: int) -> Fraction:
    if base == 0 and exponent <= 0:
        raise Undecided(say("calculation-no-value"))
    if _bits(base) * abs(exponent) > MAX_BITS and abs(base) != 1 and base != 0:
        raise Undecided(say("calculation-too-large"))
    return _sized(base**exponent) if abs(base) != 1 else base ** (exponent % 2)


def _logarithm(function: str, one: Real) -> Real:
    ends = _enclosed(one)
    if ends.low <= 0:
        raise Undecided(say("calculation-no-value"))
    if one == 1:
        return Fraction(0)
    if function == "log2" and isinstance(one, Fraction | Root):
        found = simplified_log(Log2(one))
        assert isinstance(found, Fraction | Log2)
        return found
    if function == "log10" and isinstance(one, Fraction):
        whole = len(str(one.numerator)) - len(str(one.denominator))
        if Fraction(10) ** whole == one:
            return Fraction(whole)
    natural = _monotonic(ends, Decimal.ln)
    if function == "ln":
        return natural
    base = _logarithm("ln", Fraction(2 if function == "log2" else 10))
    return _product(natural, _inverse(base))


def _enclosed(one: Real) -> Enclosure:
    """Bounds of a number."""
    match one:
        case Enclosure():
            return one
        case Root(radicand, degree):
            logarithm = _monotonic(_enclosed(radicand), Decimal.ln)
            return _monotonic(_enclosed(_product(logarithm, Fraction(1, degree))), Decimal.exp)
        case Log2(argument):
            logarithm = _monotonic(_enclosed(argument), Decimal.ln)
            two = _monotonic(_enclosed(Fraction(2)), Decimal.ln)
            return _enclosed(_product(logarithm, _inverse(two)))
    return Enclosure(one, one)


def _opposite(one: Enclosure) -> Enclosure:
    return Enclosure(-one.high, -one.low)


def _monotonic(ends: Enclosure, function: Callable[[Decimal], Decimal]) -> Enclosure:
    """Bounds of a function that grows."""
    found = []
    for end, rounding in ((ends.low, ROUND_FLOOR), (ends.high, ROUND_CEILING)):
        with localcontext(Context(prec=DIGITS + 10, rounding=rounding, Emin=-9999, Emax=9999)):
            found.append(Fraction(function(Decimal(end.numerator) / Decimal(end.denominator))))
    return _rounded(found[0], found[1])


def _rounded(low: Fraction, high: Fraction) -> Enclosure:
    """The bounds, rounded outwards."""
    size = max(abs(low), abs(high))
    if size > 10**MAX_SIZE or 0 < size * 10**MAX_SIZE < 1:
        raise Undecided(say("calculation-too-large"))
    whole = len(str(int(size))) if size >= 1 else 1 - len(str(int(1 / size))) if size else DIGITS
    unit = Fraction(10) ** (DIGITS - whole)
    return Enclosure((floor(low * unit) - 1) / unit, (ceil(high * unit) + 1) / unit)


def _sized(number: Fraction) -> Fraction:
    if _bits(number) > MAX_BITS:
        raise Undecided(say("calculation-too-large"))
    return number


def _bits(number: Fraction) -> int:
    return max(number.numerator.bit_length(), number.denominator.bit_length())
