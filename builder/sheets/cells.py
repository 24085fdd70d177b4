"""Where the cells of a sheet stand, in millimetres from the corner of its grid.

The grid stands in the middle of the paper, so what stands here holds for A4 and for Letter alike,
and the mirror of a cell in the grid is its mirror on the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS, ROWS = 2, 4
CELL_WIDTH, CELL_HEIGHT = 88.0, 63.0
"""A playing card, for which boxes and sleeves are sold."""
GRID_WIDTH, GRID_HEIGHT = COLUMNS * CELL_WIDTH, ROWS * CELL_HEIGHT
"""What the grid leaves of A4 and Letter, 13.7 mm at the least, is margin for the marks, and more than
any printer needs."""

PADDING = 5.0
"""What print keeps from the cut: duplex printers are off by up to 2 mm."""
BAND = 4.5
"""The deck's name on a front and the note's id on a back, with what keeps them from the text."""
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
        """What lies behind it once the sheet is turned over its long edge, as a page of a book."""
        return Box(GRID_WIDTH - self.left - self.width, self.top, self.width, self.height)

    @property
    def turned(self) -> Box:
        """Where it stands once its page is turned by half a turn."""
        left, top = GRID_WIDTH - self.left - self.width, GRID_HEIGHT - self.top - self.height
        return Box(left, top, self.width, self.height)


@dataclass(frozen=True)
class Sheet:
    """The cards of a sheet, by number, each with its box on the front."""

    number: int
    is_double: bool
    """Whether its cards take two cells: then no cut runs down its middle."""
    places: tuple[tuple[int, Box], ...]


def body_width(*, double: bool) -> float:
    """How wide what a card says may be."""
    return CELL_WIDTH * (2 if double else 1) - 2 * PADDING


def sheets(doubles: tuple[bool, ...]) -> tuple[Sheet, ...]:
    """Cards on sheets, in their order: first the single ones, then those that take two cells.

    They share no sheet, so that a stack can be cut from edge to edge.
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
