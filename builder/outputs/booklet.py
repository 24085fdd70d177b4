"""`study.pdf`, or its name in the cards' language: the booklet to revise from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.edition import Edition, Output
from builder.prints.booklet import Look, booklet
from builder.prints.volumes import files_of
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
    return _files(edition, (), Look())


def variants(edition: Edition) -> dict[str, Document]:
    """Return it on Letter, in large and in compact type."""
    files: dict[str, Document] = {}
    for names, look in _VARIANTS.items():
        files |= _files(edition, names, look)
    return files


def _files(edition: Edition, names: tuple[str, ...], look: Look) -> dict[str, Document]:
    words = edition.collection.locale.words
    name = "-".join(words.text(f"file-{one}") for one in ("booklet", *names))
    return files_of(name, of_collection(edition), lambda volume: booklet(edition, volume, look))


OUTPUT = Output("booklet", prints=prints, variants=variants)
