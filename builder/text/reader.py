"""Markdown -> the tree of a passage, as CommonMark and the forges read it.

The blocks are markdown-it's. Ours are two kinds of text that Markdown does not know, formulas and
cloze deletions, and the places of what is read.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from mdit_py_plugins.footnote.index import footnote_def

from builder.text import blocks, inline
from builder.text.holes import cut
from builder.text.nesting import Lines, Places, holes_of, nested
from builder.text.tree import (
    Block,
    Cell,
    Fault,
    FaultKind,
    Fence,
    Footnote,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Passage,
    Quote,
    Rule,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.ruler import RuleOptionsType
    from markdown_it.token import Token

MAX_NESTING = 60
"""Levels of blocks and of links that the parser follows."""


@cache
def _markdown() -> _Markdown:
    """The parser, set up once."""
    options = {"html": False, "maxNesting": MAX_NESTING, "strikethrough_single_tilde": True}
    markdown = _Markdown("commonmark", options)
    markdown.inline = inline.PlacedInline()
    markdown.disable(["lheading", "html_block"])
    markdown.block.ruler.at("paragraph", blocks.paragraph)
    ends: RuleOptionsType = {"alt": ["paragraph", "reference"]}
    markdown.block.ruler.at("table", blocks.table, ends)
    markdown.block.ruler.enable(["table"])
    markdown.inline.ruler.before("escape", "formula", inline.formula)
    markdown.inline.ruler.before("escape", "deletion", inline.deletion)
    markdown.inline.ruler.before("link", "footnote_mark", inline.footnote_mark)
    markdown.inline.ruler.at("image", inline.image)
    markdown.inline.ruler.at("linkify", inline.bare_address)
    markdown.inline.ruler.disable(["html_inline"])
    markdown.inline.ruler2.disable(["fragments_join"])
    markdown.block.ruler.before("reference", "footnote_def", footnote_def, ends)
    markdown.core.ruler.enableOnly(["normalize", "block"])
    return markdown


class _Markdown(MarkdownIt):
    """Keeps addresses as they are written; rendering refuses bad ones, at their place."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - its name in markdown-it
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


@lru_cache(maxsize=4096)
def read(text: str) -> Passage:
    """The tree of a passage of Markdown, and what is wrong with how it is written."""
    return _Reader(text).passage()


@lru_cache(maxsize=1024)
def parting_lines(text: str) -> tuple[tuple[int, int], ...]:
    """The lines `---` that part a card, as (start, end): those outside code and formulas."""
    lines = Lines(text)
    tokens = _markdown().parse(text, {"references": {}})
    last_lines = [
        token.map[1] - 1
        for token in tokens
        if token.level == 0 and token.type in ("hr", "heading_open") and token.map is not None
    ]
    return tuple(
        (lines.starts[number], lines.starts[number] + len(lines.lines[number]))
        for number in last_lines
        if re.fullmatch(r"---[ \t]*", lines.lines[number])
    )


def same_label(label: str) -> str:
    """The form in which the labels of two links by reference are compared."""
    return normalizeReference(label)


