"""`tarjetas.html` in a browser and printed: the chosen settings apply, each back is behind its front to a tenth of a
millimetre, and nothing overflows its cell.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Literal

import pytest
from cut_out_page import LARGER_THAN_ITS_CELL, MILLIMETRE, POINT, chosen
from sheets import LAID_OUT, missing_characters, opened

from builder.outputs import outputs
from builder.pipeline import run
from builder.sheets import cells
from builder.sheets.bar import PAPERS
from builder.sheets.fit import fit
from builder.sheets.sides import cards

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser, Page

    from builder.edition import Edition
    from builder.sheets.fit import FittedCard

TURNS = ("largo", "corto", "una")
"""Turned over the long edge, over the short edge; all fronts, then all backs."""
CHOICES = tuple(product(PAPERS, TURNS))
TENTH = 0.1
PADDING = 5
PLACES = """() => [...document.querySelectorAll('.page')].map((page) => {
  const corner = page.getBoundingClientRect();
  return [page.classList[1], Object.fromEntries([...page.querySelectorAll('article')].map((card) => {
    const box = card.getBoundingClientRect();
    return [card.dataset.card, [box.left - corner.left, box.top - corner.top, box.width, box.height]];
  }))];
})"""
SMALLEST_TEXT = """() => {
  let least = 99;
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !parent.closest('math'))
      least = Math.min(least, parseFloat(getComputedStyle(parent).fontSize) * 0.75);
  }
  return least;
}"""
COLOURS = """() => [...new Set([...document.querySelectorAll('main, main *')].flatMap((e) => {
  const style = getComputedStyle(e);
  return [style.color, style.backgroundColor, style.borderBottomColor, style.stroke, style.textDecorationColor];
}))].filter((colour) => colour.startsWith('rgb'))"""


@dataclass(frozen=True)
class Printed:
    """A page of a PDF."""

    width: float
    height: float
    words: dict[str, list[tuple[float, float, float, float]]]
    """Each word's boxes, in millimetres: left, top, right, bottom."""
    text: str


def printed(page: Page, path: Path) -> list[Printed]:
    """Print an open page and return its pages."""
    page.pdf(path=str(path), prefer_css_page_size=True)
    return read_back(path)


def read_back(path: Path) -> list[Printed]:
    """Read the pages of a PDF, with the positions of words."""
    boxes = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    found = []
    for width, height, body in re.findall(
        r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', boxes, re.DOTALL
    ):
        words: dict[str, list[tuple[float, float, float, float]]] = {}
        for *corners, word in re.findall(
            r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>',
            body,
        ):
            left, top, right, bottom = (float(corner) / POINT for corner in corners)
            words.setdefault(word, []).append((left, top, right, bottom))
        text = " ".join(re.findall(r">([^<>]+)</word>", body))
        found.append(Printed(float(width) / POINT, float(height) / POINT, words, text))
    return found


@pytest.fixture(scope="module")
def page(browser: Browser, dist: Path) -> Iterator[Page]:
    """The page, open and offline."""
    with opened(browser, dist / "tarjetas.html") as sheets:
        yield sheets


@pytest.fixture(scope="module")
def fitted(edition: Edition) -> list[FittedCard]:
    """The cards that the page should show."""
    found = [fit(card) for rendered in edition.main for card in cards(rendered)]
    return [card for card in found if card is not None]


Prints = Callable[[str, str], list[Printed]]
"""Returns the printed pages for a paper and a way of turning it."""


@pytest.fixture(scope="module")
def prints(page: Page, tmp_path_factory: pytest.TempPathFactory) -> Prints:
    """A function that prints a choice, cached."""
    folder = tmp_path_factory.mktemp("pdf")

    @cache
    def pages(paper: str, turn: str) -> list[Printed]:
        chosen(page, paper, turn)
        return printed(page, folder / f"{paper}-{turn}.pdf")

    return pages


# ------------------------------------------------------------------ places


