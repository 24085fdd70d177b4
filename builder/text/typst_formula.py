"""A formula as MathML -> Typst: what MathML says, element by element.

The MathML is the converter's (`formula.py`), which was checked already. Characters reach Typst in strings alone.
Typst spaces operators, stretches brackets and sets limits by its own rules, which are those of TeX as MathML's are, so
lengths are taken from MathML only where a formula writes them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.fonts.coverage import CODE, MATH, TEXT, displayable
from builder.text.formula import element_of
from builder.text.formula_shape import INVISIBLE, extent, runs, tables, text_of
from builder.text.typst_strings import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from xml.etree.ElementTree import Element

    Mark = Callable[[int, str], str]
    """Writes a deletion: its number, and its answer as Typst."""

_ACCENTS = {
    "ˆ": "\u0302",
    "˜": "\u0303",
    "¯": "\u0304",
    "˙": "\u0307",
    "¨": "\u0308",
    "˘": "\u0306",
    "ˇ": "\u030c",
    "´": "\u0301",
    "`": "\u0300",
    "˚": "\u030a",
    "→": "\u20d7",
    "←": "\u20d6",
    "↔": "\u20e1",
}
"""The spacing accents of MathML, as the combining ones that Typst asks for."""
_COMBINING = re.compile("[\u0300-\u036f\u20d0-\u20ff]")
_LINES = {
    "\u0332": "overline",
    "‾": "overline",
    "¯": "overline",
    "_": "underline",
    "⏞": "overbrace",
    "⏟": "underbrace",
    "⏜": "overparen",
    "⏝": "underparen",
    "⎴": "overbracket",
    "⎵": "underbracket",
}
_STRIKES = {
    "updiagonalstrike": "math.cancel({})",
    "downdiagonalstrike": "math.cancel(inverted: true, {})",
    "updiagonalstrike downdiagonalstrike": "math.cancel(cross: true, {})",
    "horizontalstrike": "math.cancel(angle: 90deg, {})",
}
_LARGE = frozenset("∑∏∐⋀⋁⋂⋃⨀⨁⨂⨄⨅⨆∫∬∭∮∯∰")
_OPENING, _CLOSING = frozenset("([{⟨⌊⌈|‖⟦⌜⎰⟪⟮⦃⦅"), frozenset(")]}⟩⌋⌉|‖⟧⌝⎱⟫⟯⦄⦆")
_ARROWS = frozenset("→←↔⇒⇐⇔⟶⟵⟷⟹⟸⟺↦⟼↪↩⇀↼⇌")
_PLACES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("msub", "munder"), ("b",)),
    **dict.fromkeys(("msup", "mover"), ("t",)),
    **dict.fromkeys(("msubsup", "munderover"), ("b", "t")),
}
"""Where the scripts of an element go: `b` below, `t` above."""
_STYLES = ("inline", "script", "sscript")
"""The sizes of formulas in running text, in an index, and in an index of an index."""
_EM = re.compile(r"-?\d*\.?\d+em")
_COLOUR = re.compile(r"color:(#[0-9A-Fa-f]{6});")
MAX_TABLES = 5
"""Matrices within matrices that are typeset."""
WIDE = 30
"""From about this many characters on, a run in which no line ends may be wider than its column."""


class Formula:
    """The writer of a formula."""

    def __init__(self, mathml: str, mark: Mark) -> None:
        """Take the MathML, and what writes its deletions."""
        self.mark = mark
        self._depth = 0
        """Of scripts: cells of a matrix in an index are as small as the index."""
        root = element_of(mathml)
        self.rows = _rows(root)
        """Its lines, each a list of elements, between which a line may end."""
        self.is_aligned = len(self.rows) > 1
        self.is_deep = tables(root) > MAX_TABLES
        """Whether matrices are nested so deep that Typst, which lays out each twice, would take for ever."""

    @property
    def longest_run(self) -> float:
        """About how many characters its longest run has within which no line ends."""
        return max((sum(map(extent, run)) for row in self.rows for run in runs(row)), default=0)

    @property
    def is_wide(self) -> bool:
        """Whether a run of it may be wider than its column."""
        return self.longest_run > WIDE

    def lines(self) -> list[list[str]]:
        """Each line as Typst, in runs between which it may end."""
        return [[self._row(run) for run in runs(row)] for row in self.rows]

    def __str__(self) -> str:
        """The formula as Typst."""
        if not self.is_aligned:
            return _joined(map(self._element, self.rows[0]))
        return "{" + ";linebreak();".join(map(self._cells, self.rows)) + "}"

    def _cells(self, cells: Sequence[Element]) -> str:
        """A row of an aligned formula: each right-aligned cell meets the left-aligned one after it."""
        parts = []
        for cell in cells:
            shown = self._row(list(cell))
            parts.append(f"ap;{shown}" if _is_left(cell) else shown)
        return ";".join(parts)

    # ------------------------------------------------------------ elements

    def _row(self, children: Sequence[Element]) -> str:
        return _joined(map(self._element, children))

    def _element(self, element: Element) -> str:
        children = list(element)
        match element.tag:
            case "math" | "mtd" | "semantics":
                return self._row(children)
            case "mrow" | "mstyle":
                return self._styled(element, children)
            case "mi" | "mn" | "mtext" | "ms":
                return _token(element)
            case "mo" if (element.text or "").strip() == "∣" and not self._depth:
                return "given"
            case "mo":
                return _operator(element)
            case "mspace":
                return _space(element)
            case "mfrac":
                above, below = map(self._element, children)
                if element.get("linethickness") == "0":
                    return (
                        f"math.mat(delim: none, ({self._sized(above)},), ({self._sized(below)},))"
                    )
                return f"{'math.frac' if self._depth else 'fraction'}({above}, {below})"
            case "msqrt":
                return f"math.sqrt({self._row(children)})"
            case "mroot":
                base, index = map(self._element, children)
                return f"math.root({index}, {base})"
            case "msub" | "msup" | "msubsup":
                return self._scripts(element.tag, children)
            case "munder" | "mover" | "munderover":
                return self._limits(element.tag, children)
            case "mtable":
                return self._table(element, children)
            case "mphantom":
                return f"hide({self._row(children)})"
            case "mpadded":
                return self._row(children)
            case "menclose":
                inside = self._row(children)
                strike = _STRIKES.get(element.get("notation", ""))
                return strike.format(inside) if strike else f"framed({inside})"
        raise ValueError(f"<{element.tag}> is not an element of our formulas")

    def _styled(self, element: Element, children: list[Element]) -> str:
        if (number := element.get("data-cloze")) is not None:
            return self.mark(int(number), self._row(children))
        level = int(element.get("scriptlevel", self._depth))
        level, self._depth = self._depth, level
        inside = self._bracketed(children)
        self._depth = level
        if (colour := _COLOUR.search(element.get("style", ""))) is not None:
            inside = f"text(fill: rgb({quoted(colour[1])}), {inside})"
        match element.get("displaystyle"), element.get("scriptlevel"):
            case None, None:
                return inside
            case _, "1":
                return f"math.script({inside})"
            case _, "2":
                return f"math.sscript({inside})"
            case "true", _:
                return f"math.display({inside})"
        return f"math.inline({inside})"

    def _bracketed(self, children: list[Element]) -> str:
        """A row; brackets that stretch are as high as what is between them."""
        if len(children) < 2 or not (_stretches(children[0]) or _stretches(children[-1])):
            return self._row(children)
        match children:
            case [_, middle, _] if middle.tag == "mfrac" and middle.get("linethickness") == "0":
                above, below = map(self._element, middle)
                if (children[0].text, children[2].text) == ("(", ")"):
                    return f"math.binom({above}, {below})"
        parts = [
            f"math.mid({_symbol(child.text or '')})" if _stretches(child) else self._element(child)
            for child in children[1:-1]
        ]
        ends = [
            _symbol(child.text or "") if _stretches(child) else self._element(child)
            for child in (children[0], children[-1])
        ]
        return f"math.lr({_joined([ends[0], *parts, ends[1]])})"

    def _scripts(self, kind: str, children: list[Element]) -> str:
        base = self._element(children[0])
        if kind == "msup" and (children[1].text or "").strip("′‵") == "" and children[1].text:
            return f"math.attach({base}, tr: math.primes({len(children[1].text)}))"
        if _is_large(children[0]):
            base = f"math.scripts({base})"
        return self._attached(base, _PLACES[kind], children)

    def _limits(self, kind: str, children: list[Element]) -> str:
        base = self._element(children[0])
        if _is_arrow(children[0]):
            return self._attached(f"math.stretch({base})", _PLACES[kind], children)
        if len(children) == 2 and children[1].tag == "mo":
            sign = INVISIBLE.sub("", children[1].text or "").strip()
            if sign in _LINES and (sign != "¯" or children[1].get("stretchy") != "false"):
                return f"math.{_LINES[sign]}({base})"
            accent = _ACCENTS.get(sign, sign)
            if kind == "mover" and _COMBINING.fullmatch(accent):
                return f"math.accent({base}, {quoted(accent)})"
        if not _is_large(children[0]):
            base = f"math.limits({base})"
        return self._attached(base, _PLACES[kind], children)

    def _attached(self, base: str, places: tuple[str, ...], children: list[Element]) -> str:
        self._depth += 1
        scripts = [
            f"{place}: {self._element(child)}"
            for place, child in zip(places, children[1:], strict=True)
        ]
        self._depth -= 1
        return f"math.attach({base}, {', '.join(scripts)})"

    def _sized(self, cell: str, *, is_display: bool = False) -> str:
        """A cell of a matrix, which Typst would make smaller than what is around it."""
        return f"math.{'display' if is_display else _STYLES[min(self._depth, 2)]}({cell})"

    def _table(self, table: Element, rows: list[Element]) -> str:
        """A matrix; its alignment is that of each cell."""
        is_display = table.get("displaystyle") == "true"
        is_spread = any("padding-left:1em" in one.get("style", "") for one in table.iter("mtd"))
        lines = []
        for row in rows:
            cells = []
            for cell in row:
                shown = self._sized(self._row(list(cell)), is_display=is_display)
                style = cell.get("style", "")
                if _is_left(cell):
                    shown = f"{{ap;{shown}}}"
                elif "text-align: right" in style:
                    shown = f"{{{shown};ap}}"
                cells.append(shown)
            lines.append(f"({', '.join(cells)},)")
        horizontal = [
            str(n)
            for n, row in enumerate(rows)
            if n and any("border-top" in cell.get("style", "") for cell in row)
        ]
        first = list(rows[0]) if rows else []
        vertical = [
            str(n)
            for n, cell in enumerate(first[:-1], 1)
            if "border-right" in cell.get("style", "")
        ]
        ruled = f"augment: {_rules(horizontal, vertical)}, " if horizontal or vertical else ""
        apart = "0em" if is_display else "1em" if is_spread else ".6em"
        gaps = f"row-gap: .35em, column-gap: {apart}"
        return f"math.mat(delim: none, {gaps}, {ruled}{', '.join(lines)})"


def _rules(horizontal: list[str], vertical: list[str]) -> str:
    lines = (("hline", horizontal), ("vline", vertical))
    return "(" + "".join(f"{name}: ({', '.join(at)},), " for name, at in lines if at) + ")"


def _rows(root: Element) -> list[list[Element]]:
    """The rows of an aligned formula, each with its cells; else the formula's elements, as one row."""
    children = list(root)
    while len(children) == 1 and children[0].tag == "mrow" and not children[0].attrib:
        inside = list(children[0])
        if inside and (_stretches(inside[0]) or _stretches(inside[-1])):
            break
        children = inside
    if len(children) == 1 and children[0].tag == "mtable" and root.get("display") == "block":
        rows = [list(row) for row in children[0]]
        is_aligned = children[0].get("displaystyle") == "true"
        if is_aligned and len(rows) > 1:
            return rows
    return [children]


