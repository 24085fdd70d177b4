"""An exercise in Chromium: on the page of desktop Anki, and with each side on a page of its own, as on AnkiDroid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anki_backend import cards_of_project
from anki_pages import ORIGIN, reviewer, show, sides
from conftest import make_project
from exercises import FIELD, FILES, ID, LINES, asked, right_answer, said

if TYPE_CHECKING:
    from anki_backend import Card
    from playwright.sync_api import Browser, Page

REFUSED = 'Object.defineProperty(window, "%s", {get() { throw new Error("refused"); }});'
STATES = {
    "all": "",
    "no session": "sessionStorage.clear();",
    "session refused": REFUSED % "sessionStorage",
    "device alone": 'sessionStorage.clear(); window.name = "";',
    "name alone": REFUSED % "sessionStorage" + REFUSED % "localStorage",
}
"""Scripts that run before those of the back: where the state of the front is still found."""
NOTHING = REFUSED % "sessionStorage" + REFUSED % "localStorage" + 'window.name = "";'
VARIANTS = len(LINES)


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> Card:
    folder = make_project(tmp_path_factory.mktemp("exercise"), FILES)
    return cards_of_project(folder)[ID, 0]


def reviewed(page: Page, card: Card, typed: str = "") -> tuple[str, str]:
    """Review the card once on desktop's page; the questions of both sides."""
    show(page, card.front)
    before = asked(page)
    if typed:
        page.locator(FIELD).fill(typed)
    show(page, card.back, answer=True)
    return before, asked(page)


def test_both_sides_show_the_same_variant_and_none_comes_twice_before_all_came(
    browser: Browser, card: Card
) -> None:
    with reviewer(browser) as page:
        pairs = [reviewed(page, card) for _ in range(2 * VARIANTS)]
    assert all(front == back for front, back in pairs)
    fronts = [front for front, _ in pairs]
    assert len(set(fronts[:VARIANTS])) == len(set(fronts[VARIANTS:])) == VARIANTS
    assert fronts[VARIANTS - 1] != fronts[VARIANTS]


def test_none_comes_twice_on_pages_of_their_own_where_the_device_remembers(
    browser: Browser, card: Card
) -> None:
    found = []
    with sides(browser, card) as page:
        for _ in range(VARIANTS):
            page.goto(ORIGIN + "front")
            found.append(asked(page))
            page.goto(ORIGIN + "back")
            assert asked(page) == found[-1]
    assert len(set(found)) == VARIANTS


@pytest.mark.parametrize("lost", STATES.values(), ids=STATES)
def test_a_back_on_a_new_page_finds_the_variant_and_what_was_typed(
    lost: str, browser: Browser, card: Card
) -> None:
    with sides(browser, card) as page:
        page.add_init_script(
            f"if (location.pathname === '/back') {{ {lost} }} Math.random = () => 0.6;"
        )
        page.goto(ORIGIN + "front")
        front = asked(page)
        page.locator(FIELD).fill("7/8")
        page.goto(ORIGIN + "back")
        assert asked(page) == front
        assert said(page) == "7/8 no es correcto."


def test_without_any_state_the_back_shows_the_first_variant_and_no_verdict_on_an_answer(
    browser: Browser, card: Card
) -> None:
    with sides(browser, card) as page:
        page.add_init_script(NOTHING)
        page.goto(ORIGIN + "back")
        assert right_answer(page).denominator == 3
        assert said(page) == "No has escrito ninguna respuesta."


def test_a_question_shown_again_before_its_answer_is_the_same_with_what_was_typed(
    browser: Browser, card: Card
) -> None:
    with reviewer(browser) as page:
        show(page, card.front)
        first = asked(page)
        page.locator(FIELD).fill("1/")
        show(page, card.front)
        assert (asked(page), page.locator(FIELD).input_value()) == (first, "1/")


def test_the_state_of_another_note_is_not_taken(browser: Browser, card: Card) -> None:
    other = card.front.replace(f'data-note="{ID}"', 'data-note="otra"')
    with reviewer(browser) as page:
        show(page, other)
        page.locator(FIELD).fill("1/2")
        show(page, card.back, answer=True)
        assert right_answer(page).denominator == 3
        assert said(page) == "No has escrito ninguna respuesta."


@pytest.mark.parametrize("title", ["previewer", "card layout"])
def test_a_preview_shows_the_first_variant_and_takes_none_from_the_reviews(
    title: str, browser: Browser, card: Card
) -> None:
    with reviewer(browser) as page:
        page.evaluate("title => { document.title = title; Math.random = () => 0.9; }", title)
        for _ in range(3):
            front, back = reviewed(page, card)
            assert front == back
            assert right_answer(page).denominator == 3
        assert page.evaluate("Object.keys(localStorage).filter(key => /seen/.test(key))") == []


