"""The difference as a page, in Chromium: cards before and after, offline, by day and by night, on any width."""

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
    """The page of that change, in a browser that is offline."""
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
    """The cards that are shown of a note."""
    return page.locator(f"#{id_} .card .mazo").all_inner_texts()


def test_each_change_is_told_with_its_cards_before_and_after(page: Page) -> None:
    assert page.locator("h1").inner_text() == "Prueba: 1 KEY CHANGED, 1 edited, 1 added, 1 removed"
    heads = page.locator("article h2").all_inner_texts()
    assert heads == ["KEY CHANGED dos", "edited uno", "added nueva", "removed cuatro"]
    assert [len(cards(page, id_)) for id_ in ("dos", "uno", "nueva", "cuatro")] == [2, 2, 2, 1]
    before, after = cards(page, "uno")
    assert before.startswith("¿Qué es uno?")
    assert "<b>" in after
    assert page.locator("#uno .card math msup").count() == 1


def test_the_key_is_marked_on_either_card(page: Page) -> None:
    ticked = page.locator("#dos .card").evaluate_all(
        """cards => cards.map(card => [...card.querySelectorAll(".mazo-options > li")].filter(
            item => getComputedStyle(item.querySelector("label"), "::after").content.includes("✓")
        ).map(item => item.querySelector(".mazo-option").textContent))"""
    )
    assert ticked == [["esta"], ["esa"]]
    assert page.locator("#dos dd").first.inner_html() == "<del>esta</del><ins>esa</ins>"


def test_a_card_is_a_picture_of_itself(page: Page) -> None:
    """No script of a template, no field, no name that stands twice."""
    assert page.locator("script").count() == 1
    assert page.locator("input").count() == 0
    ids = page.locator("[id]").evaluate_all("nodes => nodes.map(node => node.id)")
    assert sorted(ids) == sorted(set(ids))


def test_nothing_is_wider_than_the_window(page: Page) -> None:
    for width in (320, 390, 800, 1200):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") == width


def test_every_text_stands_out_from_its_ground(page: Page) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.reload()
        texts = page.evaluate(CONTRASTS.replace("#qa", "main"))["texts"]
        assert (scheme, [text for text, ratio in texts if ratio < 4.5]) == (scheme, [])
        assert len(texts) > 50


def test_cards_are_shown_by_day_and_by_night(page: Page) -> None:
    ground = "card => getComputedStyle(card).backgroundColor"
    card = page.locator(".card").first
    by_day = card.evaluate(ground)
    page.get_by_role("button", name="Dark cards").click()
    assert card.evaluate(ground) != by_day
    page.get_by_role("button", name="Light cards").click()
    assert card.evaluate(ground) == by_day


def test_a_page_is_written_over_and_no_other_file(
    here: Repository, tmp_path: Path, capsys: Capture
) -> None:
    page, other = tmp_path / "d.html", here.cards / "uno.md"
    assert [diff(here, capsys, "--html", str(page)).code for _ in range(2)] == [0, 0]
    before = other.read_bytes()
    told = diff(here, capsys, "--html", str(other))
    assert (told.code, other.read_bytes()) == (2, before)
    assert "is not written over" in told.err


def test_a_folder_that_cannot_be_written_to_is_told(
    here: Repository, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "nada"
    file.write_text("x", "utf-8")
    told = diff(here, capsys, "--html", str(file / "d.html"))
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("mazo: cannot write ")
