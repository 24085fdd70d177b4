"""Type the answer of a card in desktop Anki."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anki_backend import package_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from anki_desktop import Desktop
    from conftest import Project

CARD = """\
---
id: una
type: typed
---
¿Cuánto es $9/1000$?

---

- 0.009
- 9/1000
"""


@pytest.fixture
def answered(desktop: Desktop, project: Project) -> Callable[[str], Desktop]:
    """A function that types an answer and turns the card."""

    def answer(typed: str) -> Desktop:
        desktop.study(package_of(project({"una.md": CARD})))
        for key in typed:
            desktop.press(key)
        desktop.wait(lambda: desktop.js("document.getElementById('typeans').value") == typed)
        desktop.press("Return")
        desktop.shown("answer")
        return desktop

    return answer


WRONG = "document.querySelectorAll('#typeans .typeBad, #typeans .typeMissed').length"
RIGHT = "document.querySelector('.mazo-right')?.textContent ?? ''"


@pytest.mark.parametrize("typed", ["0,009", "9/1000"])
def test_another_accepted_answer_is_said_to_be_right(
    typed: str, answered: Callable[[str], Desktop]
) -> None:
    anki = answered(typed)
    assert (anki.js(WRONG), anki.js(RIGHT)) == (0, f"«{typed}» es una respuesta correcta.")


def test_the_answer_that_is_shown_is_right_for_anki_itself(
    answered: Callable[[str], Desktop],
) -> None:
    anki = answered("0.009")
    assert (anki.js(WRONG), anki.js(RIGHT)) == (0, "")


@pytest.mark.parametrize("typed", ["0,008", "9/100"])
def test_a_wrong_answer_is_marked_and_the_others_are_shown(
    typed: str, answered: Callable[[str], Desktop]
) -> None:
    anki = answered(typed)
    assert anki.js(WRONG) > 0
    assert anki.js(RIGHT) == ""
    assert "También vale: 9/1000" in anki.js("document.querySelector('.mazo-also').textContent")
