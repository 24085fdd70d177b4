"""The versions of an exam ask the same questions with other numbers, and each key fits what is printed."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from exams import SEED, composed, files
from loaded import load
from sheets import opened

from builder.diagnostics import Sink
from builder.exam.compose import TooFewError, Wanted
from builder.exam.keys import arranged, places_of
from builder.exam.make import with_figures
from builder.exam.page import Pages
from builder.exam.values import LETTERS, Ask, Front, Marks
from builder.identity import front_of
from builder.model import SourceNote
from builder.selection import Selection

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from builder.edition import Edition
    from builder.exam.values import Exam, Question
    from builder.model import RenderedNote

VERSIONS = 4
SHOWN = """() => [...document.querySelectorAll('main .item')].map((item) =>
  [...item.querySelectorAll('.options > li')].map((row) => {
    const option = row.querySelector('div').cloneNode(true);
    for (const f of option.querySelectorAll('mfrac'))
      f.replaceWith(`${f.children[0].textContent}/${f.children[1].textContent}`);
    return [row.querySelector('.bubble').textContent, option.textContent.trim()];
  }))"""
"""For each question, the letters and texts of its options; a fraction is read as `1/2`."""
KEYS = """() => [...document.querySelectorAll('.table')[0].tBodies[0].rows].map((row) =>
  [...row.cells].slice(1).map((cell) => cell.textContent))"""
"""The table of keys: for each question, those of the versions."""


@pytest.fixture(scope="module")
def exam(edition: Edition) -> Exam:
    """An exam of each kind of question, in four versions, with sections."""
    asks = (
        Ask(12, "02-ngramas"),
        Ask(12, "04-tokenizacion"),
        Ask(2, "04-tokenizacion", is_of_statements=True),
        Ask(6, "05-arquitecturas", "media"),
    )
    marks = Marks((("", Fraction(1)), ("exercise", Fraction(2))), Fraction(1, 3))
    front = Front("Parcial", "Modelos", "", "3 de junio", 90, "calculadora")
    wanted = Wanted(asks, VERSIONS, front, marks, has_sections=True)
    return composed(edition, wanted=wanted)


def questions(exam: Exam) -> list[Question]:
    """Those of all versions."""
    return [one for version in exam.versions for one in version.questions]


def value(text: str) -> Fraction | str:
    """Read a displayed option, or an answer of the evidence, as a number or as words."""
    text = text.rpartition("≈ ")[2].removesuffix(" bits")
    try:
        return Fraction(text)
    except ValueError:
        return " ".join(text.replace("->", "→").replace(",", "").split())


def as_produced(exact: str) -> str:
    """What a learner produces for evidence: of a merge such as `##t ##o -> ##to`, the pair; of a unit, the number."""
    if merge := re.fullmatch(r"(\S+ \S+) -> \S+", exact):
        return merge[1]
    number, _, unit = exact.partition(" ")
    return number if isinstance(value(number), Fraction) and unit[:1].isalpha() else exact


def agrees(shown: str, exact: str) -> bool:
    """Whether a displayed answer is the exact one, to the digits that it shows."""
    parts = [re.split(r" y |; ", side) for side in (shown, exact)]
    if len(parts[0]) == len(parts[1]) > 1:
        return all(agrees(left, right) for left, right in zip(*parts, strict=True))
    left, right = value(shown), value(exact)
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        digits = len(shown.partition(".")[2])
        return left == right or (
            digits > 0 and abs(left - right) <= Fraction(6, 10 ** (digits + 1))
        )
    return left == right or (isinstance(right, str) and shown in exact.split("; "))


def evidence_of(rendered: RenderedNote) -> list[str]:
    """What both solvers answered to what a computed question asks."""
    return [one.exact for one in rendered.evidence if one.name == rendered.answer]


def test_each_key_of_the_table_agrees_with_the_printed_options_and_with_both_solvers(
    browser: Browser, edition: Edition, exam: Exam, root: Path, tmp_path: Path
) -> None:
    authored = {note.id: note for note in load(root, Sink()) if isinstance(note, SourceNote)}
    pages = Pages(with_figures(edition, exam), exam)
    table = tmp_path / "keys.html"
    table.write_bytes(pages.keys())
    with opened(browser, table) as page:
        rows = page.evaluate(KEYS)
    judged = Counter[str]()
    for n, version in enumerate(exam.versions):
        handed_out = tmp_path / f"{version.name}.html"
        handed_out.write_bytes(pages.sheet(version))
        with opened(browser, handed_out) as page:
            shown = page.evaluate(SHOWN)
        assert len(shown) == len(version.questions) == len(rows)
        for question, options, row in zip(version.questions, shown, rows, strict=True):
            note, key = question.rendered.note, row[n].partition(" (")[0]
            if not options:
                assert any(agrees(key, as_produced(e)) for e in evidence_of(question.rendered)) or (
                    note.generator is None and key == note.parts["answer"].value
                ), (note.id, key, evidence_of(question.rendered))
                judged["produced" if note.generator else "typed"] += 1
            elif note.id in authored:
                written = authored[note.id].options
                place = LETTERS.index(key)
                right = next(o.text.value for o in written if o.is_key)
                rendered = question.rendered.options[place]
                by_text = {o.text.value: n for n, o in enumerate(written)}
                original = edition_of(edition, note.id).options[by_text[right]]
                assert rendered.text.page == original.text.page
                judged["authored"] += 1
            elif note.generator:
                (exact,) = evidence_of(question.rendered)
                assert [letter for letter, text in options if agrees(text, exact)] == [key]
                judged["computed"] += 1
            else:
                assert key == statement_key(question)
                judged["statements"] += 1
    assert judged["produced"] > 30
    assert judged["authored"] > 20
    assert judged["computed"] + judged["typed"] > 2
    assert judged["statements"] == 2 * VERSIONS


def edition_of(edition: Edition, id_: str) -> RenderedNote:
    """The note of the collection with an id."""
    return next(one for one in edition.notes if one.note.id == id_)


def statement_key(question: Question) -> str:
    """The right letter of a question of statements, by what both solvers answered to each."""
    *stated, _ = question.rendered.options
    wrong = []
    for n, option in enumerate(stated):
        text = question.rendered.note.options[n].text.value
        shown = text.rpartition("Respuesta: ")[2].strip("`$")
        shown = re.sub(r"\\frac\{(\d+)\}\{(\d+)\}", r"\1/\2", shown)
        exact = [
            one.exact for one in question.rendered.evidence if one.name.startswith(f"{n + 1}.")
        ]
        assert exact, option
        if not any(agrees(shown, as_produced(one)) for one in exact):
            wrong.append(n)
    assert len(wrong) <= 1
    return LETTERS[wrong[0]] if wrong else LETTERS[len(stated)]


def test_versions_ask_the_same_in_other_orders_and_with_numbers_of_their_own(
    edition: Edition, exam: Exam
) -> None:
    assert [version.name for version in exam.versions] == list("ABCD")
    first, *others = exam.versions
    for other in others:
        assert sorted(one.slot for one in other.questions) == sorted(
            one.slot for one in first.questions
        )
        assert [one.slot for one in other.questions] != [one.slot for one in first.questions]
        assert [section.deck for section in other.sections] == [
            section.deck for section in first.sections
        ]
    computed = [front_of(one.rendered.note) for one in questions(exam) if one.rendered.note.skill]
    assert len(computed) == len(set(computed)) > 60
    published = {front_of(one.note) for rendered in edition.notes for one in rendered.each}
    assert published.isdisjoint(computed)


def test_drawn_questions_have_the_evidence_of_both_solvers(exam: Exam) -> None:
    drawn = [one.rendered for one in questions(exam) if one.rendered.note.generator]
    assert len(drawn) > 60
    assert [one.note.id for one in drawn if not evidence_of(one)] == []
    judges = {claim.judge.split()[0] for one in drawn for claim in one.evidence}
    assert {"nltk", "tokenizers"} <= judges


def test_letters_are_right_about_as_often_in_each_version_and_change_between_versions(
    edition: Edition,
) -> None:
    exam = composed(
        edition, Ask(40), notes=Selection(types=("choice",)).of(edition.notes), versions=4
    )
    places = {version.name: Counter[int]() for version in exam.versions}
    by_slot: dict[str, list[int]] = {}
    for version in exam.versions:
        for one in version.questions:
            assert one.key is not None
            places[version.name][one.key] += 1
            if len(places_of(one.rendered)) > 1:
                by_slot.setdefault(one.slot, []).append(one.key)
    for counted in places.values():
        assert max(counted.values()) - min(counted[n] for n in range(4)) <= 1, places
    # In four versions, the right option of a question is in three places or more.
    assert sum(len(set(keys)) for keys in by_slot.values()) / len(by_slot) > 3.2


def test_options_with_a_natural_order_keep_it_and_others_are_all_there(
    edition: Edition, exam: Exam
) -> None:
    by_id = {one.note.id: one for one in edition.notes}
    moved = 0
    for one in questions(exam):
        original = by_id.get(one.rendered.note.id)
        if original is None or not original.options or one.rendered.note.generator:
            continue
        now, then = one.rendered.options, original.options
        assert Counter(o.text.page for o in now) == Counter(o.text.page for o in then)
        assert one.rendered.note.shuffle or now == then
        moved += now != then
    assert moved > 20


def test_an_option_with_a_fixed_last_place_stays_there(edition: Edition) -> None:
    from dataclasses import replace

    one = next(
        r for r in edition.notes if r.options and r.note.shuffle and not r.options[-1].is_key
    )
    pinned = replace(one, options=(*one.options[:-1], replace(one.options[-1], pinned=True)))
    assert places_of(pinned) == (0, 1, 2)
    for place in places_of(pinned):
        made = arranged(pinned, place, [b"3", b"1", b"2", b"0"])
        assert made.options[place].is_key
        assert made.options[-1].pinned
    key_last = replace(
        pinned,
        options=tuple(replace(o, is_key=o.pinned) for o in pinned.options),
    )
    assert places_of(key_last) == (3,)


def test_a_question_of_statements_ends_with_the_option_that_all_are_right(exam: Exam) -> None:
    made = [one for one in questions(exam) if " + " in one.slot]
    assert len(made) == 2 * VERSIONS
    for one in made:
        *stated, last = one.rendered.note.options
        assert len(stated) == 3
        assert last.text.value == "Las tres opciones anteriores son correctas."
        stem = one.rendered.note.parts["stem"].value
        assert (
            "Indica la opción incorrecta, o la última si las tres primeras son correctas." in stem
        )
        reasons = [option.reason for option in stated if option.is_key]
        assert all(reason and "La respuesta correcta es" in reason.value for reason in reasons)
    assert len({one.key for one in made}) > 2


def test_points_are_those_of_the_type_and_add_up(exam: Exam) -> None:
    points = {one.rendered.note.type: one.points for one in questions(exam)}
    assert points["exercise"] == 2
    assert points["choice"] == 1
    assert all(
        sum(one.points for one in version.questions) == exam.points for version in exam.versions
    )


def test_the_same_seed_makes_the_same_files_and_another_seed_another_exam(edition: Edition) -> None:
    asks = (Ask(4, "04-tokenizacion"), Ask(1, "04-tokenizacion", is_of_statements=True))
    once, again = (composed(edition, *asks, versions=2) for _ in range(2))
    assert files(edition, once) == files(edition, again)
    other = composed(edition, *asks, versions=2, seed="otra semilla cualquiera")
    assert {one.mark for one in once.versions}.isdisjoint(one.mark for one in other.versions)
    assert [one.rendered.content for one in questions(once)] != [
        one.rendered.content for one in questions(other)
    ]


def test_what_is_handed_out_shows_neither_seed_nor_ids_nor_sources(
    edition: Edition, exam: Exam
) -> None:
    made = files(edition, exam)
    (seed,) = (text for name, text in made.items() if name.endswith("semilla.txt"))
    assert seed.decode().splitlines()[-1] == SEED
    assert [name for name, data in made.items() if SEED.encode() in data] == ["examen-semilla.txt"]
    for version in exam.versions:
        page = made[f"examen-{version.name}.html"].decode()
        shown = page.partition("<body>")[2]
        assert version.mark in page
        ids = [one.rendered.note.id for one in version.questions if "-" in one.rendered.note.id]
        assert [id_ for id_ in ids if id_ in shown] == []
        assert "TA4 §" not in shown
        assert 'class="correct"' not in shown


@pytest.mark.parametrize(
    ("asks", "versions", "expected"),
    [
        ((Ask(1000),), 1, r"1000 of any deck were requested, but only \d+ are available"),
        (
            (Ask(50, "08-evaluacion"), Ask(30, "07-posentrenamiento", "media")),
            3,
            r"50 of “Evaluación” were requested, but only \d+ .*30 of “Posentrenamiento” of level media",
        ),
        ((Ask(1, level="ninguno"),), 1, r"1 of level ninguno were requested, but only 0"),
        (
            (Ask(9, "01-introduccion", is_of_statements=True),),
            1,
            r"9 of statements of “.*” were requested, but only 0",
        ),
    ],
)
def test_an_exam_that_the_cards_cannot_fill_says_what_they_can_give(
    edition: Edition, asks: tuple[Ask, ...], versions: int, expected: str
) -> None:
    pool = Selection(types=("choice", "typed")).of(edition.notes)
    with pytest.raises(TooFewError, match=expected):
        composed(edition, *asks, notes=pool, versions=versions)


def test_a_family_with_too_few_numbers_for_the_versions_is_not_asked(edition: Edition) -> None:
    few = [one for one in edition.notes if one.note.id == "calcular-atencion-facil"]
    assert len(few) == 1
    with pytest.raises(
        TooFewError, match="for one version: 1 of any deck were requested, but only 0"
    ):
        composed(edition, Ask(1), notes=few)
