"""The tree of a passage -> Typst, for print.

Typst is a language that can read files and define functions, so nothing of a card may become code: every character of
a card is in a string (`quoted`), and all around the strings is ours. The functions that are called are Typst's own and
those of `typst.typ`.
"""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from builder.characters import is_right_to_left
from builder.fonts.coverage import CODE, TEXT, displayable
from builder.languages import language
from builder.text.formula import mathml
from builder.text.html import is_allowed, letters
from builder.text.tree import (
    Break,
    Code,
    Deletion,
    Emphasis,
    Fence,
    FootnoteMark,
    Footnotes,
    Formula,
    Heading,
    Hole,
    Image,
    Inline,
    Link,
    List,
    Paragraph,
    Quote,
    Reference,
    Rule,
    Strong,
    Struck,
    Table,
    Words,
    walk,
)
from builder.text.typst_formula import WIDE
from builder.text.typst_formula import Formula as TypstFormula
from builder.text.typst_strings import LONGEST_WORD, breakable, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from builder.text.context import Context
    from builder.text.rendered import Html
    from builder.text.tree import Block, Cell, Footnote, Item, Node, Passage

FUNCTIONS = files(__package__).joinpath("typst.typ").read_text("utf-8")
"""What the code of passages calls."""
_MAX_DEPTH = 8
"""Levels of nesting that are shown: Typst refuses to go much deeper."""
_SPACE = re.compile(r"\s")


