"""What the two sides of a cut-out card show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from builder.note_type import Answer
from builder.notes import type_of
from builder.sheets.deletions import Marked, numbers
from builder.sheets.question import letter
from builder.sheets.writer import shown, typed
from builder.text.tree import Image, Paragraph

if TYPE_CHECKING:
    from builder.model import RenderedNote
    from builder.sheets.writer import Shown
    from builder.text.tree import Block


@dataclass(frozen=True)
class Side:
    """One side."""

    body: tuple[Shown, ...]
    options: tuple[Shown, ...] = ()
    more: tuple[Shown, ...] = ()
    """Optional text, shown if it fits: why the answer is right."""


@dataclass(frozen=True)
class Card:
    """A card to cut out."""

    rendered: RenderedNote
    number: int
    """The number of the card in its note; 0 if the note has only one."""
    front: Side
    back: Side

    @property
    def name(self) -> str:
        """The note's id and, if it has several cards, this one's number."""
        id_ = self.rendered.note.id
        return f"{id_} · {self.number}" if self.number else id_


def cards(rendered: RenderedNote) -> tuple[Card, ...]:
    """The cards of a note, the same ones that Anki makes."""
    sides = _sides(rendered)
    return tuple(
        Card(rendered, number if len(sides) > 1 else 0, front, back)
        for number, (front, back) in enumerate(sides, 1)
    )


def _sides(rendered: RenderedNote) -> list[tuple[Side, Side]]:
    parts, note_type = rendered.parts, type_of(rendered.note)
    asked, explanation = parts[note_type.prompt], parts.get(note_type.explanation or "")
    more = (shown(explanation),) if explanation else ()
    match note_type.answer:
        case Answer.OPTIONS:
            options = tuple(shown(option.text) for option in rendered.options)
            return [(Side((shown(asked),), options), Side(_key(rendered), more=more))]
        case Answer.DELETIONS:
            return [
                (
                    Side((shown(asked, partial(Marked, number=number, hidden=True)),)),
                    Side((shown(asked, partial(Marked, number=number)),), more=more),
                )
                for number in numbers(asked)
            ]
        case Answer.TYPED:
            note = rendered.note
            answer = typed(note.parts[note_type.answered_by or ""].value)
            back = [replace(answer, around='<div class="typed">{}</div>')]
            if note.also:
                others = (text.value for text in note.also)
                before = note.locale.words.text("card-also")
                back.append(typed(*others, before=f"{before} "))
            return [(Side((shown(asked),)), Side(tuple(back), more=more))]
        case Answer.PROSE:
            pairs = [
                (shown(parts[t.asks]), shown(parts[t.answers or ""])) for t in note_type.templates
            ]
            if note_type.is_two_way:
                return [(Side((front,)), Side((back,))) for front, back in pairs]
            return [(Side((front,)), _answer(back, more)) for front, back in pairs]


def _answer(back: Shown, more: tuple[Shown, ...]) -> Side:
    """A back whose figure, and what follows it, are optional."""
    for n, block in enumerate(back.blocks):
        if n and _is_figure(block, back):
            text, figure = (replace(back, blocks=b) for b in (back.blocks[:n], back.blocks[n:]))
            return Side((text,), more=(figure, *more))
    return Side((back,), more=more)


def _is_figure(block: Block, within: Shown) -> bool:
    match block:
        case Paragraph(children=(Image() as image, *_)):
            picture = within.context.pictures.get(image.target)
            return picture is not None and picture.size is not None
    return False


def _key(rendered: RenderedNote) -> tuple[Shown, ...]:
    """The letter and the text of the right option, and its reason."""
    right = next(option for option in rendered.options if option.is_key)
    around = f'<div class="key"><b>{letter(rendered)}</b><div>{{}}</div></div>'
    key = replace(shown(right.text), around=around)
    if right.reason is None:
        return (key,)
    return key, replace(shown(right.reason), around="<div>{}</div>")