@pytest.mark.parametrize(("paper", "turn"), CHOICES)
def test_each_back_is_behind_its_front_to_a_tenth_of_a_millimetre(
    page: Page, paper: str, turn: str
) -> None:
    chosen(page, paper, turn)
    width, height = PAPERS[paper]
    places = page.evaluate(PLACES)
    compared = 0
    for (side, fronts), (other, backs) in zip(places[::2], places[1::2], strict=True):
        assert (side, other) == ("front", "back")
        assert sorted(fronts) == sorted(backs)
        for name, front in fronts.items():
            x, y, wide, high = (pixels / MILLIMETRE for pixels in front)
            mirror = (
                (x, height - y - high, wide, high)
                if turn == "corto"
                else (width - x - wide, y, wide, high)
            )
            back = [pixels / MILLIMETRE for pixels in backs[name]]
            assert back == pytest.approx(mirror, abs=TENTH)
            assert (high, round(wide) in (88, 176)) == (pytest.approx(63, abs=TENTH), True)
            compared += 1
    assert compared > 100


@pytest.mark.parametrize(("paper", "turn"), CHOICES)
def test_every_choice_prints_all_pages_in_order(
    prints: Prints,
    fitted: list[FittedCard],
    paper: str,
    turn: str,
) -> None:
    of = len(cells.sheets(tuple(card.is_double for card in fitted)))
    pairs = [(n, side) for n in range(1, of + 1) for side in ("anverso", "reverso")]
    if turn == "una":
        pairs.sort(key=lambda pair: pair[1])
    pages = prints(paper, turn)
    assert [re.findall(r"Hoja \d+ de \d+ · \w+", printed.text) for printed in pages] == [
        [f"Hoja {n} de {of} · {side}"] for n, side in pairs
    ]
    for sheet in pages:
        assert (sheet.width, sheet.height) == pytest.approx(PAPERS[paper], abs=0.2)


@pytest.mark.parametrize(("paper", "turn"), CHOICES)
def test_in_the_pdf_each_id_occurs_once_and_in_its_cell(
    prints: Prints, fitted: list[FittedCard], paper: str, turn: str
) -> None:
    pages = prints(paper, turn)
    width, height = PAPERS[paper]
    left, top = (width - cells.GRID_WIDTH) / 2, (height - cells.GRID_HEIGHT) / 2
    sheets = cells.sheets(tuple(card.is_double for card in fitted))
    said = " ".join(side.html for card in fitted for side in (card.front, card.back))
    expected, found = [], []
    for sheet in sheets:
        place = len(sheets) + sheet.number - 1 if turn == "una" else 2 * sheet.number - 1
        for n, front in sheet.places:
            id_ = fitted[n].name.split(" · ")[0]
            box = front.behind.turned if turn == "corto" else front.behind
            # upside down, it begins at the right, at the top
            edge = box.left + box.width - PADDING if turn == "corto" else box.left + PADDING
            foot = box.top + PADDING if turn == "corto" else box.top + box.height - PADDING
            if id_ not in said:  # the text of another note may contain the id
                expected.append((id_, place, left + edge, top + foot))
    ids = {id_ for id_, *_ in expected}
    for place, page in enumerate(pages):
        for word in ids & page.words.keys():
            for x1, y1, x2, y2 in page.words[word]:
                found.append((word, place, x2 if turn == "corto" else x1, (y1 + y2) / 2))
    assert len(found) > 100
    for (id_, place, x, y), (word, at, edge, middle) in zip(
        sorted(expected), sorted(found), strict=True
    ):
        assert (id_, place) == (word, at)
        assert edge == pytest.approx(x, abs=TENTH)
        assert abs(middle - y) < 3


def test_long_edge_and_a4_are_the_defaults(browser: Browser, dist: Path) -> None:
    with opened(browser, dist / "tarjetas.html") as fresh:
        assert fresh.is_checked("#a4")
        assert fresh.is_checked("#largo")


