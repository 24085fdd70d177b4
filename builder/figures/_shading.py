"""The backgrounds of the cells of a table: a larger value is darker."""

from __future__ import annotations

from fractions import Fraction

_DARK = (0x1D, 0x4F, 0x9C)
"""The background of the largest value, under light text."""
_OTHERS = Fraction(7, 10)
"""Share of it in the other backgrounds, times their part of the largest value."""
_DARKEST_OTHER = Fraction(12, 25)
"""Maximum of that share, to keep their dark text legible; in dark mode, where colours are inverted, it is the limit."""


def shade(part: Fraction) -> str:
    """Return the background of a cell: white for 0, the darkest for 1."""
    share = part if part == 1 else min(part * _OTHERS, _DARKEST_OTHER)
    mixed = (round(255 + (dark - 255) * share) for dark in _DARK)
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
