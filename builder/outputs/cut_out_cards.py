"""`cards.html`, or its name in the cards' language: the cards of the main package to print and cut out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.edition import Edition, Output
from builder.sheets import bar, cut_out

if TYPE_CHECKING:
    from collections.abc import Iterator


def write(edition: Edition) -> dict[str, bytes]:
    """Write the page."""
    name = edition.collection.locale.words.text("file-cards")
    return {f"{name}.html": cut_out.page(edition, edition.main)}


def prints(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the page for each paper size and each way to turn a sheet."""
    words = edition.collection.locale.words
    name = words.text("file-cards")
    turns = (("long-edge", "largo"), ("short-edge", "corto"), ("one-side", "una"))
    for paper, on in (("a4", bar.A4), (words.text("file-letter"), bar.LETTER)):
        for edge, turn in turns:
            page = cut_out.page(edition, edition.main, (on, turn))
            yield f"{name}-{paper}-{words.text(f'file-{edge}')}.pdf", page


OUTPUT = Output("cut-out-cards", write, prints)
