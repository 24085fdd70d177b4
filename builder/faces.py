r"""A note's cards as Anki shows them: the templates and style sheet that it gets, filled as it fills them.

For a page of ours the formulas, which Anki leaves to its MathJax, are MathML, and pictures stand in the page:
nothing is fetched, and no script is needed. The letters of a formula may so differ a little from Anki's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.anki_template import TAG, Asked, fill
from builder.identity import card_numbers, templates_of
from builder.model import Answer
from builder.notes import note_types, type_of

if TYPE_CHECKING:
    from builder.model import Collection, Html, RenderedNote

_FORMULA = r"\\\((?:\\[^)]|[^\\])*\\\)|\\\[(?:\\[^\]]|[^\\])*\\\]"
_IN_ANKI = re.compile(rf"{_FORMULA}|<img\b[^>]*>")
_IN_PAGE = re.compile(r"<math\b.*?</math>|<img\b[^>]*>", re.DOTALL)
_TAG_OR_FORMULA = re.compile(rf"{TAG.pattern}|{_FORMULA}", re.DOTALL)
_TYPED = re.compile(r"\[\[type:([^\]]+)\]\]")
FIELD = '<input type="text" id="typeans" aria-label="Respuesta" autocomplete="off" autocapitalize="off">'
"""Where an answer is typed."""


@dataclass(frozen=True)
class Card:
    """A card of a note: what Anki puts on its two sides."""

    note: str
    """The note's id."""
    number: int
    """Counted from 0, as in Anki: the template's place, or the deletion's number less one."""
    front: str
    back: str


def cards_of(rendered: RenderedNote, collection: Collection) -> tuple[Card, ...]:
    r"""The cards of a note as Anki's backend renders them: formulas as `\(…\)`, pictures by name."""
    note_type = note_types()[rendered.note.type]
    names = (field.name for field in note_type.fields)
    fields = dict(zip(names, rendered.fields, strict=True))
    templates = templates_of(note_type, collection)
    cards = []
    for number in card_numbers(rendered):
        front_text, back_text = templates[0 if note_type.is_cloze else number]
        front = fill(front_text, fields, Asked(number + 1))
        back = fill(back_text, fields, Asked(number + 1, front))
        cards.append(Card(rendered.note.id, number, front, back))
    return tuple(cards)


def pages_of(rendered: RenderedNote, collection: Collection) -> tuple[Card, ...]:
    """The cards of a note for a page of ours, whole in themselves: formulas as MathML, pictures inside.

    An answer is typed into a field; the back shows what Anki shows to who typed nothing.
    """
    swaps: dict[str, str] = {}
    for html in rendered.passages:
        swaps.update(_swaps(html))
    note_type = type_of(rendered.note)
    is_typed = note_type.answer is Answer.TYPED
    answer = rendered.parts[note_type.answered_by or ""].page if is_typed else ""

    def page(side: str, typed: str) -> str:
        shown = _TAG_OR_FORMULA.sub(lambda m: swaps.get(m[0], m[0]), side)
        return _TYPED.sub(lambda _: typed, shown)

    return tuple(
        Card(
            card.note,
            card.number,
            page(card.front, FIELD),
            page(card.back, f"<code id=typeans>{answer}</code>"),
        )
        for card in cards_of(rendered, collection)
    )


def _swaps(html: Html) -> dict[str, str]:
    """What stands in Anki's form of a passage -> what stands in its place on a page: both are made in one order."""
    return dict(zip(_IN_ANKI.findall(html.anki), _IN_PAGE.findall(html.page), strict=True))
