r"""Render a note's card sides as Anki does, with the same templates.

On our pages formulas are MathML instead of MathJax, pictures are in the style sheet, and sounds are named, so that the
pages fetch nothing and need no script. Formulas may therefore look slightly different from Anki's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from builder.anki_template import Asked, fill
from builder.identity import card_numbers, templates_of
from builder.note_type import Answer
from builder.notes import note_types, type_of, worded
from builder.text.formula import HIDDEN, mathml
from builder.text.html import AnkiWriter, PageWriter

if TYPE_CHECKING:
    from builder.languages import Language
    from builder.model import Collection, RenderedNote
    from builder.pictures import Picture, Sound
    from builder.text.context import Context
    from builder.text.rendered import Html
    from builder.text.tree import Formula, Hole, Image

_TYPED = re.compile(r"\[\[type:([^\]]+)\]\]")


@dataclass(frozen=True)
class Card:
    """The two sides of a card in Anki."""

    note: str
    """The note's id."""
    number: int
    """Counted from 0, as in Anki: the template's index, or the deletion's number minus one."""
    front: str
    back: str


def cards_of(rendered: RenderedNote, collection: Collection) -> tuple[Card, ...]:
    r"""Render the cards of a note like Anki's backend: formulas as `\(…\)`, pictures by name."""
    note_type = note_types()[rendered.note.type]
    names = worded(note_type.name, collection.locale.words).fields
    fields = dict(zip(names, rendered.fields, strict=True))
    templates = templates_of(note_type, collection)
    cards = []
    for number in card_numbers(rendered):
        front_text, back_text = templates[0 if note_type.is_cloze else number]
        front = fill(front_text, fields, Asked(number + 1))
        back = fill(back_text, fields, Asked(number + 1, front))
        cards.append(Card(rendered.note.id, number, front, back))
    return tuple(cards)


class _CardWriter(AnkiWriter):
    """Writes a card side for our pages: formulas as MathML, pictures by class.

    Deletions in text and code keep Anki's marks, which the template shows or hides. MathML cannot contain these marks,
    so deletions in formulas are shown or hidden here.
    """

    def __init__(self, context: Context, asked: Asked) -> None:
        super().__init__(context)
        self.asked = asked
        self.page = PageWriter(context)

    def formula(self, formula: Formula) -> str:
        """Write a formula as MathML."""
        blanks = tuple(map(self._blank, formula.holes))
        return mathml(formula.latex, formula.holes, blanks, display=formula.is_display)

    def _blank(self, hole: Hole) -> str | None:
        is_hidden = self.asked.front is None and hole.number == self.asked.deletion
        return f"[{hole.hint}]" if is_hidden and hole.hint else HIDDEN if is_hidden else None

    def image(self, picture: Picture, image: Image) -> str:
        """Write a picture as our pages show it."""
        return self.page.image(picture, image)

    def sound(self, sound: Sound, image: Image) -> str:
        """Write a sound as our pages name it."""
        return self.page.sound(sound, image)


def page_numbers(rendered: RenderedNote) -> tuple[int, ...]:
    """List what `pages_of` renders: the numbers of the cards in Anki, or those of the variants of an exercise."""
    return tuple(range(len(rendered.variants))) or card_numbers(rendered)


def pages_of(rendered: RenderedNote, collection: Collection) -> tuple[Card, ...]:
    """Render the cards of a note for our pages, which have the rules for its pictures: formulas are MathML.

    A typed answer has a field on the front; the back is what Anki shows if nothing was typed. Of an exercise there is
    a card for each variant.
    """
    if rendered.variants:
        return tuple(
            replace(card, note=rendered.note.id, number=number)
            for number, variant in enumerate(rendered.variants)
            for card in pages_of(variant, collection)
        )
    note_type = type_of(rendered.note)
    is_typed = note_type.answer is Answer.TYPED
    answer = rendered.parts[note_type.answered_by or ""].page if is_typed else ""
    typed = f"<code id=typeans>{answer}</code>"
    words = collection.locale.words
    field = (
        f'<input type="text" id="typeans" aria-label="{words.text("card-field")}" autocomplete="off" '
        'autocapitalize="off">'
    )
    templates = templates_of(note_type, collection)
    cards = []
    for number in card_numbers(rendered):
        front_text, back_text = templates[0 if note_type.is_cloze else number]
        asked = Asked(number + 1)
        front = fill(front_text, _fields(rendered, asked, words), asked)
        shown = Asked(number + 1, front)
        back = fill(back_text, _fields(rendered, shown, words), shown)
        sides = _TYPED.sub(lambda _: field, front), _TYPED.sub(lambda _: typed, back)
        cards.append(Card(rendered.note.id, number, *sides))
    return tuple(cards)


def _fields(rendered: RenderedNote, asked: Asked, words: Language) -> dict[str, str]:
    """Fill the note's fields, by their names in a language, for one card side on our pages."""

    def written(html: Html) -> Html:
        return replace(html, anki=html.write(lambda context: _CardWriter(context, asked)))

    parts = {name: written(html) for name, html in rendered.parts.items()}
    options = tuple(
        replace(
            option,
            text=written(option.text),
            reason=written(option.reason) if option.reason else None,
        )
        for option in rendered.options
    )
    reasons = tuple(map(written, rendered.reasons))
    note_type = type_of(rendered.note)
    values = note_type.fill(replace(rendered, parts=parts, options=options, reasons=reasons))
    names = worded(note_type.name, words).fields
    return {
        name: values.get(field.name, "")
        for name, field in zip(names, note_type.fields, strict=True)
    }
