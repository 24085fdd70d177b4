r"""The arithmetic of all notes: true formulas pass, false ones do not, and nothing is said of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.display.lexer import Unclear
from builder.display.passage import statements
from builder.display.relation import read_numeric
from builder.pipeline import run

if TYPE_CHECKING:
    from fractions import Fraction
    from pathlib import Path


def holds(latex: str) -> bool | None:
    """Whether what a formula says of numbers is true; None if it says nothing."""
    found = read_numeric(latex)
    return all(relation.holds for relation in found) if found else None


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        (r"7 \cdot 2 = 14", True),
        (r"7 \cdot 2 = 15", False),
        (r"7 \times 2 \div 4 = 3.5", True),
        (r"\frac12 + \tfrac13 = \dfrac56", True),
        (r"\frac1{20} = 0.05", True),
        (r"50\,\% = 0.5", True),
        (r"5\,\% = 0.5", False),
        (r"\frac{1}{3} \approx 33.3\,\%", True),
        (r"\frac{1}{3} \approx 33.4\,\%", False),
        (r"10\,000 = 10^4", True),
        (r"10\,000 = 10^{5}", False),
        (r"\sqrt2 \approx 1.41", True),
        (r"2^{10} \approx 1000", True),
        (r"2^{10} \approx 1200", False),
        (r"\frac{59}{3} \approx 20", True),
        (r"\frac{59}{3} \approx 21", False),
        (r"6 \cdot 1.75 \cdot 3 \cdot 10^{22} \approx 3.15 \cdot 10^{23}", True),
        (r"6 \cdot 1.75 \cdot 3 \cdot 10^{22} \approx 3.16 \cdot 10^{23}", False),
        (r"6ND = 6 \cdot 7 = 43", False),
        (r"6ND = 6 \cdot 7 \approx x = 42", True),
        (r"0 \le p \le 1", True),
        (r"1 < p \le 0", False),
        (r"1 < p > 0", None),
        (r"100^{1/3} \approx 4.6 \approx 4.55", False),
        (r"100^{1/3} \approx 4.6416 \approx 4.64 \approx 4.6", True),
        (r"4.6416 \approx 4.64 \approx 4.6", True),
        (r"4.55 \approx 4.6 \approx 5", True),
        (r"4.45 \approx 4.5 \approx 5", False),
        (r"70 \cdot 2\ \text{GB} = 140\ \text{GB}", True),
        (r"70 \cdot 2\ \text{GB} = 150\ \text{GB}", False),
        (r"70 \cdot 2 = 150\ \text{GB}", None),
        (r"1\ \text{KB} = 1024\ \text{bytes}", None),
        (r"\frac{1}{2 - 2} = 7", False),
        (r"0^{-1} = 7", False),
        (r"\sum_{i=1}^{3} i = 6", None),
        (r"p_1 = 0.5, p_2 = 0.6", None),
        (r"7 \bmod 2 = 3", None),
        (r"\frac{0}{0}", None),
        ("n - 1 = 2", None),
    ],
)
def test_what_a_formula_says_of_numbers(latex: str, *, expected: bool | None) -> None:
    assert holds(latex) is expected


@pytest.mark.parametrize("latex", [r"2\frac12", r"2\,\frac{1}{2} = 1", r"x = 2\frac{1}{2}"])
def test_a_mixed_number_is_refused(latex: str) -> None:
    with pytest.raises(Unclear):
        read_numeric(latex)


@pytest.mark.parametrize(
    "latex", [r"2 + \frac12 = 2.5", r"2 \cdot \frac12 = 1", r"3^2\frac12 = 4.5"]
)
def test_a_number_and_a_fraction_with_a_sign_are_read(latex: str) -> None:
    assert holds(latex)


# ------------------------------------------------------------------ any formula


@st.composite
def terms(draw: st.DrawFn, depth: int = 3) -> tuple[str, Fraction]:
    """A formula in brackets, and its value."""
    value = draw(st.fractions(0, 50, max_denominator=20))
    if depth == 0 or draw(st.booleans()):
        form = draw(
            st.sampled_from((r"\frac{{{n}}}{{{d}}}", "({n}/{d})", r"\left({n} \div {d}\right)"))
        )
        return form.format(n=value.numerator, d=value.denominator), value
    (left, a), (right, b) = draw(terms(depth - 1)), draw(terms(depth - 1))
    operation = draw(st.sampled_from(("+", "-", r"\cdot", r"\times", "^")))
    match operation:
        case "+":
            return f"({left} + {right})", a + b
        case "-":
            return f"({left} - {right})", a - b
        case "^":
            n = draw(st.integers(1, 3))
            return rf"\left({left}\right)^{{{n}}}", a**n
    return f"({left} {operation} {right})", a * b


@given(terms(), st.fractions(-2, 2, max_denominator=9))
def test_a_random_statement_holds_if_fractions_agree(
    term: tuple[str, Fraction], off: Fraction
) -> None:
    latex, value = term
    other = value + off
    shown = (
        rf"-\frac{{{-other.numerator}}}{{{other.denominator}}}"
        if other < 0
        else rf"\frac{{{other.numerator}}}{{{other.denominator}}}"
    )
    assert holds(f"{latex} = {shown}") is (off == 0)
    assert holds(rf"{latex} \le {shown}") is (off >= 0)
    assert holds(f"{latex} > {shown}") is (off < 0)


# ------------------------------------------------------------------ the collection
UNNOTICED = {
    r"\\log_": "the base of a logarithm: those of other bases are not read",
    r"\d \\le \\lambda \\le \d": "other bounds are true too",
    r"^\d\^0 = 1$": "any number to the power of 0 is 1",
    r"\dND": "the number stands beside names that nothing binds",
}
"""Formulas -> why a changed digit in them can go unnoticed."""


def test_a_changed_digit_of_the_collections_arithmetic_is_noticed(root: Path) -> None:
    edition = run(root).edition
    assert edition is not None
    read, unnoticed = 0, []
    for note in (rendered.note for rendered in edition.notes):
        options = {id(option.text) for option in note.options}
        texts = [] if note.generator else [t for t in note.texts if id(t) not in options]
        for latex in (one.latex for text in texts for one in statements(text.value)):
            if holds(latex) is None:
                continue
            read += 1
            for found in re.finditer(r"\d", latex):
                for digit in set("0123456789") - {found[0]}:
                    changed = latex[: found.start()] + digit + latex[found.end() :]
                    if holds(changed) is not False:
                        unnoticed.append(changed)
    assert read >= 25
    named = {latex: [part for part in UNNOTICED if re.search(part, latex)] for latex in unnoticed}
    assert [latex for latex, parts in named.items() if not parts] == []
    assert {part for parts in named.values() for part in parts} == set(UNNOTICED)


def test_digits_in_groups_that_begin_with_a_zero_are_one_number() -> None:
    (relation,) = read_numeric(r"2 \cdot 86\,973\,087\,744 = 073\,946\,175\,488")
    assert not relation.holds
