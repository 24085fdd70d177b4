"""The fonts of our pages, as data URIs.

Text is in STIX Two Text, formulas in STIX Two Math and code in Source Code Pro, all under the SIL Open Font
License (`builder/fonts/`). The small fonts of text and code are embedded whole. The font of formulas is subset to
the characters that a page shows; it has an OpenType MATH table, which Chromium needs to stretch brackets.
"""

from __future__ import annotations

import io
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from importlib.resources import files

_RADICAL = 0x221A
"""Chromium draws roots with it although no text contains it."""


@dataclass(frozen=True)
class _Face:
    family: str
    file: str
    weight: int = 400
    style: str = "normal"


_TEXT_FONT, _CODE_FONT, _MATH_FONT = (
    "stix-two-text-latin-400-normal.woff2",
    "source-code-pro-latin-400-normal.woff2",
    "STIXTwoMath-subset.woff2",
)
_FACES = (
    _Face("Mazo Text", _TEXT_FONT),
    _Face("Mazo Text", "stix-two-text-latin-400-italic.woff2", style="italic"),
    _Face("Mazo Text", "stix-two-text-latin-700-normal.woff2", weight=700),
    _Face("Mazo Text", "stix-two-text-latin-700-italic.woff2", weight=700, style="italic"),
    _Face("Mazo Code", _CODE_FONT),
    _Face("Mazo Code", "source-code-pro-latin-700-normal.woff2", weight=700),
)
_FORMULA = re.compile(r"<math.*?</math>", re.DOTALL)
_ENTITY = re.compile(r"&#?\w{1,31};")
_TAG = re.compile(r"<[^>]*>")


def glyphs_of(html: str) -> str:
    """The characters that some HTML shows in the font of formulas, each once.

    These are the characters of its formulas and those that the fonts of text and code lack.
    """
    formulas = "".join(_TAG.sub("", found) for found in set(_FORMULA.findall(html)))
    shown = set(html).union(*map(unescape, set(_ENTITY.findall(html))))
    return "".join(sorted(set(unescape(formulas)) | (shown - _plain())))


def font_faces(glyphs: frozenset[str]) -> str:
    """The `@font-face` rules of a page, the font of formulas subset to some characters."""
    math = _subset(_with_italics(frozenset(map(ord, glyphs))) | {_RADICAL})
    rules = [_rule(face, _data(face.file)) for face in _FACES]
    return "\n".join([*rules, _rule(_Face("Mazo Math", _MATH_FONT), math)])


@cache
def _plain() -> frozenset[str]:
    """The characters that the fonts of text and of code both have, and line ends."""
    from fontTools.ttLib import TTFont

    text, code = (
        TTFont(io.BytesIO(_data(font))).getBestCmap() for font in (_TEXT_FONT, _CODE_FONT)
    )
    return frozenset(map(chr, text.keys() & code.keys())) | {"\n"}


def _rule(face: _Face, font: bytes) -> str:
    uri = "data:font/woff2;base64," + b64encode(font).decode("ascii")
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f'src:url("{uri}") format("woff2")}}'
    )


def _with_italics(characters: frozenset[int]) -> frozenset[int]:
    """The characters with their mathematical italics, which a single letter in `<mi>` is shown in.

    The italic h is U+210E, the Planck constant.
    """
    italics = {0x1D434 + c - 0x41 for c in characters if 0x41 <= c <= 0x5A}
    italics |= {0x1D44E + c - 0x61 for c in characters if 0x61 <= c <= 0x7A}
    italics |= {0x1D6E2 + c - 0x391 for c in characters if 0x391 <= c <= 0x3A9}
    italics |= {0x1D6FC + c - 0x3B1 for c in characters if 0x3B1 <= c <= 0x3C9}
    return characters | italics | {0x210E, 0x1D715}


def _data(file: str) -> bytes:
    return files("builder.fonts").joinpath(file).read_bytes()


@lru_cache(maxsize=64)
def _subset(characters: frozenset[int]) -> bytes:
    """The font of formulas subset to some characters; the same bytes for the same characters."""
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.woff2 import WOFF2FlavorData

    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["ccmp"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]
    font = TTFont(io.BytesIO(_data(_MATH_FONT)), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(characters))
    subsetter.subset(font)
    out = io.BytesIO()
    font.flavor = "woff2"
    # Transforming the outlines takes four times as long and saves nothing here.
    font.flavorData = WOFF2FlavorData(transformedTables=())
    font.save(out)
    return out.getvalue()
