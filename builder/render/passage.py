"""A passage of Markdown -> HTML.

Code, formulas and clozes are taken out first and stand as private-use marks while Markdown and the
sanitiser run, so that neither can mangle them; then each hole is filled, once for Anki and once for
a page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html import escape
from typing import TYPE_CHECKING

import nh3
from markdown import Markdown

from builder.codes import render as codes
from builder.markup import Kind, Piece, inner, scan
from builder.model import Html
from builder.pictures import FIGURE
from builder.render import code
from builder.render.formula import BadFormula, typeset
from builder.render.html_check import cuts_across, lost_tags
from builder.render.links import SCHEMES, report_refused, with_pictures

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.pictures import Pictures
    from builder.source import Text

OPEN, CLOSE = "\ue000", "\ue001"
_HOLE = re.compile(f"{OPEN}(\\d+){CLOSE}")
_LONE_BLOCK = re.compile(f"<p>(?:{OPEN}(\\d+){CLOSE})</p>")
_TAG = re.compile(r"<[^>]*>")
_TAG_OR_TEXT = re.compile(r"<[^>]*>|[^<]+")
_DELIMITER = re.compile(r"\\([()\[\]])")
_LIST_ITEM = re.compile(r"[ ]{0,3}(?:[-*+]|1[.)])[ ]+\S")
_ANY_ITEM = re.compile(r"[ ]*(?:[-*+]|\d{1,9}[.)])[ ]+")
_PLAIN_LINE = rf"(?:[^\W\d_]|[¿¡«({OPEN}])(?:[^\s*_\\\[\]<>&|#`~]| (?! |\n|\Z))*"
_PLAIN = re.compile(rf"{_PLAIN_LINE}(?:\n{_PLAIN_LINE})*")
"""Lines that begin with a letter or a hole, and hold no sign that means anything to Markdown."""
_BLANK_LINES = re.compile(r"\n\n+")
_CLEANER = nh3.Cleaner(
    tags={
        *("p", "br", "hr", "em", "strong", "ul", "ol", "li", "blockquote", "a", "img"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    },
    attributes={
        "a": {"href", "title"},
        "img": {"src", "alt", "title"},
        "th": {"style"},
        "td": {"style"},
        "ol": {"start"},
    },
    url_schemes={*SCHEMES, FIGURE.rstrip(":")},
    link_rel=None,
    filter_style_properties={"text-align"},
)


@cache
def _markdown() -> Markdown:
    """One converter for all passages: building it costs as much as using it."""
    markdown = Markdown(extensions=["tables", "sane_lists"], output_format="html", tab_length=2)
    markdown.preprocessors.deregister("html_block")
    assert markdown.delimiters is not None
    markdown.delimiters.remove("_")  # `__init__` is an everyday word: stars alone mark emphasis
    for name in (
        "html",
        "backtick",
        "reference",
        "short_reference",
        "image_reference",
        "short_image_ref",
    ):
        markdown.inlinePatterns.deregister(name)
    for name in ("code", "hashheader", "setextheader", "reference"):
        markdown.parser.blockprocessors.deregister(name)
    return markdown


@dataclass
class _Holes:
    """What was taken out, and what goes back in."""

    raw: list[str] = field(default_factory=list)
    """As typed: what fills a hole that landed in a picture's description or a link's title."""
    anki: list[str] = field(default_factory=list)
    page: list[str] = field(default_factory=list)
    blocks: set[int] = field(default_factory=set)
    """Holes that are blocks of their own and stand in no paragraph."""
    spans: dict[int, str] = field(default_factory=dict)
    """Holes of clozes: `(` where a span opens, `)` where one closes."""

    def put(self, raw: str, anki: str, page: str, *, block: bool = False, span: str = "") -> str:
        if block:
            self.blocks.add(len(self.anki))
        if span:
            self.spans[len(self.anki)] = span
        self.raw.append(raw)
        self.anki.append(anki)
        self.page.append(page)
        return f"{OPEN}{len(self.anki) - 1}{CLOSE}"


def plain(text: Text) -> Html:
    """Plain text, escaped: an answer to be typed."""
    escaped = code.guarded(escape(text.value, quote=False))
    return Html(escaped, escape(text.value, quote=False))


def render_passage(text: Text, pictures: Pictures, sink: Sink, *, inline: bool = False) -> Html:
    """A passage as HTML; what cannot be rendered is reported.

    Args:
        text: the passage.
        pictures: what it may show.
        sink: takes the problems.
        inline: leave out the paragraph round a passage that is one.
    """
    holes = _Holes()
    source = "".join(_without(text, piece, holes, sink) for piece in scan(text.value))
    refused = report_refused(text, pictures, sink)
    html = _in_paragraphs(source) or _markdown().reset().convert(_spaced_lists(source))
    clean = _CLEANER.clean(html)
    if not refused and (lost := lost_tags(html, clean)):
        sink.report(
            codes.UNSAFE,
            text.span(),
            f"the sanitiser would remove {lost}",
            helps=("write plain Markdown",),
        )
    clean = _TAG.sub(lambda m: _HOLE.sub(lambda h: _typed(holes.raw[int(h[1])]), m[0]), clean)
    if not holes.anki and "<img" not in clean:
        body = _unwrapped(clean) if inline else clean
        return Html(_guarded_text(body), body)
    clean = _LONE_BLOCK.sub(
        lambda m: m.group(0)[3:-4] if int(m[1]) in holes.blocks else m.group(0), clean
    )
    if inline:
        clean = _unwrapped(clean)
    if holes.spans and cuts_across(clean, holes.spans, _HOLE):
        sink.report(
            codes.BROKEN_DELETION,
            text.span(),
            "a deletion begins and ends in different places of the text's structure",
            helps=("let it hold the whole emphasis, link or item; or less",),
        )
    shown = with_pictures(clean, pictures)
    return Html(
        _HOLE.sub(lambda m: holes.anki[int(m[1])], _guarded_text(shown.anki)),
        _HOLE.sub(lambda m: holes.page[int(m[1])], shown.page),
        shown.media,
    )


def _in_paragraphs(source: str) -> str:
    """The HTML of plain paragraphs, in which Markdown would find nothing to do; empty where there may be more.

    Most fronts and options are such, and Markdown takes a third of the time that a card does.
    """
    paragraphs = _BLANK_LINES.split(source.strip("\n"))
    if all(map(_PLAIN.fullmatch, paragraphs)):
        return "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return ""


def _typed(raw: str) -> str:
    """Text within an attribute."""
    return escape(raw.strip("`$"), quote=True).replace("\n", " ")


def _without(text: Text, piece: Piece, holes: _Holes, sink: Sink) -> str:
    """The piece as Markdown sees it: itself, or a hole."""
    raw = text.value[piece.start : piece.end]
    body = inner(text.value, piece)
    if text.value.startswith("|", text.value.rfind("\n", 0, piece.start) + 1):
        body = body.replace("\\|", "|")  # a bar in a table's cell is written so on the forge
    match piece.kind:
        case Kind.MATH | Kind.DISPLAY:
            return _formula(text, piece, body, holes, sink)
        case Kind.CODE:
            html = code.inline(body)
            return holes.put(raw, html, html)
        case Kind.FENCE:
            return _fence(text.value, piece, body, holes)
        case Kind.DOLLAR | Kind.LONE_DOLLAR:
            opens = text.value[: piece.start].endswith("[")  # Anki runs `[$]`
            return holes.put("$", "&#36;" if opens else "$", "$")
        case Kind.CLOZE_OPEN:
            opening = f'<span class="cloze" data-cloze="{piece.info}">'
            return holes.put("", f"{{{{c{piece.info}::", opening, span="(")
        case Kind.CLOZE_HINT:
            return holes.put("", "::", '</span><span class="hint">', span=")(")
        case Kind.CLOZE_CLOSE:
            return holes.put("", "}}", "</span>", span=")")
    return raw


def _formula(text: Text, piece: Piece, latex: str, holes: _Holes, sink: Sink) -> str:
    try:
        formula = typeset(latex, display=piece.kind is Kind.DISPLAY)
    except BadFormula as bad:
        at = min(piece.inner + bad.offset, max(piece.inner_end - 1, piece.inner))
        sink.report(
            codes.BAD_FORMULA,
            text.span(at, at + 1),
            f"the formula cannot be typeset: {bad.message}",
            helps=("mend it here",),
        )
        return ""
    return holes.put(latex, formula.anki, formula.page)


def _fence(value: str, piece: Piece, body: str, holes: _Holes) -> str:
    opening = value[piece.start : piece.inner]
    indent = len(opening) - len(opening.lstrip(" "))
    lines = [line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in body.split("\n")]
    html = code.block("\n".join(lines), piece.info)
    return f"\n\n{' ' * indent}{holes.put(body, html, html, block=True)}\n\n"


def _spaced_lists(source: str) -> str:
    """A blank line before a list that follows a paragraph, as CommonMark and the forges read it."""
    lines: list[str] = []
    for line in source.split("\n"):
        before = lines[-1] if lines else ""
        if (
            before.strip()
            and _LIST_ITEM.match(line)
            and not _ANY_ITEM.match(before)
            and not before.startswith("  ")
        ):
            lines.append("")
        lines.append(line)
    return "\n".join(lines)


def _unwrapped(html: str) -> str:
    """The inside of a passage that is one paragraph."""
    stripped = html.strip()
    if stripped.startswith("<p>") and stripped.endswith("</p>") and stripped.count("<p>") == 1:
        return stripped[3:-4]
    return stripped


def _guarded_text(html: str) -> str:
    """HTML whose text holds none of Anki's own tags and no cloze end; tags have no brackets, so all
    of it may be treated alike.
    """
    for opening in ("[sound:", "[latex]", "[anki:", "[$"):
        html = html.replace(opening, "&#91;" + opening[1:])
    return _TAG_OR_TEXT.sub(
        lambda m: _guarded_tag(m[0]) if m[0].startswith("<") else _guarded_run(m[0]), html
    )


def _guarded_tag(tag: str) -> str:
    return tag.replace("}}", "&#125;&#125;").replace("{{", "&#123;&#123;")


def _guarded_run(text: str) -> str:
    text = code.parted_braces(text)
    return _DELIMITER.sub(
        r"<span>\\</span>\1", text
    )  # an entity would be a delimiter to MathJax still
