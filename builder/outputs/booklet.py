"""`study.pdf`, or its name in the cards' language: the booklet to revise from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.edition import Edition, Output
from builder.prints.booklet import Look, booklet
from builder.sheets.review import of_collection

if TYPE_CHECKING:
    from builder.typesetting import Document

_VARIANTS = {
    ("letter",): Look("letter"),
    ("large",): Look(letters="large"),
    ("letter", "large"): Look("letter", "large"),
    ("compact",): Look(letters="compact"),
}
"""The words after the name of the file, of the messages `file-…` -> how it is printed."""


def prints(edition: Edition) -> dict[str, Document]:
    """Return the booklet on A4."""
    name = edition.collection.locale.words.text("file-booklet")
    return {f"{name}.pdf": booklet(edition, of_collection(edition))}


def variants(edition: Edition) -> dict[str, Document]:
    """Return it on Letter, in large and in compact type."""
    words, notes = edition.collection.locale.words, of_collection(edition)
    return {
        f"{'-'.join(words.text(f'file-{one}') for one in ('booklet', *names))}.pdf": booklet(
            edition, notes, look
        )
        for names, look in _VARIANTS.items()
    }


OUTPUT = Output("booklet", prints=prints, variants=variants)
