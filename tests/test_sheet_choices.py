"""Filters and settings of the review sheet apply on screen and in print, with and without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from sheets import OPEN_PANELS, opened

from builder.sheets.question import key
from builder.sheets.review import of_collection
from builder.sheets.review import page as review_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from builder.edition import Edition

SHOWN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((e) => e.getClientRects().length > 0).map((e) => e.dataset.number)"""
QUESTIONS, SOLUTIONS, KEYS = "main .item", ".solutions .item", ".keys li"
AS_OPENED = """() => {
  for (const list of document.querySelectorAll('.bar select')) list.selectedIndex = 0;
  for (const button of document.querySelectorAll('input')) button.checked = button.defaultChecked;
  const search = document.querySelector('#search');
  search.value = '';
  search.dispatchEvent(new Event('input', { bubbles: true }));
}"""
MEDIA: tuple[Literal["screen", "print"], ...] = ("screen", "print")
HEADINGS = """() => [...document.querySelectorAll('main .deck')].filter((e) => e.getClientRects().length > 0)
  .map((e) => e.id)"""


@pytest.fixture(scope="module")
def with_script(browser: Browser, dist: Path) -> Iterator[Page]:
    """The sheet, with JavaScript."""
    with opened(browser, dist / "repaso.html") as sheet:
        yield sheet


@pytest.fixture(scope="module")
def without_script(browser: Browser, dist: Path) -> Iterator[Page]:
    """The sheet, without JavaScript."""
    with opened(browser, dist / "repaso.html", javascript=False) as sheet:
        yield sheet


@pytest.fixture(scope="module", params=[True, False], ids=["with_script", "without_script"])
def few_questions(
    request: pytest.FixtureRequest,
    browser: Browser,
    edition: Edition,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Page]:
    """A sheet of forty questions, for tests that do not need all."""
    path = tmp_path_factory.mktemp("sheet") / "few.html"
    path.write_bytes(review_page(edition, of_collection(edition)[:40]))
    with opened(browser, path, javascript=request.param) as sheet:
        yield sheet


@pytest.fixture(params=["with_script", "without_script"])
def page(request: pytest.FixtureRequest) -> Page:
    """The sheet in its initial state, with JavaScript and without."""
    return as_opened(request.getfixturevalue(request.param))


@pytest.fixture
def few(few_questions: Page) -> Page:
    """A sheet of forty questions in its initial state, with JavaScript and without."""
    return as_opened(few_questions)


@pytest.fixture
def searchable(with_script: Page) -> Page:
    """The sheet in its initial state, with its search."""
    return as_opened(with_script)


def as_opened(sheet: Page) -> Page:
    """Reset all choices.

    All at once, because each single choice would lay out the page again.
    """
    sheet.emulate_media(media="screen", color_scheme="light")
    sheet.evaluate(OPEN_PANELS)
    sheet.evaluate(AS_OPENED)
    return sheet


def numbers(edition: Edition, tag: str = "", deck: str = "", type_: str = "") -> list[str]:
    """The numbers of the questions with a tag, a deck and a type."""
    return [
        str(n)
        for n, rendered in enumerate(of_collection(edition), 1)
        if (not tag or tag in rendered.note.tags)
        and (not deck or rendered.note.deck == deck)
        and (not type_ or rendered.note.type == type_)
    ]


def short_answers(edition: Edition) -> list[str]:
    """The numbers of the questions that the key lists."""
    notes = enumerate(of_collection(edition), 1)
    return [str(n) for n, rendered in notes if key(rendered) is not None]


@pytest.mark.parametrize(
    ("chosen", "value"),
    [("deck", "04-tokenizacion"), ("tag", "bpe"), ("tag", "nivel::facil"), ("type", "cloze")],
)
def test_a_filter_applies_to_questions_keys_and_solutions_on_screen_and_in_print(
    page: Page, edition: Edition, chosen: str, value: str
) -> None:
    page.check("#final")
    page.select_option(f"#{chosen}", value)
    wanted = {"deck": "deck", "tag": "tag", "type": "type_"}[chosen]
    expected = numbers(edition, **{wanted: value})
    assert len(expected) > 5
    for medium in MEDIA:
        page.emulate_media(media=medium)
        for place in (QUESTIONS, SOLUTIONS):
            assert (medium, page.evaluate(SHOWN, place)) == (medium, expected)
        listed = [number for number in expected if number in short_answers(edition)]
        assert (medium, page.evaluate(SHOWN, KEYS)) == (medium, listed)


def test_a_deck_without_visible_questions_has_no_heading(page: Page, edition: Edition) -> None:
    page.select_option("#tag", "bpe")
    decks = {r.note.deck for r in of_collection(edition) if "bpe" in r.note.tags}
    assert page.evaluate(HEADINGS) == [f"d-{deck}" for deck in sorted(decks)]


