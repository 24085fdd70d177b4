"""The type of a generated page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from builder.edition import Edition

MADE_BY = "Written by `mazo docs`"
"""In the first lines of every page."""
MADE = f"<!-- {MADE_BY}: edit what it lists, not this page. -->\n"


@dataclass(frozen=True)
class Page:
    """A generated document that is kept in git and checked by tests."""

    name: str
    write: Callable[[Edition], str]
    """Writes the page's text."""
    pictures: Callable[[Edition], Mapping[str, bytes]] = lambda _: {}
    """Draws its pictures, by file name in `docs/pictures/`."""
    lists_cards: bool = False
    """Whether it lists cards. Such a page is updated only at a release, so that pull requests that add cards do not
    conflict."""
    schema: Callable[[], str] | None = None
    """Writes its text if it is a JSON Schema, which is the same for every collection."""


def schema_page(name: str, schema: Callable[[], str]) -> Page:
    """Build the page of a JSON Schema."""
    return Page(name, lambda _: schema(), schema=schema)
