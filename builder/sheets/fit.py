"""The type size at which the two sides of a card fit their cells, by the length of their text."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.sheets.cells import BODY_HEIGHT, body_width
from builder.sheets.formulas import LEADING
from builder.sheets.length import BETWEEN, SMALL_PICTURE, lines, width
from builder.sheets.sides import cards

if TYPE_CHECKING:
    from builder.model import RenderedNote
    from builder.sheets.sides import Card, Side
    from builder.sheets.writer import Shown

SET_CSS = files(__package__).joinpath("set.css").read_text("utf-8")
"""The style of what is in `.set`, at the sizes `.s11` to `.s7`; `length.py` counts lengths for it."""
SIZES = (11, 10, 9, 8, 7)
"""In points, the largest first."""
COMFORTABLE = 9
"""The smallest size, in points, at which optional text is shown."""
POINTS_A_MILLIMETRE = 72 / 25.4
_LETTER, _COLUMN_GAP, _ABOVE, _ROW_GAP = 1.75, 1.2, 0.42, 0.23
"""The letter of an option and the gap between columns, in ems; the gaps above options and between rows, in lines."""


@dataclass(frozen=True)
class FittedSide:
    """A side of a card that fits."""

    html: str
    size: int
    """In points."""


@dataclass(frozen=True)
class FittedCard:
    """A card with two sides that fit."""

    name: str
    """The note's id and, if it has several cards, this one's number."""
    front: FittedSide
    back: FittedSide
    is_double: bool
    """Whether it takes two cells."""


def misfits(rendered: RenderedNote) -> tuple[str, ...]:
    """The names of the note's cards that are too long for two cells."""
    return tuple(card.name for card in cards(rendered) if fit(card) is None)


def fit(card: Card) -> FittedCard | None:
    """The card in one cell, or else in two; None if it does not fit."""
    for double in (False, True):
        front, back = (fitted(side, double=double) for side in (card.front, card.back))
        if front and back:
            return FittedCard(card.name, front, back, double)
    return None


def fitted(side: Side, *, double: bool = False) -> FittedSide | None:
    """The side at the largest size that fits, with its optional text if possible; None if it does not fit."""
    comfortable = tuple(size for size in SIZES if size >= COMFORTABLE)
    attempts = ((side, comfortable), (replace(side, more=()), SIZES))
    for shown, sizes in attempts if side.more else attempts[1:]:
        for size in sizes:
            if height(shown, size, double=double) <= BODY_HEIGHT * POINTS_A_MILLIMETRE:
                return FittedSide(written(shown, size, double=double), size)
    return None


def height(side: Side, size: int, *, double: bool) -> float:
    """About how high a side is at a type size, in points."""
    room = ems(body_width(double=double), size)
    least = SIZES[-1] / size
    text = [lines(shown, room, least) + BETWEEN for shown in (*side.body, *side.more)]
    return (math.fsum(text) + _options(side.options, room, least)) * LEADING * size


def written(side: Side, size: int, *, double: bool) -> str:
    """A side as HTML."""
    html = "".join(shown.html for shown in side.body)
    if side.more:
        html += f'<div class="more">{"".join(shown.html for shown in side.more)}</div>'
    if side.options:
        items = "".join(
            f"<li><b>{letter}</b><div>{option.html}</div></li>"
            for letter, option in zip("ABCDEFGH", side.options, strict=False)
        )
        columns, _ = _columns(side.options, ems(body_width(double=double), size))
        html += f'<ol class="options columns-{columns}">{items}</ol>'
    return html


def ems(millimetres: float, size: int) -> float:
    """A width in ems at a type size."""
    return millimetres * POINTS_A_MILLIMETRE / size


def _columns(options: tuple[Shown, ...], room: float) -> tuple[int, float]:
    """As many columns as leave each option on one line, and the width of an option."""
    widest = max(width(option) for option in options)
    for columns in (4, 2, 1):
        column = (room - _COLUMN_GAP * (columns - 1)) / columns - _LETTER
        if widest <= column:
            break
    return columns, column


def _options(options: tuple[Shown, ...], room: float, least: float) -> float:
    """How many lines options fill."""
    if not options:
        return 0.0
    columns, column = _columns(options, room)
    rows = range(0, len(options), columns)
    heights = [
        max(lines(o, column, least, SMALL_PICTURE) for o in options[n : n + columns]) for n in rows
    ]
    return sum(heights) + _ROW_GAP * len(heights) + _ABOVE
