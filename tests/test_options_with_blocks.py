"""Options of a choice that hold code, a table, a picture or a displayed formula, in Anki and on paper."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from anki_backend import cards_of_project, readable
from anki_pages import ORIGIN, draw, marks, reviewer, show
from conftest import make_project

from builder.difference.aspects import aspects_of, key_of
from builder.pipeline import files_of, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from builder.edition import Edition
    from builder.model import Option

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path d="M0 60L60 0L120 60z"/></svg>'
CARD = """\
---
id: bloques
source: TA4 §2
allow: [mixed-options]
---
¿Cuál?

- [ ]
  ```python
  for n in range(3):
      total = n  # - [x] no es una opción
  ```
  Sobrescribe el total.

  ```
  total = 2
  ```
- [x] Con un bucle:
  ```python
  total += n
  ```

  ![Un triángulo](uno.svg)
  Suma 0, 1 y 2.
- [ ] Una tabla:

  | palabra | veces |
  |---|---|
  | el | 2 |
- [ ] Una fórmula
  $$\\sum n$$
- [ ] Solo texto
  y su razón.

---

El bucle acumula los números, y al final los ha sumado todos.
"""
SHORT = """\
---
id: codigo
source: TA4 §2
---
¿Qué escribe?

- [x]
  ```python
  print(1)
  ```
- [ ]
  ```python
  print( 1)
  ```
- [ ]
  ```python
  Print(1)
  ```
- [ ]
  ```python
  print(2)
  ```

---

Escribe el número que se le da, sin blanco alguno.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {"bloques.md": CARD, "codigo.md": SHORT, "media/uno.svg": SVG}
    return make_project(tmp_path_factory.mktemp("blocks"), files)


@pytest.fixture(scope="module")
def edition(folder: Path) -> Edition:
    result = run(folder)
    assert result.edition is not None
    problems = [f"{d.span.line}: {d.code.id} {d.message}" for d in result.sink.all]
    assert problems == []
    return result.edition


@pytest.fixture(scope="module")
def options(edition: Edition) -> tuple[Option, ...]:
    return edition.notes[0].note.options


def test_blocks_right_below_the_line_are_the_options_and_the_rest_is_its_reason(
    options: tuple[Option, ...],
) -> None:
    assert [option.text.value for option in options] == [
        "```python\nfor n in range(3):\n    total = n  # - [x] no es una opción\n```",
        "Con un bucle:\n\n```python\ntotal += n\n```\n\n![Un triángulo](uno.svg)",
        "Una tabla:\n\n| palabra | veces |\n|---|---|\n| el | 2 |",
        "Una fórmula\n\n$$\\sum n$$",
        "Solo texto",
    ]
    assert [option.reason.value if option.reason else None for option in options] == [
        "Sobrescribe el total.\n\n```\ntotal = 2\n```",
        "Suma 0, 1 y 2.",
        None,
        None,
        "y su razón.",
    ]


def test_every_line_of_an_option_has_its_place_in_the_file(options: tuple[Option, ...]) -> None:
    lines = CARD.splitlines()
    for option in options:
        for text in filter(None, (option.text, option.reason)):
            at = 0
            for line in text.value.split("\n"):
                span = text.span(at, at + len(line))
                if line:
                    assert lines[span.line - 1][span.column - 1 :].startswith(line)
                at += len(line) + 1


def test_a_difference_shows_the_options_as_they_are_written(edition: Edition) -> None:
    shown = aspects_of(edition.notes[1])["options"]
    assert shown in SHORT
    assert key_of(edition.notes[1]) == "```python\nprint(1)\n```"


# ---------------------------------------------------------------- in Anki


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with reviewer(browser, viewport={"width": 360, "height": 700}) as desk:
        desk.goto(ORIGIN)
        yield desk


@pytest.mark.parametrize("light", ["day", "night"])
def test_in_anki_every_option_has_its_letter_and_the_back_marks_what_was_picked(
    light: str, page: Page, folder: Path
) -> None:
    card = cards_of_project(folder)["bloques", 0]
    assert "Sobrescribe" in readable(card.back)
    draw(page, [0.99] * 4)
    show(page, card.front, night=light == "night")
    assert page.locator(".mazo-options > li").count() == 5
    assert page.locator("label pre").count() == 2
    page.locator("label pre").first.click()
    assert page.locator(".mazo-picked label pre").inner_text().startswith("for n in range")
    show(page, card.back, answer=True, night=light == "night")
    assert sorted(marks(page).values()) == ["✓", "✗ tu respuesta"]
    reasons = page.locator(".mazo-reason").all_inner_texts()
    assert [reason.split("\n")[0] for reason in reasons] == [
        "Sobrescribe el total.",
        "Suma 0, 1 y 2.",
        "y su razón.",
    ]


def test_in_anki_nothing_of_an_option_is_wider_than_a_telephone(page: Page, folder: Path) -> None:
    card = cards_of_project(folder)["bloques", 0]
    for side, answer in ((card.front, False), (card.back, True)):
        show(page, side, answer=answer)
        widths = page.evaluate(
            """() => [document.documentElement.scrollWidth, innerWidth,
                ...[...document.querySelectorAll(".mazo-option")].map(one => one.getBoundingClientRect().right)]"""
        )
        assert max(widths) <= 360


# ---------------------------------------------------------------- on paper


@pytest.fixture
def written(edition: Edition, tmp_path: Path) -> Path:
    for name, data in files_of(edition).items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_on_paper_options_with_blocks_stand_below_each_other(
    browser: Browser, written: Path
) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto((written / "repaso.html").as_uri())
    boxes = page.locator("ol.options > li").evaluate_all(
        "items => items.map(li => { const box = li.getBoundingClientRect(); return [box.left, box.top, box.bottom]; })"
    )
    page.close()
    assert len(boxes) == 9
    for listed in (boxes[:5], boxes[5:]):
        assert len({left for left, _, _ in listed}) == 1
        assert all(above[2] <= below[1] for above, below in pairwise(listed))
