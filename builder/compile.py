"""Rendered notes -> the contents of the files in `dist/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import output as codes
from builder.edition import Edition
from builder.history import changes_of, times_of
from builder.identity import guid, in_document_order
from builder.outputs import outputs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.diagnostics import Sink
    from builder.model import Collection, Deck, RenderedNote
    from builder.record import History


def gather(
    collection: Collection,
    decks: tuple[Deck, ...],
    history: History,
    notes: Iterable[RenderedNote],
    now: int | None,
    sink: Sink,
) -> Edition:
    """The edition that the outputs are made of; two notes of one guid are reported.

    Args:
        collection: what the notes belong to.
        decks: of the collection.
        history: what was published.
        notes: rendered, in any order.
        now: the time of what changed since the last release, in seconds since the epoch; None where nothing tells.
        sink: takes the problems.
    """
    ordered = in_document_order({one.note.id: one for one in notes}.values(), decks)
    first: dict[str, RenderedNote] = {}
    for rendered in ordered:
        other = first.setdefault(guid(rendered.note, collection), rendered)
        if other is not rendered:
            sink.report(
                codes.SHARED_GUID,
                rendered.note.span,
                f"the note has the guid of `{other.note.id}`",
                helps=("change its id, or its `guid:`",),
            )
    shown = (
        picture for rendered in ordered for html in rendered.passages for picture in html.media
    )
    pictures = {picture.name: (picture.source, picture.data) for picture in shown}
    times = times_of(ordered, collection, history.record, now)
    hashes = {source: stored for stored, (source, _) in pictures.items()}
    changes = changes_of(ordered, collection, decks, hashes, history)
    version = history.record.version + ("+" if changes else "") if history.record else ""
    media = dict(sorted(pictures.items()))
    return Edition(collection, decks, ordered, media, times, version)


def compile_all(edition: Edition) -> dict[str, bytes]:
    """Every output's files, by name."""
    files: dict[str, bytes] = {}
    for output in outputs().values():
        files.update(output.write(edition))
    return files
