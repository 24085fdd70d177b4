"""Fonts for pages of ours: cut to the characters that a page shows, as data URIs.

STIX Two Text and STIX Two Math set text and formulas, Source Code Pro code; all under the SIL Open
Font License (`builder/fonts/`). The mathematics font has an OpenType MATH table, without which
Chromium stretches nothing.
"""

from __future__ import annotations

import io
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from importlib.resources import files

_ALWAYS = frozenset(map(ord, " 0123456789.,:;()[]«»¿?¡!-–—·…"))
_RADICAL = 0x221A
"""Chromium draws radicals with it even where no text names it."""


@dataclass(frozen=True)
class _Face:
    family: str
    file: str
    weight: int = 400
    style: str = "normal"


_FACES = (
    _Face("Mazo Text", "stix-two-text-latin-400-normal.woff2"),
    _Face("Mazo Text", "stix-two-text-latin-400-italic.woff2", style="italic"),
    _Face("Mazo Text", "stix-two-text-latin-700-normal.woff2", weight=700),
    _Face("Mazo Text", "stix-two-text-latin-700-italic.woff2", weight=700, style="italic"),
    _Face("Mazo Code", "source-code-pro-latin-400-normal.woff2"),
    _Face("Mazo Code", "source-code-pro-latin-700-normal.woff2", weight=700),
    _Face("Mazo Math", "STIXTwoMath-subset.woff2"),
)
_MATH = re.compile(r"<math.*?</math>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def font_faces(body: str) -> str:
    """`@font-face` rules for a page's body, each font cut to what the page shows."""
    formulas = "".join(_TAG.sub("", found) for found in _MATH.findall(body))
    text = unescape(_TAG.sub("", body))
    shown = frozenset(map(ord, text)) | _ALWAYS
    in_formulas = _with_italics(frozenset(map(ord, unescape(formulas)))) | shown | {_RADICAL}
    rules = []
    for face in _FACES:
        wanted = in_formulas if face.family == "Mazo Math" else shown
        uri = "data:font/woff2;base64," + b64encode(_cut(face.file, wanted)).decode("ascii")
        rules.append(
            f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
            f'src:url("{uri}") format("woff2")}}'
        )
    return "\n".join(rules)


def _with_italics(characters: frozenset[int]) -> frozenset[int]:
    """A single letter in `<mi>` is shown as its mathematical italic; h is U+210E, the Planck
    constant.
    """
    italics = {0x1D434 + c - 0x41 for c in characters if 0x41 <= c <= 0x5A}
    italics |= {0x1D44E + c - 0x61 for c in characters if 0x61 <= c <= 0x7A}
    italics |= {0x1D6E2 + c - 0x391 for c in characters if 0x391 <= c <= 0x3A9}
    italics |= {0x1D6FC + c - 0x3B1 for c in characters if 0x3B1 <= c <= 0x3C9}
    return characters | italics | {0x210E, 0x1D715}


@lru_cache(maxsize=64)
def _cut(file: str, characters: frozenset[int]) -> bytes:
    """The font with those characters alone, as WOFF2: the same bytes for the same characters."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]
    data = files("builder.fonts").joinpath(file).read_bytes()
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(characters))
    subsetter.subset(font)
    out = io.BytesIO()
    font.flavor = "woff2"
    font.save(out)
    return out.getvalue()
