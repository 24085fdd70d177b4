"""The places of cut-out cards on a sheet, in millimetres from the corner of its grid.

The grid is in the middle of the paper, so places are the same on A4 and Letter, and the mirror image of a cell in the
grid is its mirror image on the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS, ROWS = 2, 4
CELL_WIDTH, CELL_HEIGHT = 88.0, 63.0
"""A playing card, for which boxes and sleeves are sold."""
GRID_WIDTH, GRID_HEIGHT = COLUMNS * CELL_WIDTH, ROWS * CELL_HEIGHT
"""The margins hold the cut marks; they are at least 13.7 mm on A4 and Letter, more than any printer needs."""

PADDING = 5.0
"""Safety margin between text and cut line; duplex printers are off by up to 2 mm."""
BAND = 4.5
"""The height of the label (a front's deck, a back's note id) and of the space between it and the text."""
BODY_HEIGHT = CELL_HEIGHT - 2 * PADDING - BAND


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def behind(self) -> Box:
        """The place behind it when the sheet is turned over its long edge, like a page of a book."""
        return Box(GRID_WIDTH - self.left - self.width, self.top, self.width, self.height)

    @property
    def turned(self) -> Box:
        """Its place when its page is rotated by 180 degrees."""
        left, top = GRID_WIDTH - self.left - self.width, GRID_HEIGHT - self.top - self.height
        return Box(left, top, self.width, self.height)


@dataclass(frozen=True)
class Sheet:
    """The cards of a sheet."""

    number: int
    is_double: bool
    """Whether its cards take two cells each, so that it is not cut down the middle."""
    places: tuple[tuple[int, Box], ...]
    """Each card's number and place on the front."""


def body_width(*, double: bool) -> float:
    """The width of a card's text."""
    return CELL_WIDTH * (2 if double else 1) - 2 * PADDING


def sheets(doubles: tuple[bool, ...]) -> tuple[Sheet, ...]:
    """The sheets for some cards in their order, those of one cell before those of two.

    The two kinds share no sheet, so that a stack can be cut from edge to edge.
    """
    made: list[Sheet] = []
    for is_double in (False, True):
        numbers = [n for n, double in enumerate(doubles) if double is is_double]
        columns = 1 if is_double else COLUMNS
        width = GRID_WIDTH / columns
        room = columns * ROWS
        for first in range(0, len(numbers), room):
            places = tuple(
                (
                    number,
                    Box(n % columns * width, n // columns * CELL_HEIGHT, width, CELL_HEIGHT),
                )
                for n, number in enumerate(numbers[first : first + room])
            )
            made.append(Sheet(len(made) + 1, is_double, places))
    return tuple(made)
