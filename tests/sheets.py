"""Open an output page in the offline browser, and find characters that its fonts lack."""

from __future__ import annotations

import re
from base64 import b64decode
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

LAID_OUT = "async () => { void document.body.offsetHeight; await document.fonts.ready; }"
"""Forces a layout first, because fonts are only loaded once a layout needs them."""
DESK = 900
"""The width of a desktop window, in CSS pixels."""

CHARACTERS_BY_FONT = """() => {
  const found = {}, walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT,
    (node) => node.parentElement.localName === 'script' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  while (walker.nextNode()) {
    const family = getComputedStyle(walker.currentNode.parentElement).fontFamily;
    found[family] = (found[family] ?? '') + walker.currentNode.textContent;
  }
  return Object.fromEntries(Object.entries(found).map(([f, text]) => [f, [...new Set(text)]]));
}"""
INVISIBLE = {"\u2061", "\ufe00"}
"""Function application and a variation selector: they have no glyph of their own."""


OPEN_PANELS = """() => {
  for (const panel of document.querySelectorAll('.bar details')) { panel.removeAttribute('name'); panel.open = true; }
}"""
CHOOSE = """(id) => {
  const button = document.getElementById(id);
  button.checked = true;
  button.dispatchEvent(new Event('change', { bubbles: true }));
}"""
"""Choose a button of the bar, also in a panel that is closed."""


@contextmanager
def opened(browser: Browser, path: Path, *, javascript: bool = True) -> Iterator[Page]:
    """Open a file in a new window and load its fonts."""
    context = browser.new_context(
        viewport={"width": DESK, "height": 1000}, java_script_enabled=javascript
    )
    context.set_offline(offline=True)
    page = context.new_page()
    page.goto(path.as_uri())
    if javascript:
        page.evaluate(LAID_OUT)
    yield page
    context.close()


def missing_characters(page: Page, path: Path) -> str:
    """The characters shown on a page that none of their embedded fonts contains."""
    faces = re.findall(r'font-family:"([^"]+)";[^}]*?base64,([\w+/=]+)"', path.read_text("utf-8"))
    held: dict[str, set[int]] = {}
    for family, data in faces:
        held.setdefault(family, set()).update(TTFont(BytesIO(b64decode(data))).getBestCmap())
    missing: set[str] = set()
    for first, characters in page.evaluate(CHARACTERS_BY_FONT).items():
        families = [name.strip(' "') for name in first.split(",")]
        reach = set().union(*(held.get(family, set()) for family in families))
        seen = {character for character in characters if not character.isspace()} - INVISIBLE
        missing |= {character for character in seen if ord(character) not in reach}
    return "".join(sorted(missing))
