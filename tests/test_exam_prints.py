"""The PDFs of an exam: tagged, whole, with nothing of the answers on what is handed out."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from conftest import SPANISH
from exams import composed
from printed import Pdf

from builder.exam import answers
from builder.exam.compose import Wanted
from builder.exam.make import with_figures
from builder.exam.prints import LETTERS_OF, Printer
from builder.exam.values import Ask, Front, Marks
from builder.prints.booklet import PAPERS
from builder.typesetting import to_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from builder.edition import Edition
    from builder.exam.values import Exam

LOOKS = [("a4", "normal"), ("letter", "large"), ("a4", "compact")]


@pytest.fixture(scope="module")
def exam(edition: Edition) -> Exam:
    """An exam of each kind of question, in six versions."""
    asks = (
        *(Ask(5, "02-ngramas"), Ask(5, "04-tokenizacion"), Ask(3, "05-arquitecturas")),
        Ask(1, "04-tokenizacion", is_of_statements=True),
    )
    front = Front("Parcial", "Modelos de lenguaje", "", "3 de junio", 90, "calculadora")
    marks = Marks((("", Fraction(1)), ("exercise", Fraction(3, 2))), Fraction(1, 4))
    return composed(edition, wanted=Wanted(asks, 6, front, marks, has_sections=True))


@pytest.fixture(scope="module", params=LOOKS, ids=" ".join)
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A paper and a size of type."""
    paper, letters = request.param
    return paper, letters


@pytest.fixture(scope="module")
def pdfs(
    edition: Edition, exam: Exam, look: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Pdf]:
    """The PDFs: the first version, the keys, and the solutions."""
    folder: Path = tmp_path_factory.mktemp("exam")
    printer = Printer(with_figures(edition, exam), exam, *look)
    documents = {
        "sheet": printer.sheet(exam.versions[0]),
        "keys": printer.keys(),
        "solutions": printer.solutions(),
    }
    for name, document in documents.items():
        (folder / f"{name}.pdf").write_bytes(to_pdf(document))
    return {name: Pdf(folder / f"{name}.pdf") for name in documents}


def test_each_is_tagged_and_every_formula_and_figure_has_an_alternative_text(
    pdfs: dict[str, Pdf], look: tuple[str, str]
) -> None:
    for name, pdf in pdfs.items():
        assert pdf.is_tagged
        assert b"pdfuaid:part" in pdf.path.read_bytes()
        assert pdf.language == "es"
        assert pdf.sizes == {tuple(map(round, PAPERS[look[0]]))}
        assert pdf.without_glyph == 0, name
        assert all(text for texts in pdf.alternatives.values() for text in texts), name
    assert len(pdfs["solutions"].alternatives["/Formula"]) > 50


def test_nothing_leaves_the_margins(pdfs: dict[str, Pdf], look: tuple[str, str]) -> None:
    width, height = PAPERS[look[0]]
    margin = min(LETTERS_OF[look[1]][2], 11.0)
    for name, pdf in pdfs.items():
        out = [
            word
            for word in pdf.words
            if not (margin - 1 <= word.left and word.right <= width - margin + 1.2)
            or not (word.top >= 5 and word.bottom <= height - 5)
        ]
        assert out == [], name


def test_the_first_page_says_how_long_what_is_allowed_and_how_it_is_marked(
    pdfs: dict[str, Pdf], exam: Exam
) -> None:
    first = " ".join(pdfs["sheet"].reading_order[0].split())
    for said in (
        "Modelos de lenguaje",
        "Parcial",
        "Versión A",
        "Apellidos y nombre",
        "3 de junio",
        "Duración: 90 minutos.",
        "Material permitido: calculadora.",
        "Una opción incorrecta resta 1/4 de los puntos",
        f"14 preguntas: {answers.number(exam.points, SPANISH)} puntos en total.",
    ):
        assert said in first, said


def test_every_question_has_its_points_and_stays_on_its_page(
    pdfs: dict[str, Pdf], exam: Exam
) -> None:
    text = "\n".join(pdfs["sheet"].pages)
    points = [one.points for one in exam.versions[0].questions]
    assert len(re.findall(r"\(1 punto\)", text)) == points.count(Fraction(1))
    assert len(re.findall(r"\(1\.5 puntos\)", text)) == points.count(Fraction(3, 2))


def test_the_answer_sheet_is_a_sheet_of_its_own_with_a_place_for_each_answer(
    pdfs: dict[str, Pdf], exam: Exam
) -> None:
    pages = pdfs["sheet"].pages
    title = re.compile(r"Hoja de respuestas +Versión A")
    (number,) = (n for n, text in enumerate(pages, 1) if title.search(text))
    assert number % 2 == 1
    last = [word.text for word in pdfs["sheet"].words if word.page >= number]
    questions = exam.versions[0].questions
    for n in range(1, len(questions) + 1):
        assert str(n) in last
    choices = sum(one.key is not None for one in questions)
    for letter in "ABCD":
        assert last.count(letter) >= choices


def test_what_is_handed_out_has_the_versions_mark_on_each_page_and_no_answer(
    pdfs: dict[str, Pdf], exam: Exam
) -> None:
    version = exam.versions[0]
    for text in pdfs["sheet"].pages:
        assert f"Versión A · {version.mark}" in text
    whole = "\n".join(pdfs["sheet"].pages)
    assert "comprobado con" not in whole
    assert [
        one.slot
        for one in version.questions
        if one.rendered.note.id in whole and "-" in one.rendered.note.id
    ] == []


def test_one_table_has_the_keys_of_all_versions(pdfs: dict[str, Pdf], exam: Exam) -> None:
    text = "\n".join(pdfs["keys"].pages)
    for version in exam.versions:
        assert f"{version.name} {version.mark}" in text
    letters = [word.text for word in pdfs["keys"].words]
    for n, letter in enumerate("ABCD"):
        right = sum(one.key == n for version in exam.versions for one in version.questions)
        assert letters.count(letter) >= right
    assert "Cuántas veces es correcta cada letra" in text


def test_the_solutions_have_every_question_of_every_version_with_its_note(
    pdfs: dict[str, Pdf], exam: Exam
) -> None:
    text = re.sub(r"[\s\u00ad\u200b]+", "", "".join(pdfs["solutions"].reading_order))
    for version in exam.versions:
        assert f"Versión{version.name}" in text
    for one in exam.versions[0].questions:
        assert one.rendered.note.id.replace(" ", "") in text, one.slot


def test_room_for_working_suits_the_answer(exam: Exam) -> None:
    rooms = {
        (one.rendered.note.generator is not None, bool(one.rendered.evidence)): answers.room(one)
        for version in exam.versions
        for one in version.questions
    }
    assert rooms[True, True] >= 3
    assert rooms.get((False, False), 0) == 0
