"""The brief sheet: each deck on one page, its questions with short answers.

A deck has the largest type size at which it fits its page, at least 7 pt. If it does not fit at 7 pt, the longest
cards are left out, and the page says how many.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.note_type import Answer
from builder.notes import type_of
from builder.sheets import bar
from builder.sheets.bar import COMMON_CSS, PAPER, PAPERS
from builder.sheets.deletions import Marked
from builder.sheets.formulas import LEADING
from builder.sheets.length import lines
from builder.sheets.page import document, fingerprint
from builder.sheets.writer import first_part, shown, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.edition import Edition
    from builder.model import Deck, RenderedNote
    from builder.sheets.writer import Shown

SET_CSS = files(__package__).joinpath("set.css").read_text("utf-8")
"""The style of what is in `.set`, at the sizes `.s11` to `.s7`; `length.py` counts lengths for it."""
CSS = COMMON_CSS + SET_CSS + files(__package__).joinpath("brief.css").read_text("utf-8")
WIDTH, HEIGHT = 190.0, 246.0
"""The size of the columns together, in millimetres; they fit A4 and Letter."""
GAP = 6.0
"""Between columns, in millimetres."""
SIZES = (11, 10, 9, 8, 7)
"""In points, the largest first."""
POINTS_A_MILLIMETRE = 72 / 25.4
_TWO_COLUMNS = 9
"""The smallest size, in points, with two columns; smaller sizes have three."""
_BETWEEN, _INDENT = 0.75, 0.9
"""The space below a card and the indentation of an answer, in ems."""


@dataclass(frozen=True)
class DeckPage:
    """A deck laid out on its page."""

    deck: Deck
    size: int
    """In points."""
    columns: tuple[tuple[RenderedNote, ...], ...]
    left_out: tuple[RenderedNote, ...]
    """The cards that do not fit."""

    @property
    def notes(self) -> tuple[RenderedNote, ...]:
        """The cards that fit."""
        return tuple(rendered for column in self.columns for rendered in column)


def lay_out(deck: Deck, notes: tuple[RenderedNote, ...]) -> DeckPage:
    """The deck on one page at the largest size that fits; at the smallest, without the longest cards if need be."""
    for size in SIZES:
        high = {rendered.note.id: _height(rendered, size) for rendered in notes}
        columns = _filled(notes, high, size)
        if columns is not None:
            return DeckPage(deck, size, columns, ())
    longest_first = sorted(high, key=lambda id_: -high[id_])
    for number in range(1, len(notes) + 1):
        without = frozenset(longest_first[:number])
        columns = _filled([r for r in notes if r.note.id not in without], high, size)
        if columns is not None:
            break
    assert columns is not None, "a page without cards fits"
    return DeckPage(deck, size, columns, tuple(r for r in notes if r.note.id in without))


def page(
    edition: Edition, laid: Iterable[DeckPage], about: str = "", checked: Iterable[str] = ()
) -> bytes:
    """The sheet; for `about` and `checked` see `review.page`."""
    words = edition.collection.locale.words
    decks = tuple(laid)
    notes = [rendered for one in decks for rendered in one.notes]
    title = words.text("sheet-brief")
    name = f"{edition.collection.name} · {title}"
    foot = f"{name}{f' · {about}' if about else ''} · {fingerprint(notes)}"
    pages = "\n".join(_page(edition, one, foot) for one in decks)
    top = bar.region(
        f"<h1>{escape(name)}</h1>{bar.fieldsets((PAPER,), frozenset(checked), words)}", words
    )
    css = f"{_measures()}\n{CSS}"
    return document(edition, title, css, f"{top}\n<main>\n{pages}\n</main>")


def _measures() -> str:
    """The lengths above as variables of the style sheet."""
    rules = [f":root{{--width:{WIDTH:g}mm;--height:{HEIGHT:g}mm;--gap:{GAP:g}mm}}"]
    for name, (width, height) in PAPERS.items():
        rules.append(
            f"@page {name}{{size:{width:g}mm {height:g}mm;margin:8mm {(width - WIDTH) / 2:g}mm 5mm}}\n"
            f"@media print{{:root:has(#{name}:checked) main{{page:{name}}}}}"
        )
    return "\n".join(rules)


def _page(edition: Edition, laid: DeckPage, foot: str) -> str:
    columns = "".join(
        f'<div class="column">{"".join(map(_html, column))}</div>' for column in laid.columns
    )
    left_out, words = len(laid.left_out), edition.collection.locale.words
    missing = f" · {words.text('sheet-left-out', count=left_out)}" if left_out else ""
    return (
        f'<section class="deck"><h2>{escape(laid.deck.name)}</h2>'
        f'<div class="columns set s{laid.size}" style="--columns:{len(laid.columns)}">{columns}</div>'
        f'<p class="foot">{escape(foot)}{missing} · {escape(edition.collection.licence)}</p></section>'
    )


def _width(size: int) -> float:
    """The width of a column at a type size, in millimetres."""
    number = _columns(size)
    return (WIDTH - GAP * (number - 1)) / number


def _columns(size: int) -> int:
    return 2 if size >= _TWO_COLUMNS else 3


def _filled(
    notes: Iterable[RenderedNote], high: Mapping[str, float], size: int
) -> tuple[tuple[RenderedNote, ...], ...] | None:
    """The cards in order, column by column; None if they need more columns than the page has."""
    columns: list[list[RenderedNote]] = [[] for _ in range(_columns(size))]
    full = HEIGHT * POINTS_A_MILLIMETRE
    column, room = 0, full
    for rendered in notes:
        height = high[rendered.note.id]
        if height > room:
            column, room = column + 1, full
        if column == len(columns) or height > full:
            return None
        columns[column].append(rendered)
        room -= height + _BETWEEN * size
    return tuple(map(tuple, columns))


def _height(rendered: RenderedNote, size: int) -> float:
    """The height of a card at a type size, by its length, in points."""
    room, least = _width(size) * POINTS_A_MILLIMETRE / size, SIZES[-1] / size
    asked, answered = _fact(rendered)
    length = lines(answered, room - _INDENT, least)
    length += lines(asked, room, least) if asked else 0.0
    return length * LEADING * size


def _html(rendered: RenderedNote) -> str:
    asked, answered = _fact(rendered)
    question = asked.html if asked else ""
    return (
        f'<div class="fact"><div>{question}</div><div class="answered">{answered.html}</div></div>'
    )


def _fact(rendered: RenderedNote) -> tuple[Shown | None, Shown]:
    """The question, which a cloze does not have, and the short answer."""
    parts, note_type = rendered.parts, type_of(rendered.note)
    asked = shown(parts[note_type.prompt])
    answered_by = note_type.answered_by or ""
    match note_type.answer:
        case Answer.DELETIONS:
            return None, replace(asked, writer=Marked)
        case Answer.OPTIONS:
            return asked, shown(next(one.text for one in rendered.options if one.is_key))
        case Answer.TYPED:
            return asked, typed(rendered.note.parts[answered_by].value)
        case Answer.PROSE | Answer.PRODUCED:
            return asked, first_part(shown(parts[answered_by]))
