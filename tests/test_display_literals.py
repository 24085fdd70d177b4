"""Read options and answers as literals, and read back everything that `Writer` writes."""

from __future__ import annotations

from fractions import Fraction

import pytest
from conftest import SPANISH
from hypothesis import given
from hypothesis import strategies as st

from builder.display import write
from builder.display.literal import first_literal, read_literal, same_as_displayed
from builder.display.relation import read_number
from builder.display.write import Writer
from builder.languages import Locale
from builder.values import (
    Counts,
    Infinite,
    Merge,
    Merges,
    Number,
    Orders,
    Root,
    Series,
    Tokens,
    Value,
    rounded,
    same,
)

CUBE = Root(Fraction(100), 3)


@pytest.mark.parametrize(
    ("text", "value", "shows"),
    [
        ("$0.01$", Fraction("0.01"), True),
        ("$0.01$.", Fraction("0.01"), True),
        ("$1$ %", Fraction("0.01"), True),
        ("$1$ por ciento.", Fraction("0.01"), True),
        ("% $1$", Fraction(1), None),
        ("$1$. %", Fraction(1), None),
        ("$1$ % %", Fraction("0.01"), None),
        ("$0.02$", Fraction("0.01"), False),
        ("$4.64$", CUBE, True),
        ("$4.65$", CUBE, False),
        ("$5$", CUBE, False),
        ("$0.00$", Fraction(1, 1000), False),
        (r"$\frac{4}{26}$", Fraction(2, 13), True),
        (r"$\infty$", Infinite(), True),
        ("0.009", Fraction("0.009"), True),
        ("`aa ##b`", Tokens(("aa", "##b")), True),
        ("`` aa ##b ``", Tokens(("aa", "##b")), True),
        ("aa ##b", Tokens(("aa", "##b")), True),
        ("`aa  ##b`", Tokens(("aa", "##b")), False),
        ("`aa##b`", Tokens(("aa", "##b")), False),
        ("`aa` `##b`", Tokens(("aa", "##b")), False),
        ("`a ##b` → `ab`", Merge("a", "##b", "ab"), True),
        ("`ab`", Merge("a", "##b", "ab"), True),
        ("`a ##b`", Merge("a", "##b", "ab"), True),
        ("`a b` → `ab`", Merge("a", "##b", "ab"), False),
        ("`a ##b` → `a##b`", Merge("a", "##b", "ab"), False),
        ("`ab` → `a ##b`", Merge("a", "##b", "ab"), False),
        ("`0.01`", Fraction("0.01"), False),
        ("unas $0.01$", Fraction("0.01"), None),
        ("$0.01$ y $0.02$", Fraction("0.01"), False),
        ("$3$ y $2.5$", Series((Fraction(3), Fraction(5, 2))), True),
        ("$2.5$ y $3$", Series((Fraction(3), Fraction(5, 2))), False),
        ("$3$", Series((Fraction(3), Fraction(5, 2))), False),
        ("`2 1 3`", Orders((("1", "2", "3"), ("2", "1", "3"))), True),
        ("`3 1 2`", Orders((("1", "2", "3"), ("2", "1", "3"))), False),
        ("`213`", Orders((("2", "1", "3"),)), False),
        ("$3$ y `a`", Series((Fraction(3),)), None),
        ("`a s, p as`", Merges((("a", "s"), ("p", "as"))), True),
        ("`p as, a s`", Merges((("a", "s"), ("p", "as"))), False),
        ("`a: 9, b: 1`", Counts((("a", 9), ("b", 1))), True),
        ("`a: 9, b: 2`", Counts((("a", 9), ("b", 1))), False),
        ("", Fraction(0), None),
        ("[una](https://example.org)", Fraction(0), None),
    ],
)
def test_a_literal_shows_exactly_its_value(text: str, value: Value, shows: object) -> None:
    literal = read_literal(text)
    assert (None if literal is None else literal.shows(value)) is shows


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Vale $p(a)$, esto es, $0.01$ y no $0.02$.", Fraction("0.01")),
        ("Da `aa b`; no `ab`.", Tokens(("aa", "b"))),
    ],
)
def test_the_first_value_of_a_passage_is_found(text: str, value: Value) -> None:
    found = first_literal(text)
    assert found is not None
    assert found[0].shows(value)


# ---------------------------------------------------------------- reading back what `Writer` writes

shares = st.fractions(min_value=-1000, max_value=1000, max_denominator=20000)
roots = st.builds(Root, st.fractions(Fraction(1, 99), 999, max_denominator=99), st.integers(2, 9))
writers = st.sampled_from([Writer(Locale("es", sign)) for sign in ".,"])


@given(shares, writers)
def test_an_exact_number_is_read_back_as_itself(value: Fraction, writer: Writer) -> None:
    assert read_number(writer.exact(value)).value == value


@given(st.one_of(shares, roots), st.integers(0, 6), writers)
def test_a_rounded_number_is_read_back_with_its_decimals(
    value: Number, places: int, writer: Writer
) -> None:
    shown = read_number(writer.rounded(value, places))
    assert shown.value == rounded(value, places)
    assert isinstance(shown.value, Fraction)
    assert shown.decimals == places


@given(roots, writers)
def test_a_root_as_a_power_is_read_back_as_itself(value: Root, writer: Writer) -> None:
    assert same(read_number(write.power_root(value, writer)).value, value)


def test_infinity_is_read_back() -> None:
    assert read_number(Writer(SPANISH).rounded(Infinite(), 2)).value == Infinite()


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Z", "C"], exclude_characters="`"), min_size=1),
        min_size=1,
    )
)
def test_tokens_as_code_are_read_back(tokens: list[str]) -> None:
    literal = read_literal(write.code(" ".join(tokens)))
    assert literal is not None
    assert literal.shows(Tokens(tuple(tokens)))
    assert not literal.shows(Tokens((*tokens, "x")))


@given(roots, st.integers(2, 9))
def test_two_roundings_of_one_value_look_the_same(value: Root, places: int) -> None:
    short, long = (read_literal(f"${Writer(SPANISH).rounded(value, n)}$") for n in (2, places))
    assert short is not None
    assert long is not None
    assert same_as_displayed(short, long) == same_as_displayed(long, short)
    assert same_as_displayed(short, long) or rounded(value, 2) == 0
