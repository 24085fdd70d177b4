"""Helpers for `tarjetas.html` in a browser: choose its settings, and find what overflows its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sheets import LAID_OUT

if TYPE_CHECKING:
    from playwright.sync_api import Page

MILLIMETRE = 96 / 25.4
"""In CSS pixels."""
POINT = 72 / 25.4
"""Points in a millimetre."""
LARGER_THAN_ITS_CELL = """() => {
  const found = [], slack = 0.5;
  for (const body of document.querySelectorAll('.body')) {
    const room = body.getBoundingClientRect(), name = body.parentElement.dataset.card;
    const inside = (box) => box.left >= room.left - slack && box.right <= room.right + slack
      && box.top >= room.top - slack && box.bottom <= room.bottom + slack;
    for (const part of body.querySelectorAll('*'))
      if (!part.closest('pre code') && !part.closest('math mo') && !inside(part.getBoundingClientRect()))
        found.push(`${name} <${part.localName}> ${part.textContent.slice(0, 40)}`);
    for (const code of body.querySelectorAll('pre')) if (code.scrollWidth > code.clientWidth) found.push(name);
  }
  for (const label of document.querySelectorAll('.label'))
    if (label.scrollWidth > label.clientWidth) found.push(`label ${label.textContent}`);
  return found;
}"""


CHOOSE = "(ids) => ids.forEach((id) => document.getElementById(id).click())"


def chosen(page: Page, paper: str, turn: str, medium: Literal["print", "screen"] = "print") -> None:
    """Choose a paper and how it is turned, by script: a mouse click would first lay out the page on screen."""
    page.evaluate(CHOOSE, [paper, turn])
    page.emulate_media(media=medium)
    page.evaluate(LAID_OUT)
