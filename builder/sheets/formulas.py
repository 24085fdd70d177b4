"""About how wide text is, and how large a formula, without layout. Both err on the high side."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.text.formula import element_of

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

LEADING = 1.3
"""The height of a line in ems."""
_TIGHT = frozenset("()[]{}⟨⟩|‖⌊⌋⌈⌉,;:/!'′″\u2061\u2062\u2063\u2064")


class _Widths(dict[str, float]):
    """A character's width in ems, by class."""

    def __missing__(self, character: str) -> float:
        if character in "iljtfrI.,;:'|!()[]- \n":
            width = 0.35
        elif character in "mwMW@%—…" or (ord(character) > 0x24F and character not in "–’‘“”"):
            width = 1.0
        else:
            width = 0.7 if character.isupper() else 0.48
        self[character] = width
        return width


_WIDTHS = _Widths()


def text_width(text: str) -> float:
    """The width of plain text on one line, in ems."""
    return sum(map(_WIDTHS.__getitem__, text))


@lru_cache(maxsize=1024)
def formula_size(mathml: str) -> tuple[float, float]:
    """About how wide and how high a `<math>` is, in ems."""
    wide, high = _box(element_of(mathml))
    return wide * 1.05, high


def formula_text(mathml: str) -> str:
    """The characters of a `<math>`."""
    return "".join(element_of(mathml).itertext())


def _box(element: ET.Element) -> tuple[float, float]:
    tag = element.tag.rpartition("}")[2]
    text = element.text or ""
    if tag in ("mi", "mn", "mtext", "ms"):
        return 1.05 * text_width(text), LEADING
    if tag == "mo":
        tight = text.strip() in _TIGHT
        beside = 0.0 if tight else 0.28
        spaces = _em(element.get("lspace"), beside) + _em(element.get("rspace"), beside)
        return (0.4 if tight else 0.7) * max(1, len(text.strip())) + spaces, LEADING
    if tag == "mspace":
        return _em(element.get("width"), 0.0), 0.0
    boxes = [_box(child) for child in element]
    wides, highs = [w for w, _ in boxes] or [0.0], [h for _, h in boxes] or [LEADING]
    match tag:
        case "mfrac":
            return max(wides) + 0.2, math.fsum(highs) * 0.95
        case "msub" | "msup" | "msubsup":
            return wides[0] + 0.75 * max(wides[1:]) + 0.06, max(highs) + 0.25 * (len(highs) - 1)
        case "munder" | "mover" | "munderover":
            accent = element.get("accent") == "true"
            return max(wides), highs[0] + (0.35 if accent else math.fsum(highs[1:]) * 0.85 + 0.4)
        case "mtable":
            return _matrix(element)
        case "msqrt" | "mroot" | "menclose" | "mpadded":
            return math.fsum(wides) + 1.0, max(highs) + 0.5
    stretch = 0.4 * sum(child.tag.endswith("mo") for child in element) if max(highs) > 2 else 0.0
    return math.fsum(wides) + stretch, max(highs)


def _em(length: str | None, default: float) -> float:
    return default if length is None else float(length.removesuffix("em"))


def _matrix(element: ET.Element) -> tuple[float, float]:
    rows = [[_box(cell) for cell in row] for row in element]
    columns = max(map(len, rows), default=0)
    wide = [max((r[n][0] for r in rows if n < len(r)), default=0.0) + 0.8 for n in range(columns)]
    high = [max((h for _, h in row), default=0.0) + 0.6 for row in rows]
    return math.fsum(wide), math.fsum(high)