def _is_left(cell: Element) -> bool:
    return "text-align: left" in cell.get("style", "")


def _joined(parts: Sequence[str] | map[str]) -> str:
    shown = [part for part in parts if part != "none"]
    if len(shown) == 1:
        return shown[0]
    return "{" + ";".join(shown) + "}" if shown else "[]"


def _symbol(text: str) -> str:
    """A character of the font of formulas, or else of those of text."""
    if text in MATH or text.isascii():
        return f"sy({quoted(text)})"
    return _words(text)


def _words(text: str) -> str:
    return f"words({quoted(displayable(text, TEXT))})"


def _token(element: Element) -> str:
    """An identifier, a number or words: a single letter is in italics where MathML's would be."""
    text = text_of(element)
    if not text:
        return "none"
    if element.tag == "mi" and len(text) == 1:
        if element.get("mathvariant") == "normal":
            return f"math.upright({_symbol(text)})"
        if text.isalpha():  # the font of formulas has no accented letters
            return _symbol(text) if text in MATH else f"emph({_words(text)})"
        return f'math.class("normal", {_symbol(text)})'
    if element.tag == "mi":
        return _words(text)
    if element.tag == "mn":
        return quoted(text) if text.isascii() else _words(text)
    if element.find(".//code") is not None:
        return f"raw({quoted(displayable(text, CODE))})"
    return _words(text)


