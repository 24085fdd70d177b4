"""`cards.html`: the cards of the main package, to cut out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.model import Edition, Output
from builder.sheets import cut_out

if TYPE_CHECKING:
    from builder.diagnostics import Sink


def write(edition: Edition, sink: Sink) -> dict[str, bytes]:
    """The page; cards that have no room on it are reported."""
    return {"cards.html": cut_out.page(edition, edition.main, sink)}


OUTPUT = Output("cut-out-cards", write)
