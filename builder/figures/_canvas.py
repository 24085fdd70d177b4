"""An SVG canvas that looks the same everywhere: text is drawn as outlines of our own fonts, on a light background.

Units are CSS pixels; y grows downwards.
"""

from __future__ import annotations

import io
import math
import re
from dataclasses import dataclass, field
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from builder.characters import decomposed, described, misleading
from builder.languages import say
from builder.pictures import Drawing
from builder.quantities import Impossible, TooLarge

if TYPE_CHECKING:
    from collections.abc import Iterable

INK, SOFT, FAINT, GROUND = "#1b1b1f", "#5d5d66", "#cfcdc4", "#ffffff"
ACCENT, TINT = "#1d4f9c", "#e3ecf8"
"""Colours of a highlight and its background. Highlights also have heavier lines, to be visible without colour."""
TEXT, BOLD, ITALIC = (
    f"stix-two-text-latin-{name}" for name in ("400-normal", "700-normal", "400-italic")
)
CODE, CODE_BOLD = (f"source-code-pro-latin-{weight}-normal" for weight in (400, 700))
SIZE, SMALL = 15.0, 13.0
CAP = 0.66
"""The height of capitals and digits, in ems; text is centred vertically on half of it."""
MARGIN = 6.0
MAX_WIDTH = 600.0
"""Maximum width; the text of a wider figure is too small to read on a telephone."""
_MATH = "STIXTwoMath-subset"
_EXPONENT = re.compile(r"\^([-−]?\d+)")
_RAISED, _RAISED_SMALLER = 5.0, 4.0
"""How much higher an exponent is, and how much smaller."""


class Box(NamedTuple):
    """A rectangle, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Return whether another box is closer than a gap."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )


@dataclass
class Canvas:
    """An SVG under construction."""

    title: str
    shapes: list[str] = field(default_factory=list)
    _glyphs: dict[tuple[str, str], str] = field(default_factory=dict)
    _extent: list[Box] = field(default_factory=list)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = SIZE,
        face: str = TEXT,
        fill: str = INK,
        anchor: float = 0.5,
        halo: bool = False,
    ) -> Box:
        """Write a line of text centred vertically on y; `anchor` is the fraction of it to the left of x."""
        wide = width(text, size, face)
        left, baseline = x - anchor * wide, y + CAP * size / 2
        box = Box(left, y - 0.55 * size, left + wide, y + 0.55 * size)
        if halo:
            self.rect(Box(left - 2, box.top + 1, left + wide + 2, box.bottom - 1), fill=GROUND)
        run, at = [], 0.0
        for character in text:
            name, advance = self._glyph(character, face)
            shift = f' x="{_n(at)}"' if at else ""
            run.append(f'<use href="#{name}"{shift}/>' if name else "")
            at += advance
        scale = size / 1000
        self.shapes.append(
            f'<g aria-label="{escape(text)}" fill="{fill}" transform="translate({_n(left)} {_n(baseline)}) '
            f'scale({scale:g} {-scale:g})">'
            f"{''.join(run)}</g>"
        )
        self._extent.append(box)
        return box

    def power(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = SIZE,
        face: str = TEXT,
        fill: str = INK,
        anchor: float = 0.5,
    ) -> Box:
        """Write a line of text whose `10^21` has a raised exponent; `anchor` is the fraction of it to the left of x."""
        runs = [
            (run, size - _RAISED_SMALLER, y - _RAISED) if n % 2 else (run, size, y)
            for n, run in enumerate(_EXPONENT.split(text))
        ]
        wide = math.fsum(width(run, smaller, face) for run, smaller, _ in runs)
        left = at = x - anchor * wide
        for run, smaller, height in runs:
            if run:
                self.text(at, height, run, size=smaller, face=face, fill=fill, anchor=0)
                at += width(run, smaller, face)
        return Box(left, y - 0.55 * size, left + wide, y + 0.55 * size)

    def rect(
        self,
        box: Box,
        *,
        fill: str = "none",
        stroke: str = "none",
        weight: float = 1.0,
        round_: float = 0.0,
        dash: str = "",
    ) -> None:
        """Draw a rectangle with rounded corners."""
        corner = f' rx="{_n(round_)}"' if round_ else ""
        self.shapes.append(
            f'<rect x="{_n(box.left)}" y="{_n(box.top)}" width="{_n(box.right - box.left)}" '
            f'height="{_n(box.bottom - box.top)}"{corner}{_paint(fill, stroke, weight, dash)}/>'
        )
        self._extent.append(box)

    def path(
        self,
        points: Iterable[tuple[float, float]],
        *,
        fill: str = "none",
        stroke: str = INK,
        weight: float = 1.0,
        dash: str = "",
        curve: bool = False,
    ) -> None:
        """Draw a line through points, or a cubic Bézier curve of four points if `curve`."""
        (x, y), *rest = points
        command = "C" if curve else "L"
        along = " ".join(f"{_n(a)} {_n(b)}" for a, b in rest)
        close = "" if fill == "none" else "Z"
        self.shapes.append(
            f'<path d="M{_n(x)} {_n(y)}{command}{along}{close}"{_paint(fill, stroke, weight, dash)}/>'
        )
        if not curve:
            for a, b in ((x, y), *rest):
                self._extent.append(Box(a, b, a, b))

    def dot(self, x: float, y: float, radius: float, fill: str) -> None:
        """Draw a disc."""
        self.shapes.append(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{fill}"/>')
        self._extent.append(Box(x - radius, y - radius, x + radius, y + radius))

    def reaches(self, x: float, y: float) -> None:
        """Extend the drawing to include a point."""
        self._extent.append(Box(x, y, x, y))

    def drawing(self, alt: str) -> Drawing:
        """Return the drawing, cropped to its contents.

        Raises:
            TooLarge: it is too wide to read on a telephone.
        """
        left = min(box.left for box in self._extent) - MARGIN
        top = min(box.top for box in self._extent) - MARGIN
        wide = max(box.right for box in self._extent) + MARGIN - left
        high = max(box.bottom for box in self._extent) + MARGIN - top
        if wide > MAX_WIDTH:
            raise TooLarge(say("figure-wide", width=round(wide), most=round(MAX_WIDTH)))
        glyphs = "".join(
            f'<path id="{name}" d="{_outline(face, character)}"/>'
            for (face, character), name in self._glyphs.items()
        )
        size = f'width="{_n(wide)}" height="{_n(high)}"'
        return Drawing(
            alt=alt,
            width=wide,
            height=high,
            svg=(
                f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{_n(left)} {_n(top)} {_n(wide)} {_n(high)}" '
                f'role="img"><title>{escape(self.title)}</title><defs>{glyphs}</defs>'
                f'<rect x="{_n(left)}" y="{_n(top)}" {size} fill="{GROUND}"/>{"".join(self.shapes)}</svg>\n'
            ).encode(),
        )

    def _glyph(self, character: str, face: str) -> tuple[str, float]:
        """Return a glyph's id, empty if there is nothing to draw, and its advance in thousandths of an em."""
        face, advance = _face_of(character, face)
        if not _outline(face, character):
            return "", advance
        name = self._glyphs.setdefault((face, character), f"g{len(self._glyphs)}")
        return name, advance


