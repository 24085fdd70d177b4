"""The size at which the sides of a card fit their cells.

Text is as large as its length allows, and never under 7 pt. How much room it takes is estimated
(`blocks.py`), for a build has no browser; `tests/test_cut_out_cards_room.py` holds the estimate
against Chromium, every side of the collection at each size, as it was calibrated.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from builder.edition import SetCard, SetSide
from builder.sheets.paper.blocks import Column
from builder.sheets.paper.cells import BODY_HEIGHT, body_width
from builder.sheets.paper.measure import lines_up, whole_height

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.sheets.paper.sides import Card, Side

SET_CSS = files(__package__).joinpath("set.css").read_text("utf-8")
"""The style of what is measured here: of all within `.set`, at a size of `.s11` to `.s7`."""
SIZES = (11, 10, 9, 8, 7)
"""In points, the largest first."""
COMFORTABLE = 9
"""What may be left out is shown where it does not press the text under this."""
POINTS_A_MILLIMETRE = 72 / 25.4
_CODE = 0.86
_SAFETY = 1.05
"""Of width and of height. Without it: each of the 280 sides of the collection at each size in one
cell and in two, 2800 in all, is given 1.00 of its true height in the median, 0.97 at the least, and up
to 3 where a line more is foreseen than is needed; no overflow of width was unforeseen."""


def fit(card: Card) -> SetCard | None:
    """The card in one cell, or in two; None where even those are too small."""
    for double in (False, True):
        front, back = (fitted(side, double=double) for side in (card.front, card.back))
        if front and back:
            return SetCard(card.name, front, back, double)
    return None


def fitted(side: Side, *, double: bool = False) -> SetSide | None:
    """The side at the largest size at which it fits; None where it fits at none."""
    whole = f'{side.body}<div class="more">{side.more}</div>'
    comfortable = [size for size in SIZES if size >= COMFORTABLE]
    found = _largest(whole, side, comfortable, double=double) if side.more else None
    return found or _largest(side.body, side, SIZES, double=double)


def _largest(html: str, side: Side, sizes: Iterable[int], *, double: bool) -> SetSide | None:
    for size in sizes:
        column = column_at(size, double=double)
        whole = html + options_list(side.options, column)
        if height_of(whole, column) * size <= BODY_HEIGHT * POINTS_A_MILLIMETRE:
            return SetSide(whole, size)
    return None


def column_at(size: int, *, double: bool = False) -> Column:
    """The column of a body in ems of a size."""
    return column_of(body_width(double=double), size)


def column_of(width: float, size: int) -> Column:
    """A column of a width in millimetres in ems of a size; code is never under the least size."""
    least = SIZES[-1] / size
    return Column(width * POINTS_A_MILLIMETRE / size / _SAFETY, max(_CODE, least), least)


def height_of(html: str, column: Column) -> float:
    """How high a body stands, in ems."""
    return whole_height(html, column) * _SAFETY


def options_list(options: tuple[str, ...], column: Column) -> str:
    """Options behind their letters, in as many columns as leave each on a line of its own."""
    if not options:
        return ""
    items = "".join(
        f"<li><b>{letter}</b><div>{option}</div></li>"
        for letter, option in zip("ABCDEFGH", options, strict=False)
    )
    lists = [f'<ol class="options columns-{n}">{items}</ol>' for n in (4, 2, 1)]
    return next((html for html in lists[:-1] if lines_up(html, column)), lists[-1])
