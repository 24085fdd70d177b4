"""A verified note -> HTML, for Anki and for pages of ours. The only package that knows Markdown.

`passage` takes a text through Markdown; `formula` and `code` make what stands in its holes.
"""

from __future__ import annotations

from builder.codes import render as codes
from builder.diagnostics import Sink
from builder.identity import stored
from builder.model import Html, Note, RenderedNote, RenderedOption, SourceNote, VerifiedNote
from builder.notes import note_types
from builder.pictures import Picture, Pictures, figure
from builder.render.passage import plain, render_passage
from builder.spanish import is_pinned


def render(
    verified: VerifiedNote, folder: Pictures, decimal: str, sink: Sink
) -> RenderedNote | None:
    """The note as HTML, or None after reporting what cannot be rendered.

    Args:
        verified: what `verify` gave.
        folder: the pictures that it may show.
        decimal: the sign between units and tenths in figures.
        sink: takes the problems.
    """
    note, own = verified.note, Sink()
    pictures = folder.with_figures(_figures(verified, decimal, own))
    parts = _parts(note, pictures, own)
    displayed = _displayed(note)
    options = tuple(
        RenderedOption(
            text=render_passage(option.text, pictures, own, inline=True),
            is_key=option.is_key,
            reason=render_passage(option.reason, pictures, own) if option.reason else None,
            pinned=n == len(note.options) - 1 and is_pinned(option.text.value),
            displays=name,
            mistake=mistake,
        )
        for n, (option, (name, mistake)) in enumerate(zip(note.options, displayed, strict=True))
    )
    sink.extend(own.all)
    if own.failed:
        return None
    answer = note.claims.answer if note.claims else None
    return stored(RenderedNote(note.plain, verified.evidence, parts, options, answer))


def _displayed(note: SourceNote) -> list[tuple[str | None, str | None]]:
    """What each option displays, by its claims, and the misconception behind it."""
    if note.claims is None or note.claims.options is None:
        return [(None, None)] * len(note.options)
    from builder.quantities import Mistaken  # only cards that make claims need to load it

    bound = ((name, note.claims.names.get(name)) for name in note.claims.options)
    return [(name, b.misconception if isinstance(b, Mistaken) else None) for name, b in bound]


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
    is_plain = {part.name for part in note_types()[note.type].parts if part.is_plain}
    return {
        name: plain(text) if name in is_plain else render_passage(text, pictures, sink)
        for name, text in note.parts.items()
    }
