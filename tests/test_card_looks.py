"""Cards in Chromium are legible in light and dark mode, fit a phone's width, and cut nothing off."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from anki_backend import Card, cards_of, import_package, opened, package_of
from anki_pages import CONTRASTS, ORIGIN, reviewer, show
from conftest import make_project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

WIDTH = 360
RICH = """\
Texto con **negrita**, *cursiva*, `código`, $x^2$ y un [enlace](https://example.org/).

- uno
- dos

| a | b |
|---|---|
| 1 | 2 |

> Una cita.

```python
def f(x: int) -> str:  # comentario
    return f"{x + 1}" if x is not None else "nada"
```
"""
SUM = "a" + " + b" * 60
LONG = f"{'Palabrarota' * 8} `{'codigo_largo ' * 12}` `{'c' * 80}` ${SUM}$ ![Ancho](ancho.svg)"
TABLE = f"|{' columna |' * 12}\n|{'---|' * 12}\n|{' 1 |' * 12}"
WIDE = f"{LONG}\n\n$${SUM}$$\n\n{TABLE}\n\n```\n{'x' * 200}\n```\n\n- {LONG}\n"
OPTIONS = """
- [ ] {0}
  No: {0}
- [x] $10^{{-4}} \\le P < 10^{{-3}}$
- [ ] `dos tres`
  Porque `no`.

---

"""
FILES = {
    "media/ancho.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="20"><path d="M0 0h9v9z"/></svg>',
    "basic.md": f"---\nid: basic\n---\nUno. {RICH}\n---\n\n{RICH}",
    "reversed.md": f"---\nid: reversed\ntype: reversed\n---\nDos. {RICH}\n---\n\n{RICH}",
    "cloze.md": f"---\nid: cloze\n---\nTres {{{{c1::`a` y $x$::pista}}}} y {{{{c2::dos}}}}. {RICH}\n---\n\n{RICH}",
    "choice.md": f"---\nid: choice\n---\nCuatro. {RICH}{OPTIONS.format('uno')}{RICH}",
    "typed.md": f"---\nid: typed\ntype: typed\n---\nCinco. {RICH}\n---\n\nab cd\n\n---\n\n{RICH}",
    "wide.md": f"---\nid: wide\n---\nSeis. {WIDE}{OPTIONS.format(LONG)}{WIDE}",
    "wide-typed.md": f"---\nid: wide-typed\ntype: typed\n---\nSiete. {WIDE}\n---\n\n{'ab' * 60}\n",
}
FIELD = '<center>\n<input type=text id=typeans onkeypress="_typeAnsPress();" style="font-size: 20px;">\n</center>'
"""What desktop Anki replaces `[[type:…]]` by on a front; on a back it is the comparison."""
PHONE = 'document.querySelectorAll("link").forEach(sheet => { sheet.disabled = true; })'
"""Disables the desktop's style sheets, which Anki on a phone does not have."""
SEEN = {
    "basic": {"front": 1, "back": 3},
    "cloze": {"front": 1, "back": 3},
    "choice": {"front": 1, "back": 3},
    "typed": {"front": 2, "back": 4},
}
"""How many parts each side of a card has, with a note of the learner's own."""
EDGES = """parts => parts.map(part => {
    const box = part.getBoundingClientRect();
    return [box.left, box.right];
})"""
LIGHTS = pytest.mark.parametrize("light", ["day", "night", "day, on a phone", "night, on a phone"])


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    with reviewer(browser, viewport={"width": WIDTH, "height": 700}) as page:
        yield page


@pytest.fixture
def page(desk: Page) -> Page:
    """The page that desktop Anki reviews cards on, as wide as a phone."""
    desk.goto(ORIGIN)
    desk.evaluate("(sessionStorage.clear(), localStorage.clear(), window.name = '', 0)")
    return desk


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Card]]:
    """The cards of a small project, by note, with words of a learner; typed answers have their field and comparison."""
    folder = make_project(tmp_path_factory.mktemp("looks"), FILES)
    found: dict[str, list[Card]] = {}
    with opened(folder) as collection:
        import_package(collection, package_of(folder))
        for id_ in collection.find_notes(""):
            note = collection.get_note(id_)
            note["Mi nota"] = "Unas palabras <b>propias</b> con <code>código</code>."
            collection.update_note(note)
        for card in cards_of(collection):
            compared = collection.compare_answer(card.expected, card.expected[:-1] + "zq")
            front = re.sub(r"\[\[type:.+?\]\]", FIELD, card.front)
            back = re.sub(r"\[\[type:.+?\]\]", f"<div>{compared}</div>", card.back)
            found.setdefault(card.note, []).append(replace(card, front=front, back=back))
    return found


