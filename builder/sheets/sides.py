"""What the two sides of a cut-out card show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.sheets.question import CLOZE, letter
from builder.sheets.typesetting import bound

if TYPE_CHECKING:
    from builder.model import RenderedNote

_FIGURE = re.compile(r"<p><img [^>]*style=")


@dataclass(frozen=True)
class Side:
    """One side, as HTML."""

    body: str
    options: tuple[str, ...] = ()
    more: str = ""
    """What is shown only where there is room: why the answer is right."""


@dataclass(frozen=True)
class Card:
    """A card to cut out."""

    rendered: RenderedNote
    number: int
    """Which card of its note it is; 0 where the note has but one."""
    front: Side
    back: Side

    @property
    def name(self) -> str:
        """The note's id, and which of its cards this is."""
        id_ = self.rendered.note.id
        return f"{id_} · {self.number}" if self.number else id_


def cards(rendered: RenderedNote) -> tuple[Card, ...]:
    """The cards of a note: as many as Anki makes of it."""
    sides = _sides(rendered)
    return tuple(
        Card(rendered, number if len(sides) > 1 else 0, _bound(front), _bound(back))
        for number, (front, back) in enumerate(sides, 1)
    )


def _sides(rendered: RenderedNote) -> list[tuple[Side, Side]]:
    parts = {name: html.page for name, html in rendered.parts.items()}
    match rendered.note.type:
        case "choice":
            options = tuple(_large(option.text.page) for option in rendered.options)
            return [(Side(parts["stem"], options), _key(rendered))]
        case "cloze":
            numbers = sorted({int(m["n"]) for m in CLOZE.finditer(parts["text"])})
            return [_deletion(parts["text"], n, parts.get("extra", "")) for n in numbers]
        case "typed":
            answer = f'<p><code class="answer">{parts["answer"]}</code></p>'
            return [(Side(parts["stem"]), Side(answer, more=parts.get("explanation", "")))]
        case "reversed":
            front, back = Side(parts["front"]), Side(parts["back"])
            return [(front, back), (back, front)]
    return [(Side(parts["front"]), _answer(parts["back"]))]


def _answer(back: str) -> Side:
    """A back whose figure, and what follows it, is shown where there is room."""
    figure = _FIGURE.search(back)
    if figure is None or not figure.start():
        return Side(back)
    return Side(back[: figure.start()], more=back[figure.start() :])


def _key(rendered: RenderedNote) -> Side:
    """The right option by its letter, with its reason; its solution where there is room."""
    right = next(option for option in rendered.options if option.is_key)
    reason = f"<div>{right.reason.page}</div>" if right.reason else ""
    key = f'<div class="key"><b>{letter(rendered)}</b><div>{_large(right.text.page)}</div></div>{reason}'
    return Side(key, more=rendered.parts["solution"].page)


def _bound(side: Side) -> Side:
    """The side with each formula bound to its punctuation."""
    return Side(bound(side.body), tuple(map(bound, side.options)), bound(side.more))


def _large(html: str) -> str:
    """Answers with their formulas in full size: a fraction's numbers are not set as indices."""
    return html.replace("<math>", '<math displaystyle="true">')


def _deletion(text: str, number: int, extra: str) -> tuple[Side, Side]:
    """The text with one deletion hidden, and with it marked; the others are plain in both."""

    def hidden(match: re.Match[str]) -> str:
        if int(match["n"]) != number:
            return match["answer"]
        return f'<b class="gap">[{match["hint"] or "…"}]</b>'

    def marked(match: re.Match[str]) -> str:
        if int(match["n"]) != number:
            return match["answer"]
        return f'<b class="answer">{_large(match["answer"])}</b>'

    return Side(CLOZE.sub(hidden, text)), Side(CLOZE.sub(marked, text), more=extra)