class _Reader:
    """Makes the tree of one text out of markdown-it's tokens."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = Lines(text)
        self.faults: list[Fault] = []
        self.footnotes: list[Footnote] = []
        self.env: dict[str, Any] = {}

    def passage(self) -> Passage:
        tokens = iter(_markdown().parse(self.text, self.env))
        found = tuple(self._blocks(tokens, ""))
        faults = tuple(sorted(self.faults, key=lambda fault: fault.start))
        definitions = tuple(
            (label, self.lines.starts[reference["map"][0]], self.lines.end(reference["map"][1]))
            for label, reference in self.env.get("references", {}).items()
        )
        return Passage(found, tuple(self.footnotes), definitions, faults)

    def _fault(self, kind: FaultKind, start: int, end: int) -> None:
        self.faults.append(Fault(kind=kind, start=start, end=end))

    # ------------------------------------------------------------ blocks

    def _blocks(self, tokens: Iterator[Token], closing: str) -> Iterator[Block]:
        """The blocks up to a closing token."""
        for token in tokens:
            if token.type == closing:
                return
            if token.type == "footnote_reference_open":
                self._footnote(token, tokens)
            else:
                yield self._block(token, tokens)

    def _footnote(self, token: Token, tokens: Iterator[Token]) -> None:
        assert token.map is not None
        start, end = self.lines.starts[token.map[0]], self.lines.end(token.map[1])
        children = tuple(self._blocks(tokens, "footnote_reference_close"))
        label = token.meta["label"]
        self.footnotes.append(Footnote(start=start, end=end, label=label, children=children))

    def _block(self, token: Token, tokens: Iterator[Token]) -> Block:
        assert token.map is not None
        start, end = self.lines.starts[token.map[0]], self.lines.end(token.map[1])
        match token.type:
            case "paragraph_open":
                return Paragraph(start=start, end=end, children=self._inline(tokens))
            case "heading_open":
                level = int(token.tag[1])
                return Heading(start=start, end=end, level=level, children=self._inline(tokens))
            case "fence" | "code_block":
                return self._code(token, start, end)
            case "blockquote_open":
                children = tuple(self._blocks(tokens, "blockquote_close"))
                return Quote(start=start, end=end, children=children)
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, tokens, start, end)
            case "table_open":
                return self._table(token, tokens, start, end)
            case "hr":
                return Rule(start=start, end=end)
        raise AssertionError(token.type)

    def _inline(self, tokens: Iterator[Token]) -> tuple[Inline, ...]:
        """What runs within a paragraph or a heading, whose closing token is passed over."""
        token = next(tokens)
        children = self._runs(token)
        next(tokens)
        return children

    def _code(self, token: Token, start: int, end: int) -> Fence:
        assert token.map is not None
        rows = token.content.count("\n") + (token.content[-1:] not in ("", "\n"))
        if token.type == "fence" and rows != token.map[1] - token.map[0] - 2:
            self._fault(FaultKind.UNCLOSED_FENCE, start, self.lines.end(token.map[0] + 1))
        language = (token.info.split() or [""])[0]
        written = token.content.removesuffix("\n")
        text, found = cut(written)
        first = token.map[0] + (token.type == "fence")
        holes = holes_of(found, Places(written, first, self.lines), 0) if found else ()
        return Fence(
            start=start, end=end, text=text, written=written, language=language, holes=holes
        )

    def _list(self, token: Token, tokens: Iterator[Token], start: int, end: int) -> List:
        items: list[Item] = []
        closing = token.type.replace("open", "close")
        is_tight = True
        for item in tokens:
            if item.type == closing:
                break
            assert item.map is not None
            inside = [*self._item(tokens)]
            is_tight = is_tight and all(hidden for _, hidden in inside)
            items.append(
                Item(
                    start=self.lines.starts[item.map[0]],
                    end=self.lines.end(item.map[1]),
                    children=tuple(block for block, _ in inside),
                )
            )
        first = int(token.attrs.get("start", 1)) if token.tag == "ol" else None
        return List(start=start, end=end, items=tuple(items), first=first, is_tight=is_tight)

    def _item(self, tokens: Iterator[Token]) -> Iterator[tuple[Block, bool]]:
        """Yield the blocks of an item, each with whether a tight list may contain it."""
        for token in tokens:
            if token.type == "list_item_close":
                return
            if token.type == "footnote_reference_open":
                self._footnote(token, tokens)
                continue
            yield self._block(token, tokens), token.type != "paragraph_open" or token.hidden

    def _table(self, token: Token, tokens: Iterator[Token], start: int, end: int) -> Table:
        rows: list[list[Cell]] = []
        for part in tokens:
            if part.type == "table_close":
                break
            if part.type == "tr_open":
                rows.append([])
            elif part.type == "inline":
                at = part.meta["start"]
                cell = Cell(start=at, end=at + len(part.content), children=self._runs(part))
                rows[-1].append(cell)
        return Table(
            start=start,
            end=end,
            alignments=tuple(token.meta["alignments"]),
            head=tuple(rows[0]),
            rows=tuple(map(tuple, rows[1:])),
        )

    # ------------------------------------------------------------ inlines

    def _runs(self, token: Token) -> tuple[Inline, ...]:
        assert token.map is not None
        is_cell = "start" in token.meta
        children: list[Token] = []
        _markdown().inline.parse(token.content, _markdown(), self.env, children)
        places = (
            Places.of_cell(token.meta["start"])
            if is_cell
            else Places(token.content, token.map[0], self.lines)
        )
        return nested(children, places, self._fault, is_cell=is_cell)
