"""axe-core finds no violation on the pages, in light and dark mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from sheets import opened

from builder.exam import compose, default_types
from builder.selection import Selection
from builder.sheets import exam, review

if TYPE_CHECKING:
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


@pytest.mark.parametrize("kind", ["questions", "key", "answers after each question"])
def test_axe_finds_no_violation_on_the_other_sheets(
    browser: Browser, edition: Edition, tmp_path: Path, kind: str
) -> None:
    made = compose(Selection(types=default_types()).of(edition.notes), 10, 1, 1)
    page = {
        "questions": lambda: exam.questions(edition, made, made.versions[0]),
        "key": lambda: exam.key(edition, made, made.versions[0], "mazo exam"),
        "answers after each question": lambda: review.page(
            edition, review.of_collection(edition)[:40], checked=("tras",)
        ),
    }[kind]()
    path = tmp_path / "page.html"
    path.write_bytes(page)
    assert violations(browser, path, "light") == []
