"""How wide characters are in the fonts of our pages, in ems."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files

from builder.fonts import UNITS

TEXT, BOLD, ITALIC, BOLD_ITALIC = (
    f"stix-two-text-latin-{weight}-{style}"
    for style in ("normal", "italic")
    for weight in (400, 700)
)
CODE = "source-code-pro-latin-400-normal"
MATH = "STIXTwoMath-subset"
UNKNOWN = UNITS
"""For what a font does not have: the system draws it in some other, hardly wider than this."""
_INVISIBLE = dict.fromkeys((*map(chr, range(0x2061, 0x2065)), "\ufe00"), 0)
"""Function application and its like, and a variation selector."""


@lru_cache(maxsize=1 << 15)
def width(text: str, face: str) -> float:
    """The width of a run in ems, its kerning aside."""
    widths = _widths(face)
    try:
        return sum(map(widths.__getitem__, text)) / UNITS
    except KeyError:
        math = _widths(MATH)
        return sum(widths.get(c, math.get(c, UNKNOWN)) for c in text) / UNITS


def covered(face: str) -> frozenset[int]:
    """The characters that a font has."""
    return frozenset(map(ord, _widths(face).keys() - _INVISIBLE.keys()))


@cache
def _widths(face: str) -> dict[str, int]:
    """Character -> its width in units."""
    return _INVISIBLE | _table()[face]


@cache
def _table() -> dict[str, dict[str, int]]:
    """By face; `builder/fonts/make_advances.py` makes it of the fonts themselves."""
    made = files("builder.fonts").joinpath("advances.json").read_text("utf-8")
    table: dict[str, dict[str, int]] = json.loads(made)
    return table
