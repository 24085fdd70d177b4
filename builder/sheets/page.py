"""A page as one self-contained file: its fonts are embedded, and it loads nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.media.names import is_sound
from builder.pictures import css_class, uri
from builder.sheets.fonts import font_faces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.edition import Edition
    from builder.model import RenderedNote

_PICTURE = re.compile(r'<img class="(p-[\w-]+)"')
_NONE: Mapping[str, bytes] = MappingProxyType({})
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""The content security policy. Even markup that escaped the sanitiser can load and run nothing."""


def document(
    edition: Edition,
    title: str,
    css: str,
    body: str,
    *,
    filters: str = "",
    script: str = "",
    others: Mapping[str, bytes] = _NONE,
) -> bytes:
    """The page.

    Args:
        edition: the edition of its notes.
        title: plain text.
        css: its style sheet.
        body: HTML.
        filters: hundreds of rules with `:has()`, kept in a style sheet without `@media`: Chromium takes seconds to
            evaluate every `:has()` of a sheet when one of its media queries begins to match.
        script: the only script that the policy allows.
        others: contents of pictures, by name in Anki, that are not in the edition.
    """
    policy, running = POLICY, ""
    if script:
        digest = b64encode(sha256(script.encode()).digest()).decode("ascii")
        policy, running = f"{POLICY}; script-src 'sha256-{digest}'", f"<script>{script}</script>\n"
    chosen = f"<style>\n{filters}</style>\n" if filters else ""
    name = escape(f"{edition.collection.name} · {title}")
    shown = picture_rules(
        body, {**others, **{name: data for name, (_, data) in edition.media.items()}}
    )
    faces = font_faces(body + name)
    return (
        f'<!doctype html>\n<html lang="{edition.collection.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<link rel="icon" href="data:,">\n'
        f"<title>{name}</title>\n<style>\n{faces}\n{shown}{css}</style>\n{chosen}</head>\n"
        f"<body>\n{body}\n{running}</body>\n</html>\n"
    ).encode()


def picture_rules(html: str, contents: Mapping[str, bytes]) -> str:
    """The rules by which some HTML shows its pictures, each once, in the order of their names.

    Args:
        html: as rendering makes it.
        contents: of pictures, by name in Anki.
    """
    shown = set(_PICTURE.findall(html))
    classes = {css_class(name): name for name in contents if not is_sound(name)}
    return "".join(
        f'img.{one}{{content:url("{uri(classes[one], contents[classes[one]])}")}}\n'
        for one in sorted(shown & classes.keys())
    )


def fingerprint(notes: Iterable[RenderedNote]) -> str:
    """Six characters that change if any of the notes does."""
    return sha256("".join(rendered.content for rendered in notes).encode()).hexdigest()[:6]


def quoted(value: str) -> str:
    """A CSS string, escaped."""
    return '"' + "".join(c if c.isalnum() or c in "-_: " else f"\\{ord(c):x} " for c in value) + '"'
