"""How values are written and read on cards: small cases with their answers, and limits from both sides."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - it stands in every line of the tables
from typing import TYPE_CHECKING

import pytest
from conftest import SPANISH

from builder.display import expression, lexer, write
from builder.display.lexer import NotArithmetic
from builder.display.literal import read_literal, same_as_displayed
from builder.display.relation import as_interval, displays, read_number, read_relation
from builder.display.write import Writer
from builder.languages import Locale
from builder.values import Infinite, Log2, Root

if TYPE_CHECKING:
    from builder.values import Number

WRITER = Writer(SPANISH)


# ------------------------------------------------------------------ writing
@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (F(9, 1000), 4, "0.0090"),
        (F(-1, 2), 1, "-0.5"),
        (F(12), 0, "12"),
        (F(0), 2, "0.00"),
        (F(1234, 100), 2, "12.34"),
    ],
)
def test_a_number_with_so_many_decimals(value: F, places: int, written: str) -> None:
    assert WRITER.places(value, places) == written
    comma = Writer(Locale("es", ",")).places(value, places)
    assert comma == written.replace(".", "{,}")


def test_a_number_with_more_decimals_is_no_such_number() -> None:
    with pytest.raises(ValueError, match="more than 2"):
        WRITER.places(F(1, 1000), 2)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (F(1, 16), "0.0625"),
        (F(1, 32), r"\frac{1}{32}"),
        (F(1, 3), r"\frac{1}{3}"),
        (F(3), "3"),
        (F(1, 4), "0.25"),
        (F(1, 5), "0.2"),
    ],
)
def test_a_fraction_is_a_decimal_of_four_places_or_a_fraction(value: F, written: str) -> None:
    assert WRITER.exact(value) == written


def test_several_numbers_are_written_alike() -> None:
    assert WRITER.alike([F(3), F(1, 3)]) == ["3", r"\frac{1}{3}"]
    assert WRITER.alike([F(1, 2), F(1, 4)]) == ["0.5", "0.25"]
    assert WRITER.alike([F(1, 2), F(1, 3)]) == [r"\frac{1}{2}", r"\frac{1}{3}"]


def test_rounded_numbers() -> None:
    assert WRITER.short(F(3), 2) == "3"
    assert WRITER.short(F(10, 3), 2) == "3.33"
    assert WRITER.short(Root(F(100), 3), 2) == "4.64"
    assert WRITER.rounded(F(3), 2) == "3.00"
    assert WRITER.rounded(Infinite(), 2) == r"\infty"


@pytest.mark.parametrize(
    ("value", "places", "sign"),
    [
        (F(1, 4), 2, "="),
        (F(1, 4), 3, "="),
        (F(1, 4), 1, r"\approx"),
        (F(1, 3), 9, r"\approx"),
        (F(7), 0, "="),
        (Root(F(2), 2), 9, r"\approx"),
    ],
)
def test_equal_or_approximately(value: Number, places: int, sign: str) -> None:
    assert write.sign(value, places) == sign


@pytest.mark.parametrize(
    ("value", "places"),
    [(F(1), 0), (F(1, 2), 1), (F(1, 8), 3), (F(1, 25), 2), (F(1, 40), 3), (F(1, 3), None), (F(1, 6), None)],
)  # fmt: skip
def test_how_many_decimals_a_fraction_has(value: F, places: int | None) -> None:
    assert write.decimals(value) == places


@pytest.mark.parametrize(
    ("values", "places"),
    [
        ([F(1)], 2),  # 1.00
        ([F(1, 2)], 3),  # 0.500
        ([F(1, 10)], 3),  # 0.100
        ([F(9, 100)], 4),  # 0.0900
        ([F(1, 100)], 4),  # 0.0100
        ([F(1, 2), F(1, 1000)], 5),
        ([F(0), Infinite(), F(-1, 1000)], 2),
        ([F(1, 10**30)], 12),
    ],
)
def test_decimals_for_three_significant_digits(values: list[Number], places: int) -> None:
    assert write.significant_places(values) == places


def test_a_fraction_of_four_digits_is_short_and_one_of_five_is_not() -> None:
    assert write.is_short(F(1, 9999))
    assert not write.is_short(F(1, 10000))
    assert not write.is_short(Root(F(2), 2))


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("a", "a"),
        ("ab", r"\text{ab}"),
        ("ñ", r"\text{ñ}"),
        ("1", r"\text{1}"),
        ("<s>", r"\langle s \rangle"),
        ("</s>", r"\langle /s \rangle"),
        ("##b", r"\text{\#\#b}"),
    ],
)
def test_a_word_in_a_formula(text: str, latex: str) -> None:
    assert write.word(text) == latex
    assert write.score(text, ()) == f"p({latex})"
    assert write.score(text, ("a", "b")) == rf"p({latex} \mid a\,b)"
    assert write.pair_count(text, "x") == rf"N({latex}\,x)"


def test_a_root_as_a_power() -> None:
    assert write.power_root(Root(F(100), 3), WRITER) == "0.01^{-1/3}"
    assert write.power_root(Root(F(3), 4), WRITER) == r"\left(\frac{1}{3}\right)^{-1/4}"


# ------------------------------------------------------------------ reading
@pytest.mark.parametrize(
    ("formula", "holds"),
    [
        ("1 < 2", True),
        ("2 < 2", False),
        ("3 < 2", False),
        ("2 > 1", True),
        ("2 > 2", False),
        ("1 > 2", False),
        (r"2 \le 2", True),
        (r"3 \le 2", False),
        (r"2 \ge 2", True),
        (r"1 \ge 2", False),
        (r"1 \ne 2", True),
        (r"2 \ne 2", False),
        ("2 = 2", True),
        ("1 = 2", False),
        (r"\frac{1}{3} \approx 0.33", True),
        (r"\frac{1}{3} \approx 0.34", False),
        (r"\sqrt[3]{8} = 2", True),
        (r"\sqrt{9} = 3", True),
        (r"\log_2 8 = 3", True),
        (r"0.5 \cdot \log_2 0.5 = -0.5", True),
        ("2^{-1} = 0.5", True),
        ("1 - 2 - 3 = -4", True),
        ("8 / 2 / 2 = 2", True),
        ("1 + 2 = 3 = 2", False),
        (r"P = 0.01 \cdot 2 = 0.02", True),
    ],
)
def test_a_relation_holds_or_not(formula: str, *, holds: bool) -> None:
    names: dict[str, Number] = {"P": F("0.02")}
    assert read_relation(formula, names).holds is holds


@pytest.mark.parametrize(
    "formula",
    [
        "10^12", r"\sqrt[0]{2}", r"\sqrt[1/2]{2}", r"\sqrt[3/2]{8}", r"\sqrt[\sqrt{2}]{2}", r"\sqrt[-1]{2}",
        r"\log_3 9", r"\log 2", r"\frac123", "x", "(1", "1)",
        r"\sqrt{2} + \log_2 3", "", r"\frac{1}{0}",
    ],
)  # fmt: skip
def test_what_is_no_number(formula: str) -> None:
    with pytest.raises(NotArithmetic):
        read_number(formula)


def test_the_longest_number_and_the_longest_formula() -> None:
    assert read_number("1" * 120).value == int("1" * 120)
    with pytest.raises(NotArithmetic):
        read_number("1" * 121)
    assert lexer.tokens_of("+" * 600, frozenset())
    with pytest.raises(NotArithmetic):
        lexer.tokens_of("+" * 601, frozenset())


def test_the_greatest_root_and_exponent() -> None:
    assert read_number(r"\sqrt[400]{1}").value == 1
    with pytest.raises(NotArithmetic):
        read_number(r"\sqrt[401]{1}")
    assert expression.MAX_EXPONENT == 400


def test_a_number_of_30_000_bits_is_computed_and_one_of_50_000_is_not() -> None:
    thirty = "(2^{100})^{30} " + r"\cdot (2^{100})^{30} " * 9
    assert read_number(thirty).value == 2**30_000
    with pytest.raises(NotArithmetic):
        read_number("(2^{100})^{50} " + r"\cdot (2^{100})^{50} " * 9)


@pytest.mark.parametrize(
    ("before", "after"), [("-", ""), (r"\sqrt[", "]{1}"), (r"\sqrt{", "}"), ("(", ")")]
)
def test_ten_levels_of_nesting_are_read_and_sixty_are_not(before: str, after: str) -> None:
    assert read_number(before * 10 + "1" + after * 10).value == 1
    with pytest.raises(NotArithmetic):
        read_number(before * 60 + "1" + after * 60)


@pytest.mark.parametrize(
    ("largest", "too_large"),
    [
        (r"(2^{300} \cdot 2^{299})^1", r"(2^{300} \cdot 2^{300})^1"),  # 600 bits, and 601
        # 400 bits under a root of degree 100, and 402
        (r"(2^{399})^{1/100}", r"(2^{399} \cdot 2^2)^{1/100}"),
        (
            r"\sqrt[8]{2} \cdot \sqrt[25]{2}",
            r"\sqrt[9]{2} \cdot \sqrt[25]{2}",
        ),  # of degree 200, and 225
    ],
)
def test_the_largest_number_that_is_raised_or_multiplied(largest: str, too_large: str) -> None:
    assert read_number(largest).has_number
    with pytest.raises(NotArithmetic):
        read_number(too_large)


def test_thousandths_of_two_logarithms_are_added() -> None:
    both = read_number(r"\frac{1}{1000} \cdot \log_2 3 + \frac{1}{1000} \cdot \log_2 5")
    assert both.value == read_number(r"\frac{1}{1000} \cdot \log_2 15").value


def test_a_thousandth_of_a_logarithm_is_the_finest() -> None:
    assert read_number(r"\frac{1}{1000} \cdot \log_2 3").has_number
    with pytest.raises(NotArithmetic):
        read_number(r"\frac{1}{1001} \cdot \log_2 3")


def test_a_name_that_is_a_function_too_may_end_a_formula() -> None:
    found = read_relation("0.5 = p", {"p": F(1, 2)}, lambda *_: None)
    assert found.holds


@pytest.mark.parametrize(
    ("shown", "value", "is_shown"),
    [
        ("0.33", F(1, 3), True),
        ("0.34", F(1, 3), False),
        ("0", F(1, 3), False),
        ("0.0", F(1, 300), False),
        ("5", F(5), True),
        ("5", F(51, 10), False),
        ("4.64", Root(F(100), 3), True),
        ("1.58", Log2(F(3)), True),
        ("9.99", Infinite(), False),
        (r"\infty", Infinite(), True),
    ],
)
def test_which_numbers_show_a_value(shown: str, value: Number, *, is_shown: bool) -> None:
    assert displays(read_number(shown), value) is is_shown


@pytest.mark.parametrize(
    ("formula", "low", "low_closed", "high", "high_closed"),
    [
        ("P < 1", None, False, F(1), False),
        (r"P \le 1", None, False, F(1), True),
        (r"1 \le P < 2", F(1), True, F(2), False),
        (r"1 < P \le 2", F(1), False, F(2), True),
        (r"3 \le P", F(3), True, None, False),
        ("P > 1", F(1), False, None, False),
        (r"2 \ge P > 1", F(1), False, F(2), True),
    ],
)
def test_an_interval(
    formula: str, *, low: F | None, low_closed: bool, high: F | None, high_closed: bool
) -> None:
    found = as_interval(read_relation(formula, {"P": F(0)}))
    assert found is not None
    assert (found.name, found.low, found.low_closed) == ("P", low, low_closed)
    assert (found.high, found.high_closed) == (high, high_closed)


@pytest.mark.parametrize("formula", ["1 < 2", "1 < P > 2", "P = 1", "0 < P < Q", "0 < 1 < P < 2"])
def test_no_interval(formula: str) -> None:
    assert as_interval(read_relation(formula, {"P": F(0), "Q": F(1)})) is None


# ------------------------------------------------------------------ whole passages
FENCE = "```\na b\n```\n"


def test_a_fence_alone_is_a_value_and_one_beside_text_is_not() -> None:
    found = read_literal(FENCE)
    assert found is not None
    assert found.codes == ("a b",)
    for text in (f"Es\n\n{FENCE}", f"`x`\n\n{FENCE}", FENCE + "\n" + FENCE):
        assert read_literal(text) is None


def test_two_values_look_the_same_only_if_they_are_of_one_kind() -> None:
    both, one, code = (read_literal(text) for text in ("$1$ y $2$", "$1$", "`1 2`"))
    assert both is not None
    assert one is not None
    assert code is not None
    assert same_as_displayed(both, both)
    other, three = read_literal("$1$ y $3$"), read_literal("$1$ y $2$ y $3$")
    assert other is not None
    assert three is not None
    for left in (one, code, other, three):
        assert not same_as_displayed(left, both)
        assert not same_as_displayed(both, left)
    assert same_as_displayed(code, code)
