"""Formulas as they are read: their sides, functions and numbers, and whether a number alone is a value."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - it stands in every line of the tables
from typing import TYPE_CHECKING

import pytest

from builder.display import latex
from builder.display.application import Applied, application
from builder.display.lexer import NotArithmetic, Unclear, tokens_of
from builder.display.literal import typed_latex
from builder.display.relation import read_number, read_numeric, read_relation
from builder.values import Infinite, Log2

if TYPE_CHECKING:
    from builder.values import Number


# ------------------------------------------------------------------ sides and statements of formulas
@pytest.mark.parametrize(
    ("formula", "sides", "signs"),
    [
        ("p", ("p",), ()),
        ("p = 1", ("p", "1"), ("=",)),
        (r"p < q \approx 1", ("p", "q", "1"), ("<", "≈")),
        (r"p \simeq ~1", ("p", "1"), ("≈",)),
        (r"p \le 1", ("p", "1"), (r"\le",)),
        (r"p_{i=1} = 1", ("p_{i=1}", "1"), ("=",)),
        (r"\sum_{i=1}^{n=2} = 1", (r"\sum_{i=1}^{n=2}", "1"), ("=",)),
        (r"\{1\} = 2", (r"\{1\}", "2"), ("=",)),
        (r"\left p", (r"\left p",), ()),
        ("= 1", ("", "1"), ("=",)),
        ("p =\n", ("p", ""), ("=",)),
    ],
)
def test_the_sides_of_a_formula(formula: str, sides: tuple[str, ...], signs: object) -> None:
    assert latex.sides_of(formula) == (sides, signs)


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        ("p = 1, q = 2", ["p = 1", "q = 2"]),
        (r"p = 1 \\ q = 2", ["p = 1", "q = 2"]),
        (r"p = 1 \quad q = 2 \qquad r", ["p = 1", "q = 2", "r"]),
        (r"\begin{aligned} p &= 1 \\ q &= 2 \\ \end{aligned}", ["p  = 1", "q  = 2"]),
        ("p = 0{,}5, q", ["p = 0{,}5", "q"]),
        (r"p = a\, b", [r"p = a\, b"]),
        ("1,5", ["1,5"]),
        ("", []),
    ],
)
def test_the_statements_of_a_formula(formula: str, found: list[str]) -> None:
    assert list(latex.statements_of(formula)) == found


@pytest.mark.parametrize(
    ("left", "right", "is_same"),
    [
        ("p(b|a)", r"p(b \mid a)", True),
        ("0.50", "0{,}5", True),
        ("2p", "p2", False),
        (r"p \cdot 2", r"p \times 2", True),
        ("é", " é", True),
        ("é", "e", False),
        ("1", "2", False),
    ],
)
def test_formulas_that_are_the_same(left: str, right: str, *, is_same: bool) -> None:
    assert latex.is_same(left, right) is is_same


@pytest.mark.parametrize(
    ("formula", "is_name"),
    [("PP", True), (r"\text{PP}", True), ("P", False), ("PP PP", False), ("1", False), ("+" * 601, False)],
)  # fmt: skip
def test_a_name_alone(formula: str, *, is_name: bool) -> None:
    assert latex.is_name(formula, "PP") is is_name


@pytest.mark.parametrize(
    ("formula", "sign", "value", "shows"),
    [
        ("0.5", "=", F(1, 2), True),
        ("0.5", "≈", F(1, 2), True),
        ("0.5", "<", F(1, 2), False),
        ("0.3", "≈", F(1, 3), True),
        ("0.3", "=", F(1, 3), False),
        ("0.4", "≈", F(1, 3), False),
        ("0.25^{-1/2}", "=", F(2), True),
        ("-1", "=", F(-1), True),
        ("(-1)", "=", F(-1), True),
        (r"\frac{-1}{2}", "=", F(-1, 2), True),
        ("2^-1", "=", F(1, 2), True),
        ("2 - 1", "=", F(1), False),
        ("0 + 1", "=", F(1), False),
        (r"1 \cdot 1", "=", F(1), False),
        (r"1 \cdot 10", "=", F(10), False),
        (r"1 \cdot 11^1", "=", F(11), False),
        (r"7 \cdot 10^{10}", "=", F(7 * 10**10), True),
        (r"\log_2 8", "=", F(3), True),
        (r"\left(2\right)", "=", F(2), True),
        (r"\infty", "=", Infinite(), True),
        ("2 2", "=", F(4), False),
        ("p", "=", F(1), False),
        ("", "=", F(1), False),
        ("{", "=", F(1), False),
        ("+" * 601, "=", F(1), False),
    ],
)
def test_a_number_alone_is_a_value(formula: str, sign: str, value: Number, *, shows: bool) -> None:
    assert latex.shows(formula, sign, value) is shows


# ------------------------------------------------------------------ functions
@pytest.mark.parametrize(
    ("formula", "found"),
    [
        ("p(a)", (Applied("p", ("a",)), 4)),
        (r"P(b \mid a)", (Applied("p", ("b",), ("a",)), 6)),
        (r"\Pr(b | a\,c)", (Applied("p", ("b",), ("a", "c")), 7)),
        (r"p(b \mid)", (Applied("p", ("b",), ()), 5)),
        (r"\hat p(a)", (Applied("p", ("a",)), 5)),
        (r"\hat{p}(a)", (Applied("p", ("a",)), 7)),
        (r"\hat{p}_2(a)", (Applied("p", ("a",), None, "2"), 9)),
        (r"\hat{p}_{\text{lm}}(a)", (Applied("p", ("a",), None, "lm"), 11)),
        ("p_2(a)", (Applied("p", ("a",), None, "2"), 4)),
        ("p_{lm}(a)", (Applied("p", ("a",), None, "lm"), 4)),
        ("PP(a)", (Applied("PP", ("a",)), 5)),
        ("PP_2(a)", (Applied("PP", ("a",), None, "2"), 5)),
        (r"N\left(a\,b\right)", (Applied("N", ("a", "b")), 7)),
        (r"N(10\,000)", (Applied("N", ("10", "000")), 4)),
        ("S(a) = 1", (Applied("S", ("a",)), 4)),
        ("p(a", None),
        (r"p(a \mid b \mid c)", None),
        ("q(a)", None),
        ("p", None),
        ("p[a]", None),
        (r"\hat{p(a)", None),
        (r"\left(a)", None),
        ("2(a)", None),
        ("", None),
    ],
)
def test_a_function_of_words(formula: str, found: tuple[Applied, int] | None) -> None:
    tokens = tokens_of(f"1 + {formula}", frozenset())
    at = None if found is None else (found[0], found[1] + 2)
    if formula:
        assert application(tokens, 2) == at


# ------------------------------------------------------------------ numbers
@pytest.mark.parametrize(
    ("shown", "decimals", "places"),
    [
        ("0.25", 2, 2),
        ("-0.25", 2, 2),
        ("0{,}250", 3, 3),
        (r"25\%", 2, 2),
        (r"2.5\,\%", 3, 3),
        ("7", 0, 0),
        ("0", 0, 0),
        ("10", 0, 0),
        ("20", 0, 0),
        ("100", 0, -1),
        ("1000", 0, -2),
        ("1200", 0, -2),
        (r"10\,000", 0, -3),
        ("100.0", 1, 1),
        ("10^3", None, -2),
        ("10^{12}", None, -11),
        ("10^{-3}", None, 4),
        ("11^3", None, None),
        (r"2.5 \cdot 10^{3}", -2, -2),
        (r"2.5 \cdot 10^{-3}", 4, 4),
        (r"25 \cdot 10^{3}", None, -3),
        (r"-2.5 \cdot 10^3", -2, -2),
        (r"2.5 \cdot 11^{3}", None, None),
        (r"2 + 3", None, None),
        (r"\frac{1}{2}", None, None),
        (r"2^{1/2}", None, None),
        (r"\infty", None, None),
    ],
)  # fmt: skip
def test_to_how_many_decimals_a_number_is_rounded(
    shown: str, decimals: int | None, places: int | None
) -> None:
    found = read_number(shown)
    assert (found.decimals, found.places) == (decimals, places)


@pytest.mark.parametrize(
    ("formula", "products"),
    [
        ("2", ()),
        (r"2 \cdot 3", ((F(2), F(3)),)),
        (r"2 \cdot 3 / 4", ((F(2), F(3, 4)),)),
        (r"2^3", ((F(2), F(2), F(2)),)),
        (r"2^3 \cdot 5", ((F(2), F(2), F(2), F(5)),)),
        (r"2^1 \cdot 5", ((F(2), F(5)),)),
        (r"1^{63} \cdot 5", ((*[F(1)] * 63, F(5)),)),
        (r"1^{64} \cdot 5", ((F(1), F(5)),)),
        (r"2^{-1} \cdot 5", ((F(1, 2), F(5)),)),
        (r"2 \cdot 3 + 4 \cdot 5", ((F(2), F(3)), (F(4), F(5)))),
        (r"-2 \cdot 3", ((F(-2), F(3)),)),
        (r"5\% \cdot 3", ((F(1, 20), F(3)),)),
        (r"(2 \cdot 3) \cdot 5", ((F(2), F(3)), (F(6), F(5)))),
    ],
)
def test_the_factors_of_each_product(
    formula: str, products: tuple[tuple[Number, ...], ...]
) -> None:
    assert read_number(formula).products == products


def test_a_side_is_known_by_what_it_consists_of() -> None:
    names: dict[str, Number] = {"p": F(1), "q": F(2)}
    assert read_number("p", names).name == "p"
    assert read_number("p + q", names).name is None
    assert read_number("1").name is None
    assert not read_number("p + q", names).has_number
    assert read_number("p + 1", names).has_number
    assert read_number(r"140\ \text{GB}").unit == "GB"
    assert read_number("140").unit == ""
    for unread in (r"\text{GB}", r"1\ \text{2 GB}", r"\text{a} + 1"):
        with pytest.raises(NotArithmetic):
            read_number(unread)
    assert read_relation(r"1\ \text{GB} < 2\ \text{GB}", {}).holds
    with pytest.raises(NotArithmetic):
        read_relation(r"1\ \text{GB} < 2\ \text{MB}", {})


def test_a_function_is_a_whole_side_or_a_part_of_one() -> None:
    def read(formula: str) -> object:
        return read_relation(formula, {}, lambda _: F(1, 2)).sides[0].applied

    assert read("p(a) = 0.5") == Applied("p", ("a",))
    assert read("p(a) + 0 = 0.5") is None
    assert read("0 + p(a) = 0.5") is None
    with pytest.raises(NotArithmetic):
        read_relation("p(a) = 0.5", {}, lambda _: None)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        (r"\frac1{20}", F(1, 20)),
        (r"\frac12", F(1, 2)),
        (r"\sqrt4", F(2)),
        (r"\sqrt[3]8", F(2)),
        (r"\frac{p}2", F(1, 2)),
        (r"\frac p2", F(1, 2)),
        (r"\log_28", None),
        (r"\log_2p", F(0)),
        (r"50\%\%", F(1, 200)),
        ("2^p", F(2)),
        ("3^{-p}", F(1, 3)),
        ("3^-p", F(1, 3)),
        ("2(3)", F(6)),
        ("2 p", F(2)),
        (r"3^2\frac{1}{2}", F(9, 2)),
        (r"2\frac{p}{2}", F(1)),
        ("2 3", None),
        (r"\log_2 4 + 1", F(3)),
        (r"\log_2 4 p", None),
        (r"p \log_2 4", F(2)),
        (r"p \cdot -\log_2 4 p", None),
        (r"\log_2 3 - \log_2 3", F(0)),
        (r"2^{400}", F(2**400)),
        (r"2^{401}", None),
        (r"4^{1/401}", None),
        (r"\infty", Infinite()),
        (r"[1]", None),
        (r"\log_2 6", Log2(F(6))),
    ],
)
def test_arithmetic_is_read(formula: str, value: Number | None) -> None:
    if value is None:
        with pytest.raises(NotArithmetic):
            read_number(formula, {"p": F(1)})
    else:
        assert read_number(formula, {"p": F(1)}).value == value


@pytest.mark.parametrize(
    "formula",
    [r"2\frac{1}{2}", r"x = 2\frac12", r"3 \cdot 2\frac{1}{2}", r"2^{2\frac{1}{2}}"],
)  # fmt: skip
def test_a_mixed_number_is_refused(formula: str) -> None:
    with pytest.raises(Unclear):
        read_numeric(formula)


@pytest.mark.parametrize(
    ("before", "after", "most"),
    [
        ("(", ")", 40),
        (r"\left(", r"\right)", 40),
        (r"\sqrt[", "]{1}", 39),
        ("1^{", "}", 40),
        (r"\sqrt{", "}", 20),  # the braces are a level, too
        (r"\frac{1}{", "}", 20),
        ("1^-", "", 20),
        ("-", "", 41),
    ],
)
def test_the_deepest_nesting(before: str, after: str, most: int) -> None:
    assert abs(read_number(before * most + "1" + after * most).value) == 1  # type: ignore[arg-type]
    with pytest.raises(NotArithmetic):
        read_number(before * (most + 1) + "1" + after * (most + 1))


def test_a_logarithm_is_a_level_too() -> None:
    assert read_number(r"\log_2 " + "(" * 39 + "2" + ")" * 39).value == 1
    with pytest.raises(NotArithmetic):
        read_number(r"\log_2 " + "(" * 40 + "2" + ")" * 40)


@pytest.mark.parametrize(
    ("formula", "holds"),
    [
        (r"1 < p \le q < 2", [True]),
        (r"1 \le p \le 1", [True]),
        (r"1 < p \le 1", [False]),
        ("1 = p = 2", [False]),
        (r"1 \ne p = 1", [False]),
        (r"1 \ne p \ne 1", []),
        (r"1 = p \approx 1.4", [True]),
        (r"1 = p \approx 1.6", [False]),
        (r"0.3 \approx 0.33 < \frac{1}{2}", [True]),
        (r"\frac{1}{4} < 0.33 \approx 0.3", [True]),
        (r"\frac{1}{2} > 0.33 \approx 0.3 < \frac{1}{2}", [True]),
        (r"2 > p \ge 1 < 3", [True]),
        ("0^{-1} = 7", [False]),
        ("0^2 = 0", [True]),
        ("0^0 = 1", []),
        (r"2 > p < 1", []),
        (r"1 < 2 \quad p", []),
        ("1 = 1, p", []),
        (r"1\ \text{kB} < p = 2 = 3\ \text{kB}", [True]),
        (r"\frac{1}{0} = 2", [False]),
        (r"\frac{1}{0}", []),
        (r"2 = 2.", [True]),
        (r"\{2\} = 3", []),
        (r"\sum_{i=1}^2 i > 1", []),
    ],
)
def test_what_a_chain_says_of_its_numbers(formula: str, holds: list[bool]) -> None:
    assert [one.holds for one in read_numeric(formula)] == holds


@pytest.mark.parametrize(
    ("typed", "formula"),
    [("0,5", "0{,}5"), (" 5 % ", r"5\%"), ("50", "50"), ("a", ""), ("", ""), ("1, 2", "")],
)
def test_a_typed_number_is_a_formula(typed: str, formula: str) -> None:
    assert typed_latex(typed) == formula
