"""What the two sides of a cut-out card show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.model import Answer
from builder.notes import type_of
from builder.sheets.formulas import bound
from builder.sheets.question import CLOZE, letter

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
            options = tuple(_large(option.text.page) for option in rendered.options)
            return [(Side(asked, options), _key(rendered, explanation))]
        case Answer.DELETIONS:
            numbers = sorted({int(m["n"]) for m in CLOZE.finditer(asked)})
            return [_deletion(asked, n, explanation) for n in numbers]
        case Answer.TYPED:
            answer = f'<p><code class="answer">{parts[note_type.answered_by or ""]}</code></p>'
            return [(Side(asked), Side(answer, more=explanation))]
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
    key = f'<div class="key"><b>{letter(rendered)}</b><div>{_large(right.text.page)}</div></div>{reason}'
    return Side(key, more=explanation)


def _bound(side: Side) -> Side:
    """The side with each formula bound to its punctuation."""
    return Side(bound(side.body), tuple(map(bound, side.options)), bound(side.more))


def _large(html: str) -> str:
    """The HTML with its formulas in display style, in which fractions are full size."""
    return html.replace("<math>", '<math displaystyle="true">')


def _deletion(text: str, number: int, extra: str) -> tuple[Side, Side]:
    """The text with one deletion hidden, and with that deletion marked; the others are plain in both."""

    def hidden(match: re.Match[str]) -> str:
        if int(match["n"]) != number:
            return match["answer"]
        return f'<b class="gap">[{match["hint"] or "…"}]</b>'

    def marked(match: re.Match[str]) -> str:
        if int(match["n"]) != number:
            return match["answer"]
        return f'<b class="answer">{_large(match["answer"])}</b>'

    return Side(CLOZE.sub(hidden, text)), Side(CLOZE.sub(marked, text), more=extra)
