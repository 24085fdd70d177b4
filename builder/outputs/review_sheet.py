"""`review.html`: the review sheet of the collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.edition import Edition, Output
from builder.sheets import bar, review

if TYPE_CHECKING:
    from collections.abc import Iterator


def write(edition: Edition) -> dict[str, bytes]:
    """Write the page."""
    return {"review.html": review.page(edition, review.of_collection(edition))}


def prints(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the sheet for each paper size and type size."""
    notes = review.of_collection(edition)
    for paper, on in (("a4", bar.A4), ("letter", bar.LETTER)):
        for letters, size in (("", "normal"), ("-large", "grande"), ("-compact", "compacta")):
            yield f"review-{paper}{letters}.pdf", review.page(edition, notes, checked=(on, size))


OUTPUT = Output("review-sheet", write, prints)
