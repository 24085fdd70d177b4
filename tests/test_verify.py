"""The options of verified cards: wrong edits are reported under each K4 code, and both solvers are compared."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from verified_cards import CARDS, INTERVALS, VALUES, edited, place, problems

from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project


@pytest.mark.parametrize("card", CARDS)
def test_the_unedited_card_is_verified(card: str, project: Project) -> None:
    root = project({"una.md": CARDS[card]})
    assert problems(root) == []
    edition = run(root).edition
    assert edition is not None
    assert all(rendered.evidence for rendered in edition.notes)


BLOCK = "lm: {"  # the beginning of a `verify:` block
FIRST_IS_KEY = ["[ ] $0.1$ => [x] $0.1$", "[x] $0.01$ => [ ] $0.01$"]
LOWEST_IS_KEY = ["[ ] $P => [x] $P", "[x] $10 => [ ] $10"]
NONE_IS_KEY = ["[x] `aa => [ ] `aa", "[ ] Ninguna => [x] Ninguna"]
NO_OPTIONS = "  options: [fin, P, media]\n => "
TRIPPED = [
    ("K401", "values", FIRST_IS_KEY, "$0.1$\n"),
    ("K402", "values", FIRST_IS_KEY, "$0.01$\n"),
    ("K401", "intervals", LOWEST_IS_KEY, "$P < 10^{-5}$"),
    ("K402", "intervals", LOWEST_IS_KEY, r"$10^{-3} \le P$"),
    ("K401", "tokens", NONE_IS_KEY, "Ninguna de las anteriores"),
    ("K402", "tokens", NONE_IS_KEY, "`aa ##b ##a ##a`"),
    (
        "K401",
        "prose",
        ['"P = 0.01" => "P = 0.02"', "Es justo $0.01$ => Es justo 0.02"],
        "Es justo 0.02",
    ),
    (
        "K402",
        "prose",
        ['"P > 0.1" => "P > 0.001"', "mayor que $0.1$ => mayor que 0.001"],
        "Es mayor que 0.001",
    ),
    ("K401", "values", ["$0.01$\n => $0.02$\n"], "$0.02$"),
    ("K401", "rounded", ["[x] $4.64$ => [x] $4.65$"], "$4.65$"),
    ("K401", "tokens", ["`aa ##b ##a ##a` => `aa ##b ##a a`"], "`aa ##b ##a a`"),
    (
        "K401",
        "values",
        ["  P: { =>   Q: {probability: a, under: lm}\n  P: {", NO_OPTIONS],
        "$0.01$\n",
    ),
    ("K403", "values", ["$0.1$\n => un décimo\n"], "un décimo"),
    ("K403", "values", ["$0.1$\n => $Q < 1$\n"], "$Q < 1$"),
    ("K403", "prose", ['  options: ["P < 0.001", "P = 0.01", "P > 0.1"]\n => '], "Es menor que"),
    ("K404", "values", [NO_OPTIONS, "$0.1$\n => $0.3$\n"], "$0.3$"),
    ("K404", "tokens", ["  options: [T, corta, lisa, ninguna]\n => "], "`aa b a a`"),
    ("K525", "prose", ["mayor que $0.1$ => mayor que 0.2"], "Es mayor que 0.2"),
    ("K525", "prose", ['"P > 0.1" => "P > 0.15"'], "Es mayor que $0.1$"),
    ("K525", "prose", ["mayor que $0.1$ => menor que $0.1$"], "Es menor que $0.1$"),
    ("K525", "prose", ["mayor que $0.1$ => mayor que una décima"], "Es mayor que una décima"),
    ("K405", "values", [r"$\frac{2}{5}$ => $\frac{3}{5}$"], r"$\frac{3}{5}$"),
    ("K405", "rounded", ["$10.00$ => $10.01$"], "$10.01$"),
    ("K405", "tokens", ["`aa b a a` => `aa b a`"], "`aa b a`"),
    ("K405", "values", ["[ ] $0.1$ => [ ] $P = 0.2$"], "$P = 0.2$"),
    ("K406", "intervals", ["$P < 10^{-5}$ => $P < 10^{-6}$"], r"$10^{-5} \le P < 10^{-3}$"),
    ("K406", "intervals", [r"[x] $10^{-3} \le P$ => [x] $10^{-3} < P$"], "$10^{-3} < P$"),
    (
        "K406",
        "intervals",
        [r"[x] $10^{-3} \le P$ => [x] $10^{-3} \le P \le 1$"],
        r"$10^{-3} \le P \le",
    ),
    ("K406", "intervals", ["$P < 10^{-5}$ => $0 < P < 10^{-5}$"], "$0 < P < 10^{-5}$"),
]


@pytest.mark.parametrize(("code", "card", "edits", "at"), TRIPPED)
def test_a_wrong_edit_is_reported_at_the_option(
    code: str, card: str, edits: list[str], at: str, project: Project
) -> None:
    text = edited(card, *edits)
    assert (code, *place(text, at)) in problems(project({"una.md": text}))


def test_intervals_with_named_quantities_must_cover_every_value(
    project: Project,
) -> None:
    text = INTERVALS.replace("under: lm}\n", "under: lm}\n  options: [P, P, P]\n")
    gap = text.replace("$P < 10^{-5}$", "$P < 10^{-6}$")
    assert text != INTERVALS
    assert problems(project({"una.md": gap})) != []


NONE_WRONG = [r"$\frac{2}{5}$ => Ninguna de las anteriores", "fin, P, media] => fin, P, nada]"]
NONE_RIGHT = [
    "fin, P, media] => fin, media, nada]",
    "[x] $0.01$ => [ ] $0.4$",
    r"[ ] $\frac{2}{5}$ => [x] Ninguna de las anteriores",
]
RIGHT = [
    ("values", ["$0.01$\n => $\\frac{1}{100}$\n"]),
    ("values", ["$0.01$\n => $10^{-2}$\n"]),
    ("values", ["$0.01$\n => $0.010$.\n"]),
    ("values", ["[x] $0.01$ => [x] $P = 0.01$", "[ ] $0.1$ => [ ] $P = 0.1$"]),
    ("values", NONE_WRONG),
    ("values", NONE_RIGHT),
    ("rounded", ["$10.00$ => $10$", "[x] $4.64$ => [x] $4.6416$"]),
    ("rounded", ["[x] $4.64$ => [x] $0.01^{-1/3}$"]),
    (
        "intervals",
        [
            r"$P < 10^{-5}$ => $P \ge 10^{-3}$",
            r"[x] $10^{-3} \le P$ => [ ] $10^{-5} > P$",
            "[ ] $P => [x] $P",
        ],
    ),
    (
        "intervals",
        [r"$P < 10^{-5}$ => $P \le 10^{-5}$", r"[ ] $10^{-5} \le P < => [ ] $10^{-5} < P <"],
    ),
    ("tokens", ["T, corta, lisa, ninguna] => T, corta, lisa, nada]"]),
    ("prose", ["Es mayor que $0.1$ => Es mayor que 0.1"]),
]


@pytest.mark.parametrize(("card", "edits"), RIGHT)
def test_another_form_of_the_same_value_is_verified(
    card: str, edits: list[str], project: Project
) -> None:
    assert problems(project({"una.md": edited(card, *edits)})) == []


# ---------------------------------------------------------------- both solvers


@pytest.mark.parametrize(
    ("code", "card", "edit"),
    [
        ("K102", "merge", "M: {first-merge: [aaacccaaabdc] => M: {first-merge: [abc]"),
        ("K103", "values", "fin: {probability: a b => fin: {score: b, after: a"),
        (
            "K103",
            "values",
            "b, under: lm, mistake: forgets-end => b, under: uno, mistake: forgets-start",
        ),
    ],
)
def test_a_quantity_without_a_value_is_reported_at_the_block(
    code: str, card: str, edit: str, project: Project
) -> None:
    text = edited(card, edit)
    if "after: a, under: lm, mistake: forgets-end" in text:
        text = text.replace("mistake: forgets-end", "mistake: joint")
    text = text.replace("  P: {", "  uno: {unigram: {a: 0.5, b: 0.4, '</s>': 0.1}}\n  P: {", 1)
    block = "M: {" if card == "merge" else BLOCK
    assert (code, *place(text, block)) in problems(project({"una.md": text}))


def test_a_wrong_exact_solver_is_caught_by_the_library(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.exact.ngram.probability", lambda *_: Fraction(1, 3))
    assert ("K101", *place(VALUES, BLOCK)) in problems(project({"una.md": VALUES}))


def test_a_verified_note_has_the_answers_of_both_solvers_as_evidence(project: Project) -> None:
    edition = run(project({"una.md": VALUES})).edition
    assert edition is not None
    ((evidence, *drawn),) = [rendered.evidence for rendered in edition.notes]
    assert {one.is_drawn for one in drawn} == {True}
    assert (evidence.name, evidence.exact, evidence.reference) == ("P", "1/100", "0.01")
    assert evidence.judge.startswith("nltk ")


def test_a_note_with_an_error_is_left_out_and_the_others_are_not(project: Project) -> None:
    good = VALUES.replace("id: una", "id: otra").replace("¿Cuánto vale", "¿Cuál es")
    result = run(project({"una.md": edited("values", "$0.01$\n => $0.02$\n"), "otra.md": good}))
    assert result.edition is not None
    assert [rendered.note.id for rendered in result.edition.notes] == ["otra"]


def test_a_sentence_too_improbable_for_a_float_is_an_error_and_no_crash(project: Project) -> None:
    sentence = " ".join(["a"] * 64)
    table = "a: {a: 0.00001, '</s>': 0.99999}"
    edits = [f"a: {{a: 0.9, b: 0.1}} => {table}", f"probability: a b => perplexity: {sentence}"]
    found = problems(project({"una.md": edited("typed", *edits)}))
    assert "K501" in {code for code, *_ in found} or "L501" in {code for code, *_ in found}
