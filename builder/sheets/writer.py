"""How passages are written on our pages: formulas keep their punctuation, and shrink where a column is too narrow.

A browser never breaks the line within a formula, but would end it between a formula and its punctuation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from builder.sheets.formulas import formula_size
from builder.sheets.length import least_table_width
from builder.text.context import Context
from builder.text.html import PageWriter
from builder.text.tree import Code, Formula, Paragraph, Passage, Table, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from builder.text.rendered import Html
    from builder.text.tree import Block, Inline

_OPENING = "(«¿¡"
_CLOSING = re.compile(r"(?:-\w+)?[.,;:!?)»]*")
_NARROWEST = 9.0
"""The narrowest column with a formula, in ems: an option on a telephone."""
_NARROWEST_TABLE = 18.0
"""The narrowest column with a table, in ems: a question on a telephone."""


class SheetWriter(PageWriter):
    """Binds each formula to its punctuation and to the rest of its word, as in *n*-gram."""

    def is_bound(self, node: Inline) -> bool:
        """Whether no line ends between a node and its punctuation."""
        return isinstance(node, Formula) and not node.is_display

    def inlines(self, nodes: Iterable[Inline]) -> str:
        """What runs within a block."""
        runs: list[list[Inline]] = []
        for node in nodes:
            if runs and isinstance(node, Words) and isinstance(runs[-1][0], Words):
                runs[-1].append(node)
            else:
                runs.append([node])
        parts = ["", *map(super().inlines, runs), ""]
        for n, run in enumerate(runs, 1):
            if self.is_bound(run[0]):
                left, right = parts[n - 1].rstrip(_OPENING), _CLOSING.sub("", parts[n + 1], count=1)
                opening = parts[n - 1][len(left) :]
                closing = parts[n + 1][: len(parts[n + 1]) - len(right)]
                if opening or closing:
                    whole = f'<span class="whole">{opening}{parts[n]}{closing}</span>'
                    parts[n - 1 : n + 2] = left, whole, right
        return self.joined(parts)


class ReviewWriter(SheetWriter):
    """Writes the width, in ems, of each formula and table that may be wider than its column, for the style sheet."""

    def block(self, block: Block) -> str:
        """One block; a table that may be too wide in a box that scrolls, also with the keys."""
        html = super().block(block)
        if not isinstance(block, Table):
            return html
        wide = least_table_width(block, self)
        if wide <= _NARROWEST_TABLE:
            return html
        return f'<div class="scrolls" tabindex="0" style="--ems:{wide:.1f}">{html}</div>'

    def formula(self, formula: Formula) -> str:
        """A formula as MathML."""
        mathml = super().formula(formula)
        wide, _ = formula_size(mathml)
        if wide <= _NARROWEST:
            return mathml
        return mathml.replace("<math", f'<math style="--ems:{wide:.1f}"', 1)


@dataclass(frozen=True)
class Shown:
    """Blocks of a passage on a sheet."""

    blocks: tuple[Block, ...]
    context: Context
    writer: Callable[[Context], SheetWriter] = SheetWriter
    around: str = "{}"
    """HTML, with `{}` for the blocks."""

    @property
    def html(self) -> str:
        """The blocks as HTML."""
        return self.around.replace("{}", self.writer(self.context).passage(Passage(self.blocks)))

    @property
    def line(self) -> str:
        """The text of the first block, a paragraph, as HTML without a tag around it."""
        (first, *_) = self.blocks
        assert isinstance(first, Paragraph)
        return self.writer(self.context).inlines(first.children)


def first_part(answer: Shown) -> Shown:
    """The first paragraph of an answer, with what it announces; what follows explains it."""
    match answer.blocks:
        case (Paragraph(children=(*_, last)), *_):
            is_whole = not (isinstance(last, Words) and last.text.endswith(":"))
            return replace(answer, blocks=answer.blocks[:1]) if is_whole else answer
    return answer


def shown(html: Html, writer: Callable[[Context], SheetWriter] = SheetWriter) -> Shown:
    """A passage on a sheet."""
    assert html.passage is not None, "plain text has no tree"
    return Shown(html.passage.blocks, html.context, writer)


def typed(*answers: str, before: str = "") -> Shown:
    """Answers that are typed, as code, after some words."""
    codes = [Code(start=0, end=len(one), text=one, written=one) for one in answers]
    words = [Words(text=text, start=0, end=0) for text in (before, *(", " for _ in answers[1:]))]
    children = tuple(node for pair in zip(words, codes, strict=True) for node in pair)
    return Shown((Paragraph(start=0, end=0, children=children),), Context())
