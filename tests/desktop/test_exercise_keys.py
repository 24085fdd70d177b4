"""Practise an exercise in desktop Anki with real keys, over sittings with restarts between them."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anki_backend import package_of
from exercises import HEAD, ID, LINES

if TYPE_CHECKING:
    from anki_desktop import Desktop
    from conftest import Project

FILES = {f"{ID}.yaml": HEAD.replace("needs: [factores]\n", "") + "".join(LINES)}
TESTS = Path(__file__).resolve().parents[1]
ASKED = "document.querySelector('.mazo-shown .mazo-front').innerText"
CORPUS = "document.querySelector('.mazo-shown .mazo-front li').innerText"
SAID = "document.querySelector('.mazo-verdict').innerText.split(/\\s+/).join(' ').trim()"
FIELD = "document.activeElement.className"


def practise(anki: Desktop, typed: str) -> tuple[str, str, str]:
    """Answer the card that is asked, `N` being the right denominator; the questions of both sides, and the verdict."""
    anki.wait(lambda: "mazo-field" in anki.js(FIELD))
    n = anki.js(CORPUS).split().count("a") + 2
    text = typed.replace("2N", str(2 * n)).replace("N", str(n))
    front = anki.js(ASKED)
    for key in text:
        anki.press(key)
    anki.wait(lambda: anki.js("document.querySelector('.mazo-field').value") == text)
    anki.press("Return")
    anki.shown("answer")
    said = anki.js(SAID)
    assert said.startswith(text.strip())
    return front, anki.js(ASKED), said.removeprefix(text.strip()).strip()


def again(anki: Desktop) -> None:
    """Rate the card with the key `1`, and wait until it is asked once more."""
    before = len(anki.ratings())
    anki.press("1")
    anki.wait(lambda: len(anki.ratings()) == before + 1)
    anki.shown("question")


def sitting(anki: Desktop, answers: list[str]) -> list[tuple[str, str, str]]:
    """Answer the card again and again."""
    found = []
    for typed in answers:
        found.append(practise(anki, typed))
        again(anki)
    return found


RIGHT, FORM, WRONG = "es correcto", "es correcto, escrito de otra forma.", "no es correcto."
MISTAKE = "no es correcto. Falta el factor del fin de frase, </s>."
UNREAD = "no tiene la forma de la respuesta."
ANSWERS = {
    "1/N": RIGHT,
    "2/2N": FORM,
    " 1 / N": RIGHT,
    "2/N": MISTAKE,
    "7,25": WRONG,
    "abdefs 1": UNREAD,
}
"""What is typed, with keys that are Anki's own outside of a field, and how the verdict begins: a variant may show its
answer as a decimal.
"""


def test_right_and_wrong_answers_in_several_forms_are_judged_and_no_variant_comes_twice(
    desktop: Desktop, project: Project
) -> None:
    desktop.study(package_of(project(FILES)))
    found = sitting(desktop, list(ANSWERS))
    assert [front for front, back, _ in found if front != back] == []
    assert len({front for front, _, _ in found}) == len(ANSWERS)
    for (_, _, said), expected in zip(found, ANSWERS.values(), strict=True):
        assert said.startswith(expected)
    assert desktop.ratings() == [1] * len(ANSWERS)
    assert desktop.windows() == []


def test_the_steps_come_one_by_one_by_key_and_by_click(desktop: Desktop, project: Project) -> None:
    desktop.study(package_of(project(FILES)))
    practise(desktop, "1/N")
    visible = (
        "[...document.querySelectorAll('.mazo-shown .mazo-steps > ol > li')]"
        ".filter(item => item.checkVisibility()).length"
    )
    assert desktop.js(visible) == 0
    desktop.press("p")
    desktop.wait(lambda: desktop.js(visible) == 1)
    desktop.click(".mazo-next")
    desktop.wait(lambda: desktop.js(visible) == 2)
    assert desktop.windows() == []


def test_a_preview_shows_the_first_variant_on_both_sides(
    desktop: Desktop, project: Project
) -> None:
    """Anki's previewer has a web view of its own, which the script tells from the reviewer's by its title."""
    from aqt.browser.previewer import Previewer

    desktop.study(package_of(project(FILES)))
    card = desktop.main.reviewer.card

    class Preview(Previewer):  # type: ignore[misc]  # Anki is untyped here
        def card(self) -> Any:
            return card

        def card_changed(self) -> bool:
            return False

    preview = Preview(desktop.main, desktop.main, lambda: None)
    preview.open()
    try:
        preview._show_both_sides = False
        for side, mark in (("question", ".mazo-field"), ("answer", ".mazo-verdict")):
            preview._state = side
            preview.render_card()
            shown = f"document.querySelector('{mark}') && {CORPUS}"
            desktop.wait(partial(_is_first, desktop, preview, shown))
        storage = "Object.keys(localStorage).filter(key => /seen/.test(key)).length"
        assert _evaluated(desktop, preview, storage) == 1, "the reviewer's own, and no other"
    finally:
        preview.close()


def _is_first(anki: Desktop, preview: Any, shown: str) -> bool:
    return bool(_evaluated(anki, preview, shown) == "a b")


def _evaluated(anki: Desktop, preview: Any, expression: str) -> Any:
    """Evaluate an expression on the page of a previewer."""
    found: list[Any] = []
    preview._web.evalWithCallback(expression, found.append)
    anki.wait(lambda: found)
    return found[0]


SESSION = """
import sys, json
from pathlib import Path
sys.path[:0] = json.loads(sys.argv[1])
from anki_desktop import started
from test_exercise_keys import sitting
base, package, answers = Path(sys.argv[2]), sys.argv[3], json.loads(sys.argv[4])
with started(base) as anki:
    if package:
        anki.study(Path(package))
    else:
        anki.review()
    print("found" + json.dumps(sitting(anki, answers)), flush=True)
"""


def test_both_sides_agree_after_a_restart_of_anki(project: Project, tmp_path: Path) -> None:
    """What the web view kept is gone at each start; the questions of a sitting still differ."""
    package = str(package_of(project(FILES)))
    (tmp_path / "base").mkdir()
    paths = json.dumps([str(TESTS), str(TESTS / "desktop"), str(TESTS.parent)])
    for first in (package, ""):
        command = [sys.executable, "-c", SESSION, paths, str(tmp_path / "base"), first]
        done = subprocess.run(
            [*command, json.dumps(["1/N", "2/N"])],
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
        lines = [line for line in done.stdout.splitlines() if line.startswith("found")]
        assert lines, done.stderr
        found = json.loads(lines[0].removeprefix("found"))
        assert all(front == back for front, back, _ in found)
        assert len({front for front, _, _ in found}) == 2
        assert found[0][2].startswith(RIGHT)
        assert found[1][2] == MISTAKE
