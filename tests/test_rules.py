"""Every rule reports the failing sample in its manual and accepts the other one; `allow` silences warnings by name."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import SPANISH
from hypothesis import given
from hypothesis import strategies as st
from manuals import OTHER_HEADINGS, RULE_HEADINGS, samples, sections
from passages import text_of

from builder.catalogue import catalogue
from builder.diagnostics import Severity, Sink
from builder.languages import current, use
from builder.model import Claims, Note, Option, SourceNote
from builder.pipeline import run
from builder.quantities import CountedModel, Entropy, Smoothing
from builder.rules import key_place, near_duplicate, rules
from builder.rules.key_place import two_sided
from builder.validate import collect_facts, validate, validate_together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Project

    from builder.diagnostics import Code
    from builder.rules._rule import Facts, Rule

CARD = "---\nid: {id}\n{front_matter}---\n{body}\n\n---\n\nAsí se llama.\n"
DECK = "name: Mazo de prueba\ndescription: Para las pruebas.\n"
SAMPLED = [rule for rule in rules().values() if rule.name != "unstated-convention"]
"""The rules that a card file can break; only a generator can break the other one."""
MONEY = "¿Qué cuesta 5$ en total?"


def card(id_: str, body: str, front_matter: str = "") -> str:
    """A card with front and back."""
    return CARD.format(id=id_, body=body, front_matter=front_matter)


@pytest.mark.parametrize("rule", SAMPLED, ids=[rule.name for rule in SAMPLED])
def test_the_sample_under_example_breaks_its_rule_and_no_other(
    rule: Rule, project: Project
) -> None:
    failing = samples(rule.code.manual, "Example")
    found = run(project(failing, deck=DECK)).sink.all
    assert {d.code.id for d in found} == {rule.code.id}


@pytest.fixture
def in_spanish() -> Iterator[None]:
    """Spanish as the tool's language."""
    use("es")
    yield
    use("en")


@pytest.mark.usefixtures("in_spanish")
@pytest.mark.parametrize("rule", SAMPLED, ids=[rule.name for rule in SAMPLED])
def test_each_rule_reports_in_the_tools_language(rule: Rule, project: Project) -> None:
    spanish = run(project(samples(rule.code.manual, "Example"), deck=DECK)).sink.all
    use("en")
    english = run(project(samples(rule.code.manual, "Example"), deck=DECK)).sink.all
    for one, other in zip(spanish, english, strict=True):
        assert one.span.order == other.span.order
        assert set(one.helps).isdisjoint(other.helps)
        assert set(one.notes).isdisjoint(other.notes)


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_the_sample_under_use_instead_breaks_no_rule(rule: Rule, project: Project) -> None:
    passing = samples(rule.code.manual, "Use instead")
    assert run(project(passing, deck=DECK)).sink.all == ()


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_every_rule_has_a_code_of_its_stage_and_exactly_one_check(rule: Rule) -> None:
    assert rule.code.id[0] == "V"
    assert rule.code.id[1:].isdigit()
    assert (rule.each is None) != (rule.whole is None)


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_every_manual_of_a_rule_has_a_summary_samples_and_the_same_headings(rule: Rule) -> None:
    found = sections(rule.code.manual)
    assert tuple(found) == ("", *RULE_HEADINGS)
    assert "\n" not in found[""]
    assert found[""].endswith(".")
    assert all(found.values())
    assert samples(rule.code.manual, "Example")
    assert samples(rule.code.manual, "Use instead")


OTHERS = [code for code in catalogue().values() if code not in {r.code for r in rules().values()}]


@pytest.mark.parametrize("code", OTHERS, ids=[code.name for code in OTHERS])
def test_every_other_manual_says_what_it_reports_and_what_to_do(code: Code) -> None:
    found = sections(code.manual)
    assert tuple(found) == ("", *OTHER_HEADINGS)
    assert [heading for heading, text in found.items() if not text] == [""]


def test_a_note_with_an_error_is_left_out_and_one_with_a_warning_is_not(project: Project) -> None:
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


def test_allow_silences_a_warning_only_in_its_own_card(project: Project) -> None:
    root = project(
        {
            "uno.md": card("uno", MONEY, "allow: [lone-dollar]\n"),
            "dos.md": card("dos", MONEY.replace("5", "7")),
        }
    )
    assert [(d.code.id, Path(d.span.path).name) for d in run(root).sink.all] == [("V104", "dos.md")]


def test_allowing_an_error_is_reported_and_does_not_silence_it(project: Project) -> None:
    root = project({"uno.md": card("uno", "¿Qué es <s>?", "allow: [raw-html]\n")})
    assert [d.code.id for d in run(root).sink.all if d.code.id[0] == "V"] == ["V001", "V101"]


