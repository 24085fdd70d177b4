"""`mazo diff --html` in Chromium: cards before and after, offline, in light and dark mode, at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anki_pages import CONTRASTS
from differences import BASIC, CARDS, CHOICE, Repository, diff, published

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser, Page

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def here(project: Project) -> Repository:
    """A project with one change of each kind."""
    made = published(project(CARDS))
    made.write("dos.md", CHOICE.format(id="dos", a=" ", b="x"))
    made.write("uno.md", BASIC.format(id="uno", front="¿Qué es $x^2$ y `<b>`?", back="Un número."))
    made.write("nueva.md", "---\nid: nueva\n---\nSon {{c1::uno}} y {{c2::dos}}.\n")
    (made.cards / "cuatro.md").unlink()
    (made.root / "cards" / "retired.yaml").write_text("cuatro: Sobraba.\n", "utf-8")
    return made


@pytest.fixture
def page(here: Repository, browser: Browser, tmp_path: Path, capsys: Capture) -> Iterator[Page]:
    """The page of these changes in an offline browser; fails on any message in the console."""
    file = tmp_path / "diff.html"
    assert diff(here, capsys, "--html", str(file)).code == 0
    context = browser.new_context(offline=True, viewport={"width": 1200, "height": 800})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda message: faults.append(message.text))
    page.goto(file.as_uri())
    yield page
    context.close()
    assert faults == []


def cards(page: Page, id_: str) -> list[str]:
    """The texts of the cards shown for a note."""
    return page.locator(f"#{id_} .card .mazo").all_inner_texts()


def test_each_change_shows_the_cards_before_and_after(page: Page) -> None:
    assert page.locator("h1").inner_text() == "Prueba: 1 KEY CHANGED, 1 edited, 1 added, 1 removed"
    heads = page.locator("article h2").all_inner_texts()
    assert heads == ["KEY CHANGED dos", "edited uno", "added nueva", "removed cuatro"]
    assert [len(cards(page, id_)) for id_ in ("dos", "uno", "nueva", "cuatro")] == [2, 2, 2, 1]
    before, after = cards(page, "uno")
    assert before.startswith("¿Qué es uno?")
    assert "<b>" in after
    assert page.locator("#uno .card math msup").count() == 1


def test_the_key_is_marked_on_both_cards(page: Page) -> None:
    ticked = page.locator("#dos .card").evaluate_all(
        """cards => cards.map(card => [...card.querySelectorAll(".mazo-options > li")].filter(
            item => getComputedStyle(item.querySelector("label"), "::after").content.includes("✓")
        ).map(item => item.querySelector(".mazo-option").textContent))"""
    )
    assert ticked == [["esta"], ["esa"]]
    assert page.locator("#dos dd").first.inner_html() == "<del>esta</del><ins>esa</ins>"


def test_cards_have_no_scripts_no_input_fields_and_no_duplicate_ids(page: Page) -> None:
    assert page.locator("script").count() == 1
    assert page.locator("input").count() == 0
    ids = page.locator("[id]").evaluate_all("nodes => nodes.map(node => node.id)")
    assert sorted(ids) == sorted(set(ids))


def test_nothing_is_wider_than_the_window(page: Page) -> None:
    for width in (320, 390, 800, 1200):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") == width


def test_every_text_has_enough_contrast_with_its_background(page: Page) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.reload()
        texts = page.evaluate(CONTRASTS.replace("#qa", "main"))["texts"]
        assert (scheme, [text for text, ratio in texts if ratio < 4.5]) == (scheme, [])
        assert len(texts) > 50


def test_a_button_switches_the_cards_to_dark_mode_and_back(page: Page) -> None:
    background = "card => getComputedStyle(card).backgroundColor"
    card = page.locator(".card").first
    light = card.evaluate(background)
    page.get_by_role("button", name="Dark cards").click()
    assert card.evaluate(background) != light
    page.get_by_role("button", name="Light cards").click()
    assert card.evaluate(background) == light


def test_only_an_earlier_page_of_diff_is_overwritten(
    here: Repository, tmp_path: Path, capsys: Capture
) -> None:
    page, other = tmp_path / "d.html", here.cards / "uno.md"
    assert [diff(here, capsys, "--html", str(page)).code for _ in range(2)] == [0, 0]
    before = other.read_bytes()
    outcome = diff(here, capsys, "--html", str(other))
    assert (outcome.code, other.read_bytes()) == (2, before)
    assert "is not written over" in outcome.err


def test_a_page_that_cannot_be_written_is_an_error(
    here: Repository, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "nada"
    file.write_text("x", "utf-8")
    outcome = diff(here, capsys, "--html", str(file / "d.html"))
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("mazo: cannot write ")
