"""`repaso.html` as something to revise from: options are tapped, keys work, choices last and can be linked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from sheets import CHOOSE, OPEN_PANELS, opened

from builder.sheets.review import of_collection
from builder.sheets.review import page as review_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from builder.edition import Edition

CHOSEN = """() => [...document.querySelectorAll('main input:checked')].map((one) => one.name + '=' + one.value)"""
AT = "document.activeElement.closest('.item')?.dataset.number"
MARKS = """(item) => [...item.querySelectorAll('.options li')].map((li) =>
  getComputedStyle(li.querySelector('div'), '::after').content.replaceAll('"', '').trim()).map(
  (mark) => ['✓', '✗'].includes(mark) ? mark : '')"""
SHOWN = "[...document.querySelectorAll('main .item')].filter((e) => e.offsetParent).length"
LENGTHS = """() => [...document.querySelectorAll('main .content > p')].filter((p) => p.offsetParent).flatMap((p) => {
  if (p.querySelector('math, img, br')) return [];
  const range = document.createRange();
  range.selectNodeContents(p);
  const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom / 12)));
  return lines.size > 2 ? [p.textContent.length / lines.size] : [];
})"""


@pytest.fixture(scope="module")
def path(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet of thirty questions, of which some have options."""
    path = tmp_path_factory.mktemp("sheet") / "thirty.html"
    path.write_bytes(review_page(edition, of_collection(edition)[:30]))
    return path


@pytest.fixture(params=[True, False], ids=["with_script", "without_script"])
def either(request: pytest.FixtureRequest, browser: Browser, path: Path) -> Iterator[Page]:
    """The sheet, with JavaScript and without."""
    with opened(browser, path, javascript=request.param) as sheet:
        yield sheet


@pytest.fixture
def page(browser: Browser, path: Path) -> Iterator[Page]:
    """The sheet, newly opened."""
    with opened(browser, path) as sheet:
        yield sheet


def choices(page: Page) -> Locator:
    """The questions with options."""
    return page.locator("main .item:has(.options)")


def test_a_tap_on_an_option_shows_which_is_right_and_the_reasons(either: Page) -> None:
    item = choices(either).nth(1)
    right = item.locator(".options li").evaluate_all(
        "all => all.findIndex((li) => li.className === 'right')"
    )
    wrong = (right + 1) % item.locator(".options li").count()
    assert not item.locator(".here").is_visible()
    item.locator(".options label").nth(wrong).click()
    assert item.locator(".reasons").is_visible()
    marks = item.evaluate(MARKS)
    assert (marks[right], marks[wrong]) == ("✓", "✗")
    assert sum(map(bool, marks)) == 2
    item.locator(".options label").nth(right).click()
    marks = item.evaluate(MARKS)
    assert [n for n, mark in enumerate(marks) if mark] == [right]
    assert not choices(either).nth(0).locator(".here").is_visible()


def test_a_tap_shows_and_hides_the_answer(either: Page) -> None:
    item = either.locator("main .item").first
    item.locator(".reveal label").click()
    assert item.locator(".here").is_visible()
    item.locator(".reveal label").click()
    assert not item.locator(".here").is_visible()


def test_below_a_cloze_only_what_was_hidden_is_shown(page: Page) -> None:
    signature = page.locator(".id", has_text=re.compile("^prompt ·"))
    item = page.locator("main .item[data-type=cloze]", has=signature)
    item.locator(".reveal label").click()
    assert item.locator(".here > p").first.inner_text() == "prompt"


