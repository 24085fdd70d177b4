"""`cards/` -> notes and variants. Only this package reads card files, and only it knows YAML.

`scan` opens every file; `collection_file`, `card_file` and `computed_file` each read one kind of file;
`verify_block` reads a card's claims.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Protocol

from builder.codes import load as codes
from builder.languages import say
from builder.load.scan import DECK_FILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.diagnostics import Sink
    from builder.load.scan import Scan
    from builder.source import Span


class Identified(Protocol):
    """A note or a variant, before or after it is processed."""

    @property
    def id(self) -> str:
        """Its name for ever."""

    @property
    def deck(self) -> str:
        """The folder of its file."""

    @property
    def span(self) -> Span:
        """Where its id is written."""

    @property
    def generator(self) -> str | None:
        """The generator that makes it; None for an authored note."""


def check_ids(scanned: Scan, entries: Sequence[Identified], sink: Sink) -> frozenset[str]:
    """The ids that only one entry has; others are reported, and those that an `order` names and no entry has."""
    if scanned.is_whole:
        _refuse_unknown_order(scanned, entries, sink)
    first: dict[str, Identified] = {}
    for entry in sorted(entries, key=lambda entry: entry.generator is not None):
        other = first.setdefault(entry.id, entry)
        if other is not entry:
            sink.report(
                codes.DUPLICATE_ID,
                entry.span,
                say("duplicate-id", id=entry.id, path=other.span.path, line=other.span.line),
            )
    return frozenset(id_ for id_, times in Counter(e.id for e in entries).items() if times == 1)


def _refuse_unknown_order(scanned: Scan, entries: Sequence[Identified], sink: Sink) -> None:
    """Report each name in an `order` that no card of its deck has: a slip, or a card that was deleted."""
    if not any(deck.order for deck in scanned.decks):
        return
    known = {(file.deck.folder, file.stem) for file in scanned.files if file.stem}
    known |= {(entry.deck, entry.id) for entry in entries if entry.generator is not None}
    for deck in scanned.decks:
        source = scanned.sources[f"cards/{deck.folder}/{DECK_FILE}"]
        for id_ in deck.order:
            if (deck.folder, id_) not in known:
                order = source.text.find("order:")
                at = re.compile(rf"(?<![\w-]){re.escape(id_)}(?![\w-])").search(
                    source.text, max(order, 0)
                )
                sink.report(
                    codes.WRONG_DECK,
                    source.span(*at.span()) if at else source.at(1, 1),
                    say("wrong-deck-order", id=id_),
                )
