"""A page of ours, open in the browser and offline."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

LAID_OUT = "async () => { void document.body.offsetHeight; await document.fonts.ready; }"
"""Fonts are loaded once a layout asks for them, so one is asked for."""
DESK = 900
"""A window's width on a desk, in CSS pixels."""


@contextmanager
def opened(browser: Browser, path: Path, *, javascript: bool = True) -> Iterator[Page]:
    """A file in a window of its own, with its fonts loaded."""
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
