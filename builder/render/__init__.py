"""Verified notes -> HTML, for Anki and for pages of ours. The only room that knows Markdown.

`passage` takes a text through Markdown; `formula` and `code` make what stands in its holes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Sink
from builder.identity import stored
from builder.model import Html, Note, RenderedNote, RenderedOption, VerifiedNote
from builder.note_types import note_types
from builder.render.passage import plain, render_passage
from builder.spanish import is_pinned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.pictures import Pictures


def render(
    notes: Iterable[VerifiedNote], pictures: Pictures, sink: Sink
) -> tuple[RenderedNote, ...]:
    """The notes as HTML; those that cannot be rendered are reported.

    Args:
        notes: what `verify` gave.
        pictures: what they may show.
        sink: takes the problems.
    """
    rendered = (_render_note(verified, pictures, sink) for verified in notes)
    return tuple(note for note in rendered if note is not None)


def _render_note(verified: VerifiedNote, pictures: Pictures, sink: Sink) -> RenderedNote | None:
    note, own = verified.note, Sink()
    parts = _parts(note, pictures, own)
    options = tuple(
        RenderedOption(
            text=render_passage(option.text, pictures, own, inline=True),
            is_key=option.is_key,
            reason=render_passage(option.reason, pictures, own) if option.reason else None,
            pinned=n == len(note.options) - 1 and is_pinned(option.text.value),
        )
        for n, option in enumerate(note.options)
    )
    sink.extend(own.all)
    return None if own.failed else stored(RenderedNote(verified, parts, options))


def _parts(note: Note, pictures: Pictures, sink: Sink) -> dict[str, Html]:
    is_plain = {part.name for part in note_types()[note.type].parts if part.is_plain}
    return {
        name: plain(text) if name in is_plain else render_passage(text, pictures, sink)
        for name, text in note.parts.items()
    }
