"""Links and pictures of a passage: refused at their place in the card, and put into its HTML."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from builder.codes import render as codes
from builder.markup import Kind, Piece, inner, scan
from builder.model import Html
from builder.pictures import BadPicture, Picture, Pictures

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.source import Text

SCHEMES = frozenset(("http", "https", "mailto"))
MAX_ALT = 2000
"""Characters of a link's or a picture's text; past them a link is not looked at for being a picture."""
_IMAGE = re.compile(r"<img\b[^>]*>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def report_refused(text: Text, pictures: Pictures, sink: Sink) -> bool:
    """Report every link and picture that a card may not have; whether there was any."""
    found = False
    for piece in scan(text.value):
        if piece.kind is not Kind.LINK:
            continue
        target = inner(text.value, piece).strip().split(maxsplit=1)[:1]
        address = target[0].strip("<>") if target else ""
        opening = _opening(text.value, piece)
        if opening is not None and text.value[opening - 1 : opening] == "!":
            found |= _refused_picture(text, piece, opening, address, pictures, sink)
        elif address and address.partition(":")[0].lower() not in SCHEMES:
            found = True
            sink.report(
                codes.REFUSED_LINK,
                text.span(piece.inner, piece.inner_end),
                f"the link `{address[:60]}` is refused",
                helps=("link to an `https://` address",),
            )
    return found


def _opening(value: str, piece: Piece) -> int | None:
    """Where the `[` of a link's text stands, or None where it is too far."""
    depth = 0
    for at in range(piece.start, max(-1, piece.start - MAX_ALT), -1):
        depth += (value[at] == "]") - (value[at] == "[")
        if not depth:
            return at
    return None


def _refused_picture(
    text: Text, piece: Piece, opening: int, name: str, pictures: Pictures, sink: Sink
) -> bool:
    try:
        pictures.described(name, text.value[opening + 1 : piece.start])
    except BadPicture as bad:
        sink.report(
            codes.BAD_PICTURE,
            text.span(piece.inner, piece.inner_end),
            str(bad),
            helps=(bad.help,),
        )
        return True
    return False


def _sizes(picture: Picture) -> tuple[str, str]:
    """A figure's size in Anki and on a page, where it grows and shrinks with the text."""
    if picture.size is None:
        return "", ""
    wide, high = picture.size
    return f' style="width:{wide:g}em"', f' style="width:{wide:g}em;aspect-ratio:{wide:g}/{high:g}"'


def with_pictures(html: str, pictures: Pictures) -> Html:
    """The HTML with its pictures, for Anki and for a page; those that were refused are left out."""
    shown: dict[str, tuple[str, str]] = {}
    media: list[Picture] = []
    for tag in _IMAGE.findall(html):
        attributes = dict(_ATTRIBUTE.findall(tag))
        alt = attributes.get("alt", "")
        try:
            picture = pictures.described(attributes.get("src", ""), alt)
        except BadPicture:
            picture = None
        if picture is None:
            shown[tag] = ("", "")
            continue
        media.append(picture)
        # In a deletion, Anki would read a double colon as the beginning of a hint.
        alt = escape(picture.alt).replace("::", ":&#58;") or alt
        in_anki, on_page = _sizes(picture)
        shown[tag] = (
            f'<img src="{picture.name}" alt="{alt}"{in_anki}>',
            f'<img src="{picture.uri}" alt="{alt}"{on_page}>',
        )
    return Html(
        _IMAGE.sub(lambda m: shown[m.group()][0], html),
        _IMAGE.sub(lambda m: shown[m.group()][1], html),
        tuple(dict.fromkeys(media)),
    )
