"""`review.html`, or its name in the cards' language: the review sheet of the collection."""

from __future__ import annotations

from builder.edition import Edition, Output
from builder.sheets import review


def write(edition: Edition) -> dict[str, bytes]:
    """Write the page."""
    name = edition.collection.locale.words.text("file-review")
    return {f"{name}.html": review.page(edition, review.of_collection(edition))}


OUTPUT = Output("review-sheet", write)
