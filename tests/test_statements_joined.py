r"""Statements of passages: a formula goes on in its deletion, link or next formula, and each one is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from verified_cards import TABLE, place, problems

from builder.display.passage import statements

if TYPE_CHECKING:
    from conftest import Project


@pytest.mark.parametrize(
    ("text", "latexes"),
    [
        (r"$p =$ {{c1::$0.9$}}.", ["p = 0.9"]),
        (r"$\hat{p}(a \mid a) =$ {{c1::$\frac{m-1}{m}$}}.", [r"\hat{p}(a \mid a) = \frac{m-1}{m}"]),
        (r"$p = {{c1::0.9}}$", ["p = 0.9"]),
        ("$p =$\n{{c1::$0.9$}}", ["p = 0.9"]),
        (r"$p =$ {{c1::$0.9$}} $\cdot 1 = 0.9$", [r"p = 0.9 \cdot 1 = 0.9"]),
        ("$P$ **$= 0.01$**", ["P = 0.01"]),
        ("$p =$ `0.9`", ["p = 0.9"]),
        ("$p =$ 0,9 o así", ["p = 0{,}9"]),
        ("$p =$ {{c1::0.9}}", ["p = 0.9"]),
        ("$P =$ [$0.01$](https://e.org)", ["P = 0.01"]),
        ("$P =$\n\n$$0.01$$", ["P = 0.01"]),
        ("$$P$$\n\n$$= 0.01$$", ["P = 0.01"]),
        ("| a | b |\n|---|---|\n| $P =$ | $0.1$ |", ["P = 0.1"]),
        ("{{c1::$P$::dice $7$}} $= 1$", ["P = 1", "7"]),
        ("$0.5$ %", [r"0.5\%"]),
        ("$p =$ 50 por ciento", [r"p = 50\%"]),
        (r"$a = 1,\quad b =$ $2$", ["a = 1", "b = 2"]),
        # What does not go on:
        ("$p$ es $0.9$", ["p", "0.9"]),
        ("$p =$ nueve décimas", ["p ="]),
        ("$p =$ 1.000", ["p ="]),
        ("$p =$ `a b`", ["p ="]),
        ("$3$\n\n$-1$", ["3", "-1"]),
        ("$p =$ ![a](b.png) $0.9$", ["p =", "0.9"]),
        ("$a$, $b$", ["a", "b"]),
    ],
)
def test_the_statements_of_a_passage(text: str, latexes: list[str]) -> None:
    assert [" ".join(one.latex.split()) for one in statements(text)] == latexes


def test_the_last_statement_of_a_question_is_known() -> None:
    assert statements("¿$2^8 =$ …?")[-1].is_last
    assert not statements("¿$2^8 =$ otra cosa?")[-1].is_last
    assert not statements("$2^8 =$ `x`")[-1].is_last


CLOZE = f"""\
---
id: una
verify:
  lm: {TABLE}
  mapa: {{figure: automaton, under: lm}}
  p: {{score: a, after: a, under: lm}}
  PP: {{perplexity: a b, under: lm}}
  answer: {{c1: p, c2: PP}}
---
En este modelo de bigramas, $p(a \\mid a) =$ {{{{c1::$0.9$}}}}; la perplejidad de `a b`, contando `</s>`, es
$PP = (0.1 \\cdot 0.1)^{{-1/3}} \\approx$ {{{{c2::$4.64$::un número}}}} $\\approx 4.6$.

![](figure:mapa)
"""
BASIC = f"""\
---
id: una
verify:
  lm: {TABLE}
  mapa: {{figure: automaton, under: lm}}
  P: {{probability: a b, under: lm}}
  answer: P
---
![](figure:mapa)

La frase `a b` tiene probabilidad $P =$ …

---

$0.01$, pues $P = 0.1 \\cdot 0.1$.
"""


@pytest.mark.parametrize("card", [CLOZE, BASIC])
def test_the_right_card_is_verified(card: str, project: Project) -> None:
    assert problems(project({"una.md": card})) == []


@pytest.mark.parametrize(
    ("card", "old", "new", "code", "at"),
    [
        (CLOZE, "(a \\mid a)", "(b \\mid a)", "K502", "$p(b"),
        (CLOZE, "$p(a \\mid a) =$", "$p(a \\mid a) = 1 -$", "K502", "$p(a"),
        (CLOZE, "{{c1::$0.9$}}", "{{c1::$0.8$}}", "K504", "$0.8$"),
        (CLOZE, "$\\approx 4.6$", "$\\approx 4.7$", "K502", "$PP"),
        (CLOZE, "(0.1 \\cdot", "(0.2 \\cdot", "K502", "$PP"),
        (CLOZE, "(0.1 \\cdot 0.1)", "(0.2 \\cdot 0.05)", "K524", "$PP"),
        (CLOZE, "{{c1::$0.9$}};", "{{c1::$0.9$}} %;", "K504", "$0.9$"),
        (BASIC, "$P =$ …", "$1 - P =$ …", "K502", "$1 -"),
        (BASIC, "$P =$ …", "$P =$ un décimo.", "K520", "$P =$ un"),
        (BASIC, "$0.01$, pues", "$0.01$ %, pues", "K501", "$0.01$"),
        (BASIC, "0.1 \\cdot 0.1", "0.1^3 \\cdot 10", "K524", "$P = 0.1^3"),
        (BASIC, "0.1 \\cdot 0.1$", "P^{-1/7}$", "K502", "$P = P"),
        (BASIC, "pues $P = 0.1 \\cdot 0.1$", "y $P^{-1/7}$ también", "K506", "$P^"),
        (BASIC, "$P = 0.1 \\cdot 0.1$", "$\\Pr(b \\mid a) = 0.9$", "K502", "$\\Pr"),
        (BASIC, "$P = 0.1 \\cdot 0.1$", "$P(a\\,b) = 0.1$", "K502", "$P(a"),
        (BASIC, "$P = 0.1 \\cdot 0.1$", "$PP(a\\,b) \\approx 4.65$", "K502", "$PP"),
    ],
)
def test_a_wrong_head_deletion_or_end_is_reported_at_its_place(
    card: str, old: str, new: str, code: str, at: str, project: Project
) -> None:
    assert card.count(old) == 1
    text = card.replace(old, new)
    assert (code, *place(text, at)) in problems(project({"una.md": text}))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("0.1 \\cdot 0.1$", "1 \\cdot 0.1 \\cdot 0.1$"),
        ("0.1 \\cdot 0.1$", "0.1^2 = 1\\,\\%$"),
        ("0.1 \\cdot 0.1$", "\\frac{1}{100} = 10^{-2}$"),
        ("0.1 \\cdot 0.1$", "\\frac1{100}$"),
        ("$P = 0.1 \\cdot 0.1$", "$\\Pr(b \\mid a) = p(b \\mid a) = 0.1$"),
        ("$P = 0.1 \\cdot 0.1$", "$PP(a\\,b) = P^{-1/3} \\approx 4.64$"),
        ("$P = 0.1 \\cdot 0.1$", "$\\frac{1}{3^4} = \\frac{1}{81}$"),
        ("$0.01$, pues", "$1$ %, pues"),
    ],
)
def test_another_right_form_passes(old: str, new: str, project: Project) -> None:
    assert BASIC.count(old) == 1
    assert problems(project({"una.md": BASIC.replace(old, new)})) == []
