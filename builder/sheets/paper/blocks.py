"""How high HTML stands in a column of a given width: paragraphs, lists, tables, code, options and
pictures, set line by line with the fonts' own widths.

All in ems of the text. The distances are those of print; a line is broken at spaces
alone, so that it holds what a browser would put there, or less.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from builder.sheets.paper import advances
from builder.sheets.paper.elements import Element
from builder.sheets.paper.formula import extent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEADING = 1.3
_ASCENT, _DESCENT = 0.912, 0.388
"""Of a line of text alone: the font's own, and half of what the leading adds."""
_BETWEEN, _AROUND = 0.45, 0.35
"""Below a paragraph, and on both sides of a formula of its own, a table, code, a picture."""
_INDENT, _ITEM = 1.3, 0.15
_OPTION, _OPTION_GAP, _LETTER, _COLUMN_GAP = 0.55, 0.3, 1.75, 1.2
_CELL, _CELL_PADDING = 0.17, 0.8
_PICTURE = 12.0
"""The height that a picture is scaled to at most."""
_FIGURE = re.compile(r"width:(?P<wide>[\d.]+)em;aspect-ratio:(?P=wide)/(?P<high>[\d.]+)")
_ROUNDING = 0.06
"""A browser sets a formula on whole pixels; one is a ninth of an em at 7 pt."""
_CODE = 0.86
_LEAST_WIDTH = 1.0
"""A narrower column, as in a list nested too deep, cannot hold the pieces of a broken word."""
_BLOCKS = frozenset(
    ("p", "div", "ul", "ol", "li", "blockquote", "table", "pre", "hr", "img", "math")
)
_SPACED = frozenset(("table", "pre", "hr", "img", "math"))
_FACES = {"strong": advances.BOLD, "b": advances.BOLD, "em": advances.ITALIC}
_SPACES = re.compile(r"([ \n\t]+)")


class _Word(NamedTuple):
    """What a line is not broken in."""

    width: float
    ascent: float = _ASCENT
    descent: float = _DESCENT
    space: float = 0.0
    """Before it."""
    breaks: bool = False
    """Whether it begins a line by force."""
    is_rigid: bool = True
    """Whether a column narrower than it cannot hold it: a formula. A long word is broken."""


