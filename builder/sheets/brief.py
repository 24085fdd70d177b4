"""The brief sheet: each deck on one page, what is asked and in short what is answered.

The type is as large as lets the deck stand on its page, and never under 7 pt. Where even that is too
little room, the longest cards are left out, and the page says how many.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.model import Answer
from builder.notes import type_of
from builder.sheets import bar
from builder.sheets.bar import COMMON_CSS, PAPER, PAPERS
from builder.sheets.fit import POINTS_A_MILLIMETRE, SET_CSS, SIZES, ems
from builder.sheets.formulas import bound
from builder.sheets.length import LEADING, lines
from builder.sheets.page import document, fingerprint
from builder.sheets.question import CLOZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.edition import Edition
    from builder.model import Deck, RenderedNote
    from builder.sheets.review import Heading

CSS = COMMON_CSS + SET_CSS + files(__package__).joinpath("brief.css").read_text("utf-8")
WIDTH, HEIGHT = 190.0, 246.0
"""Of the columns, in millimetres: there is room for them on A4 and on Letter."""
GAP = 6.0
"""Between columns."""
_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)
_ROOMY = 9
"""The least size, in points, that is set in two columns: smaller ones are in three."""
_BETWEEN, _INDENT = 0.75, 0.9
"""Below a card, and before what is answered, in ems."""


@dataclass(frozen=True)
class Laid:
    """A deck on its page."""

    deck: Deck
    size: int
    """In points."""
    columns: tuple[tuple[RenderedNote, ...], ...]
    left_out: tuple[RenderedNote, ...]
    """The cards that have no room."""

    @property
    def notes(self) -> tuple[RenderedNote, ...]:
        """The cards that have."""
        return tuple(rendered for column in self.columns for rendered in column)


def lay_out(deck: Deck, notes: tuple[RenderedNote, ...]) -> Laid:
    """The deck's cards on one page, as large as they fit, the longest left out if they must be."""
    for size in SIZES:
        high = {rendered.note.id: _height(rendered, size) for rendered in notes}
        columns = _filled(notes, high, size)
        if columns is not None:
            return Laid(deck, size, columns, ())
    longest_first = sorted(high, key=lambda id_: -high[id_])
    for number in range(1, len(notes) + 1):
        without = frozenset(longest_first[:number])
        columns = _filled([r for r in notes if r.note.id not in without], high, size)
        if columns is not None:
            break
    assert columns is not None, "nothing at all stands anywhere"
    return Laid(deck, size, columns, tuple(r for r in notes if r.note.id in without))


def page(
    edition: Edition, laid: Iterable[Laid], heading: Heading, pressed: Iterable[str] = ()
) -> bytes:
    """The sheet; what it is called, and which buttons of its bar are pressed, as in `review.page`."""
    decks = tuple(laid)
    notes = [rendered for one in decks for rendered in one.notes]
    name = f"{edition.collection.name} · {heading.title}"
    foot = f"{name}{f' · {heading.about}' if heading.about else ''} · {fingerprint(notes)}"
    pages = "\n".join(_page(edition, one, foot) for one in decks)
    top = (
        f'<div class="bar" role="region" aria-label="Ajustes de la hoja"><h1>{escape(name)}</h1>'
        f"{bar.fieldsets((PAPER,), frozenset(pressed))}</div>"
    )
    css = f"{_measures()}\n{CSS}"
    return document(edition, heading.title, css, f"{top}\n<main>\n{pages}\n</main>")


def _measures() -> str:
    """The measures above for the style sheet, so that they are said once."""
    rules = [f":root{{--width:{WIDTH:g}mm;--height:{HEIGHT:g}mm;--gap:{GAP:g}mm}}"]
    for name, (width, height) in PAPERS.items():
        rules.append(
            f"@page {name}{{size:{width:g}mm {height:g}mm;margin:8mm {(width - WIDTH) / 2:g}mm 5mm}}\n"
            f"@media print{{:root:has(#{name}:checked) main{{page:{name}}}}}"
        )
    return "\n".join(rules)


def _page(edition: Edition, laid: Laid, foot: str) -> str:
    columns = "".join(
        f'<div class="column">{"".join(map(_html, column))}</div>' for column in laid.columns
    )
    left_out = len(laid.left_out)
    gone = f" · sin sitio aquí: {left_out} tarjetas" if left_out else ""
    return (
        f'<section class="deck"><h2>{escape(laid.deck.name)}</h2>'
        f'<div class="columns set s{laid.size}" style="--columns:{len(laid.columns)}">{columns}</div>'
        f'<p class="foot">{escape(foot)}{gone} · {escape(edition.collection.licence)}</p></section>'
    )


def _width(size: int) -> float:
    """How wide a column is at a size of type, in millimetres."""
    number = _columns(size)
    return (WIDTH - GAP * (number - 1)) / number


def _columns(size: int) -> int:
    return 2 if size >= _ROOMY else 3


def _filled(
    notes: Iterable[RenderedNote], high: Mapping[str, float], size: int
) -> tuple[tuple[RenderedNote, ...], ...] | None:
    """The cards in their order, one column after the other; None where they need one more."""
    columns: list[list[RenderedNote]] = [[] for _ in range(_columns(size))]
    full = HEIGHT * POINTS_A_MILLIMETRE
    place, room = 0, full
    for rendered in notes:
        height = high[rendered.note.id]
        if height > room:
            place, room = place + 1, full
        if place == len(columns) or height > full:
            return None
        columns[place].append(rendered)
        room -= height + _BETWEEN * size
    return tuple(map(tuple, columns))


def _height(rendered: RenderedNote, size: int) -> float:
    """How high a card is at a size of type, by its length, in points."""
    room, least = ems(_width(size), size), SIZES[-1] / size
    asked, told = _fact(rendered)
    length = lines(asked, room, least) + lines(told, room - _INDENT, least)
    return length * LEADING * size


def _html(rendered: RenderedNote) -> str:
    asked, told = _fact(rendered)
    return f'<div class="fact"><div>{asked}</div><div class="told">{told}</div></div>'


def _first(html: str) -> str:
    """The first paragraph of an answer, which answers; what follows explains."""
    found = _PARAGRAPH.match(html)
    return found[0] if found and not found[0].endswith(":</p>") else html


def _fact(rendered: RenderedNote) -> tuple[str, str]:
    """What is asked, if that is apart from the answer, and what is answered."""
    parts = {name: html.page for name, html in rendered.parts.items()}
    note_type = type_of(rendered.note)
    asked, answer = parts[note_type.prompt], parts.get(note_type.answered_by or "", "")
    match note_type.answer:
        case Answer.DELETIONS:
            told = CLOZE.sub(lambda m: f'<b class="answer">{m["answer"]}</b>', asked)
            return "", bound(told)
        case Answer.OPTIONS:
            told = next(option for option in rendered.options if option.is_key).text.page
        case Answer.TYPED:
            told = f"<p><code>{answer}</code></p>"
        case Answer.PROSE:
            told = _first(answer)
    return bound(asked), bound(told)
