"""The type size at which the two sides of a card fit their cells, by the length of their text."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.sheets.cells import BODY_HEIGHT, body_width
from builder.sheets.length import LEADING, SMALL_PICTURE, lines, width
from builder.sheets.sides import cards

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.model import RenderedNote
    from builder.sheets.sides import Card, Side

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
    whole = f'{side.body}<div class="more">{side.more}</div>'
    comfortable = [size for size in SIZES if size >= COMFORTABLE]
    found = _largest(whole, side, comfortable, double=double) if side.more else None
    return found or _largest(side.body, side, SIZES, double=double)


def _largest(html: str, side: Side, sizes: Iterable[int], *, double: bool) -> FittedSide | None:
    for size in sizes:
        whole, length = at_size(html, side.options, size, double=double)
        if length * LEADING * size <= BODY_HEIGHT * POINTS_A_MILLIMETRE:
            return FittedSide(whole, size)
    return None


def at_size(html: str, options: tuple[str, ...], size: int, *, double: bool) -> tuple[str, float]:
    """A side's HTML at a type size, and how many lines it fills."""
    room = ems(body_width(double=double), size)
    least = SIZES[-1] / size
    listed, length = _options(options, room, least)
    return html + listed, lines(html, room, least) + length


def ems(millimetres: float, size: int) -> float:
    """A width in ems at a type size."""
    return millimetres * POINTS_A_MILLIMETRE / size


def _options(options: tuple[str, ...], room: float, least: float) -> tuple[str, float]:
    """The options as HTML, in as many columns as leave each on one line, and how many lines they fill; in one column if
    any of them has blocks.
    """
    if not options:
        return "", 0.0
    items = "".join(
        f"<li><b>{letter}</b><div>{option}</div></li>"
        for letter, option in zip("ABCDEFGH", options, strict=False)
    )
    widest = max(map(width, options))
    for columns in (4, 2, 1):
        column = (room - _COLUMN_GAP * (columns - 1)) / columns - _LETTER
        if widest <= column:
            break
    rows = range(0, len(options), columns)
    heights = [
        max(lines(o, column, least, SMALL_PICTURE) for o in options[n : n + columns]) for n in rows
    ]
    length = sum(heights) + _ROW_GAP * len(heights) + _ABOVE
    return f'<ol class="options columns-{columns}">{items}</ol>', length
