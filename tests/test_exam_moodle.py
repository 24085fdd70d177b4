"""The file for Moodle has the documented form, and says what the exam says: questions, keys, penalty and pictures."""

from __future__ import annotations

import re
from base64 import b64decode
from collections import Counter
from copy import deepcopy
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import SPANISH
from exams import composed
from lxml import etree
from media_samples import picture

from builder import produced
from builder.exam.accepted import accepted
from builder.exam.compose import Wanted
from builder.exam.make import with_figures
from builder.exam.moodle import FRACTIONS, quiz
from builder.exam.values import Ask, Exam, Front, Marks
from builder.model import Form, Mistake, Note
from builder.pipeline import run
from builder.source import Source, Text
from builder.values import Infinite

if TYPE_CHECKING:
    from conftest import Project

    from builder.edition import Edition
    from builder.exam.values import Question
    from builder.model import Produced

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent / "moodle.rng"))
TREE = Any
"""An element of lxml, which has no types."""
AT = Source("exam.yaml", "").at(1, 1)
PENALTY = Fraction(1, 3)


def read(edition: Edition, exam: Exam) -> TREE:
    """The file of an exam, read back."""
    return etree.fromstring(quiz(with_figures(edition, exam), exam))


@pytest.fixture(scope="module")
def exam(edition: Edition) -> Exam:
    """An exam of the collection, in two versions with sections."""
    asks = (
        *(Ask(14, "02-ngramas"), Ask(14, "04-tokenizacion"), Ask(6, "08-evaluacion")),
        Ask(2, "04-tokenizacion", is_of_statements=True),
    )
    marks = Marks((("", Fraction(3, 2)),), PENALTY)
    return composed(edition, wanted=Wanted(asks, 2, Front("A/B"), marks, has_sections=True))


@pytest.fixture(scope="module")
def file(edition: Edition, exam: Exam) -> TREE:
    """Its file."""
    return read(edition, exam)


def pairs(file: TREE, exam: Exam) -> list[tuple[TREE, Question]]:
    """Each question of the file with that of the exam."""
    found = [one for one in file if one.get("type") != "category"]
    asked = [one for version in exam.versions for one in version.questions]
    return list(zip(found, asked, strict=True))


def html(element: TREE, tag: str) -> str:
    """The HTML of a part."""
    return str(element.findtext(f"{tag}/text") or "")


def gives(question: TREE, answer: str) -> bool:
    """Whether Moodle gives all points for an answer that is typed, by the rules of its documentation."""
    for one in question.findall("answer"):
        text = one.findtext("text")
        if question.get("type") == "numerical":
            if abs(float(answer) - float(text)) <= float(one.findtext("tolerance")) + 1e-14:
                return True
        else:
            pattern = ".*".join(re.escape(part) for part in re.split(r"(?<!\\)\*", text))
            pattern = pattern.replace(r"\\\*", r"\*")
            flags = 0 if question.findtext("usecase") == "1" else re.IGNORECASE
            if re.fullmatch(pattern, answer.strip(), flags):
                return True
    return False


def note(answer: Produced, *mistakes: Produced) -> Note:
    """A drawn question with an answer."""
    return Note(
        id="uno",
        type="exercise",
        deck="01",
        tags=(),
        source="",
        parts={},
        span=AT,
        locale=SPANISH,
        generator="softmax",
        produced=answer,
        mistakes=tuple(
            Mistake(str(n), one, Text("No.", AT.source)) for n, one in enumerate(mistakes)
        ),
    )


def test_the_file_has_the_form_that_moodle_documents(file: TREE) -> None:
    SCHEMA.assertValid(file)
    kinds = Counter(one.get("type") for one in file)
    assert kinds["multichoice"] > 15
    assert kinds["numerical"] > 10
    assert kinds["shortanswer"] > 10


def test_the_schema_refuses_what_moodle_would(file: TREE) -> None:
    def wrong_fraction(tree: TREE) -> None:
        tree.find(".//answer").set("fraction", "33")

    def no_tolerance(tree: TREE) -> None:
        element = tree.find(".//tolerance")
        element.getparent().remove(element)

    def no_name(tree: TREE) -> None:
        tree.find(".//name/text").text = ""

    def other_kind(tree: TREE) -> None:
        tree[1].set("type", "riddle")

    for change in (wrong_fraction, no_tolerance, no_name, other_kind):
        changed = deepcopy(file)
        change(changed)
        assert not SCHEMA.validate(changed), change.__name__


def test_each_version_and_section_is_a_category_and_slashes_in_names_are_doubled(
    file: TREE,
) -> None:
    paths = [one.findtext("category/text") for one in file if one.get("type") == "category"]
    assert len(paths) == len(set(paths)) == 6
    assert paths[0] == "$course$/top/Introducción a los LLM/A//B/Versión A/Modelos de n-gramas"


def test_the_right_option_gains_all_and_each_other_loses_the_penalty(
    file: TREE, exam: Exam
) -> None:
    seen = 0
    for element, question in pairs(file, exam):
        assert float(element.findtext("defaultgrade")) == 1.5
        if element.get("type") == "multichoice":
            fractions = [one.get("fraction") for one in element.findall("answer")]
            assert question.key is not None
            assert fractions.index("100") == question.key
            assert Counter(fractions) == {"100": 1, "-33.33333": len(fractions) - 1}
            assert element.findtext("shuffleanswers") == "false"
            seen += 1
    assert seen > 15