def test_without_javascript_the_first_variant_is_there_with_all_its_steps(
    browser: Browser, card: Card
) -> None:
    with sides(browser, card, java_script_enabled=False) as page:
        page.goto(ORIGIN + "front")
        assert right_answer(page).denominator == 3
        assert not page.locator(".mazo-shown .mazo-work").is_visible()
        page.goto(ORIGIN + "back")
        steps = page.locator(".mazo-shown .mazo-steps > ol > li")
        assert [steps.nth(n).is_visible() for n in range(steps.count())] == [True] * 3
        assert page.locator(".mazo-shown .mazo-solved").is_visible()
        assert page.locator(".mazo-mistakes:visible").count() == 0
        assert page.locator("template:visible").count() == 0


def test_the_verdict_says_which_mistake_it_is_or_that_it_is_right_in_another_form(
    browser: Browser, card: Card
) -> None:
    with reviewer(browser) as page:
        page.evaluate("Math.random = () => 0")
        show(page, card.front)
        right = right_answer(page)
        show(page, card.back, answer=True)
        n = right.denominator
        for typed, expected in {
            f"1/{n}": f"1/{n} es correcto.",
            f" 2 / {2 * n} ": f"2 / {2 * n} es correcto, escrito de otra forma.",
            f"2/{n}": f"2/{n} no es correcto. Falta el factor del fin de frase, </s>.",
            "0,9999": "0,9999 no es correcto.",
            "un tercio": "un tercio no tiene la forma de la respuesta.",
            "<b>1</b>": "<b>1</b> no tiene la forma de la respuesta.",
        }.items():
            page.evaluate(
                "typed => { mazoState = JSON.stringify({ ...JSON.parse(mazoState), typed }); }",
                typed,
            )
            show(page, "")
            show(page, card.back, answer=True)
            assert said(page) == expected


def test_the_steps_are_revealed_one_by_one_by_button_and_key(browser: Browser, card: Card) -> None:
    with reviewer(browser) as page:
        reviewed(page, card)
        steps = page.locator(".mazo-shown .mazo-steps > ol > li")
        button = page.locator(".mazo-next")

        def visible() -> list[bool]:
            return [steps.nth(n).is_visible() for n in range(steps.count())]

        assert visible() == [False] * 3
        assert button.inner_text() == "Paso 1 de 3"
        button.click()
        assert visible() == [True, False, False]
        page.keyboard.press("p")
        assert visible() == [True, True, False]
        assert button.inner_text() == "Paso 3 de 3"
        page.keyboard.press("Control+p")
        assert visible() == [True, True, False]
        button.focus()
        page.keyboard.press("Enter")
        assert visible() == [True] * 3
        assert not button.is_visible()


def test_enter_in_the_field_turns_the_card_on_desktop_and_leaves_the_field(
    browser: Browser, card: Card
) -> None:
    with reviewer(browser) as page:
        page.evaluate("window.told = []; window.pycmd = command => command && told.push(command);")
        show(page, card.front)
        page.wait_for_function("document.activeElement.className.includes('mazo-field')")
        page.keyboard.type("ab e1/2 ñ")
        page.keyboard.press("Enter")
        assert page.evaluate("told") == ["ans"]
        assert page.evaluate("document.activeElement === document.body")
        assert page.locator(FIELD).input_value() == "ab e1/2 ñ"
    with sides(browser, card) as page:  # a telephone: its keyboard would hide the question
        page.goto(ORIGIN + "front")
        assert page.evaluate("document.activeElement === document.body")
        page.locator(FIELD).press("Enter")
        assert page.evaluate("document.activeElement === document.body")


def test_the_field_can_be_used_with_a_finger_and_a_screen_reader(
    browser: Browser, card: Card
) -> None:
    with sides(browser, card, viewport={"width": 390, "height": 844}, has_touch=True) as page:
        page.goto(ORIGIN + "front")
        field = page.locator(FIELD)
        assert "tappable" in (field.get_attribute("class") or "")
        assert field.get_attribute("aria-label") == "Respuesta"
        box = field.bounding_box()
        assert box is not None
        assert box["height"] >= 40
        field.tap()
        assert page.evaluate("document.activeElement.className.includes('mazo-field')")
        page.goto(ORIGIN + "back")
        button = page.locator(".mazo-next").bounding_box()
        assert button is not None
        assert button["height"] >= 36
        assert "tappable" in (page.locator(".mazo-next").get_attribute("class") or "")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_formulas_of_the_drawn_variant_are_typeset_on_both_sides(
    browser: Browser, card: Card
) -> None:
    with reviewer(browser) as page:
        show(page, card.front)
        assert page.locator(".mazo-shown .mazo-front mjx-container").count() == 1
        show(page, card.back, answer=True)
        assert page.locator(".mazo-shown .mazo-solved mjx-container").count() == 1
        assert "\\(" not in page.locator(".mazo-shown").inner_text()
