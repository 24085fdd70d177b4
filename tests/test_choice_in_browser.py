"""A choice card, rendered by the real Anki, in Chromium: order, picks and the back, with and without JavaScript."""

from __future__ import annotations

from itertools import permutations, product
from math import factorial
from typing import TYPE_CHECKING, TypeAlias

import pytest
from anki_backend import Card, cards_of_project
from anki_pages import MARKS, ORIGIN, draw, marks, order, picked, reviewer, show, sides, spoken
from conftest import make_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

OPTIONS = ["uno", "dos", "tres", "cuatro"]
BODY = """\
¿Cuál {id}?

- [ ] uno
  Porque uno no.
- [ ] dos
- [x] tres
- [ ] {last}
  Porque cuatro tampoco.

---

Son estos pasos:

- primero
- segundo
- tercero
- cuarto
"""
NONE = "Ninguna de las anteriores"
NO_STORAGE = (
    'Object.defineProperty(window, "sessionStorage", {get() { throw new Error("refused"); }});'
)


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Card]:
    """The choices of a small project, by id."""
    files = {
        "libre.md": "---\nid: libre\n---\n" + BODY.format(id="libre", last="cuatro"),
        "fija.md": "---\nid: fija\nshuffle: false\n---\n" + BODY.format(id="fija", last="cuatro"),
        "ultima.md": "---\nid: ultima\n---\n" + BODY.format(id="última", last=NONE),
    }
    folder = make_project(tmp_path_factory.mktemp("choices"), files)
    return {card.note: card for card in cards_of_project(folder).values()}


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    with reviewer(browser, has_touch=True) as page:
        yield page


@pytest.fixture
def page(desk: Page) -> Page:
    """The page that desktop Anki reviews cards on, at the start of a session."""
    desk.goto(ORIGIN)
    desk.evaluate("(sessionStorage.clear(), localStorage.clear(), window.name = '', 0)")
    return desk


# ---------------------------------------------------------------- without JavaScript


def test_without_javascript_the_front_lists_lettered_options_in_the_order_of_the_file(
    browser: Browser, cards: dict[str, Card]
) -> None:
    with sides(browser, cards["libre"], java_script_enabled=False) as page:
        page.goto(ORIGIN + "front")
        texts = [text for text in spoken(page) if text in {*OPTIONS, *"ABCDEFGH", *MARKS}]
        assert texts == ["A", "uno", "B", "dos", "C", "tres", "D", "cuatro"]
        assert not any("Porque" in text for text in spoken(page))


def test_without_javascript_the_back_marks_only_the_key_and_shows_the_reasons(
    browser: Browser, cards: dict[str, Card]
) -> None:
    with sides(browser, cards["libre"], java_script_enabled=False) as page:
        page.goto(ORIGIN + "back")
        texts = [text for text in spoken(page) if text in {*OPTIONS, *"ABCDEFGH", *MARKS}]
        assert texts == ["A", "uno", "B", "dos", "C", "tres", "✓", "D", "cuatro"]
        assert {"Porque uno no.", "Porque cuatro tampoco."} <= set(spoken(page))
        grounds = page.locator("li").evaluate_all(
            "items => items.map(li => getComputedStyle(li).backgroundColor)"
        )
        items = page.locator("li").all_inner_texts()
        coloured = [
            item
            for item, ground in zip(items, grounds, strict=True)
            if ground != "rgba(0, 0, 0, 0)"
        ]
        assert coloured == ["tres"]


# ---------------------------------------------------------------- order


@pytest.mark.parametrize(("id_", "moving"), [("libre", 4), ("ultima", 3), ("fija", 1)])
def test_every_order_of_the_shuffled_options_is_equally_likely(
    id_: str, moving: int, page: Page, cards: dict[str, Card]
) -> None:
    """Evenly spaced random numbers give each permutation exactly once; pinned options stay last."""
    written = [*OPTIONS[:3], NONE if id_ == "ultima" else "cuatro"]
    fair = product(*([(k + 0.5) / n for k in range(n)] for n in range(moving, 1, -1)))
    orders = []
    for draws in fair:
        draw(page, list(draws))
        show(page, cards[id_].front)
        orders.append(tuple(order(page)))
    assert len(orders) == factorial(moving)
    assert set(orders) == {(*head, *written[moving:]) for head in permutations(written[:moving])}