def test_allowing_a_warning_that_does_not_occur_is_reported_at_its_place(project: Project) -> None:
    root = project({"uno.md": card("uno", MONEY, "allow:\n  - lone-dollar\n  - raw-html\n")})
    found = run(root).sink.all
    assert [(d.code.id, d.span.line, d.span.column) for d in found] == [("V001", 5, 5)]


STATED = "Un corpus, con `</s>` al final.\n\n¿Cuánto vale la entropía{}?"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", ["the base of the logarithm", "the rounding"]),
        (", en bits", ["the rounding"]),
        (" (redondeada a dos decimales)", ["the base of the logarithm"]),
        (", en bits (redondeada a dos decimales)", []),
    ],
)
def test_a_computed_stem_must_state_the_conventions_that_its_answer_depends_on(
    said: str, expected: list[str]
) -> None:
    stem, solution = text_of(STATED.format(said)), text_of(r"$H \approx 0.92$")
    model = CountedModel((("a", "b"), ("a", "a")), 2, Smoothing.MLE)
    claims = Claims(stem.span(), {"H": Entropy(("a",), model)})
    parts = {"stem": stem, "solution": solution}
    note = SourceNote("x", "choice", "", (), "TA4", parts, stem.span(), SPANISH, claims=claims)
    sink = Sink()
    validate(replace(note, generator="ngram-entropy"), sink)
    assert [d.message for d in sink.all] == [f"the stem does not state {what}" for what in expected]
    by_hand = Sink()
    validate(note, by_hand)
    assert by_hand.all == ()


@pytest.mark.parametrize(
    ("times", "trials", "sides", "expected"),
    [
        (0, 1, 2, Fraction(1)),
        (2, 2, 2, Fraction(1, 2)),  # 2 of the 4 results of two coins: both heads, or both tails
        (3, 3, 4, Fraction(1, 64)),
        (2, 3, 4, Fraction(10, 64)),  # of 64 results, 27, 27, 9 and 1 have it 0, 1, 2 and 3 times
        (1, 3, 4, Fraction(1)),  # all numbers of times are at most as likely as once
    ],
)
def test_the_probability_of_a_place_is_exact(
    times: int, trials: int, sides: int, expected: Fraction
) -> None:
    assert two_sided(times, trials, sides) == expected


def choices(places: list[int]) -> dict[str, str]:
    """Choice cards of four options with their keys at the given places."""
    cards = {}
    for n, key in enumerate(places):
        options = "\n".join(
            f"- [{'x' if place == key else ' '}] {name} número {n}"
            for place, name in enumerate(("Una", "Otra", "Esta", "Aquella"))
        )
        cards[f"c-{n:02}.md"] = card(f"c-{n:02}", f"¿Cuál es la capital {n}?\n\n{options}")
    return cards


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([0] * 12, "the right answer is in place 1 in 12 of 12 cards of 4 options"),
        (
            [0, 1, 2, 3] * 10,
            "the right answer is in the same place as in the card before in 0 of 40 cards of 4 options",
        ),
        ([0, 0, 2, 3, 1, 1, 3, 0, 2, 2, 1, 3], None),
    ],
)
def test_keys_always_in_one_place_or_never_in_the_same_twice_are_reported(
    places: list[int], expected: str | None, project: Project
) -> None:
    found = run(project(choices(places))).sink.all
    assert [d.message for d in found if d.code.id == "V602"] == ([expected] if expected else [])


def choice_notes(count: int) -> Iterator[tuple[Note, Facts]]:
    """Choices of two options with the key first, and the facts that `key-place` collects."""
    options = tuple(Option(text_of(word), word == "Una", None) for word in ("Una", "Otra"))
    for n in range(count):
        stem = text_of(f"¿Cuál, {n}?")
        note = Note(f"n{n}", "choice", "", (), "", {"stem": stem}, stem.span(), SPANISH, options)
        facts = key_place.collect(note)
        assert facts is not None
        yield note, facts


@pytest.mark.parametrize(
    ("cards", "expected"),
    [
        (12, "one of 683 decks"),
        (40, "fewer than one of a million decks"),
        (5_000, "fewer than one of a million decks"),
    ],
)
def test_the_probability_in_the_message_is_short_for_any_number_of_cards(
    cards: int, expected: str
) -> None:
    (found,) = key_place.judge(list(choice_notes(cards)))
    assert current().said(found.message).note == f"by chance, this would happen in {expected}"
    assert str(found.message).endswith(
        f"in {min(cards, 1000)} of {min(cards, 1000)} cards of 2 options"
    )