# ------------------------------------------------------------------ looks


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_nothing_overflows_its_cell(
    page: Page, paper: str, medium: Literal["print", "screen"]
) -> None:
    chosen(page, paper, "largo", medium)
    assert page.evaluate(LARGER_THAN_ITS_CELL) == []


def test_no_text_is_smaller_than_seven_points(page: Page) -> None:
    chosen(page, "a4", "largo")
    assert page.evaluate(SMALLEST_TEXT) == pytest.approx(7, abs=0.01)


def test_the_page_only_uses_shades_of_grey(page: Page) -> None:
    chosen(page, "a4", "largo")
    colours = [
        tuple(map(float, re.findall(r"[\d.]+", colour))) for colour in page.evaluate(COLOURS)
    ]
    assert all(red == green == blue for red, green, blue, *_ in colours)


def test_the_bar_is_shown_but_not_printed(page: Page) -> None:
    chosen(page, "a4", "largo", "screen")
    assert page.is_visible(".bar")
    chosen(page, "a4", "largo")
    assert not page.is_visible(".bar")


def test_the_embedded_fonts_are_loaded_and_contain_every_character(page: Page, dist: Path) -> None:
    loaded = page.evaluate("[...document.fonts].map((f) => [f.family, f.status])")
    assert {status for _, status in loaded} <= {"loaded", "unloaded"}
    assert "Mazo Math" in {family for family, status in loaded if status == "loaded"}
    assert missing_characters(page, dist / "tarjetas.html") == ""


# ------------------------------------------------------------------ independence


def test_the_page_loads_no_other_file_and_logs_no_message(page: Page, dist: Path) -> None:
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.reload()
    page.evaluate(LAID_OUT)
    asked = [url for url in requests if not url.startswith("data:")]
    assert asked == [(dist / "tarjetas.html").as_uri()]
    assert complaints == []


def test_the_page_has_no_script_and_prints_the_same_without_javascript(
    browser: Browser, page: Page, prints: Prints, dist: Path, tmp_path: Path
) -> None:
    assert page.evaluate("document.querySelectorAll('script, [onclick], [onload]').length") == 0
    expected = prints("carta", "corto")
    with opened(browser, dist / "tarjetas.html", javascript=False) as without:
        without.check("#carta")
        without.check("#corto")
        found = printed(without, tmp_path / "without.pdf")
    assert len(found) == len(expected)
    for n, (one, other) in enumerate(zip(found, expected, strict=True)):
        assert (one.width, one.height) == (other.width, other.height)
        assert sorted(one.text.split()) == sorted(other.text.split())
        side = "reverso" if n % 2 else "anverso"
        assert one.words[side][0] == pytest.approx(other.words[side][0], abs=TENTH)


def test_the_page_is_in_spanish_and_says_how_to_print_it(page: Page) -> None:
    assert page.get_attribute("html", "lang") == "es"
    chosen(page, "a4", "largo", "screen")
    said = page.inner_text(".bar")
    assert "a escala 100 %" in said
    assert "borde largo" in said


def test_names_of_collection_and_decks_are_escaped(project: Project, browser: Browser) -> None:
    root = project({"uno.md": "---\nid: uno\n---\n¿Qué es `</style>`?\n\n---\n\nEsto.\n"})
    script = "</style><script>document.title = 1</script>"
    for path, name, hostile in (
        ("collection.yaml", "Prueba", f"'ab\\c {script}'"),
        ("01-prueba/_deck.yaml", "Mazo de prueba", f"'{script}'"),
    ):
        file = root / "cards" / path
        file.write_text(
            file.read_text("utf-8").replace(f"name: {name}", f"name: {hostile}"), "utf-8"
        )
    edition = run(root).edition
    assert edition is not None
    path_ = root / "tarjetas.html"
    path_.write_bytes(outputs()["cut-out-cards"].write(edition)["tarjetas.html"])
    with opened(browser, path_) as page:
        assert page.title() == f"{edition.collection.name} · Tarjetas recortables"
        assert page.evaluate("document.querySelectorAll('script').length") == 0
        assert page.evaluate("document.querySelectorAll('article').length") == 2
