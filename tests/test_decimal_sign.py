"""A verified card writes the decimal sign of its collection; a number with the other sign is one error."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from conftest import COLLECTION
from hypothesis import given
from hypothesis import strategies as st
from verified_cards import CARDS, TABLE, edited, place

from builder.diagnostics import Severity
from builder.display.relation import read_number
from builder.pipeline import files_of, run
from builder.verify.decimal_sign import _numbers, _problem

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

    from builder.diagnostics import Diagnostic

COMMAS = COLLECTION.replace('decimal: "."', 'decimal: ","')
PAIR = "; if these are two numbers, put a blank after the comma"


def errors(root: Path) -> list[Diagnostic]:
    """The errors of a project."""
    return [d for d in run(root).sink.all if d.code.severity is Severity.ERROR]


def with_commas(card: str) -> str:
    """Write a card's body with decimal commas: in formulas with braces, elsewhere without."""
    head, body = CARDS[card].split("---\n", 2)[1:]
    for digits in ("0.001", "0.01", "0.1", "4.64", "10.00", "100.00"):
        body = body.replace(digits, digits.replace(".", "{,}"))
    body = body.replace("\n0{,}01\n", "\n0,01\n")  # to be typed
    return f"---\n{head}---\n{body}"


@pytest.mark.parametrize("card", CARDS)
def test_a_card_with_commas_is_verified_in_a_collection_with_commas(
    card: str, project: Project
) -> None:
    root = project({"una.md": with_commas(card)}, collection=COMMAS)
    assert [(d.code.id, d.span.line, d.message) for d in errors(root)] == []


@pytest.mark.parametrize("card", [card for card in CARDS if with_commas(card) != CARDS[card]])
def test_every_number_with_a_point_is_reported_in_a_collection_with_commas(
    card: str, project: Project
) -> None:
    found = errors(project({"una.md": CARDS[card]}, collection=COMMAS))
    assert {d.code.id for d in found} == {"K509"}
    body = CARDS[card].split("---\n", 2)[2]
    assert len(found) == body.count("0.") + body.count("4.64")


@pytest.mark.parametrize(
    ("card", "edit", "at", "help_"),
    [
        ("values", "- [x] $0.01$ => - [x] $0,01$", "0,01", "write `0.01`{}: `0, 01`"),
        ("values", "- [x] $0.01$ => - [x] $0{,}01$", "0{,}01", "write `0.01`"),
        ("values", "b) = 0.1$ => b) = 0,1$", "0,1", "write `0.1`{}: `0, 1`"),
        ("values", "= 0.01$. => = 0{,}01$.", "0{,}01", "write `0.01`"),
        ("values", "$\\frac{2}{5}$ => $\\frac{0,4}{1}$", "0,4", "write `0.4`{}: `0, 4`"),
        ("rounded", r"&\approx 4.64 => &\approx 4,64", "4,64", "write `4.64`{}: `4, 64`"),
        ("rounded", "0.01^{-1/3} => 0{,}01^{-1/3}", "0{,}01", "write `0.01`"),
        ("typed", "\n0.01\n => \n0,01\n", "0,01", "write `0.01`"),
        ("cloze", "{{c1::$0.1$}} => {{c1::$0,1$}}", "0,1", "write `0.1`{}: `0, 1`"),
        ("cloze", "{{c1::$0.1$}} => ${{c1::0{,}1}}$", "0{,}1", "write `0.1`"),
        (
            "typed",
            "tiene `a b`? => tiene, $0,5$ o no, `a b`?",
            "0,5",
            "write `0.5`{}: `0, 5`",
        ),
    ],
)
def test_a_comma_in_a_collection_with_points_is_one_error_at_the_number(
    card: str, edit: str, at: str, help_: str, project: Project
) -> None:
    text = edited(card, edit)
    found = [d for d in errors(project({"una.md": text})) if d.code.id != "K506"]
    assert [(d.code.id, d.span.line, d.span.column) for d in found] == [("K509", *place(text, at))]
    assert "has a decimal comma" in found[0].message
    assert found[0].helps == (help_.format(PAIR),)


@pytest.mark.parametrize(
    ("card", "old", "new", "at", "help_"),
    [
        ("values", "- [x] $0{,}01$", "- [x] $0.01$", "0.01$\n- [ ]", "write `0{,}01`"),
        ("values", "- [x] $0{,}01$", "- [x] $0,01$", "0,01$", f"write `0{{,}}01`{PAIR}"),
        ("values", "b) = 0{,}1$", "b) = 0.1$", "0.1$", "write `0{,}1`"),
        ("typed", "\n0,01\n", "\n0.01\n", "0.01", "write `0,01`"),
        ("cloze", "{{c1::$0{,}1$}}", "{{c1::$0.1$}}", "0.1$", "write `0{,}1`"),
    ],
)
def test_a_point_in_a_collection_with_commas_is_one_error_at_the_number(
    card: str, old: str, new: str, at: str, help_: str, project: Project
) -> None:
    text = with_commas(card)
    assert text.count(old) == 1
    text = text.replace(old, new)
    found = errors(project({"una.md": text}, collection=COMMAS))
    assert [(d.code.id, d.span.line, d.span.column) for d in found] == [("K509", *place(text, at))]
    assert found[0].helps == (help_,)


