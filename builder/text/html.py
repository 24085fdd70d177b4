"""The tree of a passage -> HTML, for Anki and for our own pages.

A writer makes every tag itself and escapes every character, so that nothing that a card holds can
become a tag, run, or be taken by Anki for one of its own marks.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from functools import partial
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from builder.characters import has_right_to_left, is_right_to_left
from builder.languages import language
from builder.pictures import css_class
from builder.text import code
from builder.text.formula import BadFormula, mathml, typeset
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
    Image,
    Inline,
    Link,
    List,
    Node,
    Paragraph,
    Quote,
    Reference,
    Rule,
    Strong,
    Struck,
    Table,
    Words,
    children_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from builder.pictures import Picture, Sound
    from builder.text.context import Context
    from builder.text.tree import Block, Cell, Footnote, Hole, Item, Passage

_DELIMITER = re.compile(r"\\([()\[\]])")
_SCHEMES = frozenset(("http", "https", "mailto"))
_ANKI_TAGS = ("[sound:", "[latex]", "[anki:", "[$")


class Writer(ABC):
    """Writes blocks as HTML; what differs between Anki and a page is left open."""

    corner = "th"
    """The tag of a cell at the head of a column that is empty."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._is_rtl = False
        """Whether what is being written is read from right to left."""

    @abstractmethod
    def words(self, text: str) -> str:
        """Plain text."""

    @abstractmethod
    def formula(self, formula: Formula) -> str:
        """A formula that can be typeset."""

    @abstractmethod
    def image(self, picture: Picture, image: Image) -> str:
        """A picture, as a passage shows it."""

    @abstractmethod
    def sound(self, sound: Sound, image: Image) -> str:
        """A sound, written as a picture is."""

    @abstractmethod
    def deletion(self, deletion: Deletion | Hole, answer: str, hint: str | None) -> str:
        """A cloze deletion."""

    def direction(self, direction: str) -> str:
        """The attributes of what is read from right to left, or from left to right within that."""
        return f' dir="{direction}"'

    # ------------------------------------------------------------ blocks

    def passage(self, passage: Passage) -> str:
        """A whole passage."""
        match passage.blocks:
            case (Paragraph() as alone,) if self.context.is_inline:
                return self._line(alone)
        return self.blocks(passage.blocks)

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Blocks, a line apart."""
        return "\n".join(map(self.block, blocks))

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Paragraph() | Heading():
                direction, shown = self._directed(block, lambda: self.inlines(block.children))
                return f"<p{direction}>{shown}</p>"
            case Fence():
                shown = self._code(block, block.language).rstrip()
                direction = ' dir="ltr"' if self._is_rtl else ""
                return f"<pre{direction}><code>{shown}</code></pre>"
            case Quote():
                direction, shown = self._directed(block, lambda: self.blocks(block.children))
                return f"<blockquote{direction}>\n{shown}\n</blockquote>"
            case List():
                return self._list(block)
            case Table():
                return self._table(block)
            case Rule():
                return "<hr>"
            case Footnotes():
                direction, items = self._directed(
                    block, lambda: "\n".join(map(self._footnote, block.items))
                )
                return f"<aside>\n<ol{direction}>\n{items}\n</ol>\n</aside>"

    def _directed(self, node: Node, write: Callable[[], str]) -> tuple[str, str]:
        """The attribute of a node that is read in another direction than what is around it, and its HTML.

        The direction is that of its first letter, as in plain text; code has none.
        """
        around = self._is_rtl
        direction = is_right_to_left("".join(letters(node)))
        if direction is None or direction == around:
            return "", write()
        self._is_rtl = direction
        shown = write()
        self._is_rtl = around
        return self.direction("rtl" if direction else "ltr"), shown

    def _list(self, block: List) -> str:
        tag = "ul" if block.first is None else "ol"
        start = f' start="{block.first}"' if block.first not in (None, 1) else ""
        direction, items = self._directed(
            block,
            lambda: "\n".join(self._item(item, is_tight=block.is_tight) for item in block.items),
        )
        return f"<{tag}{start}{direction}>\n{items}\n</{tag}>"

    def _footnote(self, footnote: Footnote) -> str:
        match footnote.children:
            case (Paragraph() as alone,):
                return f"<li>{self._line(alone)}</li>"
        return f"<li>\n{self.blocks(footnote.children)}\n</li>"

    def _line(self, paragraph: Paragraph) -> str:
        """A paragraph without tags around it, except where its direction differs from what is around."""
        direction, shown = self._directed(paragraph, lambda: self.inlines(paragraph.children))
        return f"<span{direction}>{shown}</span>" if direction else shown

    def _item(self, item: Item, *, is_tight: bool) -> str:
        if not is_tight:
            return f"<li>\n{self.blocks(item.children)}\n</li>"
        parts = [
            self._line(block) if isinstance(block, Paragraph) else self.block(block)
            for block in item.children
        ]
        is_line = len(parts) == 1 and isinstance(item.children[0], Paragraph)
        return f"<li>{parts[0]}</li>" if is_line else "<li>" + "\n".join([*parts, "</li>"])

    def _table(self, table: Table) -> str:
        direction, rows = self._directed(table, lambda: self._rows(table))
        return f"<table{direction}>\n{rows}</table>"

    def _rows(self, table: Table) -> str:
        head = self._row(table.head, table.alignments, "th")
        rows = "\n".join(self._row(row, table.alignments, "td") for row in table.rows)
        body = f"<tbody>\n{rows}\n</tbody>\n" if rows else ""
        return f"<thead>\n{head}\n</thead>\n{body}"

    def _row(self, cells: Sequence[Cell], alignments: Sequence[str], tag: str) -> str:
        shown = []
        for cell, alignment in zip(cells, alignments, strict=True):
            style = f' style="text-align:{alignment}"' if alignment else ""
            direction, text = self._directed(cell, partial(self.inlines, cell.children))
            if style and direction:
                direction = direction.partition(" style")[0]
            own = self.corner if tag == "th" and not text else tag
            shown.append(f"<{own}{style}{direction}>{text}</{own}>")
        return "\n".join(["<tr>", *shown, "</tr>"])

    # ------------------------------------------------------------ inlines

    def inlines(self, nodes: Iterable[Inline]) -> str:
        """What runs within a block."""
        parts: list[str] = []
        for is_words, group in groupby(nodes, lambda node: isinstance(node, Words)):
            if is_words:
                parts.append(self.words("".join(n.text for n in group if isinstance(n, Words))))
            else:
                parts.extend(map(self.inline, group))
        return self.joined(parts)

    def joined(self, parts: Iterable[str]) -> str:
        """HTML of neighbours, side by side."""
        return "".join(parts)

    def inline(self, node: Inline) -> str:
        """One inline node."""
        match node:
            case Words():
                return self.words(node.text)
            case Code():
                is_apart = self._is_rtl or has_right_to_left(node.text)
                direction = ' dir="ltr"' if is_apart else ""
                return f"<code{direction}>{self._code(node)}</code>"
            case Formula():
                try:
                    return self.formula(node)
                except BadFormula:  # reported where the passage is checked
                    return ""
            case Break():
                return "<br>\n" if node.is_hard else "\n"
            case Emphasis():
                return f"<em>{self.inlines(node.children)}</em>"
            case Struck():
                return f"<del>{self.inlines(node.children)}</del>"
            case FootnoteMark():
                return f"<sup>{self.context.footnotes.get(node.label, '')}</sup>"
            case Strong():
                return f"<strong>{self.inlines(node.children)}</strong>"
            case Link():
                return self._link(node)
            case Reference():
                return self.inlines(node.children)
            case Image():
                if (sound := self.context.sounds.get(node.target)) is not None:
                    return self.sound(sound, node)
                picture = self.context.pictures.get(node.target)
                return self.image(picture, node) if picture is not None else ""
            case Deletion():
                hint = self.inlines(node.hint) if node.hint is not None else None
                return self.deletion(node, self.inlines(node.children), hint)

    def _code(self, node: Code | Fence, language: str = "") -> str:
        if not self.context.has_deletions:
            return code.pieces(node.written, (), language)[0]
        bounds = [bound for hole in node.holes for bound in (hole.at, hole.to)]
        shown = code.pieces(node.text, bounds, language)
        parts = [shown[0]]
        for hole, answer, after in zip(node.holes, shown[1::2], shown[2::2], strict=True):
            hint = None if hole.hint is None else self.words(hole.hint)
            parts += [self.deletion(hole, answer, hint), after]
        return self.joined(parts)

    def _link(self, link: Link) -> str:
        shown = self.inlines(link.children)
        if not is_allowed(link):  # reported where the passage is checked
            return shown
        title = f' title="{attribute(link.title)}"' if link.title else ""
        return f'<a href="{attribute(link.target)}"{title}>{shown}</a>'


class PageWriter(Writer):
    """For our own pages: formulas as MathML, pictures by the rules of its style sheet, sounds by their names."""

    corner = "td"  # a header without text announces nothing

    def blank(self, hole: Hole) -> str | None:
        """The LaTeX shown in place of a deletion in a formula; None to show and mark the answer."""
        del hole
        return None

    def words(self, text: str) -> str:
        """Plain text."""
        return escape(text, quote=False)

    def formula(self, formula: Formula) -> str:
        """A formula as MathML."""
        blanks = tuple(map(self.blank, formula.holes))
        return mathml(formula.latex, formula.holes, blanks, display=formula.is_display)

    def image(self, picture: Picture, image: Image) -> str:
        """A picture by its class, to which the page gives its contents; a figure has the size of the text beside it."""
        style = ""
        if image.width is not None:
            style = f' style="width:{image.width}%"'
        elif picture.size is not None:
            wide, high = picture.size
            style = f' style="width:{wide:g}em;aspect-ratio:{wide:g}/{high:g}"'
        alt = attribute(picture.alt or image.alt)
        shown = css_class(picture.name)
        return f'<img class="{shown}" alt="{alt}"{_title(image, attribute)}{style}>'

    def sound(self, sound: Sound, image: Image) -> str:
        """A line that names the sound."""
        name = image.alt.strip() or sound.source
        said = language(self.context.language).text("sheet-sound", name=name)
        return f'<i class="sound">{escape(said, quote=False)}</i>'

    def deletion(self, deletion: Deletion | Hole, answer: str, hint: str | None) -> str:
        """A deletion as a span, and its hint as another."""
        shown = "" if hint is None else f'<span class="hint">{hint}</span>'
        return f'<span class="cloze" data-cloze="{deletion.number}">{answer}</span>{shown}'


class AnkiWriter(Writer):
    r"""For Anki's fields: formulas as `\(…\)`, pictures by their names, deletions as Anki's own.

    Anki runs marks such as `[sound:…]` and `{{…}}` wherever they appear in a field; no text of a
    card may contain one.
    """

    def words(self, text: str) -> str:
        """Plain text, in which Anki finds none of its own marks and MathJax no formula."""
        html = escape(text, quote=False)
        for tag in _ANKI_TAGS:
            html = html.replace(tag, "&#91;" + tag[1:])
        # An entity would still be a delimiter to MathJax.
        return _DELIMITER.sub(r"<span>\\</span>\1", code.parted_braces(html))

    def joined(self, parts: Iterable[str]) -> str:
        """HTML of neighbours; two braces that meet are kept apart."""
        whole = ""
        for part in parts:
            meets = whole[-1:] + part[:1]
            whole += ("<!-- -->" if meets in ("{{", "}}") else "") + part
        return whole

    def formula(self, formula: Formula) -> str:
        """A formula between the delimiters of Anki's MathJax."""
        return typeset(formula.latex, display=formula.is_display, holes=formula.holes).anki

    def image(self, picture: Picture, image: Image) -> str:
        """A picture by the name under which the package holds it."""
        style = ""
        if image.width is not None:
            style = f' style="width:{image.width}%"'
        elif picture.size is not None:
            style = f' style="width:{picture.size[0]:g}em"'
        alt = _in_field(picture.alt or image.alt)
        return f'<img src="{picture.name}" alt="{alt}"{_title(image, _in_field)}{style}>'

    def sound(self, sound: Sound, image: Image) -> str:
        """A sound as Anki plays it."""
        del image
        return f"[sound:{sound.name}]"

    def direction(self, direction: str) -> str:
        """The direction, and the alignment that goes with it, in place of the note type's."""
        return f' dir="{direction}" style="text-align:start"'

    def deletion(self, deletion: Deletion | Hole, answer: str, hint: str | None) -> str:
        """A deletion as Anki writes it."""
        shown = "" if hint is None else f"::{hint}"
        return f"{{{{c{deletion.number}::{self.joined([answer + shown, '}}'])}"


def letters(node: Node) -> Iterator[str]:
    """The text below a node, without code, formulas and hints."""
    for one in children_of(node):
        if isinstance(one, Words):
            yield one.text
        elif isinstance(one, Deletion):
            for child in one.children:
                yield child.text if isinstance(child, Words) else "".join(letters(child))
        else:
            yield from letters(one)


def is_allowed(link: Link) -> bool:
    """Whether a link leads where a card may lead: to the web, or to a mail address."""
    return link.target.partition(":")[0].lower() in _SCHEMES


def attribute(text: str) -> str:
    """The value of an attribute."""
    return escape(" ".join(text.split("\n")))


def _title(image: Image, escaped: Callable[[str], str]) -> str:
    """The title of a picture, which browsers show beside the pointer."""
    return f' title="{escaped(image.title)}"' if image.title else ""


def _in_field(text: str) -> str:
    """An attribute in a field, in which Anki finds no mark of its own: it looks for them there too."""
    guarded = attribute(text).replace("::", ":&#58;").replace("[", "&#91;")
    return guarded.replace("{{", "&#123;&#123;").replace("}}", "&#125;&#125;")
