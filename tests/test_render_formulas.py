"""The formulas of `traps/formulas.json` are typeset or refused at their fault, and are stored complete for Anki."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from passages import problems_of, render

from builder.text.formula import MAX_DEPTH, MAX_LENGTH, BadFormula, typeset

TRAPS: dict[str, Any] = json.loads(
    (Path(__file__).parent / "traps" / "formulas.json").read_text("utf-8")
)
FORMS = [(form["tex"], form["disp"]) for form in TRAPS["forms"]]
LEGITIMATE = {
    "<script>alert(1)</script>": "less, greater and letters: shown as such",
    "\\text{<script>alert(1)</script>}": "text: shown as such",
}
"""Formulas listed as bad that are accepted, and why."""
REFUSED = {
    "\\color{#00aa55}": ("#00aa55", "`#` is a parameter's sign; colours have names"),
    "\\widetilde": ("\\widetilde", "math-core has no wide tilde"),
    "\\tag{$\\star$}": ("\\tag", "a card's formulas are not numbered"),
    "\\tag{1}": ("\\tag", "a card's formulas are not numbered"),
    "\\text{con } $x_i$": ("$x_i$", "a formula within a formula"),
    "\\text{a_b}": ("_b", "`_` is no sign of text; `\\_` is"),
    "\\begin{align}": ("\\begin{align}", "numbered in Anki; `aligned` is not"),
    "\\emph{": ("\\emph", "MathJax in Anki does not know it"),
    "\\rangle \\middle|": ("\\middle", "not between `\\left` and `\\right`"),
    "\\begin{split}": ("{split}", "math-core has no `split`; `aligned` does the same"),
    "\\begin{smallmatrix}": ("{smallmatrix}", "math-core has no small matrix"),
    "\\DeclareMathOperator": ("\\DeclareMathOperator", "a formula defines no commands"),
    "\\newcommand": ("\\newcommand", "a formula defines no commands"),
    "\\ce{H2O}": ("\\ce", "chemistry has no place here"),
    "\\bm{\\theta}": ("\\bm", "MathJax in Anki does not know it; `\\boldsymbol` does the same"),
    "\\href": ("\\href", "a formula holds no links"),
}
"""Forms that are refused, by a part of their text: where the fault is found, and why it is one."""


def refusal_of(latex: str) -> tuple[str, str] | None:
    """Where and why a form is refused, or None."""
    return next((where for part, where in REFUSED.items() if part in latex), None)


ACCEPTED = [(latex, display) for latex, display in FORMS if refusal_of(latex) is None]
BAD = [latex for latex in TRAPS["bad"] if latex not in LEGITIMATE]


def mathml(latex: str, *, display: bool = True) -> str:
    """The MathML of a valid formula."""
    page = typeset(latex, display=display).page
    assert page.startswith("<math")
    assert page.endswith("</math>")
    return page


def fault_of(latex: str, *, display: bool = True) -> BadFormula | None:
    """Why a formula is refused, or None."""
    try:
        typeset(latex, display=display)
    except BadFormula as fault:
        return fault
    return None


@pytest.mark.parametrize("latex", BAD, ids=range(len(BAD)))
def test_a_bad_formula_is_refused_at_its_fault(latex: str) -> None:
    for display in (True, False):
        fault = fault_of(latex, display=display)
        assert fault is not None
        assert 0 <= fault.offset <= len(latex)
        assert str(fault)
        assert "\n" not in str(fault)


@pytest.mark.parametrize("latex", LEGITIMATE)
def test_a_formula_that_only_looks_dangerous_is_shown_as_text(latex: str) -> None:
    assert latex in TRAPS["bad"]
    text = unescape(re.sub("<[^>]*>", "", mathml(latex)))
    assert text == "<script>alert(1)</script>"


@pytest.mark.parametrize(("latex", "display"), ACCEPTED)
def test_a_usual_formula_is_typeset(latex: str, *, display: bool) -> None:
    assert mathml(latex, display=display)


@pytest.mark.parametrize("part", REFUSED)
def test_an_unsupported_form_is_refused_at_its_fault(part: str) -> None:
    forms = [form for form in FORMS if part in form[0]]
    assert forms
    for latex, display in forms:
        fault = fault_of(latex, display=display)
        assert fault is not None
        assert latex[fault.offset :].startswith(REFUSED[part][0])


@pytest.mark.parametrize(("latex", "display"), ACCEPTED)
def test_anki_gets_the_whole_formula_without_syntax_that_anki_interprets(
    latex: str, *, display: bool
) -> None:
    stored = typeset(latex, display=display).anki
    opening, body, closing = stored[:2], stored[2:-2], stored[-2:]
    assert (opening, closing) == (("\\[", "\\]") if display else ("\\(", "\\)"))
    assert re.sub(r"\s", "", unescape(body)) == re.sub(r"\s", "", latex)
    assert not re.search(r"\}\}|\{\{|::|\[sound:|\[\$|[<>\n]", body)


@pytest.mark.parametrize("latex", ["a\\ ", "a\\\\ ", "\\ "])
def test_a_space_at_the_end_never_escapes_the_closing_delimiter(latex: str) -> None:
    for display in (True, False):
        source = f"\\begin{{matrix}}{latex}\\end{{matrix}}{latex}"
        stored = typeset(source, display=display).anki
        backslashes = len(stored[:-2]) - len(stored[:-2].rstrip("\\"))
        assert backslashes % 2 == 0


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("uno $\\malo$", (1, 6)),
        ("uno\n\n$$\na\n+ \\malo\n$$", (5, 3)),
        ("- uno\n- dos \\(x + \\malo{y}\\)", (2, 13)),
        ("| a |\n|---|\n| $\\malo$ |", (3, 4)),
        ("uno $\\frac{a}$ dos", (1, 13)),
        ("uno $x^$", (1, 7)),
        ("$5 % de$", (1, 4)),
        ("$a # b$", (1, 4)),
        ("\\( \\)", (1, 3)),
        ("$$$$", (1, 3)),
    ],
)
def test_a_fault_is_reported_at_its_place_in_the_card(
    value: str, expected: tuple[int, int]
) -> None:
    assert problems_of(value) == [("R101", *expected)]


def test_formulas_deeper_or_longer_than_the_limits_are_refused() -> None:
    assert mathml("{" * MAX_DEPTH + "x" + "}" * MAX_DEPTH)
    assert mathml("x" * MAX_LENGTH)
    with pytest.raises(BadFormula, match="deeper") as deep:
        typeset("{" * (MAX_DEPTH + 1) + "x" + "}" * (MAX_DEPTH + 1), display=False)
    assert deep.value.offset == MAX_DEPTH
    with pytest.raises(BadFormula, match="longer"):
        typeset("x" * (MAX_LENGTH + 1), display=False)


@pytest.mark.parametrize(
    "unit",
    [
        "{",
        "\\left(",
        "\\begin{matrix}",
        "\\frac{1}{",
        "x_{",
        "\\sqrt ",
        "\\hat ",
        "\\frac1",
        "\\not ",
        "'",
    ],
)
def test_formulas_designed_to_crash_the_converter_do_not(unit: str) -> None:
    """In another process, because a crash of the converter would end this one."""
    program = (
        "import sys\n"
        "from builder.text.formula import BadFormula, typeset\n"
        "for times in (51, 500, 5000):\n"
        "    for size in (100_000, 3_990):\n"
        "        try:\n"
        "            typeset((sys.argv[1] * times)[:size] + 'x', display=True)\n"
        "        except BadFormula:\n"
        "            pass\n"
    )
    subprocess.run([sys.executable, "-c", program, unit], check=True)


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "\\frac",
                    "\\text",
                    "\\left(",
                    "\\right)",
                    "\\begin{matrix}",
                    "\\end{matrix}",
                    "\\\\",
                    "&",
                    "{",
                    "}",
                ),
                *(
                    "^",
                    "_",
                    "x",
                    "1",
                    " ",
                    "\\",
                    "%",
                    "#",
                    "$",
                    "<",
                    ">",
                    "'",
                    '"',
                    "\\{",
                    "é",
                    "\\mathbb",
                    "\\sum",
                    "|",
                ),
            ]
        ),
        max_size=25,
    ).map("".join)
)
def test_any_formula_is_typeset_or_refused_at_a_place_in_it(latex: str) -> None:
    fault = fault_of(latex)
    if fault is not None:
        assert 0 <= fault.offset <= len(latex)
    else:
        page = mathml(latex)
        assert "<script" not in page
        assert not re.search(r"<[^<>]*[\s\"']on\w+=", page)


def test_display_and_inline_formulas_are_in_a_paragraph() -> None:
    assert render("$$x$$").anki == "<p>\\[x\\]</p>"
    assert 'display="block"' in render("$$x$$").page
    assert 'display="block"' not in render("$x$").page
    assert render("$x\n+ y$").anki == "<p>\\(x + y\\)</p>"
