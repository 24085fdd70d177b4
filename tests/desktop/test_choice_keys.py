"""Answer a choice card in desktop Anki with the keyboard and the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anki_backend import package_of

if TYPE_CHECKING:
    from pathlib import Path

    from anki_desktop import Desktop
    from conftest import Project

BODY = """\
¿Cuánto vale $P(\\text{%s})$ en este modelo?

- [ ] $\\frac{1}{2}$
  Olvida el final de la frase.
- [x] $\\frac{1}{4}$
- [ ] Lo mismo que `a b`
  Cambia el orden.
- [ ] Ninguna de las anteriores

---

Se multiplican las dos: $\\frac{1}{2} \\cdot \\frac{1}{2} = \\frac{1}{4}$.
"""
OPENS = {
    "a": "AddCards",
    "b": "Browser",
    "e": "EditCurrent",
    "f": "FilteredDeckConfigDialog",
}
"""The letters of options that open a window in desktop Anki, with the window's class."""


@pytest.fixture
def anki(desktop: Desktop, project: Project) -> Desktop:
    """Desktop Anki on the front of the first of two choices."""
    files = {f"{name}.md": f"---\nid: {name}\n---\n" + BODY % name for name in ("una", "otra")}
    desktop.study(package_of(project(files)))
    return desktop


def picked(anki: Desktop) -> list[int]:
    """The places on the screen, from 0, of the picked options; asserts that they also look picked."""
    items: list[list[bool]] = anki.js(
        "[...document.querySelectorAll('.mazo-options > li')].map("
        "item => [item.querySelector('input').checked, item.matches('.mazo-picked')])"
    )
    assert len(items) == 4
    assert all(checked == marked for checked, marked in items)
    return [place for place, (checked, _) in enumerate(items) if checked]


def press(anki: Desktop, key: str) -> None:
    """Press a key, then `z`, which neither Anki nor the card uses; return once the page has received `z`."""
    anki.js(
        "(window.mazoHeard = false, document.addEventListener('keydown', "
        "event => { if (event.key === 'z') window.mazoHeard = true; }), 0)"
    )
    anki.press(key)
    anki.press("z")
    anki.wait(lambda: anki.js("window.mazoHeard"))


@pytest.mark.parametrize("key", ["c", *"12345678"])
def test_a_letter_or_digit_that_opens_nothing_picks_nothing(key: str, anki: Desktop) -> None:
    press(anki, key)
    assert (picked(anki), anki.windows(), anki.main.reviewer.state) == ([], [], "question")


@pytest.mark.parametrize("key", OPENS)
def test_a_letter_that_opens_a_window_of_anki_picks_nothing(key: str, anki: Desktop) -> None:
    anki.press(key)
    anki.wait(anki.windows)
    (window,) = anki.windows()
    assert (type(window).__name__, picked(anki)) == (OPENS[key], [])
    window.close()
    anki.wait(lambda: not anki.windows())
    press(anki, "Down")
    assert picked(anki) == [0]


def test_the_letter_that_leaves_the_review_picks_nothing(anki: Desktop) -> None:
    anki.press("d")
    anki.wait(lambda: anki.at_decks)
    anki.review()
    assert picked(anki) == []


def test_arrows_pick_in_the_order_on_the_screen_and_leave_the_focus_to_the_page(
    anki: Desktop,
) -> None:
    for key, place in [("Down", 0), ("Down", 1), ("Up", 0), ("Up", 3), ("Down", 0)]:
        press(anki, key)
        assert (picked(anki), anki.js("document.activeElement.tagName")) == ([place], "BODY")


@pytest.mark.parametrize("turn", ["Space", "Return"])
@pytest.mark.parametrize(("rate", "ease"), [("Space", 3), *((str(n), n) for n in (1, 2, 3, 4))])
def test_after_an_arrow_a_key_shows_the_answer_and_another_rates_the_card(
    turn: str, rate: str, ease: int, anki: Desktop
) -> None:
    first = anki.note
    press(anki, "Down")
    press(anki, "Down")
    anki.press(turn)
    anki.shown("answer")
    assert picked(anki) == [1]
    anki.press(rate)
    anki.wait(lambda: anki.note != first)
    anki.shown("question")
    assert (anki.ratings(), picked(anki)) == ([ease], [])


def test_after_a_click_and_another_on_the_same_option_a_digit_rates_the_card(anki: Desktop) -> None:
    first = anki.note
    for _ in range(2):
        anki.js(
            "(window.mazoClicked = false, document.addEventListener('click', "
            "event => { if (event.target.type === 'radio') window.mazoClicked = true; }), 0)"
        )
        anki.click(".mazo-options > li:nth-child(3)")
        anki.wait(lambda: anki.js("window.mazoClicked"))
        assert (picked(anki), anki.js("document.activeElement.tagName")) == ([2], "BODY")
    anki.press("Space")
    anki.shown("answer")
    assert picked(anki) == [2]
    anki.press("3")
    anki.wait(lambda: anki.note != first)
    assert anki.ratings() == [3]


@pytest.mark.parametrize("light", ["light", "dark"])
def test_a_pick_is_visible_on_both_sides(light: str, anki: Desktop, pictures: Path) -> None:
    anki.set_light(light)
    press(anki, "Down")
    anki.picture(
        pictures / f"choice-front-{light}.png", seen=(".mazo-picked", 1, "borderLeftColor")
    )
    anki.press("Space")
    anki.shown("answer")
    anki.picture(pictures / f"choice-back-{light}.png", seen=(".mazo-picked", 4, "backgroundColor"))