def views(page: Page, card: Card, light: str = "day") -> Iterator[str]:
    """Show each side of a card; those of a choice also with each of its options picked."""
    night = light.startswith("night")
    if light.endswith("phone"):
        page.evaluate(PHONE)
    show(page, card.front, night=night)
    yield "front"
    for place in range(page.locator("#qa label").count()):
        show(page, card.front, night=night)
        page.locator("#qa label").nth(place).click()
        yield f"front, option {place} picked"
        show(page, card.back, answer=True, night=night)
        yield f"back, option {place} picked"
    show(page, card.back, answer=True, night=night)
    yield "back"


@LIGHTS
def test_every_text_has_enough_contrast_with_its_background(
    light: str, page: Page, cards: dict[str, list[Card]]
) -> None:
    for note in ("basic", "reversed", "cloze", "choice", "typed"):
        for card in cards[note]:
            for view in views(page, card, light):
                texts = page.evaluate(CONTRASTS)["texts"]
                pale = [text for text, ratio in texts if ratio < 4.5]
                assert (note, view, pale) == (note, view, [])
                assert len(texts) > 10


@LIGHTS
def test_the_background_of_code_differs_from_the_one_around_it(
    light: str, page: Page, cards: dict[str, list[Card]]
) -> None:
    """In dark mode the desktop has a background of its own, which may be darker or lighter than ours."""
    for view in views(page, cards["choice"][0], light):
        raised = page.evaluate(CONTRASTS)["raised"]
        assert (view, [text for text, ratio in raised if ratio < 1.05]) == (view, [])


@pytest.mark.parametrize("note", ["wide", "wide-typed"])
def test_nothing_is_wider_than_a_phone(note: str, page: Page, cards: dict[str, list[Card]]) -> None:
    for view in views(page, cards[note][0]):
        assert (view, page.evaluate("document.scrollingElement.scrollWidth")) == (view, WIDTH)


@pytest.mark.parametrize("width", [400, 1000, 1600])
@pytest.mark.parametrize("light", ["day", "night"])
def test_all_parts_of_a_card_begin_and_end_with_its_text(
    width: int, light: str, browser: Browser, cards: dict[str, list[Card]]
) -> None:
    """The text, the field for an answer, the learner's own note and the foot, at any width."""
    with reviewer(browser, viewport={"width": width, "height": 700}) as window:
        for note, parts in SEEN.items():
            for view in views(window, cards[note][0], light):
                boxes = window.locator("#qa :is(.mazo, .mazo-type, .mazo-foot)").evaluate_all(EDGES)
                assert (note, view, len(boxes)) == (note, view, parts[view.split(",")[0]])
                left, right = boxes[0]
                assert (note, view, boxes) == (note, view, [[left, right]] * len(boxes))
                assert right - left == min(760, width - 2 * 19)
                assert left + right == window.evaluate("document.documentElement.clientWidth")


def test_marks_leave_enough_room_for_the_options(page: Page, cards: dict[str, list[Card]]) -> None:
    for view in views(page, cards["choice"][0]):
        cut = page.locator(".mazo-option").evaluate_all(
            "options => options.filter(o => o.scrollWidth > o.clientWidth).map(o => o.textContent)"
        )
        assert (view, cut) == (view, [])


def test_a_picked_option_looks_different_whatever_its_content(
    page: Page, cards: dict[str, list[Card]]
) -> None:
    show(page, cards["choice"][0].front)
    page.evaluate("document.fonts.ready.then(() => true)")
    for place in range(3):
        item = page.locator(".mazo-options > li").nth(place)
        before = item.screenshot()
        page.keyboard.press("ArrowDown")
        assert (item.inner_text(), item.screenshot() != before) == (item.inner_text(), True)


def test_the_comparison_of_a_typed_answer_is_one_box_with_space_below(
    page: Page, cards: dict[str, list[Card]]
) -> None:
    show(page, cards["typed"][0].back, answer=True)
    boxes = page.locator("code#typeans").evaluate(
        "code => [...code.getClientRects()].map(box => box.bottom)"
    )
    below = page.locator(".mazo-answer").evaluate("line => line.getBoundingClientRect().top")
    assert len(boxes) == 1
    assert below - boxes[0] >= 4