def test_letters_follow_the_order_on_the_screen(page: Page, cards: dict[str, Card]) -> None:
    draw(page, [0.0, 0.0, 0.0])
    show(page, cards["libre"].front)
    texts = [text for text in spoken(page) if text in {*OPTIONS, *"ABCDEFGH"}]
    assert texts == [text for pair in zip("ABCD", order(page), strict=True) for text in pair]
    assert order(page) != OPTIONS


# ---------------------------------------------------------------- from the front to the back


def pick_by_click(page: Page, option: str) -> None:
    page.locator(".mazo-option", has_text=option).click()


def pick_by_touch(page: Page, option: str) -> None:
    page.locator(".mazo-option", has_text=option).tap()


def pick_by_arrow(page: Page, option: str) -> None:
    """Press Down until the option is picked."""
    for _ in OPTIONS:
        page.keyboard.press("ArrowDown")
        if picked(page) == [option]:
            return
    pytest.fail(f"no arrow picks {option}")


Pick: TypeAlias = "Callable[[Page, str], None]"
PICKS = pytest.mark.parametrize("pick", [pick_by_click, pick_by_touch, pick_by_arrow])
EXPECTED = {
    "tres": {"tres": "✓ tu respuesta"},
    "dos": {"tres": "✓", "dos": "✗ tu respuesta"},
}


@PICKS
@pytest.mark.parametrize("option", EXPECTED)
@pytest.mark.parametrize("storage", ["", NO_STORAGE])
def test_the_back_on_the_same_page_has_the_order_and_pick_of_the_front(
    pick: Pick,
    option: str,
    storage: str,
    page: Page,
    cards: dict[str, Card],
) -> None:
    page.evaluate(storage)
    draw(page, [0.0, 0.0, 0.0])
    show(page, cards["libre"].front)
    asked = order(page)
    pick(page, option)
    assert picked(page) == [option]
    show(page, cards["libre"].back, answer=True)
    assert (order(page), picked(page), marks(page)) == (asked, [option], EXPECTED[option])


@PICKS
def test_the_back_on_a_new_page_has_the_order_and_pick_of_the_front(
    pick: Pick,
    browser: Browser,
    cards: dict[str, Card],
) -> None:
    with sides(browser, cards["libre"], has_touch=True) as page:
        page.add_init_script("const draws = [0, 0, 0]; Math.random = () => draws.shift();")
        page.goto(ORIGIN + "front")
        asked = order(page)
        pick(page, "dos")
        page.goto(ORIGIN + "back")
        assert asked != OPTIONS
        assert (order(page), picked(page), marks(page)) == (asked, ["dos"], EXPECTED["dos"])


def test_a_pick_on_one_card_does_not_affect_another(page: Page, cards: dict[str, Card]) -> None:
    show(page, cards["libre"].front)
    pick_by_click(page, "uno")
    show(page, cards["fija"].back, answer=True)
    assert (order(page), picked(page), marks(page)) == (OPTIONS, [], {"tres": "✓"})


def test_the_last_pick_counts_and_is_forgotten_on_the_next_front(
    page: Page, cards: dict[str, Card]
) -> None:
    show(page, cards["fija"].front)
    pick_by_click(page, "uno")
    pick_by_arrow(page, "cuatro")
    show(page, cards["fija"].back, answer=True)
    assert (picked(page), marks(page)["cuatro"]) == (["cuatro"], "✗ tu respuesta")
    show(page, cards["fija"].front)
    assert picked(page) == []
    show(page, cards["fija"].back, answer=True)
    assert (picked(page), marks(page)) == ([], {"tres": "✓"})


def test_arrow_keys_follow_the_order_on_the_screen_and_wrap_around(
    page: Page, cards: dict[str, Card]
) -> None:
    draw(page, [0.0, 0.0, 0.0])
    show(page, cards["libre"].front)
    first, second, third, last = asked = order(page)
    assert asked != OPTIONS
    for key, option in [
        *(("ArrowDown", option) for option in (first, second, third, last, first)),
        *(("ArrowUp", option) for option in (last, third)),
    ]:
        page.keyboard.press(key)
        assert picked(page) == [option]


def test_the_first_arrow_up_picks_the_last_option(page: Page, cards: dict[str, Card]) -> None:
    show(page, cards["fija"].front)
    page.keyboard.press("ArrowUp")
    assert picked(page) == ["cuatro"]


LEFT = [
    *"abcdefgh",
    *"ABCD",
    *"12345",
    *("Space", "Enter", "ArrowLeft", "ArrowRight"),
    *("Shift+ArrowDown", "Control+ArrowDown", "Alt+ArrowDown", "Meta+ArrowDown"),
]
"""Keys and key combinations of Anki or the browser."""