@dataclass(frozen=True)
class Column:
    """A column in which text is set."""

    width: float
    code: float = _CODE
    """The size of code: there is a least one."""
    least: float = 0.0
    """The size under which a figure is not legible, as a part of its own."""

    def narrower(self, by: float) -> Column:
        """The column beside an indentation."""
        return replace(self, width=self.width - by)

    def height(self, element: Element) -> float:
        """How high an element's content is; infinite where it is too wide to stand in it."""
        return math.fsum(self._blocks(element))

    def lines_up(self, options: Element) -> bool:
        """Whether each option of a list has a line of its own in its column of the list."""
        room = self._option_column(options).width
        return all(
            self._widest(option) <= room and not any(map(_is_block, option.elements))
            for item in options.elements
            for option in item.elements
            if option.tag == "div"
        )

    def _blocks(self, element: Element) -> Iterator[float]:
        """The height of each block in an element, with the distance before it."""
        inline: list[Element | str] = []
        is_first, owed = True, 0.0
        for child in [*element.children, None]:
            if child is not None and not (isinstance(child, Element) and _is_block(child)):
                inline.append(child)
                continue
            if any(not isinstance(c, str) or c.strip() for c in inline):
                yield owed + self._lines(self._words(inline))
                is_first, owed = False, 0.0
            inline = []
            if child is not None:
                above, height, below = self._block(child)
                yield height + (0.0 if is_first else max(owed, above))
                is_first, owed = False, below

    def _block(self, block: Element) -> tuple[float, float, float]:
        """The distance above a block, its height, and the distance below it."""
        match block.tag:
            case "ul" | "ol" if "options" in block.attributes.get("class", ""):
                return _OPTION, self._options(block), 0.0
            case "ul" | "ol" | "blockquote":
                inner = self.narrower(_INDENT).height(block)
                return _edge(block, 0), inner, max(_BETWEEN, _edge(block, -1))
            case "li":
                return _edge(block, 0), self.height(block), max(_ITEM, _edge(block, -1))
            case "table":
                return _AROUND, self._table(block), _AROUND
            case "pre":
                return _AROUND, self._code(block.text), _AROUND
            case "img":
                return _AROUND, self._picture(block), _AROUND
            case "hr":
                return _AROUND, 0.1, _AROUND
            case "math":
                box = extent(block)
                return _AROUND, box.height if box.width <= self.width else math.inf, _AROUND
            case "div":
                return _BETWEEN, self.height(block), 0.0
        return _edge(block, 0), self.height(block), max(_BETWEEN, _edge(block, -1))

    def _picture(self, picture: Element) -> float:
        """A figure has a size of its own, as far as the column is wide; others have a most."""
        size = _FIGURE.fullmatch(picture.attributes.get("style", ""))
        if size is None:
            return _PICTURE
        scale = min(1.0, self.width / float(size["wide"]))
        return float(size["high"]) * scale if scale >= self.least else math.inf

    def _code(self, text: str) -> float:
        """Fenced code; a line that is too long is broken at a space, so not all of its room is
        used.
        """
        room = (self.width - 0.8) / self.code
        if room < _LEAST_WIDTH:
            return math.inf
        widths = [advances.width(line, advances.CODE) for line in text.split("\n")]
        lines = sum(1 if wide <= room else math.ceil(wide / (0.8 * room)) for wide in widths)
        return lines * LEADING * max(1.0, self.code) + 0.4

    def _option_column(self, options: Element) -> Column:
        columns = columns_of(options)
        gaps = _COLUMN_GAP * (columns - 1)
        return replace(self, width=(self.width - gaps) / columns - _LETTER)

    def _options(self, options: Element) -> float:
        column, columns = self._option_column(options), columns_of(options)
        items = [item.elements[-1] for item in options.elements]
        if columns == 1:
            rows = [column.height(item) for item in items]
        else:  # each is a line, and those of a row share theirs
            lines = [[*self._words(item.children), _Word(0.0)] for item in items]
            starts = range(0, len(lines), columns)
            shared = [[word for line in lines[n : n + columns] for word in line] for n in starts]
            rows = [max(w.ascent for w in row) + max(w.descent for w in row) for row in shared]
        return math.fsum(rows) + _OPTION_GAP * (len(rows) - 1)

    def _table(self, table: Element) -> float:
        """By the rule of browsers: each column gets what it must have, and of the rest in the
        measure of what it would like.
        """
        rows = [row.elements for row in table.all("tr")]
        count = max((len(row) for row in rows), default=0)
        cells = [[row[n] for row in rows if n < len(row)] for n in range(count)]
        least = [max(map(self._longest, column)) + _CELL_PADDING for column in cells]
        liked = [max(map(self._widest, column)) + _CELL_PADDING for column in cells]
        spare, wish = self.width - math.fsum(least), math.fsum(liked) - math.fsum(least)
        if spare < 0:
            return math.inf
        share = min(1.0, spare / wish) if wish > 0 else 1.0
        columns = [
            replace(self, width=low + share * (high - low) - _CELL_PADDING + 0.01)
            for low, high in zip(least, liked, strict=True)
        ]
        return math.fsum(
            max(
                (max(LEADING, c.height(e)) for c, e in zip(columns, row, strict=False)), default=0.0
            )
            + 2 * _CELL
            for row in rows
        )

    def _widest(self, element: Element) -> float:
        """The width of its text on one line."""
        return math.fsum(word.space + word.width for word in self._words(element.children))

    def _longest(self, element: Element) -> float:
        """The width of its longest word."""
        return max((word.width for word in self._words(element.children)), default=0.0)

    def _lines(self, words: Iterable[_Word]) -> float:
        """The height of the lines that words make."""
        total = used = 0.0
        ascent, descent = _ASCENT, _DESCENT
        for word in words:
            if word.width > self.width and (word.is_rigid or self.width < _LEAST_WIDTH):
                return math.inf
            if word.breaks or (used and used + word.space + word.width > self.width):
                total += ascent + descent
                used, ascent, descent = 0.0, _ASCENT, _DESCENT
            used += word.width + (word.space if used else 0.0)
            while used > self.width:  # a long word goes on in the next line
                total += ascent + descent
                used -= self.width
            ascent, descent = max(ascent, word.ascent), max(descent, word.descent)
        return total + ascent + descent

    def _words(self, children: Iterable[Element | str]) -> list[_Word]:
        return list(_joined(self._pieces(children, advances.TEXT)))

    def _pieces(self, children: Iterable[Element | str], face: str) -> list[_Word | float]:
        """Parts of words, and the widths of the spaces between words."""
        found: list[_Word | float] = []
        factor = self.code if face == advances.CODE else 1.0
        for child in children:
            if isinstance(child, Element):
                found += self._inline(child, face)
            else:
                found += [_piece(part, face, factor) for part in _SPACES.split(child) if part]
        return found

    def _inline(self, element: Element, face: str) -> list[_Word | float]:
        if element.tag == "math":
            box = extent(element)
            if not _is_block(element):
                return [_Word(box.width, box.ascent + _ROUNDING, box.descent + _ROUNDING)]
            # in the midst of a deletion
            line = _Word(box.width, box.ascent + _AROUND, box.descent + _AROUND, breaks=True)
            return [line, _Word(0.0, breaks=True, is_rigid=False)]
        if element.tag == "br":
            return [_Word(0.0, breaks=True, is_rigid=False)]
        if element.tag == "code":
            return self._pieces(element.children, advances.CODE)
        is_both = {face, _FACES.get(element.tag)} == {advances.BOLD, advances.ITALIC}
        inner = advances.BOLD_ITALIC if is_both else _FACES.get(element.tag, face)
        return self._pieces(element.children, inner)


