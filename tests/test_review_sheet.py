"""The content of `repaso.html`: every question with its formulas, and each answer with its note's id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from sheets import CHOOSE, opened

from builder.sheets.question import key
from builder.sheets.review import of_collection
from builder.sheets.writer import ReviewWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from builder.edition import Edition
    from builder.model import RenderedNote

ROWS = """(selector) => [...document.querySelectorAll(selector)].map((row) => [
  row.querySelector('a').textContent.trim(), row.querySelector('.id').textContent.trim(), row.textContent])"""
LETTERS = "ABCDEFGH"
ASKED = {"basic": "front", "reversed": "front", "choice": "stem", "typed": "stem"}
"""The part that asks, by note type; clozes are left out because they hide formulas."""


@pytest.fixture(scope="module")
def page(browser: Browser, dist: Path) -> Iterator[Page]:
    """The sheet, open and offline."""
    with opened(browser, dist / "repaso.html") as sheet:
        sheet.evaluate(CHOOSE, "uncovered")
        yield sheet


@pytest.fixture(scope="module")
def choices(edition: Edition) -> list[tuple[int, RenderedNote]]:
    """The notes with options, with their numbers on the sheet."""
    return [(n, note) for n, note in enumerate(of_collection(edition), 1) if note.options]


def test_every_formula_of_a_question_is_typeset(page: Page, edition: Edition) -> None:
    shown = page.evaluate(
        """[...document.querySelectorAll('main article')].map((a) =>
          [...a.querySelectorAll('math')].filter((formula) => !formula.closest('.here')).length)"""
    )
    asked = [
        sum(
            html.page.count("<math") for html in (note.parts[part], *(o.text for o in note.options))
        )
        if (part := ASKED.get(note.note.type))
        else number
        for note, number in zip(of_collection(edition), shown, strict=True)
    ]
    assert shown == asked
    assert sum(shown) > 100
    assert page.evaluate("document.querySelectorAll('merror').length") == 0


def test_no_latex_is_visible_on_the_page(page: Page) -> None:
    seen = page.evaluate(
        """() => { const copy = document.body.cloneNode(true);
          copy.querySelectorAll('code, pre, script').forEach((e) => e.remove()); return copy.textContent; }"""
    )
    assert re.findall(r".{0,30}(?:\$|\\\(|\\\[|\\[a-zA-Z]+|\{\{|\}\}).{0,30}", seen) == []


def test_what_was_verified_is_typeset_too(page: Page) -> None:
    said = page.evaluate("[...document.querySelectorAll('.evidence')].map((p) => p.textContent)")
    assert len(said) > 50
    assert [one for one in said if "`" in one] == []
    assert any("(error: sin contar </s>)" in one for one in said)


def test_fractions_in_the_reasons_of_options_do_not_touch(page: Page) -> None:
    distances = page.evaluate(
        """[...document.querySelectorAll('.reasons li:has(mfrac) + li:has(mfrac)')]
          .filter((li) => li.offsetParent).map((li) => {
          const bottom = (one) => Math.max(...[...one.querySelectorAll('mfrac')].map(
            (f) => f.getBoundingClientRect().bottom));
          const top = Math.min(...[...li.querySelectorAll('mfrac')].map(
            (f) => f.getBoundingClientRect().top));
          return top - bottom(li.previousElementSibling); })"""
    )
    assert len(distances) >= 2
    assert min(distances) > 4  # glyphs are higher than the boxes of small fractions


def test_each_key_and_each_solution_shows_the_id_of_its_note(page: Page, edition: Edition) -> None:
    notes = list(enumerate(of_collection(edition), 1))
    expected = [(str(n), note.note.id) for n, note in notes]
    keys = [(number, id_) for number, id_, _ in page.evaluate(ROWS, ".keys li")]
    solutions = [
        (number, id_.split(" · ", 1)[0])
        for number, id_, _ in page.evaluate(ROWS, ".solutions article")
    ]
    assert keys == [(str(n), note.note.id) for n, note in notes if key(note) is not None]
    assert len(keys) > 120
    assert solutions == expected


def test_the_key_lists_answers_only(page: Page) -> None:
    shown = page.evaluate(
        "[...document.querySelectorAll('.keys .answer')].map((one) => one.textContent.trim())"
    )
    assert [one for one in shown if one in ("", "→")] == []


def test_ids_are_shown_with_the_answers_only(page: Page, edition: Edition) -> None:
    assert page.evaluate("document.querySelectorAll('.asked .id').length") == 0
    shown = page.evaluate(
        "[...document.querySelectorAll('main .here .id')].map((one) => one.textContent.split(' · ')[0])"
    )
    assert shown == [note.note.id for note in of_collection(edition)]


def test_key_letters_are_those_of_the_right_options(
    page: Page, choices: list[tuple[int, RenderedNote]]
) -> None:
    shown = dict(
        page.evaluate(
            """() => [...document.querySelectorAll('.keys li')].map((row) =>
              [row.querySelector('a').textContent, row.querySelector('.answer').textContent])"""
        )
    )
    assert len(choices) > 10
    for number, note in choices:
        right = next(place for place, option in enumerate(note.options) if option.is_key)
        assert shown[str(number)] == LETTERS[right]


def test_options_are_in_order_with_their_letters(
    page: Page, choices: list[tuple[int, RenderedNote]]
) -> None:
    for number, note in choices:
        shown = page.evaluate(
            """(id) => [...document.querySelectorAll(`#${id} .options > li`)].map((row) =>
              [row.querySelector('.bubble').textContent, row.querySelector('div').innerHTML])""",
            f"p{number} .content >",
        )
        expected = page.evaluate(
            """(all) => all.map((html) => { const e = document.createElement('div'); e.innerHTML = html;
              return e.innerHTML; })""",
            [option.text.write(ReviewWriter) for option in note.options],
        )
        assert shown == [list(pair) for pair in zip(LETTERS, expected, strict=False)]


def test_links_between_questions_and_solutions_have_existing_targets(page: Page) -> None:
    assert (
        page.evaluate(
            """() => [...document.querySelectorAll('a[href^="#"]')]
          .filter((a) => !document.getElementById(a.getAttribute('href').slice(1))).map((a) => a.outerHTML)"""
        )
        == []
    )


def test_html_ids_on_the_page_are_unique(page: Page) -> None:
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert sorted(ids) == sorted(set(ids))