@pytest.mark.parametrize(
    ("decimal", "shown", "right"), [(".", "0,5", "0.5"), (",", "0.5", "0{,}5")]
)
def test_a_number_in_running_text_is_one_error_that_shows_the_formula(
    decimal: str, shown: str, right: str, project: Project
) -> None:
    card = with_commas("typed") if decimal == "," else CARDS["typed"]
    text = card.replace("Porque", f"Es menos de {shown}. Porque")
    root = project({"una.md": text}, collection=COMMAS if decimal == "," else COLLECTION)
    found = errors(root)
    assert [(d.code.id, d.span.line, d.span.column) for d in found] == [
        ("K509", *place(text, shown))
    ]
    assert found[0].helps == (f"put it in a formula, `${right}$`, or write it as a word",)


@pytest.mark.parametrize(
    ("decimal", "shown", "help_"),
    [
        (".", "$1,000$", "write `1.000` or `1000`, whichever you mean"),
        (".", "$1{,}000$", "write `1.000` or `1000`, whichever you mean"),
        (",", "$1.000$", "write `1{,}000` or `1000`, whichever you mean"),
        (".", "$1,234,567$", "write `1234567`"),
        (",", "$1.234.567$", "write `1234567`"),
        (".", "$1.000,5$", "write `1000.5`"),
        (",", "$1.000{,}5$", "write `1000{,}5`"),
    ],
)
def test_a_sign_between_thousands_is_one_error_and_nothing_is_said_of_the_value(
    decimal: str, shown: str, help_: str, project: Project
) -> None:
    card = with_commas("typed") if decimal == "," else CARDS["typed"]
    text = card.replace("Porque", f"{shown} y $P = 7$. Porque")
    root = project({"una.md": text}, collection=COMMAS if decimal == "," else COLLECTION)
    assert [(d.code.id, *d.helps) for d in errors(root)] == [("K509", help_)]


@pytest.mark.parametrize("decimal", [".", ","])
@pytest.mark.parametrize(
    "formula",
    [
        "2, 3",
        "(0,5)",
        "[0,1)",
        r"\{1,2\}",
        "w_{1,2}",
        "1,2,3",
        "x,1,2",
        r"\left(0,1\right)",
        r"p(3.5 \mid 2,5)",
        r"\text{3.5 o 2,5}",
        "1.2.3",
        "7",
    ],
)
def test_lists_pairs_and_words_of_the_data_are_no_decimals(formula: str, decimal: str) -> None:
    found = _numbers(f"${formula}$", is_plain=False, is_option=False)
    assert {_problem(number, decimal) for number in found} <= {(None, False)}


@given(
    decimal=st.sampled_from([".", ","]),
    whole=st.integers(0, 10**6),
    rest=st.from_regex(r"\A[0-9]{1,6}\Z"),
    in_formula=st.booleans(),
)
def test_what_a_message_proposes_is_right_and_has_the_value_that_was_written(
    *, decimal: str, whole: int, rest: str, in_formula: bool
) -> None:
    for sign in (".", ",", "{,}"):
        text = f"${whole}{sign}{rest}$" if in_formula else f"{whole}{sign}{rest}"
        for number in _numbers(text, is_plain=not in_formula, is_option=False):
            problem, is_open = _problem(number, decimal)
            if problem is None or is_open:
                continue
            right = str(problem.values["right"])
            again = f"${right}$" if in_formula else right
            (better,) = _numbers(again, is_plain=not in_formula, is_option=False)
            assert _problem(better, decimal) == (None, False)
            assert read_number(right.replace(",", "{,}").replace("{{,}}", "{,}")).value == (
                read_number(f"{whole}.{rest}").value
            )


PREDICATE = f"""\
---
id: una
verify:
  lm: {TABLE}
  P: {{probability: a b, under: lm}}
  mapa: {{figure: automaton, under: lm}}
  options: ["P < 0.001", "P = 0.01", "P > 0.1"]
---
¿Qué es cierto de $P$, la probabilidad de `a b`?

![](figure:mapa)

- [ ] Es menor que 0,001
- [x] Es 0,01 justo
- [ ] Es mayor que $0{{,}}1$

---

Se multiplican los factores.
"""


def test_data_have_the_point_and_what_the_option_shows_the_comma(project: Project) -> None:
    assert errors(project({"una.md": PREDICATE}, collection=COMMAS)) == []


def test_text_and_formulas_of_an_option_are_read_in_their_places(project: Project) -> None:
    text = PREDICATE.replace("Es 0,01 justo", "Es 0,01, es justo $0{,}01$ y vale 0,01")
    assert errors(project({"una.md": text}, collection=COMMAS)) == []


