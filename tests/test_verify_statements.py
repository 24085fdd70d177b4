"""Statements of verified cards outside their options: answers, deletions, formulas and values to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from verified_cards import edited, place, problems

if TYPE_CHECKING:
    from conftest import Project

FIRST = {"merge": "M: {"}
"""The beginning of the block, for cards where it is not the model."""
BLOCK = ""
ALL_BUT_LAST = r"$P = 1 \cdot 0.1 \cdot 0.1 = 0.01$"
TRIPPED = [
    ("K501", "merge", ["`a a` → `aa` => `a c` → `ac`"], "`a c`"),
    ("K501", "merge", ["Es `a a` → `aa`. => Es la que es."], "Es la que es."),
    ("K501", "typed", ["\n0.01\n => \n0.02\n"], "0.02"),
    ("K501", "typed", ["\n0.01\n => \n0.1\n"], "0.1\n\n---"),
    ("K501", "typed", ["\n0.01\n => \nuno\n"], "uno"),
    ("K502", "values", [f"{ALL_BUT_LAST} => $P = 1 \\cdot 0.1 \\cdot 0.2 = 0.01$"], "$P = 1"),
    ("K502", "values", [f"{ALL_BUT_LAST} => $P = 1 \\cdot 0.1 \\cdot 0.1 = 0.02$"], "$P = 1"),
    ("K502", "values", ["b) = 0.1$ => b) = 0.2$"], r"$p(\langle"),
    ("K502", "typed", ["0.1^2 => 0.1^3"], "$P = 0.1^3$"),
    ("K502", "typed", ["$P = 0.1^2$ => $P < 0.01$"], "$P < 0.01$"),
    ("K502", "merge", ["$N = 4$ => $N = 3$"], "$N = 3$"),
    ("K503", "merge", ["$N = 4$ veces => esas veces"], BLOCK),
    ("K503", "merge", ["$N = 4$ veces => $N > 3$ veces"], BLOCK),
    (
        "K503",
        "intervals",
        [
            "under: lm}\n => under: lm}\n  shown: [P]\n",
            r"$P = 1 \cdot 0.1 \cdot 0.1$ => Se multiplica.",
        ],
        BLOCK,
    ),
    ("K504", "cloze", ["{{c1::$0.1$}} => {{c1::$0.2$}}"], "$0.2$"),
    ("K504", "cloze", ["{{c1::$0.1$}} => {{c1::casi $0.1$}}"], "casi $0.1$"),
    ("K504", "cloze", ["$4.64$:: => $4.63$::"], "$4.63$"),
    ("K504", "cloze", ["{c1: p, c2: PP} => {c1: PP, c2: p}"], "$0.1$"),
    ("K504", "cloze", ["{c1: p, c2: PP} => {c1: p, c2: PP, c3: p}"], BLOCK),
    ("K505", "merge", ["  answer: M\n  shown: [N]\n => "], BLOCK),
    ("K506", "typed", ["tiene `a b` => tiene en 2 pasos `a b`"], "2 pasos"),
    ("K506", "merge", ["El par => Vale $7$. El par"], "$7$"),
    ("K506", "typed", ["$P = 0.1^2$ => $Q = 0.1^2$"], "$Q"),
    ("K507", "values", ["la frase `a b` => la frase `a c`"], "`a c`"),
    ("K507", "merge", ["sobre `aaacccaaabdc` => sobre `aaacccaaabcd`"], "`aaacccaaabcd`"),
]


@pytest.mark.parametrize(("code", "card", "edits", "at"), TRIPPED)
def test_a_wrong_edit_is_reported_at_its_place(
    code: str, card: str, edits: list[str], at: str, project: Project
) -> None:
    text = edited(card, *edits)
    where = place(text, at or FIRST.get(card, "lm: {"))
    assert (code, *where) in problems(project({"una.md": text}))


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (r"&\approx 4.64 => &\approx 4.65", r"\mathrm{PP} &="),
        (r"&\approx 4.64 => &= 4.64", r"\mathrm{PP} &="),
        ("0.01^{-1/3} => 0.01^{-1/2}", r"\mathrm{PP} &="),
        ("b) = 0.1 => b) = 0.2", r"b) = 0.2"),
    ],
)
def test_a_false_row_of_an_aligned_formula_is_reported_at_its_line(
    edit: str, line: str, project: Project
) -> None:
    text = edited("rounded", edit)
    where, _ = place(text, line)
    found = problems(project({"una.md": text}))
    assert ("K502", where) in [(code, at) for code, at, _ in found]


RIGHT = [
    ("merge", ["`a a` → `aa` => `aa`"]),
    ("merge", ["$N = 4$ veces => $4$ veces"]),
    ("merge", ["Es `a a` → `aa`. => Como $1 < 2$, es `a a` → `aa`."]),
    (
        "merge",
        [
            "Es `a a` → `aa`. => Es `a a` → `aa`, no `otra`.",
            "shown: [N] => shown: [N]\n  mentions: [otra]",
        ],
    ),
    ("typed", ["\n0.01\n => \n0.010\n"]),
    ("typed", ["$P = 0.1^2$ => $P \\approx 0.01$"]),
    ("typed", ["$P = 0.1^2$ => $P = p(b \\mid a)\\,p(\\langle /s \\rangle \\mid b)$"]),
    (
        "typed",
        [
            "$P = 0.1^2$ => $$\\begin{aligned}P &= 1 \\cdot 0.1 \\cdot 0.1 \\\\ &= 0.01\\end{aligned}$$"
        ],
    ),
    ("cloze", ["{{c1::$0.1$}} => {{c1::$\\frac{1}{10}$}}", "$4.64$:: => $4.6416$::"]),
    ("intervals", ["under: lm}\n => under: lm}\n  shown: [P]\n"]),
]


@pytest.mark.parametrize(("card", "edits"), RIGHT)
def test_another_form_of_the_same_value_is_verified(
    card: str, edits: list[str], project: Project
) -> None:
    assert problems(project({"una.md": edited(card, *edits)})) == []


@pytest.mark.parametrize(
    "formula",
    [
        *(r"Q ≈ 7", r"Q \simeq 7", r"Q ≤ 7", r"Q \lt 7", r"Q \in [0, 7]", r"p(b \mid a) \to 7"),
        *(
            r"7, 8",
            r"7\,\%",
            r"7 \cdot p(b \mid a)",
            r"\text{7 veces}",
            r"\log_2 7",
            r"-7",
            r"\frac{7}{8}",
        ),
    ],
)
def test_a_number_that_is_not_derived_is_reported_in_any_notation(
    formula: str, project: Project
) -> None:
    text = edited("typed", f"$P = 0.1^2$ => ${formula}$")
    assert ("K506", *place(text, f"${formula}$")) in problems(project({"una.md": text}))


@pytest.mark.parametrize("formula", ["w_{1:7}", "x^{2}", "n - 1", "p_2", r"w_1 \dots w_{n-1}"])
def test_a_number_in_an_index_or_exponent_need_not_be_derived(
    formula: str, project: Project
) -> None:
    text = edited("typed", f"$P = 0.1^2$ => ${formula}$")
    assert problems(project({"una.md": text})) == []


def test_one_wrong_number_is_reported_once(project: Project) -> None:
    found = problems(project({"una.md": edited("cloze", "{{c1::$0.1$}} => {{c1::$0.2$}}")}))
    assert [code for code, *_ in found] == ["K504"]
