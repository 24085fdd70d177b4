"""About how many lines some HTML of ours fills: a weighted count of what it shows, without layout.

The weights were chosen in Chromium 156 with the embedded fonts. Each side of the collection at each size, in one cell
and in two, 8,170 in all, is given 1.26 times its true height in the median and 1.00 at the least. Code and formulas
that were generated can be given less (`tests/generated_sides.py`), but none that is let into a cell overflows it.

Widths are in ems of the text, heights in lines of 1.3 em. Both err on the high side.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from html import unescape
from xml.etree import ElementTree as ET

LEADING = 1.3
"""The height of a line in ems."""
CODE = 0.86
"""The size of code, in ems of the text."""
_RAGGED = 2.0
"""The space at the end of a line of prose, on average, in ems."""
_PITCH = 0.6
"""The width of a character of code, in ems of its size."""
_TOKEN = re.compile(
    r"<!--.*?-->|(?P<table><table>.*?</table>)|(?P<pre><pre\b.*?</pre>)|(?P<math><math\b.*?</math>)"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?:[^>\"]|\"[^\"]*\")*)>|(?P<text>[^<]+)",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
_FIGURE = re.compile(r"width:(?P<wide>[\d.]+)em;aspect-ratio:(?P=wide)/(?P<high>[\d.]+)")
_INDENTED = frozenset(("ul", "ol", "blockquote"))
_BLOCKS = frozenset(("p", "div", "li", "br", "hr", *_INDENTED))
_AFTER = {"p": 0.35, "ul": 0.35, "ol": 0.35, "blockquote": 0.35, "li": 0.12, "hr": 0.62}
"""Lines left empty below a block."""
_AROUND = 0.54
"""Lines left empty above and below a table, code, a picture or a displayed formula, in total."""
_INDENT = 1.3
_CELL_PADDING, _ROW_PADDING = 0.8, 0.27
_PICTURE = 9.3
SMALL_PICTURE = 3.9
"""The greatest height of a picture that is an option of a cut-out card, in lines."""
_NARROW_TEXT = 3.0
"""The narrowest column of prose, in ems."""


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


def characters(html: str) -> int:
    """The number of characters of some HTML without its tags."""
    return len(unescape(_TAG.sub("", html)).strip())


def width(html: str) -> float:
    """The width of HTML on one line, in ems; infinite where it has blocks."""
    total, code = 0.0, 0
    for token in _TOKEN.finditer(html):
        if token["text"]:
            text = unescape(token["text"])
            total += _PITCH * CODE * len(text) if code else 1.1 * text_width(text)
        elif token["tag"] == "code":
            code += -1 if token["end"] else 1
        elif token["math"]:
            total += formula(token["math"])[0] if "display=" not in token["math"] else math.inf
        elif token["table"] or token["pre"] or token["tag"] in ("ul", "ol", "blockquote", "img"):
            return math.inf
    return total


def lines(html: str, room: float, least: float = 0.0, picture: float = _PICTURE) -> float:
    """How many lines HTML fills in a column; infinite where something is wider than the column.

    Args:
        html: well formed, as rendering makes it.
        room: the column's width.
        least: the smallest scale of a figure, and the smallest size of code in ems.
        picture: the greatest height of a picture that has no size of its own.
    """
    total, used, tall, indent, code = 0.0, 0.0, 0.0, 0.0, 0

    def paragraph() -> float:
        column = room - indent
        if not used:
            return 0.0
        if column < _NARROW_TEXT:
            return math.inf
        rows = 1 if used <= column else math.ceil(used / max(column - _RAGGED, 1.0))
        return rows + tall

    for token in _TOKEN.finditer(html):
        tag = token["tag"]
        if text := token["text"]:
            if used or text.strip():
                factor = _PITCH / 0.48 if code else 1.0
                used += factor * text_width(unescape(text))
            continue
        if token["math"]:
            wide, high = formula(token["math"])
            if wide > room - indent:
                return math.inf
            if "display=" not in token["math"][: token["math"].index(">")]:
                used += wide + min(wide, 6.0) * 0.3
                tall += max(0.0, high / LEADING - 1)
                continue
            total += paragraph() + max(1.0, high / LEADING) + _AROUND
        elif token["table"]:
            total += paragraph() + _table(token["table"], room - indent)
        elif token["pre"]:
            total += paragraph() + _code(token["pre"], room - indent, max(CODE, least))
        elif tag == "img":
            total += paragraph() + _picture(token["attributes"], room - indent, least, picture)
        elif tag in _BLOCKS:
            total += paragraph()
            if token["end"]:
                total += _AFTER.get(tag, 0.0)
            indent += (-_INDENT if token["end"] else _INDENT) if tag in _INDENTED else 0.0
        else:
            code += (-1 if token["end"] else 1) if tag == "code" else 0
            continue
        used = tall = 0.0
    return total + paragraph()


def _code(html: str, room: float, size: float) -> float:
    """A line of code that is too long is broken at a space."""
    column = (room - 0.8) / (_PITCH * size)
    if column < _NARROW_TEXT:
        return math.inf
    rows = unescape(_TAG.sub("", html)).rstrip("\n").split("\n")
    count = 0
    for row in rows:
        longest = max(map(len, row.split()), default=0)
        full = max(column - longest, 0.5 * column)
        count += 1 if len(row) <= column else math.ceil(len(row) / full)
    return count + 0.31 + _AROUND


def _picture(attributes: str, room: float, least: float, picture: float) -> float:
    """A figure has its own size, as far as the column is wide; other pictures have a greatest height."""
    size = _FIGURE.search(attributes)
    if size is None:
        return picture + _AROUND
    scale = min(1.0, room / float(size["wide"]))
    return float(size["high"]) * scale / LEADING + _AROUND if scale >= least else math.inf


def _table(html: str, room: float) -> float:
    """Columns share the room in proportion to their widest cells, but none is narrower than its longest word."""
    rows = [_CELL.findall(row) for row in _ROW.findall(html)]
    columns = max(map(len, rows), default=0)
    liked, least = [0.0] * columns, [0.0] * columns
    for row in rows:
        for n, cell in enumerate(row):
            liked[n] = max(liked[n], width(cell))
            words = re.sub(r"<math\b.*?</math>", "\ufffc", cell, flags=re.DOTALL)
            longest = max(map(text_width, unescape(_TAG.sub("", words)).split()), default=0.0)
            formulas = [formula(m["math"])[0] for m in _TOKEN.finditer(cell) if m["math"]]
            least[n] = max(least[n], 1.25 * longest, *formulas, 0.0)
    free = room - _CELL_PADDING * columns
    if math.fsum(least) > free:
        return math.inf
    wish = math.fsum(liked) - math.fsum(least)
    share = min(1.0, (free - math.fsum(least)) / wish) if wish > 0 else 1.0
    widths = [low + share * (high - low) + 0.01 for low, high in zip(least, liked, strict=True)]
    total = _AROUND
    for row in rows:
        heights = [_cell(cell, wide) for cell, wide in zip(row, widths, strict=False)]
        total += max(heights, default=1.0) + _ROW_PADDING
    return total


def _cell(html: str, room: float) -> float:
    wide = width(html)
    formulas = (formula(m["math"])[1] / LEADING for m in _TOKEN.finditer(html) if m["math"])
    tall = max(formulas, default=1.0)
    return max(1.0, tall) if wide <= room else math.ceil(1.3 * wide / room) + tall


# ---------------------------------------------------------------- formulas

_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)[a-z]\w*;", re.IGNORECASE)
"""An entity of HTML that XML does not know."""
_TIGHT = frozenset("()[]{}⟨⟩|‖⌊⌋⌈⌉,;:/!'′″\u2061\u2062\u2063\u2064")


@lru_cache(maxsize=1024)
def formula(mathml: str) -> tuple[float, float]:
    """About how wide and how high a `<math>` is, in ems."""
    known = _ENTITY.sub(lambda m: unescape(m[0]), mathml)
    wide, high = _box(ET.fromstring(known))  # noqa: S314 - math-core made it
    return wide * 1.05, high


def _box(element: ET.Element) -> tuple[float, float]:
    tag = element.tag.rpartition("}")[2]
    text = element.text or ""
    if tag in ("mi", "mn", "mtext", "ms"):
        return 1.05 * text_width(text), LEADING
    if tag == "mo":
        tight = text.strip() in _TIGHT
        return (0.4 if tight else 1.25) * max(1, len(text.strip())), LEADING
    if tag == "mspace":
        return 1.0, 0.0
    boxes = [_box(child) for child in element]
    wides, highs = [w for w, _ in boxes] or [0.0], [h for _, h in boxes] or [LEADING]
    match tag:
        case "mfrac":
            return max(wides) + 0.2, math.fsum(highs) * 0.95
        case "msub" | "msup":
            return wides[0] + 0.75 * math.fsum(wides[1:]) + 0.06, max(highs) + 0.25
        case "msubsup":
            return wides[0] + 0.75 * max(wides[1:]) + 0.06, max(highs) + 0.45
        case "munder" | "mover" | "munderover":
            accent = element.get("accent") == "true"
            return max(wides), highs[0] + (0.35 if accent else math.fsum(highs[1:]) * 0.85 + 0.4)
        case "mtable":
            return _matrix(element)
        case "msqrt" | "mroot" | "menclose" | "mpadded":
            return math.fsum(wides) + 1.0, max(highs) + 0.5
    stretch = 0.4 * sum(child.tag.endswith("mo") for child in element) if max(highs) > 2 else 0.0
    return math.fsum(wides) + stretch, max(highs)


def _matrix(element: ET.Element) -> tuple[float, float]:
    rows = [[_box(cell) for cell in row] for row in element]
    columns = max(map(len, rows), default=0)
    wide = [max((r[n][0] for r in rows if n < len(r)), default=0.0) + 0.8 for n in range(columns)]
    high = [max((h for _, h in row), default=0.0) + 0.6 for row in rows]
    return math.fsum(wide), math.fsum(high)
