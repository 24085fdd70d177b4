"""The printed sheets have page numbers, outline and tags; no question is split across pages; nothing is too wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from printed import Pdf
from sheets import CHOOSE, LAID_OUT, opened

from builder.pipeline import run
from builder.sheets import review
from builder.sheets.bar import PAPERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser, Page

    from builder.edition import Edition

KINDS = [("a4", "normal"), ("carta", "normal"), ("carta", "grande"), ("a4", "compacta")]
MILLIMETRE = 96 / 25.4
WIDER = """(width) => {
  const found = [], right = document.body.getBoundingClientRect().left + width;
  for (const e of document.querySelectorAll('main *, .solutions *')) {
    const box = e.getBoundingClientRect();
    if (box.width > 0 && box.right > right + 1 && !e.closest('.visually-hidden, pre > *'))
      found.push(`${e.closest('article')?.id ?? ''} <${e.localName}> ${e.textContent.slice(0, 50)}`);
  }
  return found;
}"""
SPLIT = """() => [...document.querySelectorAll('.content, .options li > div')]
  .filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent.slice(0, 60))"""


def printed(sheet: Page, target: Path) -> Pdf:
    """Print an open page to a PDF."""
    sheet.pdf(path=str(target), prefer_css_page_size=True, outline=True, tagged=True)
    return Pdf(target)


def print_to(browser: Browser, page: bytes, folder: Path) -> Pdf:
    """Open a page in a new window and print it to a PDF."""
    source = folder / "page.html"
    source.write_bytes(page)
    with opened(browser, source) as sheet:
        return printed(sheet, folder / "page.pdf")


@pytest.fixture(scope="module", params=KINDS, ids=" ".join)
def kind(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A paper size and a size of type."""
    paper, letters = request.param
    return paper, letters


@pytest.fixture(scope="module")
def sheet(
    browser: Browser,
    edition: Edition,
    kind: tuple[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Page]:
    """The collection's review sheet, open in a window, with a paper size and a size of type chosen."""
    path = tmp_path_factory.mktemp("sheet") / "page.html"
    path.write_bytes(review.page(edition, review.of_collection(edition), checked=(*kind, "final")))
    with opened(browser, path) as sheet:
        yield sheet


@pytest.fixture(scope="module")
def pdf(sheet: Page, tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """The sheet, printed to a PDF."""
    return printed(sheet, tmp_path_factory.mktemp("printed") / "page.pdf")


@pytest.fixture
def column(sheet: Page, kind: tuple[str, str]) -> float:
    """Show the sheet as printed, and return the width of its column on paper in CSS pixels."""
    paper, letters = kind
    margins = 24 if letters == "compacta" else 36
    width = (PAPERS[paper][0] - margins) * MILLIMETRE
    sheet.set_viewport_size({"width": int(width), "height": 1000})
    sheet.emulate_media(media="print")
    sheet.evaluate(LAID_OUT)
    return width


def test_every_page_has_its_number_and_the_size_of_its_paper(
    pdf: Pdf, kind: tuple[str, str]
) -> None:
    assert len(pdf.pages) > 20
    for number, text in enumerate(pdf.pages, 1):
        assert f"Página {number} de {len(pdf.pages)}" in text
    assert pdf.sizes == {tuple(map(round, PAPERS[kind[0]]))}


@pytest.mark.usefixtures("column")
def test_only_questions_longer_than_a_page_are_split(
    pdf: Pdf, sheet: Page, kind: tuple[str, str]
) -> None:
    paper, letters = kind
    margins = 27 if letters == "compacta" else 39
    heights = sheet.evaluate(
        "[...document.querySelectorAll('main article')].map((e) => e.getBoundingClientRect().height)"
    )
    room = (PAPERS[paper][1] - margins) * MILLIMETRE
    assert len(pdf.articles) == 2 * len(heights)
    questions = pdf.articles[: len(heights)]
    assert [n for n, pages in enumerate(questions) if pages != 1 and heights[n] <= room] == []
    assert sum(high > room for high in heights) <= (3 if letters == "grande" else 0)


def test_the_pdf_has_an_outline_a_language_and_tags(pdf: Pdf, edition: Edition) -> None:
    decks = [f"{n} {deck.name}" for n, deck in enumerate(edition.decks, 1)]
    assert [title for title in pdf.outline if not title.isdigit()] == [
        "Hoja de repaso",
        *decks,
        "Soluciones",
        *decks,
    ]
    assert pdf.language == "es"
    assert pdf.is_tagged


def test_nothing_is_wider_than_its_column_on_paper(sheet: Page, column: float) -> None:
    assert sheet.evaluate(WIDER, column) == []
    assert sheet.evaluate(SPLIT) == []


def long_formulas(project: Project, terms: int) -> Path:
    """A sheet with formulas of a number of terms."""
    sums = " + ".join(f"x_{{{n}}}^{{{n}}}" for n in range(terms))
    root = project(
        {"uno.md": f"---\nid: uno\n---\n¿Cuánto es?\n\n$$y = {sums}$$\n\n---\n\nEs $z = {sums}$.\n"}
    )
    edition = run(root).edition
    assert edition is not None
    path = root / "page.html"
    path.write_bytes(review.page(edition, edition.notes))
    return path


@pytest.mark.parametrize(("width", "terms"), [(390, 14), (658, 24), (900, 36)])
def test_on_paper_a_formula_wider_than_its_column_is_scaled_down(
    browser: Browser, project: Project, width: int, terms: int
) -> None:
    with opened(browser, long_formulas(project, terms)) as sheet:
        sheet.evaluate(CHOOSE, "final")
        sheet.set_viewport_size({"width": width, "height": 900})
        sheet.emulate_media(media="print")
        sheet.evaluate(LAID_OUT)
        assert sheet.evaluate(SPLIT) == []
        rooms = sheet.evaluate(
            """() => [...document.querySelectorAll('main .asked math, .solutions .content math')].map((m) =>
              [m.getBoundingClientRect().width, m.closest('.content').getBoundingClientRect().width])"""
        )
        assert len(rooms) == 2
        for formula, room in rooms:
            assert 0.75 * room <= formula <= room


@pytest.mark.parametrize("width", [390, 900])
def test_on_screen_a_formula_wider_than_its_column_stays_legible_and_scrolls(
    browser: Browser, project: Project, width: int
) -> None:
    with opened(browser, long_formulas(project, 60)) as sheet:
        sheet.evaluate(CHOOSE, "final")
        sheet.set_viewport_size({"width": width, "height": 900})
        sheet.evaluate(LAID_OUT)
        assert sheet.evaluate("document.documentElement.scrollWidth") <= width
        reached = sheet.evaluate(
            """() => [...document.querySelectorAll('.solutions .content')].map((e) => {
              e.scrollLeft = 1e6;
              const formula = e.querySelector('math'), size = (one) => parseFloat(getComputedStyle(one).fontSize);
              return [formula.getBoundingClientRect().right - e.getBoundingClientRect().right, size(formula) / size(e)];
            })"""
        )
        ((beyond, size),) = reached
        assert beyond <= 0
        assert size == pytest.approx(0.7)
