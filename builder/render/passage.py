"""A passage of Markdown -> its HTML, for Anki and for a page; what cannot be shown is reported."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from builder.codes import render as codes
from builder.diagnostics import Sink
from builder.languages import say
from builder.media.bad import BadMedia
from builder.media.names import is_valid
from builder.pictures import Picture, Sound
from builder.text import code
from builder.text.formula import BadFormula, typeset
from builder.text.html import AnkiWriter, is_allowed
from builder.text.reader import read
from builder.text.rendered import Html
from builder.text.second import disagreement
from builder.text.tree import FaultKind, Footnotes, Formula, Image, Link, Passage, walk

if TYPE_CHECKING:
    from builder.pictures import Pictures
    from builder.source import Text
    from builder.text.context import Context
    from builder.text.tree import Footnote


def plain(text: Text) -> Html:
    """Plain text, escaped: an answer to be typed."""
    escaped = escape(text.value, quote=False)
    return Html(code.guarded(escaped), plain=escaped)


def render_passage(
    text: Text,
    pictures: Pictures,
    context: Context,
    sink: Sink,
    footnotes: tuple[Footnote, ...] = (),
) -> Html:
    """A passage as HTML; what cannot be shown is reported and left out.

    Args:
        text: the passage.
        pictures: what it may show.
        context: how it is written; its pictures are found here.
        sink: takes the problems.
        footnotes: shown below it, wherever they are written.
    """
    passage = read(text.value)
    _report_deletions(text, passage, sink)
    _report_readings(text, sink)
    shown: dict[str, Picture | Sound] = {}
    for node in walk(passage.all):
        match node:
            case Formula():
                _check_formula(text, node, sink)
            case Link():
                _check_link(text, node, sink)
            case Image():
                _check_spelling(text, node, sink)
                _find_picture(text, node, pictures, shown, sink)
    if footnotes:
        aside = Footnotes(start=len(text.value), end=len(text.value), items=footnotes)
        passage = Passage((*passage.blocks, aside))
        for image in (node for node in walk(footnotes) if isinstance(node, Image)):
            _find_picture(text, image, pictures, shown, Sink())
    context = replace(
        context,
        pictures={name: one for name, one in shown.items() if isinstance(one, Picture)},
        sounds={name: one for name, one in shown.items() if isinstance(one, Sound)},
    )
    return Html(AnkiWriter(context).passage(passage), passage, context)


def _report_deletions(text: Text, passage: Passage, sink: Sink) -> None:
    crossing = [f for f in passage.faults if f.kind is FaultKind.CROSSING_DELETION]
    if crossing:
        sink.report(
            codes.BROKEN_DELETION,
            text.span(crossing[0].start, crossing[0].end),
            say("broken-deletion"),
        )


def _report_readings(text: Text, sink: Sink) -> None:
    if (found := disagreement(text.value)) is not None:
        sink.report(
            codes.TWO_READINGS,
            text.span(found.start, found.end),
            say("two-readings", outline=found.commonmark, help=found.help),
            notes=(say("two-readings-second", outline=found.python_markdown),),
        )


def _check_formula(text: Text, formula: Formula, sink: Sink) -> None:
    try:
        typeset(formula.latex, display=formula.is_display, holes=formula.holes)
    except BadFormula as bad:
        at = formula.inner + max(0, min(bad.offset, len(formula.latex) - 1))
        sink.report(
            codes.BAD_FORMULA,
            text.span(at, at + 1),
            say("bad-formula", reason=bad.message),
            helps=(bad.help,),
        )


def _check_link(text: Text, link: Link, sink: Sink) -> None:
    if not is_allowed(link):
        message = say("refused-link", target=link.target[:60])
        sink.report(codes.REFUSED_LINK, text.span(*_place(text, link)), message)


def _find_picture(
    text: Text,
    image: Image,
    pictures: Pictures,
    shown: dict[str, Picture | Sound],
    sink: Sink,
) -> None:
    try:
        found = pictures.described(image.target, image.alt)
    except BadMedia as bad:
        place = text.span(*_place(text, image))
        sink.report(codes.BAD_PICTURE, place, bad.message, notes=bad.notes)
    else:
        if found is not None:
            shown[image.target] = found
        if isinstance(found, Sound) and (image.width is not None or image.title):
            message = say("bad-picture-sound", name=image.target, alt=image.alt)
            sink.report(codes.BAD_PICTURE, text.span(image.start, image.end), message)


def _check_spelling(text: Text, image: Image, sink: Sink) -> None:
    """Refuse a name that is written with escapes: the cache finds the files of a card by their names in its text."""
    if is_valid(image.target) and image.target not in text.value:
        message = say("bad-picture-escaped", name=image.target)
        sink.report(codes.BAD_PICTURE, text.span(image.start, image.end), message)


def _place(text: Text, node: Link | Image) -> tuple[int, int]:
    """Where the target of a link or an image is written."""
    shown = node.start
    if isinstance(node, Link) and node.children:
        shown = node.children[-1].end
    at = text.value.find("](", shown, node.end)
    return (at + 2, node.end - 1) if at >= 0 else (node.start, node.end)
