"""Rendered notes -> the contents of the files in `dist/`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from builder.codes import output as codes
from builder.codes.render import BAD_PICTURE
from builder.edition import Edition
from builder.history import changes_of, times_of
from builder.identity import in_document_order
from builder.languages import say
from builder.media.bad import BadMedia
from builder.outputs import outputs
from builder.pictures import Picture
from builder.source import Source
from builder.withdrawal import withdrawn_notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.diagnostics import Sink
    from builder.edition import Credit
    from builder.model import Collection, Deck, RenderedNote
    from builder.pictures import Pictures, Sound
    from builder.record import History

MAX_PICTURES = 64_000_000
"""Bytes of all pictures, which each page may embed."""
MAX_MEDIA = 256_000_000
"""Bytes of all pictures and sounds, which a learner downloads."""
_LARGEST = 5
"""How many files a message names."""


def gather(
    collection: Collection,
    decks: tuple[Deck, ...],
    history: History,
    notes: Iterable[RenderedNote],
    now: int | None,
    sink: Sink,
    *,
    pictures: Pictures,
    credits_: Mapping[str, Credit],
) -> Edition:
    """The edition that the outputs are made of.

    Args:
        collection: what the notes belong to.
        decks: of the collection.
        history: what was published.
        notes: rendered, in any order.
        now: the time of what changed since the last release, in seconds since the epoch; None where nothing tells.
        sink: takes the problems.
        pictures: reads what the notes show.
        credits_: of the files in `media/`, by name.
    """
    ordered = in_document_order({one.note.id: one for one in notes}.values(), decks)
    shown = {
        one.name: one for rendered in ordered for html in rendered.passages for one in html.media
    }
    times = times_of(ordered, collection, history.record, now)
    hashes = {one.source: name for name, one in shown.items()}
    changes = changes_of(ordered, collection, decks, hashes, history)
    version = history.record.version + ("+" if changes else "") if history.record else ""
    media = _contents(shown, pictures, sink)
    own = {name: credit for name, credit in credits_.items() if name in hashes}
    withdrawn = withdrawn_notes(collection, history, version, now)
    return Edition(collection, decks, ordered, media, own, times, version, withdrawn)


def _contents(
    shown: Mapping[str, Picture | Sound], pictures: Pictures, sink: Sink
) -> dict[str, tuple[str, bytes]]:
    """The contents of what the notes show, by name in Anki; none where there is too much."""
    seen = {name: one for name, one in shown.items() if isinstance(one, Picture)}
    if not (_has_room(seen, MAX_PICTURES, sink) and _has_room(shown, MAX_MEDIA, sink)):
        return {}
    media = {}
    for name, one in sorted(shown.items()):
        try:
            media[name] = (one.source, pictures.contents(one))
        except BadMedia as bad:
            at = Source(f"media/{one.source}", "").at(1, 1)
            sink.report(BAD_PICTURE, at, bad.message)
    return media


def _has_room(shown: Mapping[str, Picture | Sound], most: int, sink: Sink) -> bool:
    """Whether some files are not larger than they may be together; reports them if they are."""
    total = sum(one.length for one in shown.values())
    if total <= most:
        return True
    largest = sorted(shown.values(), key=lambda one: (-one.length, one.name))[:_LARGEST]
    message = say(
        "too-much-media",
        what="pictures" if most == MAX_PICTURES else "all",
        size=math.ceil(total / 1e6),
        most=most // 1_000_000,
        largest=[say("file-of-size", name=one.source, size=one.length / 1e6) for one in largest],
    )
    sink.report(codes.TOO_MUCH_MEDIA, Source("media", "").at(1, 1), message)
    return False


def compile_all(edition: Edition) -> dict[str, bytes]:
    """Every output's files, by name."""
    files: dict[str, bytes] = {}
    for output in outputs().values():
        files.update(output.write(edition))
    return files
