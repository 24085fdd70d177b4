"""The pages: documents in `docs/` that list things, written from the things themselves. A
member defines `PAGE`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.pages._page import Page


def pages() -> dict[str, Page]:
    """Every page, by its file's name in `docs/`."""
    return registry.members(__name__, "PAGE")
