"""About how many lines a passage fills: a weighted count of what its tree shows, without layout.

The weights were chosen in Chromium 156 with the embedded fonts, with a margin: no side of the collection, nor of
`tests/generated_sides.py`, overflows a cell that it is let into.

Widths are in ems of the text, heights in lines of 1.3 em. Both err on the high side.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from builder.sheets.formulas import LEADING, formula_size, text_width
from builder.text import tree as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from builder.sheets.writer import SheetWriter, Shown

_CODE = 0.86
"""The size of code, in ems of the text."""
_PITCH = 0.6
"""The width of a character of code, in ems of its size."""
_RAGGED = 2.0
"""The space at the end of a line of prose, on average, in ems."""
_NARROWEST = 3.0
"""The narrowest column of prose, in ems."""
BETWEEN = 0.35
"""Lines left empty between blocks."""
_BETWEEN_ITEMS, _AROUND, _ROW = 0.12, 0.54, 0.27
"""Lines left empty below an item; around a table, code, a picture or a displayed formula; in a row of a table."""
_INDENT, _PADDING = 1.3, 0.8
"""The indentation of a list, and the space beside a cell or code, in ems."""
_PICTURE = 9.3
"""Maximum height of a picture other than a figure, in lines."""


def lines(shown: Shown, room: float, least: float = 0.0, picture: float = _PICTURE) -> float:
    """How many lines blocks fill in a column; infinite where something is wider than the column.

    Args:
        shown: the blocks.
        room: the column's width.
        least: the smallest scale of a figure, and the smallest size of code in ems.
        picture: maximum height of a picture other than a figure, in lines.
    """
    return _Measure(shown.writer(shown.context), least, picture).blocks(shown.blocks, room)


def width(shown: Shown) -> float:
    """The width of blocks on one line, in ems; infinite where they have more than a line."""
    match shown.blocks:
        case (t.Paragraph() as alone,):
            return _Measure(shown.writer(shown.context)).width(alone.children)
    return math.inf


def least_width(shown: Shown) -> float:
    """The width of the widest formula, table or figure among blocks, in ems; 0 where there is none.

    A browser breaks the lines of text and code, but not these.
    """
    measure = _Measure(shown.writer(shown.context))
    return max(map(measure.least, t.walk(shown.blocks)), default=0.0)


def least_table_width(table: t.Table, writer: SheetWriter) -> float:
    """The width of a table, in ems, whose columns are as wide as their longest words."""
    return _Measure(writer).least(table)


class _Measure:
    """Measures the nodes of a passage."""

    def __init__(
        self, writer: SheetWriter, smallest: float = 0.0, highest: float = _PICTURE
    ) -> None:
        self.writer, self.smallest, self.highest = writer, smallest, highest

    def blocks(self, blocks: Sequence[t.Block], room: float) -> float:
        between = BETWEEN * max(len(blocks) - 1, 0)
        return math.fsum(self.block(block, room) for block in blocks) + between

    def block(self, block: t.Block, room: float) -> float:
        match block:
            case t.Paragraph() | t.Heading():
                return self.text(block.children, room)
            case t.Fence():
                return self.code(block.written, room)
            case t.Quote():
                return self.blocks(block.children, room - _INDENT)
            case t.List() | t.Footnotes():
                items = [self.blocks(item.children, room - _INDENT) for item in block.items]
                return math.fsum(items) + _BETWEEN_ITEMS * len(items)
            case t.Table():
                return self.table(block, room)
            case t.Rule():
                return _AROUND

    def text(self, nodes: Iterable[t.Node], room: float) -> float:
        total = used = loose = tall = 0.0
        for node in (*t.walk(tuple(nodes)), t.Break(start=0, end=0, is_hard=True)):
            match node:
                case t.Formula(is_display=False):
                    wide, high = self.formula(node)
                    used += wide if wide <= room else math.inf
                    loose += 0.3 * min(wide, 6.0)
                    tall += max(0.0, high / LEADING - 1)
                    continue
                case t.Formula():
                    wide, high = self.formula(node)
                    total += max(1.0, high / LEADING) + _AROUND if wide <= room else math.inf
                case t.Image() if node.target not in self.writer.context.sounds:
                    total += self.picture(node, room)
                case t.Break(is_hard=True):
                    pass
                case _:
                    used += self.wide(node)
                    continue
            total += _rows(used, loose, room) + tall
            used = loose = tall = 0.0
        return total

    def width(self, nodes: Iterable[t.Node]) -> float:
        return 1.1 * math.fsum(map(self.wide, t.walk(tuple(nodes))))

    def wide(self, node: t.Node) -> float:
        """The width of a node without those below it."""
        match node:
            case t.Words():
                return text_width(node.text)
            case t.Code():
                return _PITCH * max(_CODE, self.smallest) * len(node.written)
            case t.Formula(is_display=False):
                return self.formula(node)[0]
            case t.Deletion():
                return text_width("[…]")
            case t.Break(is_hard=False) | t.FootnoteMark():
                return 0.5
            case t.Image() if (sound := self.writer.context.sounds.get(node.target)) is not None:
                return text_width(f"Sonido: {node.alt or sound.source}")
            case t.Formula() | t.Image() | t.Break():
                return math.inf
        return 0.0

    def formula(self, formula: t.Formula) -> tuple[float, float]:
        html = self.writer.inline(formula)  # empty where a hint cannot be typeset
        return formula_size(html) if html else (0.0, 0.0)

    def code(self, text: str, room: float) -> float:
        """A line of code that is too long is broken at a space."""
        column = (room - _PADDING) / (_PITCH * max(_CODE, self.smallest))
        if column < _NARROWEST:
            return math.inf
        rows = map(len, text.rstrip("\n").split("\n"))
        count = sum(1 if row <= column else math.ceil(2 * row / column) for row in rows)
        return count + 0.31 + _AROUND

    def picture(self, image: t.Image, room: float) -> float:
        """A figure has its own size, as far as the column is wide; other pictures have a greatest height."""
        picture = self.writer.context.pictures.get(image.target)
        if picture is None or picture.size is None or image.width is not None:
            return self.highest + _AROUND
        wide, high = picture.size
        scale = min(1.0, room / wide)
        return high * scale / LEADING + _AROUND if scale >= self.smallest else math.inf

    def table(self, table: t.Table, room: float) -> float:
        """A table whose columns are as wide as their widest cells; one that would have to break them has no room."""
        rows = (table.head, *table.rows)
        wide = [
            max(self.width(cell.children) for cell in cells) for cells in zip(*rows, strict=True)
        ]
        if math.fsum(wide) + _PADDING * len(wide) > room:
            return math.inf
        heights = [max(self.text(cell.children, room) for cell in row) for row in rows]
        return math.fsum(heights) + _ROW * len(rows) + _AROUND

    def least(self, node: t.Node) -> float:
        """The width of a node that is never broken: a formula, a table, a figure."""
        match node:
            case t.Formula():
                return self.formula(node)[0]
            case t.Table():
                rows = (node.head, *node.rows)
                return math.fsum(
                    max(map(self.longest_word, cells)) + _PADDING
                    for cells in zip(*rows, strict=True)
                )
            case t.Image(width=None):
                picture = self.writer.context.pictures.get(node.target)
                return picture.size[0] if picture is not None and picture.size else 0.0
        return 0.0

    def longest_word(self, cell: t.Cell) -> float:
        """The width of the longest word or formula of a cell of a table."""
        widths = [0.0]
        for node in t.walk(cell.children):
            match node:
                case t.Words():
                    widths += map(text_width, node.text.split())
                case t.Code():
                    widths += (_PITCH * _CODE * len(word) for word in node.written.split())
                case t.Formula():
                    widths.append(self.formula(node)[0])
        return 1.1 * max(widths)


def _rows(used: float, loose: float, room: float) -> float:
    """How many lines text fills that is so wide on one, and loses so much at the ends of several."""
    if used <= max(room, 0.0):
        return math.ceil(used > 0)
    if room < _NARROWEST or used == math.inf:
        return math.inf
    return math.ceil((used + loose) / max(room - _RAGGED, 0.7 * room))
