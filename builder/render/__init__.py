"""Verified notes -> HTML, for Anki and for pages of ours. The only room that knows Markdown.

`passage` takes a text through Markdown; `formula` and `code` make what stands in its holes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import render as codes
from builder.diagnostics import Sink
from builder.identity import stored
from builder.model import Answer, Html, Note, RenderedNote, RenderedOption, VerifiedNote
from builder.notes import note_types
from builder.pictures import Picture, Pictures, figure
from builder.render.passage import plain, render_passage
from builder.spanish import is_pinned

if TYPE_CHECKING:
    from collections.abc import Iterable


def render(
    notes: Iterable[VerifiedNote], pictures: Pictures, decimal: str, sink: Sink
) -> tuple[RenderedNote, ...]:
    """The notes as HTML; those that cannot be rendered are reported.

    Args:
        notes: what `verify` gave.
        pictures: what they may show.
        decimal: the sign between units and tenths in figures.
        sink: takes the problems.
    """
    rendered = (_render_note(verified, pictures, decimal, sink) for verified in notes)
    return tuple(note for note in rendered if note is not None)


def _render_note(
    verified: VerifiedNote, folder: Pictures, decimal: str, sink: Sink
) -> RenderedNote | None:
    note, own = verified.note, Sink()
    pictures = folder.with_figures(_figures(verified, decimal, own))
    parts = _parts(note, pictures, own)
    options = tuple(
        RenderedOption(
            text=render_passage(option.text, pictures, own, inline=True, has_deletions=False),
            is_key=option.is_key,
            reason=render_passage(option.reason, pictures, own, has_deletions=False)
            if option.reason
            else None,
            pinned=n == len(note.options) - 1 and is_pinned(option.text.value),
        )
        for n, option in enumerate(note.options)
    )
    sink.extend(own.all)
    return None if own.failed else stored(RenderedNote(verified, parts, options))


def _figures(verified: VerifiedNote, decimal: str, sink: Sink) -> dict[str, Picture | None]:
    """The figures that a note asks for; None for one that cannot be drawn, which is reported."""
    asked = verified.note.claims.figures if verified.note.claims else {}
    if not asked:
        return {}
    from builder.quantities import Impossible  # only cards that make claims need to load it

    figures: dict[str, Picture | None] = {}
    for name, figured in asked.items():
        try:
            drawing = figured.scene.draw(verified.drawn, decimal)
        except Impossible as problem:
            figures[name] = None
            sink.report(
                codes.ILLEGIBLE_FIGURE,
                figured.span,
                f"the figure `{name}` cannot be drawn: {problem.message}",
                helps=(problem.help,),
            )
        else:
            figures[name] = figure(figured.kind, drawing)
    return figures


def _parts(note: Note, pictures: Pictures, sink: Sink) -> dict[str, Html]:
    note_type = note_types()[note.type]
    is_plain = {part.name for part in note_type.parts if part.is_plain}
    asked = note_type.prompt if note_type.answer is Answer.DELETIONS else None
    return {
        name: plain(text)
        if name in is_plain
        else render_passage(text, pictures, sink, has_deletions=name == asked)
        for name, text in note.parts.items()
    }
