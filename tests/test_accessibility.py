"""axe-core finds no violation on the pages, in light and dark mode."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from exams import composed
from sheets import opened

from builder.exam.make import with_figures
from builder.exam.page import Pages
from builder.exam.values import Ask
from builder.sheets import review

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

    from builder.edition import Edition


def violations(browser: Browser, path: Path, scheme: str) -> list[str]:
    """The violations that axe-core finds on a page."""
    with opened(browser, path) as page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found = Axe().run(page).response["violations"]
        return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["repaso.html"])
def test_axe_finds_no_violation_on_the_pages_of_a_build(
    browser: Browser, dist: Path, name: str, scheme: str
) -> None:
    assert violations(browser, dist / name, scheme) == []


@pytest.mark.parametrize("kind", ["questions", "key", "solutions", "answers after each question"])
def test_axe_finds_no_violation_on_the_other_sheets(
    browser: Browser, edition: Edition, tmp_path: Path, kind: str
) -> None:
    made = composed(edition, Ask(10), versions=2)
    pages = Pages(with_figures(edition, made), made)
    kinds: dict[str, Callable[[], bytes]] = {
        "questions": partial(pages.sheet, made.versions[0]),
        "key": pages.keys,
        "solutions": pages.solutions,
        "answers after each question": partial(
            review.page, edition, review.of_collection(edition)[:40], checked=("tras",)
        ),
    }
    path = tmp_path / "page.html"
    path.write_bytes(kinds[kind]())
    assert violations(browser, path, "light") == []