def test_all_other_keys_are_left_to_anki_and_the_browser(
    page: Page, cards: dict[str, Card]
) -> None:
    show(page, cards["fija"].front)
    page.evaluate(
        """() => {
            window.taken = [];
            window.addEventListener("keydown", event => { if (event.defaultPrevented) taken.push(event.key); });
        }"""
    )
    for key in LEFT:
        page.keyboard.press(key)
        assert (key, picked(page)) == (key, [])
    assert page.evaluate("taken") == []


FOCUSED = "document.activeElement.tagName"


@PICKS
def test_after_a_pick_nothing_keeps_the_focus(
    pick: Pick, page: Page, cards: dict[str, Card]
) -> None:
    show(page, cards["fija"].front)
    for _ in range(2):  # a second click on the same option also moves the focus
        pick(page, "dos")
        assert (picked(page), page.evaluate(FOCUSED)) == (["dos"], "BODY")


def test_an_option_reached_by_tab_can_be_picked_and_loses_the_focus(
    page: Page, cards: dict[str, Card]
) -> None:
    for key in ("Space", "ArrowDown"):
        show(page, cards["fija"].front)
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED) == "INPUT"
        page.keyboard.press(key)
        assert (key, picked(page), page.evaluate(FOCUSED)) == (key, ["uno"], "BODY")


def test_an_arrow_in_another_field_of_the_page_picks_nothing(
    page: Page, cards: dict[str, Card]
) -> None:
    show(page, cards["fija"].front)
    page.evaluate("document.body.append(document.createElement('textarea'))")
    page.locator("textarea").focus()
    page.keyboard.press("ArrowDown")
    assert (picked(page), page.evaluate(FOCUSED)) == ([], "TEXTAREA")


def test_the_page_scrolls_just_far_enough_to_show_a_picked_option(
    page: Page, cards: dict[str, Card]
) -> None:
    show(page, cards["fija"].front)
    page.evaluate("document.querySelector('.mazo-stem').style.height = '3000px'")
    page.keyboard.press("ArrowDown")
    bottom, height = page.locator(".mazo-picked").evaluate(
        "item => [item.getBoundingClientRect().bottom, innerHeight]"
    )
    assert bottom == pytest.approx(height, abs=1)


def test_arrow_keys_scroll_the_page_if_there_is_nothing_to_pick(
    page: Page, cards: dict[str, Card]
) -> None:
    show(page, cards["fija"].front)
    show(page, '<p style="height: 3000px">Otra tarjeta, sin opciones</p>')
    page.keyboard.press("ArrowDown")
    page.wait_for_function("scrollY > 0")


def test_keys_pressed_on_the_back_or_on_the_next_card_change_nothing(
    page: Page, cards: dict[str, Card]
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(error.message))
    show(page, cards["fija"].front)
    pick_by_arrow(page, "dos")
    show(page, cards["fija"].back, answer=True)
    page.keyboard.press("ArrowDown")
    assert (picked(page), marks(page)) == (["dos"], EXPECTED["dos"])
    show(page, cards["fija"].front)
    show(page, "<p>Otra tarjeta, sin opciones</p>")
    page.keyboard.press("ArrowDown")
    assert faults == []


def test_showing_a_side_again_keeps_order_and_pick(page: Page, cards: dict[str, Card]) -> None:
    """Desktop Anki shows a side again after an edit, with new nodes on the same page."""
    for _ in range(2):
        show(page, cards["libre"].front)
    asked = order(page)
    pick_by_arrow(page, "dos")
    for _ in range(2):
        show(page, cards["libre"].back, answer=True)
        assert (order(page), picked(page), marks(page)) == (asked, ["dos"], EXPECTED["dos"])


def test_running_the_script_again_on_the_same_nodes_changes_nothing(
    page: Page, cards: dict[str, Card]
) -> None:
    again = '() => (0, eval)(document.querySelector("#qa script").textContent)'
    draw(page, [0.0, 0.0, 0.0, 0.9, 0.0, 0.9])
    show(page, cards["libre"].front)
    page.evaluate(again)
    asked = order(page)
    pick_by_arrow(page, "dos")
    show(page, cards["libre"].back, answer=True)
    page.evaluate(again)
    assert (order(page), picked(page), marks(page)) == (asked, ["dos"], EXPECTED["dos"])