def test_moodle_takes_the_answers_of_both_solvers_and_none_of_the_known_mistakes(
    file: TREE, exam: Exam
) -> None:
    judged = Counter[str]()
    for element, question in pairs(file, exam):
        answer = question.rendered.note.produced
        if answer is None or element.get("type") not in ("numerical", "shortanswer"):
            continue
        assert gives(element, _as_moodle_asks(answer)), question.rendered.note.id
        for mistake in question.rendered.note.mistakes:
            if answer.form is Form.NUMBER and mistake.answer.values[0] == "inf":
                continue
            assert not gives(element, _as_moodle_asks(mistake.answer)), mistake.name
            judged["mistakes"] += 1
        judged["answers"] += 1
    assert judged["answers"] > 25
    assert judged["mistakes"] > 40


def _as_moodle_asks(answer: Produced) -> str:
    """An answer as the question tells learners to write it."""
    if answer.form is Form.NUMBER:
        if answer.values[0] == "inf":
            return "inf"
        return answer.rounded[0] if answer.rounded else f"{float(Fraction(answer.values[0])):.10g}"
    if answer.form is Form.ITEMS:
        return ", ".join(reversed(answer.values))
    return produced.written(answer, ".")


def test_formulas_are_latex_and_pictures_are_in_the_file(
    file: TREE, edition: Edition, exam: Exam
) -> None:
    whole = with_figures(edition, exam)
    formulas = shown = 0
    for text in file.iter("text"):
        found = str(text.text or "")
        formulas += found.count(r"\(")
        assert found.count(r"\(") == found.count(r"\)")
        assert "<math" not in found
        names = re.findall(r"@@PLUGINFILE@@/([^\"]+)", found)
        files = {one.get("name"): b64decode(one.text) for one in text.getparent().findall("file")}
        assert sorted(files) == sorted(set(names))
        for name, data in files.items():
            assert data == whole.media[name][1]
            shown += 1
    assert formulas > 100
    assert shown > 2


def test_prose_and_clozes_are_essays_with_the_answer_for_whoever_marks(project: Project) -> None:
    root = project(
        {
            "uno.md": "---\nid: uno\n---\n¿Qué es esto? ![Un plano](plano.png)\n\n---\n\nUn plano.\n",
            "dos.md": "---\nid: dos\n---\nUn bigrama tiene {{c1::dos}} palabras y $x = {{c2::3}}$.\n",
            "media/plano.png": picture("PNG", (60, 40)),
        }
    )
    edition = run(root).edition
    assert edition is not None
    exam = composed(edition, Ask(2), notes=edition.notes, media=root / "media")
    tree = read(edition, exam)
    SCHEMA.assertValid(tree)
    prose, cloze = sorted(tree[1:], key=lambda one: "uno" not in one.findtext("name/text"))
    assert {prose.get("type"), cloze.get("type")} == {"essay"}
    assert "Un plano." in html(prose, "graderinfo")
    assert "Un plano." not in html(prose, "questiontext").replace('alt="Un plano"', "")
    (data,) = prose.findall("questiontext/file")
    assert b64decode(data.text) == edition.media[data.get("name")][1]
    assert "_____" in html(cloze, "questiontext")
    assert "dos" not in html(cloze, "questiontext")
    assert "<mn>3</mn>" not in html(cloze, "questiontext")
    assert "dos" in html(cloze, "graderinfo")
    assert "c1::" not in etree.tostring(tree, encoding="unicode")


@pytest.mark.parametrize(
    ("answer", "expected", "tolerance"),
    [
        (produced.number(Fraction(1, 4)), "0.25", 0),
        (produced.number(Fraction(50257)), "50257", 0),
        (produced.number(Fraction(1, 3)), "0.333333333333333", 1e-4),
        (produced.number(Fraction(-1, 300)), "-0.00333333333333333", 1e-6),
        (produced.number(Fraction(1, 64)), "0.015625", 1e-5),
        (produced.number(Fraction(2, 3), 2), "0.666666666666667", 0.005),
        (produced.number(Fraction(1, 8), 2), "0.125", 0.005),
        (produced.number(Fraction(1, 2), is_percent=True), "50", 0),
    ],
)
def test_a_number_has_the_tolerance_that_its_digits_ask_for(
    answer: Produced, expected: str, tolerance: float
) -> None:
    right = accepted(note(answer))
    assert right.number == expected
    assert float(right.tolerance) == pytest.approx(tolerance)


def test_a_tolerance_keeps_away_from_a_mistake_that_is_near() -> None:
    answer, near = produced.number(Fraction(1, 3)), produced.number(Fraction(33335, 100000))
    right = accepted(note(answer, near))
    assert 0 < float(right.tolerance) < abs(float(right.number) - 0.33335)


def test_the_hint_of_an_exact_number_does_not_tell_what_kind_of_number_it_is() -> None:
    hints = {
        accepted(note(produced.number(value))).hint
        for value in (Fraction(3), Fraction(1, 3), Fraction(1, 64), Infinite())
    }
    assert len(hints) == 1


def test_an_infinite_number_is_typed_as_a_word() -> None:
    right = accepted(note(produced.number(Infinite())))
    assert (right.number, right.texts) == ("", ("inf", "∞"))


def test_texts_are_taken_with_marks_that_keyboards_have_and_sets_in_any_order() -> None:
    assert accepted(note(produced.tokens(["▁la", "casa"]))).texts == ("▁la casa", "_la casa")
    sets = accepted(note(produced.items(["a: 2", "b: 1"])))
    assert sets.texts == ("a: 2, b: 1", "b: 1, a: 2")
    assert accepted(note(produced.items("abcdef"))).texts == ()


def test_the_parts_that_an_answer_may_lose_are_those_of_the_schema(
    edition: Edition, exam: Exam
) -> None:
    for penalty in FRACTIONS:
        changed = Exam(exam.front, Marks((), penalty), exam.versions[:1])
        SCHEMA.assertValid(read(edition, changed))
