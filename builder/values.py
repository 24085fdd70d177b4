"""The exact values of answers.

A probability or a count is a `Fraction`; a perplexity, if irrational, is a `Root`, compared by integer
powers; a tokenisation is a `Tokens`, a merge a `Merge`. No value is a float.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from math import gcd
from typing import TypeAlias


@dataclass(frozen=True)
class Root:
    """The positive real number `radicand ** (1 / degree)`; e.g. Root(100, 3) is 4.6415…"""

    radicand: Fraction
    degree: int


@dataclass(frozen=True)
class Infinite:
    """Positive infinity: the perplexity of a text of probability zero."""


@dataclass(frozen=True)
class Tokens:
    """A list of tokens, in order."""

    tokens: tuple[str, ...]


@dataclass(frozen=True)
class String:
    """A text, such as one in lower case."""

    text: str


@dataclass(frozen=True)
class Merge:
    """Two adjacent symbols joined into one, e.g. `a` + `##a` = `aa`."""

    left: str
    right: str
    joined: str


@dataclass(frozen=True)
class Merges:
    """Merges in the order of training, each as its pair."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Counts:
    """Names and their counts, sorted by descending count, then by name."""

    entries: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Log2:
    """The binary logarithm of a positive number: an entropy in bits; e.g. Log2(Root(2, 2)) is
    1/2.
    """

    argument: Fraction | Root


@dataclass(frozen=True)
class Enclosure:
    """A real number that is no root and no logarithm of a fraction, such as `1 - sqrt(2)`: two bounds that
    agree in their first 50 digits.
    """

    low: Fraction
    high: Fraction


@dataclass(frozen=True)
class Series:
    """Several numbers, in the order of the question."""

    numbers: tuple[Fraction, ...]


@dataclass(frozen=True)
class Orders:
    """All the orders in which some steps may be taken."""

    orders: tuple[tuple[str, ...], ...]


Number: TypeAlias = Fraction | Root | Log2 | Infinite | Enclosure
Value: TypeAlias = Number | Tokens | String | Merge | Merges | Counts | Series | Orders
NUMBERS = (Fraction, Root, Log2, Infinite, Enclosure)