def test_filters_can_be_combined(page: Page, edition: Edition) -> None:
    page.select_option("#deck", "04-tokenizacion")
    page.select_option("#tag", "bpe")
    page.select_option("#type", "choice")
    expected = numbers(edition, "bpe", "04-tokenizacion", "choice")
    assert page.evaluate(SHOWN, QUESTIONS) == expected
    page.select_option("#deck", "")
    assert page.evaluate(SHOWN, QUESTIONS) == numbers(edition, "bpe", type_="choice")


def test_the_search_ignores_accents_case_and_order(searchable: Page, edition: Edition) -> None:
    searchable.check("#final")
    searchable.fill("#search", "Kneser-Ney DESCUENTO")
    found = searchable.evaluate(SHOWN, QUESTIONS)
    assert 0 < len(found) < 10
    assert searchable.evaluate(SHOWN, SOLUTIONS) == found
    assert (
        searchable.inner_text(".count")
        == f"{len(found)} de {len(of_collection(edition))} preguntas"
    )
    searchable.fill("#search", "tokenizacion")
    unaccented = searchable.evaluate(SHOWN, QUESTIONS)
    searchable.fill("#search", "tokenización")
    assert searchable.evaluate(SHOWN, QUESTIONS) == unaccented
    searchable.fill("#search", "")
    assert len(searchable.evaluate(SHOWN, QUESTIONS)) == len(of_collection(edition))


def test_a_search_without_results_shows_no_heading(searchable: Page) -> None:
    searchable.fill("#search", "zzzz")
    assert searchable.evaluate(SHOWN, QUESTIONS) == []
    assert searchable.evaluate(HEADINGS) == []


@pytest.mark.parametrize(
    ("button", "questions", "after_each", "at_the_end"),
    [
        ("tras", True, True, False),
        ("sin", True, False, False),
        ("final", True, False, True),
        ("solo", False, False, True),
    ],
)
def test_answers_are_shown_where_they_are_chosen_to_be(
    few: Page, button: str, *, questions: bool, after_each: bool, at_the_end: bool
) -> None:
    few.check(f"#{button}")
    for medium in MEDIA:
        few.emulate_media(media=medium)
        expected = {
            QUESTIONS: questions,
            "main .here": after_each and medium == "print",
            SOLUTIONS: at_the_end,
            KEYS: at_the_end,
        }
        shown = {place: bool(few.evaluate(SHOWN, place)) for place in expected}
        assert (medium, shown) == (medium, expected)


def test_a_key_shows_and_hides_an_answer_which_prints_only_if_all_do(few: Page) -> None:
    few.check("#sin")
    box = few.locator("main .item .reveal input").nth(2)
    box.focus()
    few.keyboard.press("Space")
    here = few.locator("main .item .here")
    assert here.nth(2).is_visible()
    assert not here.nth(1).is_visible()
    few.emulate_media(media="print")
    assert not here.nth(2).is_visible()
    few.emulate_media(media="screen")
    box.focus()
    few.keyboard.press("Space")
    assert not here.nth(2).is_visible()


def test_all_answers_can_be_uncovered_at_once(few: Page) -> None:
    few.check("#uncovered")
    assert (
        len(
            few.evaluate(
                "[...document.querySelectorAll('main .here')].filter((e) => e.offsetParent)"
            )
        )
        == 40
    )
    assert few.locator("main .reveal:visible").count() == 0


def test_the_tab_key_reaches_every_control_and_shows_the_focus(searchable: Page) -> None:
    searchable.reload()
    reached = []
    for _ in range(12):
        searchable.keyboard.press("Tab")
        reached.append(
            searchable.evaluate("document.activeElement.id || document.activeElement.localName")
        )
        assert (
            searchable.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        )
        if reached[-1] == "summary" and reached.count("summary") == 2:
            searchable.keyboard.press("Enter")
    assert reached[:9] == [
        *("search", "summary", "summary", "covered", "tras", "unruled", "a4", "normal", "sistema")
    ]
    searchable.keyboard.press("Escape")
    assert searchable.evaluate("document.activeElement.localName") == "summary"
    assert searchable.locator(".panel:visible").count() == 0


@pytest.mark.parametrize(
    ("button", "system", "dark"),
    [
        ("sistema", "dark", True),
        ("sistema", "light", False),
        ("claro", "dark", False),
        ("oscuro", "light", True),
    ],
)
def test_dark_mode_follows_the_system_or_the_choice_and_is_never_printed(
    few: Page, button: str, system: str, *, dark: bool
) -> None:
    few.emulate_media(color_scheme="dark" if system == "dark" else "light")
    few.check(f"#{button}")
    background = few.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == ("rgb(23, 23, 26)" if dark else "rgb(255, 255, 255)")
    few.emulate_media(media="print")
    assert (
        few.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        == "rgb(255, 255, 255)"
    )
