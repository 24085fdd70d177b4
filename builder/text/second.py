"""Python-Markdown as a second reader: where its dialect can say a passage, it must agree.

Markdown has no one grammar. Two parsers that were written apart, and read a passage alike, are a
reason to believe that it says what its author meant. What Python-Markdown cannot say is left to
CommonMark: see `Unsaid`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from builder.languages import Message, say
from builder.text.delimiters import formula_at
from builder.text.plain import prose
from builder.text.reader import read
from builder.text.tree import (
    Break,
    Code,
    Deletion,
    Emphasis,
    FaultKind,
    Fence,
    FootnoteMark,
    Formula,
    Heading,
    Hole,
    Image,
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
    children_of,
    walk,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from builder.text.tree import Block, Inline, Node, Passage


class Unsaid(Enum):
    """What Python-Markdown's dialect cannot say, or says only in another way."""

    CODE_BLOCK = "fenced and indented code"
    HEADING = "headings"
    NESTED = "blocks inside an item or a quotation, other than one paragraph"
    ADJACENT = "a list, a table, a quotation or a line right under a paragraph"
    TWINS = "two lists or two quotations in a row"
    INDENTED = "lists and quotations whose marks are indented"
    PARENTHESIS = "lists numbered with a parenthesis"
    HOLE = "deletions in code and formulas"
    STRUCK = "struck text"
    FOOTNOTE = "footnotes"
    WIDTH = "the width of an image"
    UNDERSCORE = "emphasis with underscores"
    ESCAPE = "a backslash before a sign that it does not escape, or before the end of a line"
    REFERENCE = "links and images by reference, and their addresses"
    BARE_ADDRESS = "addresses without brackets"
    RULE = "horizontal lines"
    ADDRESS = "addresses with a dollar, which it takes for a formula"
    FAULT = "deletions and formulas that are not closed, which are errors by themselves"
    BAR = "a bar in code or a formula of a table"


_ESCAPES = re.compile(r"\\(?![\\`*_{}\[\]()>#+\-.!$|])[!-/:-@\[-`{-~\n]")
_INDENTED_QUOTE = re.compile(r"^[ \t]+>", re.MULTILINE)
_PARENTHESIS = re.compile(r"[ \t]*\d+\)")
_DEFINITION = re.compile(r"^[ \t>]*\[[^\]\n]+\]:", re.MULTILINE)
_ENTITY = re.compile(r"&(?:[A-Za-z0-9]+|#[0-9]+|#[xX][0-9a-fA-F]+);")
_BLANK_LINE = re.compile(r"\n[ \t]*\n[ \t]*\Z")
_AMPERSAND = "\x02amp\x03"
_BLOCKS = "p|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|br"
_AROUND_BLOCKS = re.compile(rf"\s*(</?(?:{_BLOCKS})>)\s*")


