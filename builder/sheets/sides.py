"""What the two sides of a cut-out card show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.model import Answer
from builder.notes import type_of
from builder.sheets.deletions import numbers, with_one
from builder.sheets.formulas import bound, large
from builder.sheets.question import also, letter

if TYPE_CHECKING:
    from builder.model import RenderedNote

_FIGURE = re.compile(r"<p><img [^>]*style=")


@dataclass(frozen=True)
class Side:
    """One side, as HTML."""

    body: str
    options: tuple[str, ...] = ()
    more: str = ""
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
        Card(rendered, number if len(sides) > 1 else 0, _bound(front), _bound(back))
        for number, (front, back) in enumerate(sides, 1)
    )


def _sides(rendered: RenderedNote) -> list[tuple[Side, Side]]:
    parts = {name: html.page for name, html in rendered.parts.items()}
    note_type = type_of(rendered.note)
    asked = parts[note_type.prompt]
    explanation = parts.get(note_type.explanation or "", "")
    match note_type.answer:
        case Answer.OPTIONS:
            options = tuple(large(option.text.page) for option in rendered.options)
            return [(Side(asked, options), _key(rendered, explanation))]
        case Answer.DELETIONS:
            text = rendered.parts[note_type.prompt]
            return [
                (
                    Side(with_one(text, number, hidden=True)),
                    Side(with_one(text, number, hidden=False), more=explanation),
                )
                for number in numbers(text)
            ]
        case Answer.TYPED:
            answer = f'<p><code class="answer">{parts[note_type.answered_by or ""]}</code></p>'
            return [(Side(asked), Side(answer + also(rendered), more=explanation))]
        case Answer.PROSE:
            pairs = [(parts[t.asks], parts[t.answers or ""]) for t in note_type.templates]
            if note_type.is_two_way:
                return [(Side(front), Side(back)) for front, back in pairs]
            return [(Side(front), _answer(back, explanation)) for front, back in pairs]


def _answer(back: str, explanation: str) -> Side:
    """A back whose figure, and what follows it, are optional."""
    figure = _FIGURE.search(back)
    if figure is None or not figure.start():
        return Side(back, more=explanation)
    return Side(back[: figure.start()], more=back[figure.start() :] + explanation)


def _key(rendered: RenderedNote, explanation: str) -> Side:
    """The letter and the text of the right option, and its reason; the explanation is optional."""
    right = next(option for option in rendered.options if option.is_key)
    reason = f"<div>{right.reason.page}</div>" if right.reason else ""
    key = f'<div class="key"><b>{letter(rendered)}</b><div>{large(right.text.page)}</div></div>{reason}'
    return Side(key, more=explanation)


def _bound(side: Side) -> Side:
    """The side with each formula bound to its punctuation."""
    return Side(bound(side.body), tuple(map(bound, side.options)), bound(side.more))