def _operator(element: Element) -> str:
    text = text_of(element).strip()
    if not text:
        space = element.get("lspace", "")
        return f"h({space})" if _EM.fullmatch(space) else "none"
    shown = _symbol(text) if len(text) == 1 else _words(text)
    if (size := element.get("minsize")) is not None and _EM.fullmatch(size):
        return f"math.lr(size: {size}, {shown})"
    without_space = element.get("lspace") == "0" and element.get("rspace") == "0"
    if (text in "|‖/" and without_space) or (text == "," and element.get("rspace") == "0"):
        return f'math.class("normal", {shown})'
    return shown


def _space(element: Element) -> str:
    margin = element.get("style", "").removeprefix("margin-left:").removesuffix(";")
    width = element.get("width") or margin
    return f"h({width})" if _EM.fullmatch(width) else "none"


def _is_large(element: Element) -> bool:
    return element.tag == "mo" and (element.text or "").strip() in _LARGE


def _is_arrow(element: Element) -> bool:
    """Whether it is an arrow, which is as long as what is written above it."""
    return element.tag == "mo" and (element.text or "").strip() in _ARROWS


def _stretches(element: Element) -> bool:
    """Whether it is a bracket as high as what it encloses."""
    text = (element.text or "").strip()
    return (
        element.tag == "mo"
        and element.get("stretchy") != "false"
        and element.get("minsize") is None
        and text in _OPENING | _CLOSING
        and len(text) == 1
    )
