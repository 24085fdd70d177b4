"""`cards/` -> notes and variants. Only this package reads card files, and only it knows YAML.

`survey` opens every file; `collection_file`, `card_file` and `computed_file` each read one kind of file;
`verify_block` reads a card's claims.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from builder.codes import load as codes
from builder.load.survey import DECK_FILE, Bearer, Survey, survey
from builder.model import Loaded, Note, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from builder.diagnostics import Sink

Identified = TypeVar("Identified", Note, Variant)


def load(root: Path, sink: Sink, only: frozenset[str] | None = None) -> Loaded | None:
    """Everything in `cards/`, in document order; None where there is no collection to speak of.

    Args:
        root: the folder that holds `cards/`.
        sink: takes every problem of every file; what has an error is left out, and the rest goes on.
        only: see `survey`.
    """
    surveyed = survey(root, sink, only)
    return settle(surveyed, [bearer for file in surveyed.files for bearer in file.read(sink)], sink)


def settle(surveyed: Survey, bearers: Iterable[Bearer], sink: Sink) -> Loaded | None:
    """What the files hold, without notes that share an id; None where there is no collection."""
    held = list(bearers)
    notes = [bearer for bearer in held if isinstance(bearer, Note)]
    variants = [bearer for bearer in held if isinstance(bearer, Variant)]
    if surveyed.is_whole:
        _refuse_unknown_order(surveyed, variants, sink)
    times = _refuse_shared_ids([*notes, *variants], sink)
    if surveyed.collection is None:
        return None
    return Loaded(
        surveyed.collection,
        surveyed.decks,
        _alone(notes, times),
        _alone(variants, times),
        surveyed.history,
        surveyed.sources,
    )


def _refuse_unknown_order(surveyed: Survey, variants: list[Variant], sink: Sink) -> None:
    """An `order` names cards of its own deck: a name that is none is a slip, or a card that
    went.
    """
    if not any(deck.order for deck in surveyed.decks):
        return
    known = {(f.deck.folder, f.stem) for f in surveyed.files if f.stem}
    known |= {(variant.deck, variant.id) for variant in variants}
    for deck in surveyed.decks:
        source = surveyed.sources[f"cards/{deck.folder}/{DECK_FILE}"]
        for id_ in deck.order:
            if (deck.folder, id_) not in known:
                order = source.text.find("order:")
                at = re.compile(rf"(?<![\w-]){re.escape(id_)}(?![\w-])").search(
                    source.text, max(order, 0)
                )
                sink.report(
                    codes.WRONG_DECK,
                    source.span(*at.span()) if at else source.at(1, 1),
                    f"`order` names `{id_}`, and there is no such card in this deck",
                    helps=("take it out, or name a card that is there",),
                )


def _refuse_shared_ids(bearers: list[Bearer], sink: Sink) -> Counter[str]:
    """Count each id and report duplicates."""
    times = Counter(b.id for b in bearers)
    first: dict[str, Bearer] = {}
    for bearer in bearers:
        other = first.setdefault(bearer.id, bearer)
        if other is not bearer:
            sink.report(
                codes.DUPLICATE_ID,
                bearer.span,
                f"the id `{bearer.id}` is already taken",
                label="second note with this id",
                notes=(f"first in {other.span.path}:{other.span.line}",),
                helps=("give the newer card another id",),
            )
    return times


def _alone(bearers: list[Identified], times: Counter[str]) -> tuple[Identified, ...]:
    return tuple(b for b in bearers if times[b.id] == 1)
