"""The fonts of our pages, as data URIs.

Text is in STIX Two Text, formulas in STIX Two Math and code in Source Code Pro, all under the SIL Open Font
License (`builder/fonts/`), Hebrew and Arabic in Noto fonts. The small fonts of text and code are embedded whole, each
where a page shows one of its characters. The font of formulas is subset to
the characters that a page shows; it has an OpenType MATH table, which Chromium needs to stretch brackets.
"""

from __future__ import annotations

import io
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from importlib.resources import files
from unicodedata import combining

from builder.fonts.coverage import CODE, MATH, TEXT, Subset, serving

_RADICAL = 0x221A
"""Chromium draws roots with it although no text contains it."""


@dataclass(frozen=True)
class _Face:
    family: str
    file: str
    weight: int = 400
    style: str = "normal"


_TEXT, _CODE = "Mazo Text", "Mazo Code"
_MATH_FONT = "STIXTwoMath-subset.woff2"
_FORMULA = re.compile(r"<math.*?</math>", re.DOTALL)
_CODE_SPAN = re.compile(r"<code\b.*?</code>", re.DOTALL)
_ENTITY = re.compile(r"&#?\w{1,31};")
_TAG = re.compile(r"<[^>]*>")


def font_faces(html: str) -> str:
    """The `@font-face` rules of a page.

    The fonts of Latin text and code are always there; those of other scripts only where the page shows them. The font
    of formulas is subset to the characters of formulas, and those that no font of text has.
    """
    text, code = _words(html)
    shown = _subset_of_math(_glyphs_of(html))
    rules = [
        _rule(face, _data(face.file)) for face in (*_faces(_TEXT, TEXT[0]), *_faces(_CODE, CODE[0]))
    ]
    rules.append(_rule(_Face("Mazo Math", _MATH_FONT), shown))
    for family, subsets, words in ((_TEXT, TEXT, text), (_CODE, CODE, code)):
        served = serving(words, subsets)
        rules += [
            _rule(face, _data(face.file), _unicode_range(_own(subset, subsets[0])))
            for subset in subsets
            if subset in served
            for face in _faces(family, subset)
        ]
    if signs := (frozenset(code) & MATH) - _in(CODE):
        rules.append(_rule(_Face(_CODE, _MATH_FONT), _subset_of_math(signs), _unicode_range(signs)))
    return "\n".join(rules)


def _glyphs_of(html: str) -> frozenset[str]:
    """The characters of a page's formulas, and those that the fonts of Latin text and code lack."""
    formulas = "".join(_TAG.sub("", found) for found in set(_FORMULA.findall(html)))
    shown = set(html).union(*map(unescape, set(_ENTITY.findall(html))))
    plain = (TEXT[0].characters & CODE[0].characters) | {"\n"}
    return frozenset(unescape(formulas)) | (shown - plain - _in(TEXT[1:]))


def _words(html: str) -> tuple[str, str]:
    """A page's text and its code, without formulas."""
    if html.isascii() and "&" not in html:
        return "", ""
    html = _FORMULA.sub("", html)
    code = "".join(_CODE_SPAN.findall(html))
    text = _CODE_SPAN.sub("", html)
    return unescape(_TAG.sub("", text)), unescape(_TAG.sub("", code))


def _in(subsets: tuple[Subset, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(one.characters for one in subsets))


def _faces(family: str, subset: Subset) -> list[_Face]:
    """The faces of a font; Hebrew and Arabic are upright in italics too, for which a browser would not look there."""
    styles = ("normal", "italic") if family == _TEXT else ("normal",)
    return [
        _Face(family, f"{subset.name}-{weight}-{drawn}.woff2", weight, style)
        for weight in (400, 700)
        for style in styles
        for drawn in [style if subset.has_italics else "normal"]
    ]


def _own(subset: Subset, first: Subset) -> frozenset[str]:
    """What a font is used for: what the first lacks, and accents, which a browser takes from the font of the letter."""
    return frozenset(c for c in subset.characters if c not in first.characters or combining(c))


def _unicode_range(characters: frozenset[str]) -> str:
    """The characters that a font is used for, as CSS writes them."""
    codes, runs = sorted(map(ord, characters)), list[list[int]]()
    for code in codes:
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def _rule(face: _Face, font: bytes, characters: str = "") -> str:
    uri = "data:font/woff2;base64," + b64encode(font).decode("ascii")
    only = f";unicode-range:{characters}" if characters else ""
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f'src:url("{uri}") format("woff2"){only}}}'
    )


def _subset_of_math(characters: frozenset[str]) -> bytes:
    return _subset(_with_italics(frozenset(map(ord, characters))) | {_RADICAL})


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
