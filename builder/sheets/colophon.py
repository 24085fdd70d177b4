"""What is said of a page's or a booklet's making: author, licence, edition, and whose pictures it shows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from builder.languages import Message, say
from builder.sheets.page import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from builder.edition import Edition
    from builder.model import RenderedNote


def colophon(edition: Edition, notes: Sequence[RenderedNote]) -> str:
    """The author, licence and edition, and how to report a wrong answer."""
    collection = edition.collection
    words = collection.locale.words
    said: dict[str, str | int | Message] = {
        "name": collection.name,
        "author": collection.author,
        "licence": collection.licence,
        "cards": say("sheet-cards", count=len(notes)),
        "date": words.date(datetime.fromtimestamp(edition.times.last, UTC).date()),
        "fingerprint": fingerprint(notes),
    }
    if edition.version:
        return words.text("sheet-colophon", **said, version=edition.version)
    return words.text("sheet-colophon-unreleased", **said)


def credits_of(edition: Edition, notes: Iterable[RenderedNote]) -> str:
    """Where the pictures and sounds of some notes come from; empty where they show none with a credit."""
    shown = {one.source for rendered in notes for html in rendered.passages for one in html.media}
    lines = [
        f"{name}: {', '.join(filter(None, (credit.author, credit.origin, credit.licence)))}"
        for name, credit in sorted(edition.credits.items())
        if name in shown
    ]
    words = edition.collection.locale.words
    return words.text("sheet-credits", credits="; ".join(lines)) if lines else ""