def compare(left: Number, right: Number) -> int:
    """Return -1, 0 or 1 if `left` is less than, equal to or greater than `right`, exactly.

    An `Enclosure` equals the numbers between its bounds.
    """
    if isinstance(left, Infinite) or isinstance(right, Infinite):
        return isinstance(left, Infinite) - isinstance(right, Infinite)
    if isinstance(left, Enclosure):
        return max(compare(left.low, right), 0) + min(compare(left.high, right), 0)
    if isinstance(right, Enclosure):
        return -compare(right, left)
    if isinstance(left, Log2) or isinstance(right, Log2):
        return _compare_logs(left, right)
    a, m = (left.radicand, left.degree) if isinstance(left, Root) else (left, 1)
    b, n = (right.radicand, right.degree) if isinstance(right, Root) else (right, 1)
    if a < 0 or b < 0:  # a root is never negative, so the sign decides
        first, second = a, b
        if a < 0 and b < 0:
            return (first > second) - (first < second)
        return 1 if b < 0 else -1
    common = gcd(m, n)  # a long entropy's arguments have thousands of bits, and one degree
    first, second = a ** (n // common), b ** (m // common)
    return (first > second) - (first < second)


def _compare_logs(left: Fraction | Root | Log2, right: Fraction | Root | Log2) -> int:
    """Compare a logarithm with another one, a fraction or a root, to 60 decimal digits.

    A `Log2` is transcendental (`simplified_log` turns the others into fractions), so it never
    equals a fraction or a root; and no number written on a card comes within 1e-40 of one by
    chance.
    """
    if isinstance(left, Log2) and isinstance(right, Log2):
        return compare(left.argument, right.argument)
    if isinstance(right, Log2):
        return -_compare_logs(right, left)
    assert isinstance(left, Log2)
    for digits in (60, 240, 960):
        with localcontext(Context(prec=digits)):
            difference = _decimal(left.argument).ln() / Decimal(2).ln() - _decimal(right)
        if abs(difference) > Decimal(10) ** (10 - digits):
            return 1 if difference > 0 else -1
    raise ArithmeticError("a logarithm and a number are too close to compare")


def _decimal(value: Fraction | Root) -> Decimal:
    """The value in the current decimal context."""
    if isinstance(value, Root):
        return (_decimal(value.radicand).ln() / value.degree).exp()
    return Decimal(value.numerator) / Decimal(value.denominator)


def approximate(value: Fraction | Root | Log2 | Enclosure) -> float:
    """Approximate as a float; infinity if it is too large."""
    if isinstance(value, Enclosure):
        return approximate(value.low)
    with localcontext(Context(prec=30)):
        if isinstance(value, Log2):
            return float(_decimal(value.argument).ln() / Decimal(2).ln())
        return float(_decimal(value))


def rounds_to(value: Number, shown: Fraction, decimals: int) -> bool:
    """Return whether `value`, rounded to that many decimals, is `shown`; halves may round either way.

    Fewer than 0 decimals round before the point: -2 rounds to hundreds.
    """
    half = Fraction(10) ** -decimals / 2
    return compare(value, shown - half) >= 0 and compare(value, shown + half) <= 0


def rounded(value: Number, decimals: int) -> Fraction:
    """Round to that many decimals, halves away from zero; the result is exact.

    Raises:
        ValueError: the value is infinite.
    """
    if isinstance(value, Infinite):
        raise ValueError("an infinite value has no decimals")  # noqa: TRY004
    unit = 10**decimals
    if isinstance(value, Fraction):
        scaled = abs(value) * unit
        nearest = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
        return Fraction(nearest if value >= 0 else -nearest, unit)
    if isinstance(value, Log2) and compare(value, Fraction(0)) < 0:
        return -rounded(Log2(_inverse(value.argument)), decimals)
    if isinstance(value, Enclosure):
        return rounded(value.low, decimals)
    low, high = 0, 1
    while compare(Fraction(high, unit), value) <= 0:
        high *= 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if compare(Fraction(middle, unit), value) > 0 else (middle, high)
    midpoint = Fraction(2 * low + 1, 2 * unit)
    return Fraction(low + (compare(value, midpoint) >= 0), unit)


def simplified(root: Root) -> Number:
    """Return the root as a fraction if it is rational."""
    if root.degree == 1:
        return root.radicand
    numerator = _integer_root(root.radicand.numerator, root.degree)
    denominator = _integer_root(root.radicand.denominator, root.degree)
    if numerator is None or denominator is None:
        return root
    return Fraction(numerator, denominator)


def _integer_root(n: int, degree: int) -> int | None:
    """Return the integer whose power `degree` is n, or None."""
    low, high = 0, 1 << (n.bit_length() // degree + 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**degree <= n else (low, middle - 1)
    return low if low**degree == n else None


def _inverse(value: Fraction | Root) -> Fraction | Root:
    return Root(1 / value.radicand, value.degree) if isinstance(value, Root) else 1 / value


def same(left: Value, right: Value) -> bool:
    """Return whether two values are equal: numbers by value, others part by part."""
    if isinstance(left, NUMBERS) and isinstance(right, NUMBERS):
        return compare(left, right) == 0
    return left == right


def simplified_log(log: Log2) -> Number:
    """Return the logarithm as a fraction if its argument is a power of 2, or a root of one."""
    argument = log.argument if isinstance(log.argument, Root) else Root(log.argument, 1)
    n, d = argument.radicand.numerator, argument.radicand.denominator
    if n & (n - 1) or d & (d - 1):
        return log
    return Fraction(n.bit_length() - d.bit_length(), argument.degree)
