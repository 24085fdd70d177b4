"""Generated documents in `docs/`, discovered automatically. Each file defines `PAGE`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.pages._page import Page


def pages() -> dict[str, Page]:
    """Return every page, by its file name in `docs/`."""
    return registry.members(__name__, "PAGE")


def schemas() -> dict[str, str]:
    """Return the text of every JSON Schema, by its file name in `docs/`."""
    return {name: page.schema() for name, page in pages().items() if page.schema is not None}