def width(text: str, size: float = SIZE, face: str = TEXT) -> float:
    """Measure the width of a line of text."""
    return math.fsum(_face_of(character, face)[1] for character in text) * size / 1000


def check_drawable(*texts: str) -> None:
    """Check that our fonts have every character of some texts, and that a reader can tell them apart.

    Raises:
        Impossible: a character has no glyph, or misleads.
    """
    for text in texts:
        if (wrong := next(misleading(text), None)) is not None:
            raise Impossible(say("figure-misleading", problem=wrong.message))
        if (at := decomposed(text)) is not None:
            raise Impossible(say("figure-decomposed", character=described(text[at])))
        width(text, face=CODE)


def _n(value: float) -> str:
    """Format a coordinate to hundredths, because a float's last digits vary between machines."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _paint(fill: str, stroke: str, weight: float, dash: str) -> str:
    drawn = f' stroke="{stroke}" stroke-width="{weight:g}"' if stroke != "none" else ""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f' fill="{fill}"{drawn}{dashed}'


def _face_of(character: str, face: str) -> tuple[str, float]:
    """Find the font that has a character, and its advance in thousandths of an em.

    Raises:
        Impossible: no font has it.
    """
    for candidate in (face, _MATH):
        glyph, advances = _font(candidate)[0].get(ord(character)), _font(candidate)[1]
        if glyph is not None:
            return candidate, advances[glyph][0]
    raise Impossible(say("figure-no-glyph", character=character))


@cache
def _font(face: str) -> tuple[dict[int, str], Any, Any]:
    """Load a font: code point -> glyph, glyph -> advance, glyph -> outline."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(files("builder.fonts").joinpath(f"{face}.woff2").read_bytes()))
    assert font["head"].unitsPerEm == 1000
    return font.getBestCmap(), font["hmtx"], font.getGlyphSet()


@cache
def _outline(face: str, character: str) -> str:
    """Return a glyph's outline as path data; empty for a space."""
    from fontTools.pens.svgPathPen import SVGPathPen

    glyphs, _, outlines = _font(face)
    pen = SVGPathPen(outlines)
    outlines[glyphs[ord(character)]].draw(pen)
    return str(pen.getCommands())
