"""`repaso.html` in a browser: it loads no other file, is legible, and nothing is wider than the page or the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sheets import CHOOSE, DESK, LAID_OUT, missing_characters, opened

from builder.outputs import outputs
from builder.pipeline import run
from builder.sheets import review

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser, Page

    from builder.edition import Edition

A4_CONTENT = 658
"""174 mm, what the margins leave of an A4 page, in CSS pixels."""
WIDER_THAN_THE_PAGE = """() => {
  const width = document.documentElement.clientWidth, found = [];
  const scrolls = (e) => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
  const walk = (element) => {
    const box = element.getBoundingClientRect();
    if (element.parentElement.localName === 'pre') return; // its lines are broken, and a blank at an end hangs
    if (box.width > 0 && (box.right > width + 1 || box.left < -1))
      found.push(`${element.closest('article')?.id ?? ''} <${element.localName}> ${element.textContent.slice(0, 60)}`);
    else if (!scrolls(element)) [...element.children].forEach(walk);
  };
  [...document.body.children].forEach(walk);
  return found;
}"""
WIDER_THAN_ITS_BOX = """(selector) => [...document.querySelectorAll(selector)]
  .filter((e) => e.scrollWidth > e.clientWidth + 1 && !['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
  .map((e) => e.textContent.slice(0, 60))"""
SIZES = [(DESK, "screen"), (390, "screen"), (A4_CONTENT, "print")]


@pytest.fixture(scope="module")
def page(browser: Browser, dist: Path) -> Iterator[Page]:
    """The sheet, open and offline."""
    with opened(browser, dist / "repaso.html") as sheet:
        yield sheet


def shown_at(page: Page, width: int, medium: str) -> None:
    """Show the page at a width, on a screen or as if printed."""
    page.set_viewport_size({"width": width, "height": 1000})
    page.emulate_media(media="print" if medium == "print" else "screen")
    page.evaluate(LAID_OUT)


def test_the_sheet_loads_no_other_file_and_logs_no_message(page: Page, dist: Path) -> None:
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.reload()
    page.evaluate(LAID_OUT)
    asked = [url for url in requests if not url.startswith("data:")]
    assert asked == [(dist / "repaso.html").as_uri()]
    assert complaints == []


@pytest.mark.parametrize(("width", "medium"), SIZES)
def test_nothing_is_wider_than_the_page(page: Page, width: int, medium: str) -> None:
    shown_at(page, width, medium)
    assert page.evaluate(WIDER_THAN_THE_PAGE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "medium"), SIZES)
def test_no_answer_in_the_key_overflows_its_column(page: Page, width: int, medium: str) -> None:
    shown_at(page, width, medium)
    assert page.evaluate(WIDER_THAN_ITS_BOX, ".keys li") == []
    assert page.evaluate(WIDER_THAN_ITS_BOX, ".options li > div") == []


COLUMNS = """() => [...document.querySelectorAll('main .content > .options')].map((list) =>
  getComputedStyle(list).gridTemplateColumns.split(' ').length)"""
WRAPPED = """() => [...document.querySelectorAll('main .content > .options')]
  .filter((list) => getComputedStyle(list).gridTemplateColumns.includes(' '))
  .flatMap((list) => [...list.querySelectorAll(':scope > li > div')]).filter((option) => {
    option.style.whiteSpace = 'nowrap';
    return option.scrollWidth > option.clientWidth + 1;
  }).map((option) => option.textContent)"""


@pytest.mark.parametrize(("width", "medium"), [*SIZES, (600, "screen")])
def test_options_side_by_side_do_not_wrap(
    browser: Browser, edition: Edition, tmp_path: Path, width: int, medium: str
) -> None:
    notes = tuple(rendered for rendered in edition.notes if rendered.options)
    path = tmp_path / "choices.html"
    path.write_bytes(review.page(edition, notes))
    with opened(browser, path) as sheet:
        shown_at(sheet, width, medium)
        assert set(sheet.evaluate(COLUMNS)) == {1, 2, 4}
        assert sheet.evaluate(WRAPPED) == []


def test_longer_options_have_fewer_columns(project: Project, browser: Browser) -> None:
    lengths = (1, 3, 20)
    root = project(
        {
            f"c{words}.md": f"---\nid: c{words}\n---\n¿Cuál?\n\n- [x] {'una ' * words}\n- [ ] 2\n- [ ] 3\n"
            "- [ ] 4\n\n---\n\nEsa.\n"
            for words in lengths
        }
    )
    edition = run(root).edition
    assert edition is not None
    by_length = tuple(sorted(edition.notes, key=lambda r: int(r.note.id[1:])))
    path = root / "repaso.html"
    path.write_bytes(review.page(edition, by_length))
    with opened(browser, path) as sheet:
        shown_at(sheet, A4_CONTENT, "print")
        assert sheet.evaluate(COLUMNS) == [4, 2, 1]


def test_a_longer_answer_has_more_ruled_lines(project: Project, browser: Browser) -> None:
    lengths = (1, 12, 25)
    root = project(
        {
            f"c{words}.md": f"---\nid: c{words}\n---\n¿Qué son {words}?\n\n---\n\n{'palabra ' * words}\n"
            for words in lengths
        }
    )
    edition = run(root).edition
    assert edition is not None
    by_length = tuple(sorted(edition.notes, key=lambda r: int(r.note.id[1:])))
    path = root / "repaso.html"
    path.write_bytes(review.page(edition, by_length))
    with opened(browser, path) as sheet:
        assert sheet.evaluate("document.querySelector('.ruled').offsetHeight") == 0
        sheet.evaluate(CHOOSE, "ruled")
        shown_at(sheet, A4_CONTENT, "print")
        ruled = sheet.evaluate(
            "[...document.querySelectorAll('.ruled')].map((r) => [r.children.length, r.offsetHeight])"
        )
        assert [number for number, _ in ruled] == [1, 4, 7]
        heights = [height / number for number, height in ruled]
        assert heights == pytest.approx([23.3] * 3, abs=0.5)  # 1.75 em, in whole pixels


def test_the_embedded_fonts_are_loaded_and_contain_every_character(page: Page, dist: Path) -> None:
    shown_at(page, DESK, "screen")
    page.evaluate(CHOOSE, "uncovered")
    page.evaluate(LAID_OUT)
    faces = page.evaluate("[...document.fonts].map((f) => [f.family, f.unicodeRange, f.status])")
    # A range is embedded in every style, and its characters may be in one.
    embedded = {(family, range_) for family, range_, _ in faces}
    assert {(family, range_) for family, range_, status in faces if status == "loaded"} == embedded
    assert missing_characters(page, dist / "repaso.html") == ""


def test_without_javascript_the_sheet_only_lacks_the_search(
    browser: Browser, page: Page, dist: Path
) -> None:
    shown_at(page, DESK, "screen")
    page.evaluate(CHOOSE, "covered")
    questions = page.evaluate("document.querySelectorAll('main article').length")
    with opened(browser, dist / "repaso.html", javascript=False) as without:
        shown = set(without.inner_text("body").splitlines())
        lines = page.inner_text("body").splitlines()
        more = [line.strip() for line in lines if line not in shown]
        assert more == [f"{questions} de {questions} preguntas"]
        assert not without.is_visible("#search")


def test_the_same_edition_is_written_as_the_same_bytes(edition: Edition) -> None:
    write = outputs()["review-sheet"].write
    assert write(edition) == write(edition)


def test_the_name_of_the_collection_is_escaped(project: Project, browser: Browser) -> None:
    root = project({"uno.md": "---\nid: uno\n---\n¿Qué es `</style>`?\n\n---\n\nEsto.\n"})
    path = root / "cards" / "collection.yaml"
    hostile = "'ab\\c </style><script>document.title = 1</script>'"
    path.write_text(path.read_text("utf-8").replace("name: Prueba", f"name: {hostile}"), "utf-8")
    edition = run(root).edition
    assert edition is not None
    path = root / "repaso.html"
    path.write_bytes(outputs()["review-sheet"].write(edition)["repaso.html"])
    with opened(browser, path) as sheet:
        assert sheet.title() == f"{edition.collection.name} · Hoja de repaso"
        assert sheet.evaluate("document.querySelectorAll('script').length") == 1, "not only our own"
        assert sheet.evaluate("document.querySelectorAll('article').length") == 2


def test_the_name_of_a_folder_is_escaped(project: Project, browser: Browser) -> None:
    root = project({"uno.md": "---\nid: uno\n---\n¿Qué es un token?\n\n---\n\nEsto.\n"})
    (root / "cards" / "01-prueba").rename(root / "cards" / '01-"><b onclick="x')
    edition = run(root).edition
    assert edition is not None
    path = root / "repaso.html"
    path.write_bytes(outputs()["review-sheet"].write(edition)["repaso.html"])
    with opened(browser, path) as sheet:
        assert sheet.evaluate("document.querySelectorAll('[onclick]').length") == 0