class _Formula(InlineProcessor):
    """Takes a formula out of Markdown's hands."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - its name there
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        found = formula_at(data, m.start(), len(data))
        before = data[: m.start()]
        if found is None or (len(before) - len(before.rstrip("\\"))) % 2:
            return None, None, None
        element = ET.Element("formula")
        element.text = AtomicString(data[found.inner : found.inner_end])
        return element, found.start, found.end


@cache
def _markdown() -> Markdown:
    """The converter, set up once."""
    markdown = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    markdown.preprocessors.deregister("html_block")
    for name in (
        "html",
        "entity",
        "reference",
        "short_reference",
        "image_reference",
        "short_image_ref",
    ):
        markdown.inlinePatterns.deregister(name)
    for name in ("code", "hashheader", "setextheader", "reference"):
        markdown.parser.blockprocessors.deregister(name)
    markdown.inlinePatterns.register(_Formula(r"\$|\\\(|\\\[", markdown), "formula", 185)
    markdown.ESCAPED_CHARS.extend(["$", "|"])
    return markdown


_AROUND = 24
"""Characters shown on each side of the first difference."""
_TAG = re.compile(r"<(\w+)")
HELPS = {
    "table": say("two-readings-table"),
    "code": say("two-readings-code"),
    "a": say("two-readings-link"),
    "br": say("two-readings-break"),
    "strong": say("two-readings-strong"),
    "em": say("two-readings-emphasis"),
    "li": say("two-readings-item"),
}
"""How to write a passage so that both agree, by the first tag here that they do not read equally often."""
_OTHERWISE = say("two-readings-otherwise")


@dataclass(frozen=True)
class Disagreement:
    """The first difference between the two readings."""

    start: int
    """Where the block with the difference begins."""
    end: int
    commonmark: str
    """What CommonMark reads there, as an outline."""
    python_markdown: str
    help: Message
    """How to write the block so that both agree."""


@lru_cache(maxsize=4096)
def disagreement(text: str) -> Disagreement | None:
    """Where CommonMark and Python-Markdown first differ; None where they agree, or where
    Python-Markdown's dialect cannot say the passage.
    """
    passage = read(text)
    if next(unsaid(text, passage), None) is not None:
        return None
    first, second = outline(passage.blocks), second_outline(text)
    if first == second:
        return None
    pairs = enumerate(zip(first, second, strict=False))
    at = next((n for n, (a, b) in pairs if a != b), min(len(first), len(second)))
    start = max(first.rfind(">", 0, at) + 1, at - _AROUND) if at else 0
    block = next(
        (
            block
            for number, block in enumerate(passage.blocks, 1)
            if len(outline(passage.blocks[:number])) > at
        ),
        None,
    )
    tags, others = Counter(_TAG.findall(first)), Counter(_TAG.findall(second))
    return Disagreement(
        block.start if block else 0,
        block.end if block else len(text),
        first[start : at + _AROUND],
        second[start : at + _AROUND],
        next((help_ for tag, help_ in HELPS.items() if tags[tag] != others[tag]), _OTHERWISE),
    )


# ---------------------------------------------------------------- the first reader's


def unsaid(text: str, passage: Passage) -> Iterator[Unsaid]:
    """What of a passage Python-Markdown cannot say."""
    if any(fault.kind is not FaultKind.LONE_DOLLAR for fault in passage.faults):
        yield Unsaid.FAULT
    if passage.footnotes:
        yield Unsaid.FOOTNOTE
    yield from _adjacent(text, passage.blocks)
    for node in walk(passage.blocks):
        match node:
            case Fence():
                yield Unsaid.CODE_BLOCK
            case Hole():
                yield Unsaid.HOLE
            case Heading():
                yield Unsaid.HEADING
            case Rule():
                yield Unsaid.RULE
            case Table() if any(_has_bar(text, inside) for inside in walk(children_of(node))):
                yield Unsaid.BAR
            case Quote():
                if not _is_line(node.children):
                    yield Unsaid.NESTED
                if _INDENTED_QUOTE.search(text, node.start, node.end):
                    yield Unsaid.INDENTED
            case List():
                if not all(_is_line(item.children) for item in node.items):
                    yield Unsaid.NESTED
                if _PARENTHESIS.match(text, node.start):
                    yield Unsaid.PARENTHESIS
                if any(text.startswith((" ", "\t"), item.start) for item in node.items):
                    yield Unsaid.INDENTED
            case Struck():
                yield Unsaid.STRUCK
            case FootnoteMark():
                yield Unsaid.FOOTNOTE
            case Image() if node.width is not None:
                yield Unsaid.WIDTH
            case Emphasis() | Strong() if text[node.start : node.start + 1] == "_":
                yield Unsaid.UNDERSCORE
            case Link() | Image() if "$" in node.target:
                yield Unsaid.ADDRESS
            case Link() if text.startswith("http", node.start):
                yield Unsaid.BARE_ADDRESS
            case Link() | Reference() | Image() if not text[node.start : node.end].endswith(
                (")", ">")
            ):
                yield Unsaid.REFERENCE
    if _DEFINITION.search(text):
        yield Unsaid.REFERENCE
    if any(_ESCAPES.search(run) for _, run in prose(text)):
        yield Unsaid.ESCAPE


def _has_bar(text: str, node: Node) -> bool:
    return isinstance(node, Code | Formula) and "|" in text[node.start : node.end]


def _is_line(blocks: Sequence[Block]) -> bool:
    return len(blocks) == 1 and isinstance(blocks[0], Paragraph)


def _adjacent(text: str, blocks: Sequence[Block]) -> Iterator[Unsaid]:
    for before, block in pairwise(blocks):
        if not _BLANK_LINE.search(text[: block.start]):
            yield Unsaid.ADJACENT
        if isinstance(block, List | Quote) and type(block) is type(before):
            yield Unsaid.TWINS


def outline(blocks: Sequence[Node]) -> str:
    """Blocks as tags and text, with one blank for any white space and none beside blocks."""
    return _tidy("".join(map(_outlined, blocks)))


def _outlined(node: Node) -> str:
    match node:
        case Paragraph():
            return _tagged("p", node.children)
        case Quote():
            return _tagged("blockquote", node.children)
        case List():
            tag = "ul" if node.first is None else "ol"
            items = []
            for item in node.items:
                line = item.children[0]
                items.append(_tagged("li", line.children if isinstance(line, Paragraph) else ()))
            return f"<{tag}>{''.join(items)}</{tag}>"
        case Table():
            head = "".join(_tagged("th", cell.children) for cell in node.head)
            rows = [
                "<tr>" + "".join(_tagged("td", cell.children) for cell in row) + "</tr>"
                for row in node.rows
            ]
            body = f"<tbody>{''.join(rows)}</tbody>"
            return f"<table><thead><tr>{head}</tr></thead>{body}</table>"
    return _inline(node)  # type: ignore[arg-type]


def _inline(node: Inline) -> str:
    match node:
        case Words():
            return node.text
        case Code():
            return f"<code>{node.text.strip()}</code>"
        case Formula():
            return f"<formula>{node.latex}</formula>"
        case Break():
            return "<br></br>" if node.is_hard else " "
        case Emphasis():
            return _tagged("em", node.children)
        case Strong():
            return _tagged("strong", node.children)
        case Struck():
            return _tagged("del", node.children)
        case FootnoteMark():
            return f"[^{node.label}]"
        case Reference():
            return f"<a ={node.name}>{''.join(map(_inline, node.children))}</a>"
        case Link():
            return f"<a {node.target}>{''.join(map(_inline, node.children))}</a>"
        case Image():
            return f"<img {node.target} {node.alt}></img>"
        case Deletion():
            hint = "" if node.hint is None else "::" + "".join(map(_inline, node.hint))
            return f"{{{{c{node.number}::{''.join(map(_inline, node.children))}{hint}}}}}"


def _tagged(tag: str, children: Sequence[Node]) -> str:
    return f"<{tag}>{''.join(map(_outlined, children))}</{tag}>"


def _tidy(outlined: str) -> str:
    return _AROUND_BLOCKS.sub(r"\1", " ".join(outlined.split()))


# ---------------------------------------------------------------- the second reader's


def second_outline(text: str) -> str:
    """What Python-Markdown reads, as an outline."""
    markdown = _markdown().reset()
    lines = text.split("\n")
    for preprocessor in markdown.preprocessors:
        lines = preprocessor.run(lines)
    root = markdown.parser.parseDocument(lines).getroot()
    assert root is not None
    for processor in markdown.treeprocessors:
        root = processor.run(root) or root
    return _tidy("".join(map(_element, root)))


def _element(element: ET.Element) -> str:
    shown: Iterable[ET.Element] = element
    if element.tag == "li" and len(element) == 1 and element[0].tag == "p":
        shown = element[
            0
        ]  # a learner sees no difference between items that are lines and items that are paragraphs
        inside = _shown(element[0].text)
    else:
        inside = _shown(element.text)
    inside += "".join(map(_element, shown))
    match element.tag:
        case "a":
            tag = f"a {_shown(element.get('href'))}"
        case "img":
            tag = f"img {_shown(element.get('src'))} {_shown(element.get('alt'))}"
        case _:
            tag = element.tag
    if element.tag == "code":
        inside = unescape(" ".join(inside.split("\n"))).strip()
    return f"<{tag}>{inside}</{element.tag}>{_shown(element.tail)}"


def _shown(text: str | None) -> str:
    """Text with its entities resolved, as they are on a page; code and formulas have none."""
    if isinstance(text, AtomicString):
        return text.replace(_AMPERSAND, "&")
    return _ENTITY.sub(lambda found: unescape(found[0]), (text or "").replace(_AMPERSAND, "&"))
