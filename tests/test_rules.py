"""Rules: each has a case that it refuses and one that it lets pass, and a warning is silenced by its name alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from passages import text_of

from builder.diagnostics import Severity, Sink
from builder.model import Note
from builder.pipeline import run
from builder.rules import rules
from builder.validate import validate

if TYPE_CHECKING:
    from conftest import Project

    from builder.rules._rule import Rule

CASES = Path(__file__).parent / "cases"
CARD = "---\nid: {id}\n{front_matter}---\n{body}\n\n---\n\nEsto.\n"
MONEY = "¿Qué cuesta 5$ en total?"


def card(id_: str, body: str, front_matter: str = "") -> str:
    """A card of two parts."""
    return CARD.format(id=id_, body=body, front_matter=front_matter)


def expected_of(case: Path) -> str:
    """What a case says that it reports."""
    return case.read_text("utf-8").partition("=== expected\n")[2]


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_every_rule_has_a_card_that_it_refuses_and_one_that_it_lets_pass(rule: Rule) -> None:
    code = rule.code
    cases = list(CASES.glob(f"{code.id.lower()}-*.md"))
    assert any(f"{code.severity.value}[{code.id}]" in expected_of(case) for case in cases)
    assert any("-passes" in case.stem and not expected_of(case) for case in cases)


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_every_rule_has_a_code_of_its_own_stage_and_a_manual(rule: Rule) -> None:
    assert rule.code.id[0] == "V"
    assert rule.code.id[1:].isdigit()
    assert rule.code.manual.strip()
    assert (rule.each is None) != (rule.whole is None)


def test_a_warning_leaves_the_note_in_the_line_and_an_error_takes_it_out(project: Project) -> None:
    root = project(
        {
            "uno.md": card("uno", MONEY),
            "dos.md": card("dos", "¿Qué es <s>?"),
            "tres.md": card("tres", "¿Qué es esto?"),
        }
    )
    result = run(root)
    assert [(d.code.id, d.severity) for d in result.sink.all] == [
        ("V101", Severity.ERROR),
        ("V104", Severity.WARNING),
    ]
    assert result.edition is not None
    assert [rendered.note.id for rendered in result.edition.notes] == ["tres", "uno"]


def test_an_allowed_warning_is_silent_in_its_card_and_in_no_other(project: Project) -> None:
    root = project(
        {
            "uno.md": card("uno", MONEY, "allow: [lone-dollar]\n"),
            "dos.md": card("dos", MONEY.replace("5", "7")),
        }
    )
    assert [(d.code.id, Path(d.span.path).name) for d in run(root).sink.all] == [("V104", "dos.md")]


def test_an_error_cannot_be_allowed_away_and_the_attempt_is_reported(project: Project) -> None:
    root = project({"uno.md": card("uno", "¿Qué es <s>?", "allow: [raw-html]\n")})
    assert [d.code.id for d in run(root).sink.all if d.code.id[0] == "V"] == ["V001", "V101"]


def test_an_allowance_that_silences_nothing_is_reported_where_it_stands(project: Project) -> None:
    root = project({"uno.md": card("uno", MONEY, "allow:\n  - lone-dollar\n  - raw-html\n")})
    found = run(root).sink.all
    assert [(d.code.id, d.span.line, d.span.column) for d in found] == [("V001", 5, 5)]


def test_two_cards_that_ask_the_same_are_reported_at_the_later_one(project: Project) -> None:
    root = project(
        {"uno.md": card("uno", "¿Qué es  un Token?"), "dos.md": card("dos", "¿qué es\nun token?")}
    )
    found = run(root).sink.all
    assert [(d.code.id, Path(d.span.path).name, d.notes) for d in found] == [
        ("V302", "uno.md", ("the other is `dos`, at cards/01-prueba/dos.md:2",))
    ]


def test_one_stem_may_be_asked_with_other_options(project: Project) -> None:
    choice = "¿Cuál es menor?\n\n- [x] ${}$\n- [ ] ${}$"
    root = project(
        {"uno.md": card("uno", choice.format(1, 2)), "dos.md": card("dos", choice.format(3, 4))}
    )
    assert not run(root).sink.failed


def test_computed_notes_keep_the_rules_too(project: Project) -> None:
    deck = "name: Mazo de prueba\ndescription: Para las pruebas.\n"
    variants = "generator: bpe-first-merge\nvariants:\n  - {id: v-1, corpus: [aaacccaaabdc]}\n"
    found = run(project({"v.yaml": variants}, deck=deck)).sink.all
    assert [
        (d.code.id, Path(d.span.path).name, d.span.line) for d in found if d.code.id[0] == "V"
    ] == [("V301", "v.yaml", 3)]


@given(
    st.lists(
        st.sampled_from(
            [
                "$",
                "`",
                "```\n",
                "{{c1::",
                "}}",
                "<s>",
                "<",
                "## ",
                "10^{2}",
                "\\hat",
                "\n",
                "\n\n",
                "a ",
                "|",
                "::",
            ]
        ),
        max_size=20,
    ).map("".join)
)
def test_no_text_makes_a_rule_raise_or_point_outside_the_file(value: str) -> None:
    text = text_of(value)
    basic = Note("x", "basic", "", (), "TA4", {"front": text}, text.span())
    sink = Sink()
    validate((basic, replace(basic, id="y", type="cloze", parts={"text": text})), sink)
    for diagnostic in sink.all:
        span = diagnostic.span
        assert 1 <= span.line <= value.count("\n") + 1
        assert span.column - 1 + span.length <= max(1, len(span.source.line(span.line)))
