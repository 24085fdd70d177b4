"""`cards.pdf`, or its name in the cards' language: the cards of the main package to print and cut out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.edition import Edition, Output
from builder.prints.cards import Cut, cards
from builder.prints.volumes import files_of

if TYPE_CHECKING:
    from builder.typesetting import Document

_VARIANTS = {
    ("letter",): Cut("letter"),
    ("short-edge",): Cut(turn="short"),
    ("letter", "short-edge"): Cut("letter", turn="short"),
    ("fold",): Cut(turn="fold"),
    ("letter", "fold"): Cut("letter", turn="fold"),
}
"""The words after the name of the file, of the messages `file-…` -> how they are printed."""


def prints(edition: Edition) -> dict[str, Document]:
    """Return eight cards a page of A4, for printers that turn the sheet over its long edge."""
    return _files(edition, (), Cut())


def variants(edition: Edition) -> dict[str, Document]:
    """Return them on Letter, for the short edge, and to be folded."""
    files: dict[str, Document] = {}
    for names, cut in _VARIANTS.items():
        files |= _files(edition, names, cut)
    return files


def _files(edition: Edition, names: tuple[str, ...], cut: Cut) -> dict[str, Document]:
    words = edition.collection.locale.words
    name = "-".join(words.text(f"file-{one}") for one in ("cards", *names))
    return files_of(name, edition.notes, lambda volume: cards(edition, volume, cut))


OUTPUT = Output("cards", prints=prints, variants=variants)
