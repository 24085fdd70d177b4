"""How wide characters are in the fonts of our pages, in ems."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from math import fsum

TEXT, BOLD, ITALIC, BOLD_ITALIC = (
    f"stix-two-text-latin-{weight}-{style}"
    for style in ("normal", "italic")
    for weight in (400, 700)
)
CODE = "source-code-pro-latin-400-normal"
MATH = "STIXTwoMath-subset"
UNKNOWN = 1.0
"""For what a font does not have: the system draws it in some other, hardly wider than this."""


_INVISIBLE = dict.fromkeys((*range(0x2061, 0x2065), 0xFE00), 0.0)
"""Function application and its like, and a variation selector."""


@lru_cache(maxsize=1 << 15)
def width(text: str, face: str) -> float:
    """The width of a run, its kerning aside."""
    widths, math = _widths(face), _widths(MATH)
    return fsum(widths.get(ord(c), math.get(ord(c), UNKNOWN)) for c in text)


def covered(face: str) -> frozenset[int]:
    """The characters that a font has."""
    return frozenset(_widths(face)) - frozenset(_INVISIBLE)


@cache
def _widths(face: str) -> dict[int, float]:
    from fontTools.ttLib import TTFont

    with files("builder.fonts").joinpath(f"{face}.woff2").open("rb") as file:
        font = TTFont(file)
        em, advances = font["head"].unitsPerEm, font["hmtx"]
        return _INVISIBLE | {
            code: advances[name][0] / em for code, name in font.getBestCmap().items()
        }