class TypstWriter:
    """Writes passages as Typst code; subclasses say what is shown of deletions."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._is_rtl = False
        """Whether what is being written is read from right to left."""
        self._depth = 0
        """Of blocks within blocks, and of what runs within them."""
        self._in_cell = False
        """Whether a cell of a table is being written, which has no width of its own."""

    def deletion(self, node: Deletion | Hole, answer: str, hint: str | None) -> str:
        """A deletion, whose answer and hint are Typst code: here, its answer."""
        del node, hint
        return answer

    def in_formula(self, hole: Hole, answer: str, hint: str | None) -> str:
        """A deletion in a formula: here, its answer."""
        del hole, hint
        return answer

    def alternative(self, formula: Formula) -> str:
        """What is read aloud for a formula: its LaTeX."""
        return formula.latex

    # ------------------------------------------------------------ blocks

    def passage(self, passage: Passage) -> str:
        """A whole passage, as an expression."""
        match passage.blocks:
            case (Paragraph() as alone,) if self.context.is_inline:
                shown = _spaced(self.inlines(alone.children), alone.children)
                return self._directed(alone, shown)
        return self.blocks(passage.blocks)

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Blocks, one after the other."""
        return _braced(map(self.block, blocks))

    def block(self, block: Block) -> str:
        """One block."""
        around = self._is_rtl
        self._is_rtl = self._direction(block)
        self._depth += 1
        shown = self._block(block)
        self._depth -= 1
        turned, self._is_rtl = self._is_rtl != around, around
        return _turned(shown, is_rtl=not around) if turned else shown

    def _block(self, block: Block) -> str:
        if self._depth > _MAX_DEPTH and isinstance(block, Quote | List):
            return self.blocks(tuple(_blocks_in(block)))
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Heading():
                return f"par(strong({self.inlines(block.children)}))"
            case Fence():
                return f"listing({self._code(block)}, {_longest_line(block.text)})"
            case Quote():
                return f"quote(block: true, {self.blocks(block.children)})"
            case List():
                return self._list(block)
            case Table():
                return self._table(block)
            case Rule():
                return "rule"
            case Footnotes():
                return f"footnotes({_listed(map(self._footnote, block.items))})"

    def _paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph, in parts where formulas have lines of their own."""
        parts = []
        for _, group in groupby(paragraph.children, _is_display):
            match list(group):
                case [Formula(is_display=True), *_] as formulas:
                    parts += [self._display(one) for one in formulas if isinstance(one, Formula)]
                case run if not all(isinstance(node, Break) for node in run):
                    parts.append(_spaced(f"par({self.inlines(run)})", run))
        return _braced(parts)

    def _direction(self, node: Node) -> bool:
        """Whether a node is read from right to left: as its first letter is; code has no direction."""
        if isinstance(node, Fence):
            return False
        direction = is_right_to_left("".join(letters(node)))
        return self._is_rtl if direction is None else direction

    def _directed(self, node: Node, shown: str) -> str:
        is_rtl = self._direction(node)
        return _turned(shown, is_rtl=is_rtl) if is_rtl != self._is_rtl else shown

    def _list(self, block: List) -> str:
        items = [self._item(item, is_tight=block.is_tight) for item in block.items]
        tight = "true" if block.is_tight else "false"
        if block.first is None:
            return f"list(tight: {tight}, {', '.join(items)})"
        return f"enum(tight: {tight}, start: {block.first}, {', '.join(items)})"

    def _item(self, item: Item, *, is_tight: bool) -> str:
        if not is_tight:
            return self.blocks(item.children)
        return _braced(
            self._directed(block, _spaced(self.inlines(block.children), block.children))
            if isinstance(block, Paragraph)
            else self.block(block)
            for block in item.children
        )

    def _footnote(self, footnote: Footnote) -> str:
        return self.blocks(footnote.children)

    def _table(self, table: Table) -> str:
        alignments = _listed(one or "start" for one in table.alignments)
        head = _listed(map(self._cell, table.head))
        rows = _listed(_listed(map(self._cell, row)) for row in table.rows)
        cells = (table.head, *table.rows)
        longest = _listed(
            _listed(
                f"strong({one})" if row is table.head else one
                for row in cells
                for one in self._unbreakable(row[n])
            )
            for n in range(len(table.head))
        )
        return f"tabular({alignments}, {head}, {rows}, {longest})"

    def _cell(self, cell: Cell) -> str:
        self._in_cell = True
        shown = self._directed(cell, self.inlines(cell.children))
        self._in_cell = False
        return shown

    def _unbreakable(self, cell: Cell) -> list[str]:
        """What no line breaks in a cell: the longest word, formulas and code."""
        parts, longest = [], ""
        self._in_cell = True
        for node in walk(cell.children):
            match node:
                case Words(text=text):
                    longest = max(longest, *text.split(), "", key=len)
                case Formula() | Code():
                    parts.append(self.inline(node))
        self._in_cell = False
        return [*parts, self._words(longest)]

    # ------------------------------------------------------------ inlines

    def inlines(self, nodes: Iterable[Inline]) -> str:
        """What runs within a block, as an expression."""
        parts = []
        for is_words, group in groupby(nodes, lambda node: isinstance(node, Words)):
            if is_words:
                text = "".join(node.text for node in group if isinstance(node, Words))
                parts.append(self._words(text))
            else:
                parts.extend(map(self.inline, group))
        return _braced(parts)

    def inline(self, node: Inline) -> str:
        """One of them."""
        if self._depth > _MAX_DEPTH and isinstance(node, Emphasis | Strong | Struck):
            return self.inlines(node.children)
        self._depth += 1
        shown = self._inline(node)
        self._depth -= 1
        return shown

    def _inline(self, node: Inline) -> str:
        match node:
            case Words():
                return self._words(node.text)
            case Break():
                return "linebreak()" if node.is_hard else '" "'
            case Code():
                return self._code(node)
            case Formula():
                return self._formula(node)
            case Emphasis():
                return f"emph({self.inlines(node.children)})"
            case Strong():
                return f"strong({self.inlines(node.children)})"
            case Struck():
                return f"strike({self.inlines(node.children)})"
            case Reference():
                return self.inlines(node.children)
            case Link():
                shown = self.inlines(node.children)
                if not node.children or not is_allowed(node):
                    return shown
                return f"link({quoted(node.target)}, {shown})"
            case Image():
                return self._image(node)
            case FootnoteMark():
                return f'super("{self.context.footnotes.get(node.label, "?")}")'
            case Deletion():
                hint = None if node.hint is None else self.inlines(node.hint)
                return self.deletion(node, self.inlines(node.children), hint)

    def _code(self, node: Code | Fence) -> str:
        if not (node.holes and self.context.has_deletions):
            text = node.text if self.context.has_deletions else node.written
            return self._raw(text.rstrip("\n") if isinstance(node, Fence) else text)
        parts, at = [], 0
        for hole in node.holes:
            hint = None if hole.hint is None else self._words(hole.hint)
            parts.append(self._raw(node.text[at : hole.at]))
            answer = self._raw(node.text[hole.at : hole.to])
            parts.append(self.deletion(hole, answer, hint))
            at = hole.to
        return _braced([*parts, self._raw(node.text[at:].rstrip("\n"))])

    def _words(self, text: str) -> str:
        return quoted(breakable(displayable(text, TEXT)))

    def _raw(self, text: str) -> str:
        text = "\n".join(displayable(line, CODE) for line in text.split("\n"))
        if len(text) <= LONGEST_WORD and not _SPACE.search(text) and text:
            return f"whole({quoted(text)})"
        lines = (f"raw({quoted(breakable(line))})" for line in text.split("\n"))
        return _braced([";linebreak();".join(lines)]) if text else "none"

    def _formula(self, formula: Formula) -> str:
        """A formula in running text; one that may be too wide for it gets a line of its own."""
        written = self.typeset(formula)
        if written.is_deep:
            return self._raw(self.alternative(formula))
        if self._in_cell:
            return f"inline({self._alternative(formula)}, {written})"
        if formula.is_display or written.is_wide:
            return f"box(width: 100%, {self._display(formula)})"
        return f"inline({self._alternative(formula)}, {written})"

    def _display(self, formula: Formula) -> str:
        """A formula on a line of its own, and its parts, should it have to be broken."""
        written = self.typeset(formula)
        if written.is_deep:
            return f"par({self._raw(self.alternative(formula))})"
        lines = _listed(map(_listed, written.lines()))
        return f"display({self._alternative(formula)}, {written}, {lines})"

    def typeset(self, formula: Formula) -> TypstFormula:
        """A formula, ready to be written."""
        blanks = (None,) * len(formula.holes)
        shown = mathml(formula.latex, formula.holes, blanks, display=formula.is_display)
        holes = {hole.number: hole for hole in formula.holes}

        def mark(number: int, answer: str) -> str:
            hint = holes[number].hint
            return self.in_formula(
                holes[number], answer, None if hint is None else self._words(hint)
            )

        return TypstFormula(shown, mark)

    def _alternative(self, formula: Formula) -> str:
        return quoted(self.alternative(formula))

    def _image(self, image: Image) -> str:
        if (sound := self.context.sounds.get(image.target)) is not None:
            name = image.alt.strip() or sound.source
            said = language(self.context.language).text("sheet-sound", name=name)
            return f"emph({self._words(said)})"
        picture = self.context.pictures.get(image.target)
        if picture is None:
            return "none"
        alt = quoted(picture.alt or image.alt)
        if image.width is not None:
            width = f"{image.width}%"
        elif picture.size is not None:
            width = f"{picture.size[0]:g}em"
        else:
            width = "auto"
        return f"picture({quoted(picture.name)}, {alt}, {width})"


def longest_run(html: Html) -> int:
    """About how many characters the longest code or run of a formula has within which no line ends."""
    found = [0.0]
    writer = TypstWriter(html.context)
    for node in walk(html.passage.all if html.passage else ()):
        match node:
            case Code(text=text):
                found += (min(len(word), LONGEST_WORD) for word in text.split())
            case Formula(is_display=False):
                found.append(min(writer.typeset(node).longest_run, WIDE))
    return round(max(found))


def written(html: Html, writer: Callable[[Context], TypstWriter] = TypstWriter) -> str:
    """A rendered passage as an expression of Typst."""
    assert html.passage is not None, "plain text has no tree, and is not escaped for Typst"
    return writer(html.context).passage(html.passage)


def _turned(shown: str, *, is_rtl: bool) -> str:
    return "{" + f"set text(dir: {'rtl' if is_rtl else 'ltr'});{shown}" + "}"


def _braced(parts: Iterable[str]) -> str:
    """Expressions one after the other, as an expression."""
    shown = [part for part in parts if part != "none"]
    return "{" + ";".join(shown) + "}" if shown else "[]"


def _listed(parts: Iterable[str]) -> str:
    """An array."""
    inside = "".join(f"{part}, " for part in parts)
    return f"({inside})"


def _spaced(shown: str, nodes: Sequence[Inline]) -> str:
    """A line or a paragraph, in which high formulas do not touch the lines around them."""
    formulas = (node.latex for node in walk(tuple(nodes)) if isinstance(node, Formula))
    is_high = any("frac" in latex or "binom" in latex for latex in formulas)
    return f"loose({shown})" if is_high else shown


def _blocks_in(block: Quote | List) -> Iterator[Block]:
    """The blocks of a quotation, or of all items of a list."""
    for part in (block,) if isinstance(block, Quote) else block.items:
        yield from part.children


def _is_display(node: Inline) -> bool:
    return isinstance(node, Formula) and node.is_display


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))
