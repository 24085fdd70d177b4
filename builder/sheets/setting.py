"""A rendered note -> the same, set for paper: the last stage of a note by itself."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from builder.edition import SetNote
from builder.sheets.fonts import glyphs_of
from builder.sheets.items import filterable
from builder.sheets.paper.fit import fit
from builder.sheets.paper.sides import cards
from builder.sheets.question import key, question, solution
from builder.sheets.typesetting import bound, scalable

if TYPE_CHECKING:
    from builder.model import Note, RenderedNote


def set_note(rendered: RenderedNote) -> SetNote:
    """The note as pages show it."""
    fitting = [(card, fit(card)) for card in cards(rendered)]
    misfits = tuple(card.name for card, found in fitting if found is None)
    set_cards = tuple(found for _, found in fitting if found is not None)
    asked, short, told = (
        scalable(bound(html)) for html in (question(rendered), key(rendered), solution(rendered))
    )
    signature = _signature(rendered.note)
    sides = (side.html for card in set_cards for side in (card.front, card.back))
    return SetNote(
        rendered,
        asked,
        short,
        told,
        signature,
        filterable((rendered.note,)),
        set_cards,
        misfits,
        glyphs_of("".join((asked, short, told, signature, *sides))),
    )


def _signature(note: Note) -> str:
    return f"{note.id} · {escape(note.source)}" if note.source else note.id
