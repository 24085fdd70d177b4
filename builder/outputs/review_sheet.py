"""`review.html`, or its name in the cards' language: the review sheet of the collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.edition import Edition, Output
from builder.sheets import bar, review

if TYPE_CHECKING:
    from collections.abc import Iterator


def write(edition: Edition) -> dict[str, bytes]:
    """Write the page."""
    name = edition.collection.locale.words.text("file-review")
    return {f"{name}.html": review.page(edition, review.of_collection(edition))}


def prints(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the sheet for each paper size and type size."""
    notes, words = review.of_collection(edition), edition.collection.locale.words
    name, large, compact = (words.text(f"file-{one}") for one in ("review", "large", "compact"))
    for paper, on in (("a4", bar.A4), (words.text("file-letter"), bar.LETTER)):
        for letters, size in (("", "normal"), (f"-{large}", "grande"), (f"-{compact}", "compacta")):
            yield f"{name}-{paper}{letters}.pdf", review.page(edition, notes, checked=(on, size))


OUTPUT = Output("review-sheet", write, prints)
