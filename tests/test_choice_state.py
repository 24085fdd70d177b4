"""A choice's order and pick reach a back that is a page of its own, wherever the browser lets them be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anki_backend import Card, cards_of_project
from anki_pages import ORIGIN, marks, order, picked, sides
from conftest import make_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OPTIONS = ["uno", "dos", "tres", "cuatro"]
CARD = """\
---
id: libre
---
¿Cuál?

- [ ] uno
  Porque uno no.
- [ ] dos
- [x] tres
- [ ] cuatro

---

Es el tercero.
"""
MARKED = {"tres": "✓", "dos": "✗ tu respuesta"}
REFUSED = 'Object.defineProperty(window, "%s", {get() { throw new Error("refused"); }});'
EMPTIED = "%s.clear();"
NO_SESSION = {"refused": REFUSED % "sessionStorage", "emptied": EMPTIED % "sessionStorage"}
NO_DEVICE = {"refused": REFUSED % "localStorage", "emptied": EMPTIED % "localStorage"}
NO_NAME = 'window.name = "";'
"""Scripts that run before those of a page: a place where a state could be kept is not there, or is empty."""


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> Card:
    folder = make_project(tmp_path_factory.mktemp("state"), {"libre.md": CARD})
    return cards_of_project(folder)["libre", 0]


def pick_by_click(page: Page, option: str) -> None:
    page.locator(".mazo-option", has_text=option).click()


@pytest.mark.parametrize("session", NO_SESSION.values(), ids=NO_SESSION)
@pytest.mark.parametrize(
    ("name", "device"),
    [
        ("", ""),
        *((NO_NAME, one) for one in ("", "Date.now = (now => () => now() + 3500e3)(Date.now);")),
        *(("", one) for one in NO_DEVICE.values()),
    ],
)
def test_the_back_on_a_new_page_has_them_even_where_the_session_was_emptied(
    session: str, name: str, device: str, browser: Browser, card: Card
) -> None:
    """The window's name has them, or what the device keeps for an hour."""
    with sides(browser, card) as page:
        page.add_init_script(
            f"if (location.pathname === '/back') {{ {session} {name} {device} }}"
            "const draws = [0, 0, 0]; Math.random = () => draws.shift();"
        )
        page.goto(ORIGIN + "front")
        asked = order(page)
        pick_by_click(page, "dos")
        page.goto(ORIGIN + "back")
        assert asked != OPTIONS
        assert (order(page), picked(page), marks(page)) == (asked, ["dos"], MARKED)


@pytest.mark.parametrize("visited", [[], ["front"]])
@pytest.mark.parametrize("session", NO_SESSION.values(), ids=NO_SESSION)
@pytest.mark.parametrize("device", NO_DEVICE.values(), ids=NO_DEVICE)
def test_without_any_state_the_back_has_the_order_of_the_file_and_its_key(
    visited: list[str],
    session: str,
    device: str,
    browser: Browser,
    card: Card,
) -> None:
    with sides(browser, card) as page:
        page.add_init_script(session + device + NO_NAME)
        for side in visited:
            page.goto(ORIGIN + side)
            pick_by_click(page, "dos")
        page.goto(ORIGIN + "back")
        assert (order(page), picked(page), marks(page)) == (OPTIONS, [], {"tres": "✓"})
        assert page.get_by_text("Porque uno no.").is_visible()


@pytest.mark.parametrize(
    "since",
    [
        "Date.now = (now => () => now() + 3700e3)(Date.now);",  # more than an hour later
        'localStorage.setItem("mazo-choice", "{");',
        'localStorage.setItem("mazo-choice", \'{"note": "libre"}\');',
        'localStorage.setItem("mazo-choice", localStorage.getItem("mazo-choice")?.replace("libre", "fija"));',
    ],
)
def test_the_device_does_not_answer_for_another_card_or_another_day(
    since: str, browser: Browser, card: Card
) -> None:
    with sides(browser, card) as page:
        page.add_init_script(
            f"if (location.pathname === '/back') {{ sessionStorage.clear(); {NO_NAME} {since} }}"
        )
        page.goto(ORIGIN + "front")
        pick_by_click(page, "dos")
        page.goto(ORIGIN + "back")
        assert (order(page), picked(page)) == (OPTIONS, [])
        assert page.evaluate("localStorage.length") == 0


def test_a_name_that_someone_else_gave_the_window_stays(browser: Browser, card: Card) -> None:
    with sides(browser, card) as page:
        page.goto(ORIGIN + "front")
        assert "libre" in page.evaluate("window.name")
        page.evaluate("window.name = 'frame'")
        pick_by_click(page, "dos")
        assert page.evaluate("window.name") == "frame"
