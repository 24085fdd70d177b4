"""Passages and numerals as they are read: what is one statement, where it stands, and what two formulas compare."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - it stands in every line of the tables

import pytest

from builder.display.comparison import comparisons_of, is_relation
from builder.display.lexer import NotArithmetic
from builder.display.numerals import numerals
from builder.display.passage import percents, rows_of, statements, without_percent

NAMES = frozenset(("p", "q", "PP"))


# ------------------------------------------------------------------ passages
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sí: $p$", [("p", 4, 7, (4,), True)]),
        ("$p =$ $1$ y", [("p = 1", 0, 9, (0, 6), False)]),
        ("$p$.\n\n$q = 1$", [("p", 0, 3, (0,), False), ("q = 1", 6, 13, (6,), True)]),
        ("$p =$ `1`", [("p = 1", 0, 9, (0, 6), True)]),
        ("$p = 1, \\quad q = 2$", [("p = 1", 1, 20, (0,), False), (" q = 2", 14, 20, (0,), True)]),
        ("$1 \\quad 2$ %", [("1 ", 1, 11, (0,), False), (" 2\\%", 9, 11, (0,), False)]),
        ("$p =$ 5 a", [("p = 5", 0, 9, (0, 5), True)]),
        ("$p$ {{c1::a::$q$}}", [("p", 0, 3, (0,), False), ("q", 13, 16, (13,), True)]),
        ("{{c1::a::$p =$ $1$}} $q$", [("q", 21, 24, (21,), True), ("p = 1", 9, 18, (9, 15), True)]),
        ("{{c1::a}} y", []),
        ("", []),
    ],
)
def test_where_the_statements_of_a_passage_are(
    text: str, found: list[tuple[str, int, int, tuple[int, ...], bool]]
) -> None:
    assert [
        (one.latex, one.start, one.end, one.formulas, one.is_last) for one in statements(text)
    ] == found


@pytest.mark.parametrize(
    ("text", "latexes"),
    [
        ("$p$ $+ 1 = q$", ["p + 1 = q"]),
        ("$p$\n\n$+ 1$", ["p", "+ 1"]),
        (r"$p$ $= 1,\quad q = 2$", ["p = 1", "q = 2"]),
        ("$p$\n\n$= 1$", ["p = 1"]),
        ("$p$\n\n\n\n- $= 1$", ["p = 1"]),
        ("$p$\n\n```\na\n```\n\n$= 1$", ["p", "= 1"]),
        ("$p$ y\n\n$= 1$", ["p", "= 1"]),
        ("$p$ `a` $= 1$", ["p", "= 1"]),
        ("$p =$ `a` 1", ["p ="]),
        ("$p +$ 1 $= 2$", ["p + 1", "= 2"]),
        ("$p =$ 1 o 2", ["p = 1"]),
        ("$p =$ -1", ["p = -1"]),
        ("$p =$ 1/2", ["p ="]),
        ("$p =$ 1^2", ["p ="]),
        ("$p =$ 1.5", ["p = 1.5"]),
        ("$p =$ 12.345", ["p ="]),
        ("$p =$ 0.345", ["p = 0.345"]),
        ("$p$ 1", ["p"]),
        ("$p$ `1`", ["p"]),
        ("$p =$ 1 % $< 2$", [r"p = 1\%", "< 2"]),
        (r"$p = 1$ % $q$", [r"p = 1\%", "q"]),
        (r"$1 \quad 2$ %", ["1", r"2\%"]),
        (r"$p \leq$ $1$", [r"p \leq 1"]),
        (r"$p \lefta$ $1$", [r"p \lefta", "1"]),
        (r"$p \cdot$ $2$", [r"p \cdot 2"]),
        (r"$p =\,$ $2$", [r"p =\, 2"]),
        (r"$p$ $\approx 2$", [r"p \approx 2"]),
        (r"$p$ $~= 2$", [r"p ~= 2"]),
        ("$p =$ **$1$**", ["p = 1"]),
        ("$p =$ ~~$1$~~", ["p = 1"]),
        ("$p =$ [$1$](=P)", ["p = 1"]),
    ],
)
def test_what_is_one_statement(text: str, latexes: list[str]) -> None:
    assert [" ".join(one.latex.split()) for one in statements(text)] == latexes


@pytest.mark.parametrize(
    ("formula", "is_open", "is_unfinished"),
    [
        ("p =", True, True),
        (r"p \le", True, True),
        ("p +", False, True),
        (r"p \times\,", False, True),
        ("p", False, False),
        ("= p", False, False),
    ],
)
def test_whether_a_side_is_missing(formula: str, *, is_open: bool, is_unfinished: bool) -> None:
    (found,) = statements(f"${formula}$")
    assert (found.is_open, found.is_unfinished) == (is_open, is_unfinished)


@pytest.mark.parametrize(
    ("formula", "rows"),
    [
        ("p = 1", [(0, "p = 1")]),
        (r"p = 1 \\ q", [(0, "p = 1 "), (9, " q")]),
        (r"p = 1,\ q", [(0, "p = 1"), (8, "q")]),
        (r"p \quad q", [(0, "p "), (8, " q")]),
        (r"\quad p", [(6, " p")]),
        ("p & q", [(0, "p & q")]),
        (r"\begin{aligned}p &= 1 \\ &= 2 \\ q &= 3\end{aligned}",
         [(15, "p  = 1 "), (25, "p  = 1   = 2 "), (33, " q  = 3")]),
        (r"\begin{aligned}p &= 1 \\ & \approx 2\end{aligned}", [(15, "p  = 1 "), (25, r"p  = 1    \approx 2")]),
        (r"\begin{gathered}= p \\ \\ q,\ r\end{gathered}", [(16, "= p "), (26, " q"), (30, "r")]),
        ("p = 1 \\\\ = 2", [(0, "p = 1 "), (9, " = 2")]),
    ],
)  # fmt: skip
def test_the_rows_of_a_formula(formula: str, rows: list[tuple[int, str]]) -> None:
    assert [(row.offset, row.latex) for row in rows_of(formula)] == rows


def test_which_numbers_are_percentages() -> None:
    assert percents("$1$ % $2$ `3` por ciento $4$ por cienta 5") == {0, 10}
    assert percents("$1$ y % $2$") == set()
    assert percents("$1$") == set()
    assert without_percent(" % %") == " %"
    assert without_percent(" por cien o") == " o"


# ------------------------------------------------------------------ comparisons
@pytest.mark.parametrize(
    ("left", "right", "is_same"),
    [
        ("p < q", "q > p", True),
        (r"p \le q", r"q \ge p", True),
        ("p = q", "q = p", True),
        (r"p \ne q", r"q \ne p", True),
        (r"p \approx q", r"q \approx p", True),
        ("p = 0.5", r"p = \frac{1}{2}", True),
        (r"p = 2 \cdot q", "p = 2q", True),
        ("0 < p < 1", "1 > p > 0", True),
        ("p = 1 = q", "q = 1 = p", True),
        ("p = 1 > 0", "p = 1", True),
        ("p = 1 = q > 0 = PP", "PP = 0 < 1 = q = p", True),
        ("p < q", "q < p", False),
        ("p < q", r"p \le q", False),
        ("p = q", "p = PP", False),
        ("p = q = PP", "p = q", False),
        ("p = 1", "p = 2", False),
        ("p < 1", "p < 2", False),
        ("0 < p < 1", "0 < p", False),
    ],
)
def test_formulas_that_compare_the_same(left: str, right: str, *, is_same: bool) -> None:
    both = [comparisons_of(one, NAMES).pairs for one in (left, right)]
    assert (both[0] == both[1]) is is_same


def test_what_is_compared() -> None:
    found = comparisons_of("p = 1 = PP > 0 = q", NAMES)
    assert found.names == ("p", "PP", "q")
    assert {(sign, frozenset((left, right))) for left, sign, right in found.pairs} == {
        ("=", frozenset((F(1), ("p",)))),
        ("=", frozenset((F(1), ("PP",)))),
        ("=", frozenset((F(0), ("q",)))),
    }
    assert comparisons_of("p > q", NAMES).pairs == {(("q",), "<", ("p",))}
    assert comparisons_of("2 > 1", NAMES).pairs == set()
    assert comparisons_of("r > 1", NAMES).names == ()


@pytest.mark.parametrize("formula", ["p", "1 > 2", "p = 1 = 2", r"p = 1 < 1", "1 = p < 1 = 2", "é"])
def test_what_compares_nothing(formula: str) -> None:
    with pytest.raises(NotArithmetic):
        comparisons_of(formula, NAMES)


@pytest.mark.parametrize(
    ("formula", "found"), [("p", False), ("p < q", True), ("", False), ("+" * 601, True)]
)
def test_whether_a_formula_has_a_relation(formula: str, *, found: bool) -> None:
    assert is_relation(formula) is found


# ------------------------------------------------------------------ numbers in words
@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("es", "ochenta y uno", [(F(81), 0, 13, False, False)]),
        ("es", "noventa y nueve", [(F(99), 0, 15, False, False)]),
        ("es", "veinte", [(F(20), 0, 6, False, False)]),
        ("es", "treinta y diez", [(F(30), 0, 7, False, False), (F(10), 10, 14, False, False)]),
        ("es", "diez y nueve", [(F(10), 0, 4, False, False), (F(9), 7, 12, False, False)]),
        ("es", "cien y uno", [(F(100), 0, 4, False, False), (F(1), 7, 10, False, True)]),
        ("es", "treinta y cero", [(F(30), 0, 7, False, False), (F(0), 10, 14, False, False)]),
        ("es", "mil", [(F(1000), 0, 3, False, False)]),
        ("es", "Un gato", [(F(1), 0, 2, False, True)]),
        ("es", "son TRES cuartos", [(F(3, 4), 4, 16, True, False)]),
        ("es", "un cuarto", [(F(1, 4), 0, 9, True, False)]),
        ("es", "dos diecinueveavos", [(F(2, 19), 0, 18, True, False)]),
        ("es", "un treintavo", [(F(1, 30), 0, 12, True, False)]),
        ("es", "una veintidosava", [(F(1, 22), 0, 16, True, False)]),
        ("es", "la mitad", [(F(1, 2), 3, 8, True, False)]),
        ("es", "El DOBLE", [(F(2), 3, 8, True, False)]),
        ("es", "la unidad", [(F(1), 3, 9, True, False)]),
        ("es", "dosis, bidos, a-dos", []),
        ("en", "eighty-one", [(F(81), 0, 10, False, False)]),
        ("en", "twenty-one", [(F(21), 0, 10, False, False)]),
        ("en", "twenty nine", [(F(20), 0, 6, False, False), (F(9), 7, 11, False, False)]),
    ],
)
def test_numbers_in_words_and_their_places(
    code: str, text: str, found: list[tuple[F, int, int, bool, bool]]
) -> None:
    assert [
        (one.value, one.start, one.end, one.is_fraction, one.is_article)
        for one in numerals(code).find(text)
    ] == found