def test_letters_choose_options_and_arrows_only_go_to_them(page: Page) -> None:
    item = choices(page).first
    item.locator(".options input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "C"
    assert page.evaluate(CHOSEN) == []
    page.keyboard.press("Space")
    number = item.get_attribute("data-number")
    assert page.evaluate(CHOSEN) == [f"o{number}=C"]
    page.keyboard.press("b")
    assert page.evaluate(CHOSEN) == [f"o{number}=B"]
    page.keyboard.press("Control+a")
    assert page.evaluate(CHOSEN) == [f"o{number}=B"]


def test_keys_go_to_the_next_question_that_is_shown_and_back(page: Page) -> None:
    page.evaluate("() => { location.hash = '#type=choice'; }")
    page.wait_for_function(f"{SHOWN} < 30")
    numbers = [
        page.locator("main .item:visible").nth(n).get_attribute("data-number") for n in (0, 1)
    ]
    page.locator("main .item:visible input").first.focus()
    page.keyboard.press("j")
    assert page.evaluate(AT) == numbers[1]
    page.keyboard.press("k")
    page.keyboard.press("k")
    assert page.evaluate(AT) == numbers[0]


def test_letters_typed_into_the_search_are_text(page: Page) -> None:
    page.focus("#search")
    page.keyboard.type("jab")
    assert page.input_value("#search") == "jab"
    assert page.evaluate(CHOSEN) == []


def test_what_was_answered_survives_a_reload_until_it_is_undone(page: Page) -> None:
    choices(page).first.locator(".options label").nth(2).click()
    page.locator("main .item").first.locator(".reveal label").click()
    chosen = page.evaluate(CHOSEN)
    assert len(chosen) == 2
    page.reload()
    assert page.evaluate(CHOSEN) == chosen
    page.evaluate(OPEN_PANELS)
    page.click("#again")
    assert page.evaluate(CHOSEN) == []
    page.reload()
    assert page.evaluate(CHOSEN) == []


def test_choices_are_in_the_address_and_survive_a_reload(page: Page, path: Path) -> None:
    page.evaluate(OPEN_PANELS)
    page.select_option("#type", "cloze")
    page.check("#sin")
    page.check("#oscuro")
    page.fill("#search", "n-gramas")
    shown = page.evaluate(SHOWN)
    address = page.url
    assert address == path.as_uri() + "#type=cloze&q=n-gramas&answers=sin&look=oscuro"
    page.reload()
    assert page.evaluate(SHOWN) == shown < 30
    assert page.is_checked("#sin")
    assert page.is_checked("#oscuro")
    assert page.input_value("#search") == "n-gramas"
    page.evaluate(OPEN_PANELS)
    page.fill("#search", "")
    page.select_option("#type", "")
    page.check("#tras")
    page.check("#sistema")
    assert page.url == path.as_uri()


def test_a_link_to_a_question_keeps_the_choices(page: Page) -> None:
    page.evaluate("() => { location.hash = '#deck=02-ngramas&p20'; }")
    page.wait_for_function(f"{SHOWN} < 30")
    top = page.locator("#p20").evaluate("(item) => item.getBoundingClientRect().top")
    assert 0 < top < 200
    page.locator("#p21 .number a").click()
    assert page.url.endswith("#deck=02-ngramas&p21")
    assert page.input_value("#deck") == "02-ngramas"
    page.reload()
    assert page.input_value("#deck") == "02-ngramas"


@pytest.mark.parametrize(
    "fragment", ["deck=no&answers=no&paper=&x=y", "%", "%E0%A4%A&=", "q=%22%3E%3Cb%3E"]
)
def test_an_address_that_makes_no_sense_does_no_harm(
    browser: Browser, path: Path, fragment: str
) -> None:
    complaints: list[str] = []
    with opened(browser, path) as sheet:
        sheet.on("pageerror", lambda error: complaints.append(str(error)))
        sheet.goto("about:blank")
        sheet.goto(f"{path.as_uri()}#{fragment}")
        assert complaints == []
        assert sheet.is_checked("#tras")
        assert sheet.is_checked("#a4")
        assert sheet.evaluate(SHOWN) == (0 if fragment.startswith("q") else 30)


def test_the_bar_is_small_and_stays_on_a_telephone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate("scrollTo(0, 3000)")
    box = page.locator(".bar").bounding_box()
    assert box
    assert box["y"] == 0
    assert box["height"] < 80
    page.locator(".bar summary").nth(1).click()
    panel = page.locator(".panel:visible").bounding_box()
    assert panel
    assert panel["y"] + panel["height"] <= 844
    page.locator(".bar summary").first.click()
    assert page.locator(".panel:visible").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize(
    ("width", "medium", "least", "most"), [(1200, "screen", 45, 75), (658, "print", 38, 75)]
)
def test_lines_have_a_comfortable_length(
    page: Page, width: int, medium: str, least: int, most: int
) -> None:
    """Lines that end early for a long word, and each last line, lower the mean."""
    page.evaluate(CHOOSE, "uncovered")
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="print" if medium == "print" else "screen")
    lengths = sorted(page.evaluate(LENGTHS))
    assert len(lengths) > 3
    assert least <= lengths[len(lengths) // 2]
    assert lengths[-1] <= most


def test_motion_is_never_used(path: Path) -> None:
    page = path.read_text("utf-8")
    assert [word for word in ("animation", "transition", "scroll-behavior") if word in page] == []