def test_a_rule_about_all_cards_does_not_run_on_a_selection(project: Project) -> None:
    cards = choices([0] * 12)
    cards["c-00.md"] = cards["c-00.md"].replace("---\n¿", "allow: [key-place]\n---\n¿", 1)
    root = project(cards)
    assert run(root).sink.all == ()
    paths = frozenset(f"cards/01-prueba/{name}" for name in cards)
    assert run(root, only=paths).sink.all == ()


def test_a_computed_file_can_allow_a_warning_about_all_its_cards(project: Project) -> None:
    others = '[[ab, "##b"], [a, "##bb", "##b"], [abb, "##b"]]'
    lines = {
        f"v-{n}": f'  - {{id: v-{n}, vocabulary: [a, "##b"], others: {others}, text: a{"b" * n}}}\n'
        for n in range(3, 60)
    }
    head = "generator: wordpiece-recognise\nallow: [key-place]\nvariants:\n"
    every = run(project({"v.yaml": head + "".join(lines.values())})).edition
    assert every is not None
    first = [one.note.id for one in every.notes if one.options and one.options[0].is_key]
    assert len(first) > 8
    file = head + "".join(lines[id_] for id_ in first)
    root = project({"v.yaml": file})
    assert run(root).sink.all == ()
    other = project({"v.yaml": file.replace("key-place", "lone-dollar")})
    found = [(d.code.id, d.span.line) for d in run(other).sink.all]
    assert found == [("V001", 2), ("V602", 4)]


def test_two_cards_with_the_same_front_are_reported_at_the_second(project: Project) -> None:
    root = project(
        {"uno.md": card("uno", "¿Qué es  un Token?"), "dos.md": card("dos", "¿qué es\nun token?")}
    )
    found = run(root).sink.all
    assert [(d.code.id, Path(d.span.path).name, d.notes) for d in found] == [
        ("V302", "uno.md", ("the other is `dos`, at cards/01-prueba/dos.md:2",))
    ]


def test_two_choices_can_share_a_stem_if_their_options_differ(project: Project) -> None:
    choice = "¿Cuál es menor?\n\n- [x] ${}$\n- [ ] ${}$"
    root = project(
        {"uno.md": card("uno", choice.format(1, 2)), "dos.md": card("dos", choice.format(3, 4))}
    )
    assert not run(root).sink.failed


LETTERS = "abcdefghijklmnop"
CHANGES = st.lists(st.tuples(st.integers(0, 11), st.sampled_from(LETTERS)), max_size=3)


@given(st.text(LETTERS, min_size=12, max_size=24), st.lists(CHANGES, min_size=2, max_size=8))
def test_the_search_for_near_duplicates_finds_the_same_as_comparing_all_pairs(
    base: str, changed: list[list[tuple[int, str]]]
) -> None:
    texts = []
    for changes in changed:
        letters = list(base)
        for at, letter in changes:
            letters[at] = letter
        texts.append(text_of(" ".join(letters)))
    notes = tuple(
        Note(f"n{n}", "basic", "", (), "TA4", {"front": text}, text.span(), SPANISH)
        for n, text in enumerate(texts)
    )
    facts = [(note, some) for note in notes if (some := near_duplicate.collect(note))]
    found = {problem.note.id for problem in near_duplicate.judge(facts)}
    assert found == {
        later.id
        for n, later in enumerate(notes)
        if any(_almost(later.parts["front"].value, one.parts["front"].value) for one in notes[:n])
    }


def _almost(left: str, right: str) -> bool:
    """Whether two fronts share 85 % of their words, but are not equal."""
    first, second = Counter(left.split()), Counter(right.split())
    both = (first & second).total()
    return left != right and both >= near_duplicate.SHARE * (first | second).total()


def test_rules_apply_to_computed_notes(project: Project) -> None:
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
def test_rules_never_raise_and_never_point_outside_the_file(value: str) -> None:
    text = text_of(value)
    basic = SourceNote("x", "basic", "", (), "TA4", {"front": text}, text.span(), SPANISH)
    notes = (basic, replace(basic, id="y", type="cloze", parts={"text": text}))
    sink = Sink()
    for note in notes:
        validate(note, sink)
    validate_together([(note, collect_facts(note)) for note in notes], sink)
    for diagnostic in sink.all:
        span = diagnostic.span
        assert 1 <= span.line <= value.count("\n") + 1
        assert span.column - 1 + span.length <= max(1, len(span.source.line(span.line)))
