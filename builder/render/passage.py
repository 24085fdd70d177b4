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
from builder.pictures import BadPicture, Pictures
from builder.render import code
from builder.render.formula import BadFormula, typeset
from builder.render.html_check import cuts_across, lost_tags

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.source import Text

MAX_ALT = 2000
"""Characters of a link's or a picture's text; a longer one is no picture."""
OPEN, CLOSE = "\ue000", "\ue001"
_HOLE = re.compile(f"{OPEN}(\\d+){CLOSE}")
_LONE_BLOCK = re.compile(f"<p>(?:{OPEN}(\\d+){CLOSE})</p>")
_IMAGE = re.compile(r"<img\b[^>]*>")
_TAG_OR_TEXT = re.compile(r"<[^>]*>|[^<]+")
_DELIMITER = re.compile(r"\\([()\[\]])")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_LIST_ITEM = re.compile(r"[ ]{0,3}(?:[-*+]|1[.)])[ ]+\S")
_ANY_ITEM = re.compile(r"[ ]*(?:[-*+]|\d{1,9}[.)])[ ]+")
_SCHEMES = {"http", "https", "mailto"}
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
    url_schemes=_SCHEMES,
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

    anki: list[str] = field(default_factory=list)
    page: list[str] = field(default_factory=list)
    blocks: set[int] = field(default_factory=set)
    """Holes that are blocks of their own and stand in no paragraph."""
    spans: dict[int, str] = field(default_factory=dict)
    """Holes of clozes: `(` where a span opens, `)` where one closes."""

    def put(self, anki: str, page: str, *, block: bool = False, span: str = "") -> str:
        if block:
            self.blocks.add(len(self.anki))
        if span:
            self.spans[len(self.anki)] = span
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
    _check_links(text, sink)
    markdown = _markdown()
    html = markdown.reset().convert(_spaced_lists(source))
    clean = _CLEANER.clean(html)
    if not sink.failed and (lost := lost_tags(html, clean)):
        sink.report(
            codes.UNSAFE,
            text.span(),
            f"the sanitiser would remove {lost}",
            helps=("write plain Markdown",),
        )
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
    media: list[str] = []
    anki, page = _with_images(clean, text, pictures, media, sink)
    return Html(
        _HOLE.sub(lambda m: holes.anki[int(m[1])], _guarded_text(anki)),
        _HOLE.sub(lambda m: holes.page[int(m[1])], page),
        tuple(dict.fromkeys(media)),
    )


def _without(text: Text, piece: Piece, holes: _Holes, sink: Sink) -> str:
    """The piece as Markdown sees it: itself, or a hole."""
    raw = text.value[piece.start : piece.end]
    body = inner(text.value, piece)
    match piece.kind:
        case Kind.MATH | Kind.DISPLAY:
            return _formula(text, piece, body, holes, sink)
        case Kind.CODE:
            html = code.inline(body)
            return holes.put(html, html)
        case Kind.FENCE:
            return _fence(text.value, piece, body, holes)
        case Kind.DOLLAR | Kind.LONE_DOLLAR:
            opens = text.value[: piece.start].endswith("[")  # Anki runs `[$]`
            return holes.put("&#36;" if opens else "$", "$")
        case Kind.CLOZE_OPEN:
            opening = f'<span class="cloze" data-cloze="{piece.info}">'
            return holes.put(f"{{{{c{piece.info}::", opening, span="(")
        case Kind.CLOZE_HINT:
            return holes.put("::", '</span><span class="hint">', span=")(")
        case Kind.CLOZE_CLOSE:
            return holes.put("}}", "</span>", span=")")
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
    return holes.put(formula.anki, formula.page)


def _fence(value: str, piece: Piece, body: str, holes: _Holes) -> str:
    opening = value[piece.start : piece.inner]
    indent = len(opening) - len(opening.lstrip(" "))
    lines = [line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in body.split("\n")]
    html = code.block("\n".join(lines), piece.info)
    return f"\n\n{' ' * indent}{holes.put(html, html, block=True)}\n\n"


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
    text = text.replace("}}", "}<!-- -->}").replace("{{", "{<!-- -->{")
    return _DELIMITER.sub(
        r"<span>\\</span>\1", text
    )  # an entity would be a delimiter to MathJax still


def _check_links(text: Text, sink: Sink) -> None:
    for piece in scan(text.value):
        target = inner(text.value, piece).strip() if piece.kind is Kind.LINK else ""
        if not target or _is_image(text.value, piece):
            continue
        scheme = target.split(":", 1)[0].lower() if ":" in target else ""
        if scheme not in _SCHEMES:
            sink.report(
                codes.REFUSED_LINK,
                text.span(piece.inner, piece.inner_end),
                f"the link `{target[:60]}` is refused",
                helps=("link to an `https://` address",),
            )


def _is_image(value: str, piece: Piece) -> bool:
    depth = 0
    for at in range(
        piece.start, max(-1, piece.start - MAX_ALT), -1
    ):  # from `]` back to its own `[`
        depth += (value[at] == "]") - (value[at] == "[")
        if not depth:
            return at > 0 and value[at - 1] == "!"
    return False


def _with_images(
    html: str, text: Text, pictures: Pictures, media: list[str], sink: Sink
) -> tuple[str, str]:
    """The HTML with its pictures, for Anki and for a page."""
    shown: dict[str, tuple[str, str]] = {}
    for tag in _IMAGE.findall(html):
        attributes = dict(_ATTRIBUTE.findall(tag))
        name, alt = attributes.get("src", ""), attributes.get("alt", "")
        try:
            picture = pictures.described(name, alt)
        except BadPicture as bad:
            at = max(text.value.find(name), 0)
            sink.report(
                codes.BAD_PICTURE,
                text.span(at, at + len(name)),
                str(bad),
                helps=("write `![what it shows](name.svg)`, with the file in `media/`",),
            )
            shown[tag] = ("", "")
            continue
        media.append(picture.source)
        shown[tag] = (
            f'<img src="{picture.name}" alt="{alt}">',
            f'<img src="{picture.uri}" alt="{alt}">',
        )
    return (
        _IMAGE.sub(lambda m: shown[m.group()][0], html),
        _IMAGE.sub(lambda m: shown[m.group()][1], html),
    )
