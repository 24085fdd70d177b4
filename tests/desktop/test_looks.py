"""A learner's own note, a withdrawn note and a figure in desktop Anki, light and dark, at several widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anki_backend import import_package, package_of
from learner import LATER
from publishing import publish, published_project

if TYPE_CHECKING:
    from pathlib import Path

    from anki_desktop import Desktop
    from conftest import Project

FIGURE = """\
---
id: una
source: Nadie, «Un libro», cap. 3
verify:
  lm: {bigram: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}}
  f: {figure: automaton, under: lm}
---
¿Qué probabilidad lleva a `b` desde `a`?

---

La del arco de `a` a `b`.

![](figure:f)
"""
CHOICE = """\
---
id: una
source: Nadie, «Un libro», cap. 3
---
¿Cuál vale $\\frac{1}{4}$?

- [ ] $\\frac{1}{2}$ de $\\frac{1}{3}$
  Eso es $\\frac{1}{6}$.
- [x] $\\frac{1}{2}$ de $\\frac{1}{2}$
- [ ] Ninguna de las anteriores

---

Se multiplican.
"""
OWN = "Lo confundo con la <b>raíz</b>: mirar el <code>cap. 3</code>.<ul><li>una cosa</li><li>y otra</li></ul>"
EDGES = """[...document.querySelectorAll("#qa > .mazo, #qa > .mazo-foot")].map(part => {
    const box = part.getBoundingClientRect();
    return [box.left, box.right];
})"""
LIGHTS = pytest.mark.parametrize("light", ["light", "dark"])


def study(desktop: Desktop, package: Path, **fields: str) -> None:
    """Study the only note of a package, with other values in some of its fields."""
    desktop.study(package)
    collection = desktop.main.col
    (found,) = collection.find_notes("")
    note = collection.get_note(found)
    for name, value in fields.items():
        note[name.replace("_", " ")] = value
    collection.update_note(note)
    desktop.review()


@pytest.mark.parametrize("width", [400, 1000, 1600])
@LIGHTS
def test_an_own_note_is_in_line_with_the_card_and_its_foot(
    light: str, width: int, desktop: Desktop, project: Project, pictures: Path
) -> None:
    study(desktop, package_of(project({"una.md": FIGURE})), Mi_nota=OWN)
    desktop.set_light(light)
    desktop.main.resize(width, 900)
    desktop.press("Space")
    desktop.shown("answer")
    desktop.wait(lambda: desktop.js("innerWidth") == width)
    boxes = desktop.js(EDGES)
    assert len(boxes) == 3
    assert boxes == [boxes[0]] * 3
    assert boxes[0][1] - boxes[0][0] == min(760, width - 38)
    desktop.picture(
        pictures / f"own-note-{light}-{width}.png", seen=(".mazo-own code", 2, "backgroundColor")
    )


@LIGHTS
def test_an_own_note_is_below_a_choice(
    light: str, desktop: Desktop, project: Project, pictures: Path
) -> None:
    study(desktop, package_of(project({"una.md": CHOICE})), Mi_nota=OWN)
    desktop.set_light(light)
    desktop.main.resize(800, 900)
    desktop.press("Space")
    desktop.shown("answer")
    assert desktop.js("document.querySelector('.mazo-own').textContent").startswith("Mi nota")
    desktop.picture(
        pictures / f"own-note-choice-{light}.png", seen=(".mazo-key", 4, "backgroundColor")
    )


@LIGHTS
def test_a_withdrawn_note_says_so_on_both_sides(
    light: str, desktop: Desktop, tmp_path: Path, pictures: Path
) -> None:
    other = FIGURE.replace("id: una", "id: otra")
    folder = published_project(tmp_path / "project", {"una.md": CHOICE, "otra.md": other})
    desktop.study(folder / "dist" / "prueba.apkg")
    (folder / "cards" / "01-prueba" / "una.md").unlink()
    reason = "Decía que $\\frac{1}{2}$ de $\\frac{1}{3}$ es `1/4`."
    entry = f"una: {{reason: '{reason}', replaced-by: otra}}\n"
    (folder / "cards" / "retired.yaml").write_text(entry, "utf-8")
    publish(folder, "0.2.0", LATER)
    import_package(desktop.main.col, folder / "dist" / "prueba-retiradas.apkg")
    desktop.main.col.sched.suspend_cards(desktop.main.col.find_cards("Id:otra"))
    desktop.review()
    desktop.set_light(light)
    desktop.main.resize(800, 900)
    for side in ("question", "answer"):
        desktop.shown(side)
        shown = desktop.js("document.querySelector('#qa').innerText")
        assert "Esta tarjeta se retiró en la versión 0.2.0" in shown
        desktop.picture(
            pictures / f"withdrawn-{side}-{light}.png",
            seen=(".mazo-withdrawn", 8, "backgroundColor"),
        )
        if side == "question":
            desktop.press("Space")