@lru_cache(maxsize=1 << 15)
def _piece(text: str, face: str, factor: float) -> _Word | float:
    """A word of plain text, or the width of a space."""
    if text.isspace():
        return advances.width(" ", face) * factor
    return _Word(advances.width(text, face) * factor, is_rigid=False)


def columns_of(options: Element) -> int:
    """In how many columns a list of options is set."""
    return int(options.attributes["class"].rpartition("-")[2])


def _edge(element: Element, end: int) -> float:
    """What the first or the last thing in an element keeps from the element's own edge."""
    children = [c for c in element.children if isinstance(c, Element) or c.strip()]
    child = children[end] if children else ""
    if isinstance(child, str) or not _is_block(child):
        return 0.0
    return _AROUND if child.tag in _SPACED else _edge(child, end)


def _is_block(element: Element) -> bool:
    if element.tag == "math":
        return element.attributes.get("display") == "block"
    return element.tag in _BLOCKS


def _joined(pieces: Iterable[_Word | float]) -> Iterator[_Word]:
    """Words of their parts, each with the space before it."""
    space, parts = 0.0, list[_Word]()
    for piece in pieces:
        if not isinstance(piece, float):
            if piece.breaks and parts:
                yield _word(parts, space)
                space, parts = 0.0, []
            parts.append(piece)
        elif parts:
            yield _word(parts, space)
            space, parts = piece, []
        else:
            space = max(space, piece)
    if parts:
        yield _word(parts, space)


def _word(parts: list[_Word], space: float) -> _Word:
    if len(parts) == 1:
        if not space:
            return parts[0]
        width, ascent, descent, _, breaks, is_rigid = parts[0]
        return _Word(width, ascent, descent, space, breaks, is_rigid)
    return _Word(
        math.fsum(part.width for part in parts),
        max(part.ascent for part in parts),
        max(part.descent for part in parts),
        space=space,
        breaks=parts[0].breaks,
        is_rigid=any(part.is_rigid for part in parts),
    )
