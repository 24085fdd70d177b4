"""What is measured of HTML for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.sheets.paper.elements import math_of, parsed
from builder.sheets.paper.formula import extent

if TYPE_CHECKING:
    from builder.sheets.paper.blocks import Column


def height(html: str, column: Column) -> float:
    """How high HTML stands in a column, in ems; infinite where it is too wide to stand in it."""
    return column.height(parsed(html))


def lines_up(html: str, column: Column) -> bool:
    """Whether each option of a list has a line of its own in its column of the list."""
    return column.lines_up(parsed(html).elements[0])


def width_of_formula(mathml: str) -> float:
    """How wide a `<math>` is, in ems."""
    return extent(math_of(mathml)).width
