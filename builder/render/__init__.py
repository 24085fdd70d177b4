"""Render a verified note as HTML, for Anki and for our own pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from builder.codes import render as codes
from builder.diagnostics import Sink
from builder.identity import stored
from builder.languages import say
from builder.model import (
    Note,
    RenderedNote,
    RenderedOption,
    SourceNote,
    VerifiedNote,
)
from builder.note_type import Answer
from builder.notes import note_types
from builder.phrases import phrases
from builder.pictures import Picture, Pictures, figure
from builder.render.passage import plain, render_passage
from builder.source import Text
from builder.text.context import Context
from builder.text.footnotes import in_order, numbered

if TYPE_CHECKING:
    from builder.text.rendered import Html
    from builder.text.tree import Footnote


MAX_EXERCISE = 150_000
"""Bytes of an exercise's fields: more would be slow on a telephone."""


def render(verified: VerifiedNote, folder: Pictures, sink: Sink) -> RenderedNote | None:
    """The note as HTML, or None after reporting what cannot be rendered.

    Args:
        verified: what `verify` gave.
        folder: the pictures that it may show.
        sink: takes the problems.
    """
    note, own = verified.note, Sink()
    pictures = folder.with_figures(_figures(verified, own))
    values = [text.value for text in note.texts]
    numbers = numbered(values)
    notes = in_order(values, numbers)
    context = Context(footnotes=numbers, language=note.locale.language)
    parts = _parts(note, pictures, context, own, notes)
    elsewhere = replace(context, has_deletions=False)
    as_option = replace(elsewhere, is_inline=True)
    displayed = _displayed(note)
    is_pinned = phrases(note.locale.language).is_pinned
    options = tuple(
        RenderedOption(
            text=render_passage(option.text, pictures, as_option, own),
            is_key=option.is_key,
            reason=render_passage(option.reason, pictures, elsewhere, own)
            if option.reason
            else None,
            pinned=n == len(note.options) - 1 and is_pinned(option.text.value),
            displays=name,
            mistake=mistake,
        )
        for n, (option, (name, mistake)) in enumerate(zip(note.options, displayed, strict=True))
    )
    reasons = tuple(
        render_passage(mistake.reason, pictures, elsewhere, own) for mistake in note.mistakes
    )
    demonstration = (
        render_passage(verified.demonstration, pictures, elsewhere, own)
        if verified.demonstration
        else None
    )
    sink.extend(own.all)
    if own.failed:
        return None
    return stored(
        RenderedNote(
            note.plain,
            verified.evidence,
            parts,
            options,
            answer=note.claims.answer if note.claims else None,
            also=tuple(map(plain, note.also)),
            reasons=reasons,
            demonstration=demonstration,
        )
    )


def render_exercise(
    first: RenderedNote, variants: tuple[VerifiedNote, ...], folder: Pictures, sink: Sink
) -> RenderedNote | None:
    """An exercise with its variants, or None after reporting what cannot be rendered, or is too long for a telephone.

    Args:
        first: the exercise with its first variant.
        variants: all of them, verified.
        folder: the pictures that they may show.
        sink: takes the problems.
    """
    made = [one for each in variants if (one := render(each, folder, sink))]
    if len(made) < len(variants):
        return None
    whole = stored(replace(first, variants=tuple(made)))
    size = sum(len(field.encode()) for field in whole.fields)
    if size > MAX_EXERCISE:
        note = whole.note
        message = say("heavy-exercise", id=note.id, size=size // 1000, most=MAX_EXERCISE // 1000)
        sink.report(codes.HEAVY_EXERCISE, note.span, message)
        return None
    return whole


def _displayed(note: SourceNote) -> list[tuple[str | None, str | None]]:
    """What each option displays, by its claims, and the misconception behind it."""
    if note.claims is None or note.claims.options is None:
        return [(None, None)] * len(note.options)
    from builder.quantities import Mistaken  # only cards that make claims need to load it

    bound = ((name, note.claims.names.get(name)) for name in note.claims.options)
    return [(name, b.misconception if isinstance(b, Mistaken) else None) for name, b in bound]


def _figures(verified: VerifiedNote, sink: Sink) -> dict[str, Picture | None]:
    """The figures that a note asks for; None for one that cannot be drawn, which is reported."""
    asked = verified.note.claims.figures if verified.note.claims else {}
    if not asked:
        return {}
    from builder.quantities import Impossible  # only cards that make claims need to load it

    figures: dict[str, Picture | None] = {}
    for name, figured in asked.items():
        try:
            drawing = figured.scene.draw(verified.drawn, verified.note.locale)
        except Impossible as problem:
            figures[name] = None
            sink.report(
                codes.ILLEGIBLE_FIGURE,
                figured.span,
                say("illegible-figure", figure=name, reason=problem.message),
                helps=(problem.help,),
            )
        else:
            figures[name] = figure(figured.kind, drawing)
    return figures


def _parts(
    note: Note, pictures: Pictures, context: Context, sink: Sink, footnotes: tuple[Footnote, ...]
) -> dict[str, Html]:
    """The parts as HTML; the footnotes are below the explanation, or else below the answer."""
    note_type = note_types()[note.type]
    is_plain = {part.name for part in note_type.parts if part.is_plain}
    asked = note_type.prompt if note_type.answer is Answer.DELETIONS else None
    below = note_type.explanation or note_type.answered_by
    texts = dict(note.parts)
    if footnotes and below is not None:
        texts.setdefault(below, Text("", note.span.source, anchor=note.span))
    return {
        name: plain(text)
        if name in is_plain
        else render_passage(
            text,
            pictures,
            replace(context, has_deletions=name == asked),
            sink,
            footnotes if name == below else (),
        )
        for name, text in texts.items()
    }
