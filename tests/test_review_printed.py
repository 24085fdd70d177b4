"""The review sheet printed by Chromium and read back: nothing is lost, cut, tiny or alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from printed import Pdf
from sheets import CHOOSE, LAID_OUT, opened

from builder.pipeline import run
from builder.sheets import review

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser, Page

    from builder.edition import Edition

SEVEN_POINTS = 7 * 96 / 72
TABLE = f"""\
---
id: tabla
---
¿Qué mes es el mayor?

| año | {" | ".join(f"mes {n}" for n in range(1, 14))} |
|{"---|" * 14}
| 2024 | {" | ".join(f"{n}40 km" for n in range(1, 14))} |

---

El último.
"""
WIDE = """\
---
id: suma
---
¿Cuánto es?

$$y = {}$$

---

Mucho.
"""
CARD = "---\nid: {id}\n---\n{front}\n\n---\n\nEsto responde.\n"
SIZES = "() => [...document.querySelectorAll('.scrolls, math')].map((e) => parseFloat(getComputedStyle(e).fontSize))"
BEYOND = "() => [...document.querySelectorAll('main .content')].map((e) => e.scrollWidth - e.clientWidth)"


def printed(sheet: Page, target: Path) -> Pdf:
    """Print an open page to a PDF."""
    sheet.pdf(path=str(target), prefer_css_page_size=True, outline=True, tagged=True)
    return Pdf(target)


def page_of(root: Path) -> Path:
    """The sheet of a project."""
    edition = run(root).edition
    assert edition is not None
    path = root / "page.html"
    path.write_bytes(review.page(edition, edition.notes))
    return path


@pytest.fixture(scope="module")
def sheet(
    browser: Browser, edition: Edition, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """The first hundred questions of the collection."""
    path = tmp_path_factory.mktemp("sheet") / "page.html"
    path.write_bytes(review.page(edition, review.of_collection(edition)[:100]))
    with opened(browser, path) as sheet:
        yield sheet


@pytest.fixture(scope="module", params=["tras", "sin", "final"])
def pdf(
    request: pytest.FixtureRequest, sheet: Page, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Pdf]:
    """It, printed with the answers in each place."""
    sheet.evaluate(CHOOSE, request.param)
    return request.param, printed(sheet, tmp_path_factory.mktemp("printed") / "page.pdf")


def squeezed(text: str) -> str:
    """A text without blanks and hyphens, where lines may end."""
    return re.sub(r"[\s-]", "", text)


def test_every_answer_is_printed_where_answers_are_asked_for(
    pdf: tuple[str, Pdf], edition: Edition
) -> None:
    answers, made = pdf
    notes = [note.note.id for note in review.of_collection(edition)[:100]]
    text = squeezed("".join(made.reading_order))
    lost = [id_ for id_ in notes if squeezed(id_) not in text]
    if answers == "sin":
        assert len(lost) > 80  # some ids are words of the questions
    else:
        assert lost == []


def test_no_heading_is_the_last_of_its_column_and_no_page_is_empty(
    pdf: tuple[str, Pdf], edition: Edition
) -> None:
    _, made = pdf
    headings = [f"{n} {deck.name}" for n, deck in enumerate(edition.decks[:3], 1)]
    seen = 0
    for lines in made.text_lines:
        body = [line for line in lines if 50 < line.top < 780]
        assert len(body) > 3
        for heading in body:
            if heading.text in headings:
                seen += 1
                below = [
                    line
                    for line in body
                    if line.top > heading.top + 5 and abs(line.left - heading.left) < 60
                ]
                assert len(below) >= 2, heading
    assert seen >= 3


@pytest.mark.parametrize("letters", ["normal", "grande", "compacta"])
def test_no_formula_and_no_table_is_under_seven_points(sheet: Page, letters: str) -> None:
    sheet.evaluate(CHOOSE, letters)
    sheet.set_viewport_size({"width": 658, "height": 1000})
    sheet.emulate_media(media="print")
    sheet.evaluate(LAID_OUT)
    sizes = sheet.evaluate(SIZES)
    sheet.emulate_media(media="screen")
    sheet.evaluate(CHOOSE, "normal")
    assert len(sizes) > 100
    assert min(sizes) >= SEVEN_POINTS - 0.01


@pytest.mark.parametrize(
    ("text", "is_cut"),
    [
        (TABLE, False),
        (WIDE.format(" + ".join(f"x_{{{n}}}^{{2}}" for n in range(20))), False),
        (WIDE.format(" + ".join(f"x_{{{n}}}^{{2}}" for n in range(60))), True),
    ],
    ids=["table of 14 columns", "sum of 20", "sum of 60"],
)
def test_what_is_wide_goes_across_the_page_or_the_reader_is_told(
    project: Project, browser: Browser, text: str, *, is_cut: bool
) -> None:
    with opened(browser, page_of(project({"uno.md": text}))) as sheet:
        assert not sheet.locator("main .cut:visible").count()
        sheet.set_viewport_size({"width": 658, "height": 1000})
        sheet.emulate_media(media="print")
        sheet.evaluate(LAID_OUT)
        assert (max(sheet.evaluate(BEYOND)) > 1) is is_cut
        assert sheet.locator("main .cut:visible").count() == is_cut
        assert min(sheet.evaluate(SIZES)) >= SEVEN_POINTS - 0.01


@pytest.mark.parametrize("answers", ["tras", "sin"])
def test_one_card_is_one_page(
    project: Project, browser: Browser, tmp_path: Path, answers: str
) -> None:
    path = page_of(project({"uno.md": CARD.format(id="uno", front="¿Qué es un token?")}))
    with opened(browser, path) as sheet:
        sheet.evaluate(CHOOSE, answers)
        made = printed(sheet, tmp_path / "page.pdf")
    assert len(made.pages) == 1
    assert ("Esto responde" in made.pages[0]) is (answers == "tras")


@pytest.mark.parametrize("answers", ["tras", "final"])
def test_a_search_without_results_prints_one_page_that_says_so(
    sheet: Page, tmp_path: Path, answers: str
) -> None:
    sheet.evaluate(CHOOSE, answers)
    sheet.fill("#search", "zzzz")
    made = printed(sheet, tmp_path / "page.pdf")
    sheet.fill("#search", "")
    assert len(made.pages) == 1
    assert "Ninguna pregunta" in made.pages[0]
    assert "Introducción 1" not in made.pages[0]


@pytest.mark.parametrize("number", range(6, 14))
def test_the_colophon_is_never_alone_on_the_last_page(
    project: Project, browser: Browser, tmp_path: Path, number: int
) -> None:
    """Each number of questions fills the last page to another height."""
    cards = {
        f"c{n}.md": CARD.format(id=f"c{n}", front="¿Qué es " + f"la palabra {n} " * 24 + "?")
        for n in range(10, 10 + number)
    }
    with opened(browser, page_of(project(cards))) as sheet:
        made = printed(sheet, tmp_path / "page.pdf")
    assert "Esto responde" in made.pages[-1]
