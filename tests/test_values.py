"""Comparing, rounding, powers, products and sums of exact values agree with `Fraction` and `Decimal`."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.arithmetic import logarithm, power, product, total
from builder.values import (
    Enclosure,
    Infinite,
    Log2,
    Merge,
    Number,
    Root,
    Tokens,
    compare,
    rounded,
    rounds_to,
    same,
    simplified,
    simplified_log,
)

DIGITS = 150
NEARLY = Decimal(10) ** -70
"""Different numbers of the sizes drawn here differ by more than this: their powers differ by at least
1/(999**8 · 999**8)."""

fractions = st.fractions(min_value=-60, max_value=60, max_denominator=60)
positive = st.builds(Fraction, st.integers(1, 999), st.integers(1, 999))
roots = st.builds(Root, positive, st.integers(1, 8))
logs = (
    st.one_of(positive.map(lambda p: p + 1), roots.filter(lambda r: r.radicand > 1))
    .map(Log2)
    .map(simplified_log)
)
"""Logarithms of numbers above 1, as in entropies; rational ones as fractions."""
finite = st.one_of(fractions, roots, logs)
numbers: st.SearchStrategy[Number] = st.one_of(finite, st.just(Infinite()))


def decimal(value: Number) -> Decimal:
    """Compute the value to many digits, without powers of integers."""
    if isinstance(value, Infinite):
        return Decimal("Infinity")
    if isinstance(value, Enclosure):
        return decimal(value.low)
    with localcontext(Context(prec=DIGITS)):
        if isinstance(value, Log2):
            return decimal(value.argument).ln() / Decimal(2).ln()
        fraction = value.radicand if isinstance(value, Root) else value
        quotient = Decimal(fraction.numerator) / Decimal(fraction.denominator)
        return (quotient.ln() / value.degree).exp() if isinstance(value, Root) else quotient


def order(left: Decimal, right: Decimal) -> int:
    """Compare two decimals as -1, 0 or 1; those that only differ in their last digits are equal."""
    if left == right or abs(left - right) < NEARLY:
        return 0
    return -1 if left < right else 1


@given(fractions, fractions)
def test_fractions_compare_as_fractions_do(left: Fraction, right: Fraction) -> None:
    assert compare(left, right) == (left > right) - (left < right)


@given(numbers, numbers)
def test_numbers_of_any_kind_compare_as_decimals_with_many_digits_do(
    left: Number, right: Number
) -> None:
    assert compare(left, right) == order(decimal(left), decimal(right))


@given(positive, st.integers(1, 6), st.integers(1, 6))
def test_two_forms_of_the_same_root_are_equal(radicand: Fraction, degree: int, times: int) -> None:
    assert compare(Root(radicand**times, degree * times), Root(radicand, degree)) == 0
    assert same(Root(radicand**times, degree * times), Root(radicand, degree))


def test_numbers_that_are_equal_as_floats_can_still_differ() -> None:
    below = Root(Fraction(2 * 10**60 - 1, 10**60), 2)
    assert (compare(below, Root(Fraction(2), 2)), compare(Root(Fraction(2), 2), below)) == (-1, 1)


def test_infinity_is_greater_than_every_number_and_equal_to_itself() -> None:
    assert compare(Infinite(), Fraction(10**40)) == 1
    assert compare(Root(Fraction(10**40), 2), Infinite()) == -1
    assert compare(Infinite(), Infinite()) == 0


@given(finite, st.integers(0, 6))
def test_rounding_agrees_with_decimal_and_rounds_halves_away_from_zero(
    value: Number, places: int
) -> None:
    with localcontext(Context(prec=DIGITS)):
        # Only a rational number can be an exact half, and fractions are converted without rounding.
        exact = isinstance(value, Fraction)
        near = decimal(value) if exact else round(decimal(value), 100)
        expected = near.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert rounded(value, places) == Fraction(expected)


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(-1, 8), 2, "-0.13"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 0, "-3"),
        (Fraction(0), 3, "0"),
        (Root(Fraction(100), 3), 2, "4.64"),
        (Root(Fraction(100), 3), 4, "4.6416"),
        (Root(Fraction(25, 4), 2), 0, "3"),
        (Root(Fraction(1, 10**9), 2), 3, "0"),
        (Root(Fraction(10**180), 3), 1, "1" + "0" * 60),
    ],
)
def test_examples_of_rounding(value: Number, places: int, expected: str) -> None:
    assert rounded(value, places) == Fraction(expected)


def test_infinity_cannot_be_rounded() -> None:
    with pytest.raises(ValueError, match="infinite"):
        rounded(Infinite(), 2)


@given(finite, st.integers(0, 5))
def test_a_value_only_rounds_to_its_rounded_value_or_both_neighbours_of_a_half(
    value: Number, places: int
) -> None:
    shown, unit = rounded(value, places), Fraction(1, 10**places)
    halves = [shown - unit / 2, shown + unit / 2]
    assert rounds_to(value, shown, places)
    for neighbour, between in zip((shown - unit, shown + unit), halves, strict=True):
        assert rounds_to(value, neighbour, places) == (compare(value, between) == 0)
    assert not rounds_to(value, shown + 2 * unit, places)
    assert not rounds_to(value, shown - 2 * unit, places)


def test_a_half_may_be_rounded_up_or_down() -> None:
    assert rounds_to(Fraction("0.525"), Fraction("0.52"), 2)
    assert rounds_to(Fraction("0.525"), Fraction("0.53"), 2)
    assert not rounds_to(Fraction("0.5250001"), Fraction("0.52"), 2)


def test_infinity_rounds_to_no_number() -> None:
    assert not rounds_to(Infinite(), Fraction(10**9), 2)


@given(fractions, st.integers(-5, 5))
def test_an_integer_power_of_a_fraction_is_exact(base: Fraction, exponent: int) -> None:
    expected = None if base == 0 and exponent <= 0 else base**exponent
    assert power(base, Fraction(exponent)) == expected


@given(positive, st.integers(-5, 5), st.integers(1, 6))
def test_a_fractional_power_raised_to_its_denominator_is_an_integer_power(
    base: Fraction, top: int, bottom: int
) -> None:
    root = power(base, Fraction(top, bottom))
    assert root is not None
    assert compare(root, Fraction(0)) == 1
    back = power(root, Fraction(bottom))
    assert back == base**top


@given(positive, st.integers(1, 8))
def test_a_root_of_a_power_is_the_fraction_itself(base: Fraction, degree: int) -> None:
    assert simplified(Root(base**degree, degree)) == base
    assert power(base**degree, Fraction(1, degree)) == base


@given(roots)
def test_simplifying_keeps_the_value_and_finds_every_rational_root(root: Root) -> None:
    found = simplified(root)
    assert compare(found, root) == 0
    with localcontext(Context(prec=DIGITS)):
        # Numerator and denominator of a rational root of a/b divide a and b, so they are at most 999.
        nearest = Fraction(decimal(root)).limit_denominator(999)
    assert isinstance(found, Fraction) == (nearest**root.degree == root.radicand)


@pytest.mark.parametrize(
    ("base", "exponent"),
    [
        (Fraction(0), Fraction(-1)),
        (Fraction(0), Fraction(0)),
        (Fraction(-2), Fraction(1, 2)),
        (Fraction(-8), Fraction(1, 3)),
        (Infinite(), Fraction(2)),
    ],
)
def test_a_power_that_is_not_a_real_number_or_is_undefined_is_none(
    base: Number, exponent: Fraction
) -> None:
    assert power(base, exponent) is None


@given(fractions, fractions)
def test_fractions_multiply_as_fractions_do(left: Fraction, right: Fraction) -> None:
    assert product(left, right) == left * right


@given(st.one_of(positive, roots), st.one_of(positive, roots))
def test_positive_numbers_multiply_as_decimals_with_many_digits_do(
    left: Number, right: Number
) -> None:
    found = product(left, right)
    assert found is not None
    with localcontext(Context(prec=DIGITS)):
        expected = decimal(left) * decimal(right)
    assert order(decimal(found), expected) == 0
    assert product(right, left) == found


@given(roots)
def test_a_root_times_0_is_0_and_times_its_inverse_is_1(root: Root) -> None:
    inverse = power(root, Fraction(-1))
    assert product(root, Fraction(0)) == 0
    assert inverse is not None
    assert product(root, inverse) == 1


def test_a_product_without_an_exact_form_is_none() -> None:
    assert product(Root(Fraction(2), 2), Fraction(-1)) is None
    assert product(Infinite(), Fraction(1)) is None


@pytest.mark.parametrize(
    ("argument", "expected"),
    [
        (Fraction(8), Fraction(3)),
        (Fraction(1), Fraction(0)),
        (Root(Fraction(8), 4), Fraction(3, 4)),
        (Fraction(6), Log2(Fraction(6))),
        (Fraction(4, 3), Log2(Fraction(4, 3))),
    ],
)
def test_only_a_logarithm_of_a_power_of_two_simplifies_to_a_fraction(
    argument: Fraction | Root, expected: Number
) -> None:
    assert simplified_log(Log2(argument)) == expected


@pytest.mark.parametrize("digits", [20, 40, 58])
def test_a_logarithm_differs_from_its_own_truncation(digits: int) -> None:
    log = Log2(Fraction(3))
    with localcontext(Context(prec=DIGITS)):
        below = Fraction(decimal(log)) // Fraction(1, 10**digits) * Fraction(1, 10**digits)
    assert (compare(log, below), compare(below, log)) == (1, -1)


def test_values_of_different_kinds_are_never_the_same() -> None:
    assert not same(Tokens(("a",)), Fraction(1))
    assert not same(Merge("a", "b", "ab"), Tokens(("ab",)))
    assert same(Tokens(("a", "b")), Tokens(("a", "b")))
    assert not same(Tokens(("ab",)), Tokens(("a", "b")))
    assert not same(Merge("a", "##b", "ab"), Merge("a", "b", "ab"))


def as_decimal(value: Number) -> Decimal:
    """Compute a number, which may be a logarithm, to many digits."""
    with localcontext(Context(prec=DIGITS)):
        if isinstance(value, Log2):
            return as_decimal(value.argument).ln() / Decimal(2).ln()
        if isinstance(value, Root):
            return (as_decimal(value.radicand).ln() / value.degree).exp()
        assert isinstance(value, Fraction)
        return Decimal(value.numerator) / Decimal(value.denominator)


tenths = st.integers(1, 40).map(lambda n: Fraction(n, 10))


@given(st.lists(st.tuples(tenths, tenths), min_size=1, max_size=4))
def test_a_sum_of_weighted_logarithms_agrees_with_decimals(
    terms: list[tuple[Fraction, Fraction]],
) -> None:
    found: Number = Fraction(0)
    expected = Decimal(0)
    with localcontext(Context(prec=DIGITS)):
        for weight, argument in terms:
            log = logarithm(argument)
            assert log is not None
            term = product(-weight, log)
            assert term is not None
            added = total(found, term)
            assert added is not None
            found = added
            expected -= as_decimal(weight) * as_decimal(argument).ln() / Decimal(2).ln()
        assert abs(as_decimal(found) - expected) < Decimal(10) ** -60
        raised = power(Fraction(2), found)
        assert raised is not None
        assert abs(as_decimal(raised) - (expected * Decimal(2).ln()).exp()) < Decimal(10) ** -50


def test_sums_products_and_powers_of_logarithms_without_an_exact_form_are_none() -> None:
    log = Log2(Fraction(3))
    assert total(log, Root(Fraction(2), 2)) is None
    assert total(Root(Fraction(2), 2), Root(Fraction(2), 2)) is None
    assert product(log, log) is None
    assert power(log, Fraction(2)) is None
    assert power(Fraction(3), log) is None
    assert logarithm(Fraction(0)) is None
    assert logarithm(None) is None


@given(st.integers(1, 400), st.integers(0, 6))
def test_a_negative_logarithm_rounds_as_its_opposite(n: int, places: int) -> None:
    below, above = (simplified_log(Log2(p)) for p in (Fraction(n, n + 1), Fraction(n + 1, n)))
    assert rounded(below, places) == -rounded(above, places)
