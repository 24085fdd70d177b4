"""`review.html`: the review sheet of the collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.model import Edition, Output
from builder.sheets import review

if TYPE_CHECKING:
    from builder.diagnostics import Sink


def write(edition: Edition, _: Sink) -> dict[str, bytes]:
    """The page."""
    return {"review.html": review.page(edition, review.of_collection(edition))}


OUTPUT = Output("review-sheet", write)