def test_a_point_in_the_text_of_an_option_is_an_error(project: Project) -> None:
    text = PREDICATE.replace("Es 0,01 justo", "Es 0.01 justo")
    (found,) = errors(project({"una.md": text}, collection=COMMAS))
    assert (found.code.id, found.span.line, found.span.column) == ("K509", 14, 10)
    assert found.helps == ("write `0,01`",)


@pytest.mark.parametrize("data", ["P = 0,01", "P = 0{,}01"])
def test_a_comma_in_data_is_an_error(data: str, project: Project) -> None:
    text = PREDICATE.replace("P = 0.01", data)
    (found,) = errors(project({"una.md": text}, collection=COMMAS))
    assert found.code.id == "K509"
    assert found.helps == ("write `0.01` there; the card itself shows the sign of the collection",)


def test_the_message_shows_the_right_option_as_it_is_written(project: Project) -> None:
    text = with_commas("values").replace("- [x] $0{,}01$", "- [ ] $0{,}01$")
    text = text.replace("- [ ] $0{,}1$", "- [x] $0{,}1$")
    found = errors(project({"una.md": text}, collection=COMMAS))
    assert [one.code.id for one in found] == ["K401", "K402"]
    assert found[0].helps == ("mark the option $0{,}01$",)


# ---------------------------------------------------------------- a whole collection

WHOLE = {
    "una-eleccion.md": with_commas("values").replace("id: una\n", "id: una-eleccion\n"),
    "un-hueco.md": with_commas("cloze").replace("id: una\n", "id: un-hueco\n"),
    "una-escrita.md": with_commas("typed").replace("id: una\n", "id: una-escrita\n"),
    "una-basica.md": f"""\
---
id: una-basica
verify:
  lm: {TABLE}
  P: {{probability: a b, under: lm}}
  curva: {{figure: perplexity-curve, sentences: [a b], under: lm}}
  mapa: {{figure: automaton, under: lm}}
  answer: P
---
¿Qué probabilidad $P$ tiene `a b`?

![](figure:mapa)

---

$P = 1 \\cdot 0{{,}}1 \\cdot 0{{,}}1$, es decir, $0{{,}}01$.

![](figure:curva)
""",
    "una-doble.md": f"""\
---
id: una-doble
type: reversed
verify:
  lm: {TABLE}
  p: {{score: b, after: a, under: lm}}
  mapa: {{figure: automaton, under: lm}}
  answer: p
---
La probabilidad de `b` tras `a`

![](figure:mapa)

---

$0{{,}}1$
""",
    "ngram-entropy.yaml": """\
generator: ngram-entropy
variants:
  - id: calculada
    tags: [nivel::facil]
    probabilities: {a: {a: 0.5, b: 0.25, "</s>": 0.25}}
    context: a
    measure: entropy
""",
}


def test_a_collection_with_commas_is_built_and_verified(project: Project) -> None:
    found = run(project(WHOLE, collection=COMMAS))
    assert [
        (d.code.id, d.span.path, d.message) for d in found.sink.all if d.code.id[0] != "V"
    ] == []
    assert found.edition is not None
    files = files_of(found.edition)
    notes = {note["id"]: note for note in json.loads(files["verification.json"])["notes"]}
    assert set(notes) >= {"una-eleccion", "un-hueco", "una-escrita", "una-basica", "una-doble"}
    shown = [claim for note in notes.values() for claim in note["claims"]]
    perplexity = next(c for c in shown if c["quantity"].startswith("la perplejidad de `a b`"))
    assert perplexity["exact"] == "(100)^(1/3) ≈ 4,64159"
    assert perplexity["reference"].startswith("4,64158883")
    computed = next(r.note for r in found.edition.notes if r.note.id == "calculada")
    assert any(re.search(r"\d\{,\}\d", text.value) for text in computed.texts)
    assert not any(re.search(r"\d\.\d", text.value) for text in computed.texts)
    review = files["repaso.html"].decode()
    assert "perplejidad aproximadamente 4,64" in review
    assert "4.64" not in review


def test_the_errors_of_a_collection_with_points_are_at_their_numbers(project: Project) -> None:
    wrong = {**WHOLE, "una-doble.md": WHOLE["una-doble.md"].replace("$0{,}1$", "$0.1$")}
    (found,) = errors(project(wrong, collection=COMMAS))
    assert (found.code.id, found.span.path) == ("K509", "cards/01-prueba/una-doble.md")
    assert (found.span.line, found.span.column) == (16, 2)


def test_every_number_of_a_long_formula_is_reported(project: Project) -> None:
    text = CARDS["typed"].replace("Porque", f"${'0,5 + ' * 1_500}1$. Porque")
    found = [d for d in errors(project({"una.md": text})) if d.code.id == "K509"]
    assert len(found) == 1_500
