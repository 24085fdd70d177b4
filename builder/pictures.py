"""Pictures from `media/`, and figures drawn from a card's data.

Anki gets a file name with a content hash, our pages a data URI.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FIGURE = "figure:"
"""The prefix of a figure's name in Markdown."""
MAX_BYTES = 2_000_000
_EM = 15.0
"""Pixels of a figure per em: on a page, its text has the height of the text around it."""
_KINDS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
_DRAWING = (
    (re.compile(r"<script|\bon[a-z]+\s*=|javascript:", re.IGNORECASE), "a script"),
    (
        re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE),
        "declarations, which can expand without limit",
    ),
    (
        re.compile(r"<foreignObject|<iframe|<style[^>]*>[^<]*@import", re.IGNORECASE),
        "foreign content",
    ),
    (
        re.compile(
            r"""\b(?:href|src)\s*=\s*["']?\s*(?!["'#\s]|data:image/(?:png|jpeg|webp))|url\(\s*["']?(?!["'#\s])"""
        ),
        "an address of an external resource",
    ),
)
"""Patterns that an SVG must not contain, with their descriptions."""
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,80}\.(?:svg|png|jpg|webp)")


class BadPicture(Exception):
    """A picture cannot be used; carries the reason and what to do."""

    def __init__(self, message: str, help_: str = "") -> None:
        super().__init__(message)
        self.help = help_ or "write `![what it shows](name.svg)`, with the file in `media/`"


@dataclass(frozen=True)
class Drawing:
    """A figure as drawn."""

    svg: bytes
    alt: str
    """Its alternative text."""
    width: float
    height: float
    """In CSS pixels; most of its text is 15 high."""


@dataclass(frozen=True)
class Picture:
    """A picture, ready to show."""

    name: str
    """The file name in Anki: stem, content hash, suffix."""
    source: str
    """The file name in `media/`; for a figure, the file name in Anki."""
    data: bytes
    alt: str = ""
    """A figure's alternative text; other pictures have theirs in Markdown."""
    size: tuple[float, float] | None = None
    """A figure's width and height, in ems of the text around it."""

    @cached_property
    def uri(self) -> str:
        """The picture as a data URI."""
        kind = _KINDS[self.name[self.name.rindex(".") :]]
        return f"data:{kind};base64,{b64encode(self.data).decode('ascii')}"


def figure(kind: str, drawing: Drawing) -> Picture:
    """Convert a drawing to a picture."""
    stored = _stored(kind, ".svg", drawing.svg)
    size = (round(drawing.width / _EM, 2), round(drawing.height / _EM, 2))
    return Picture(stored, stored, drawing.svg, drawing.alt, size)


@dataclass
class Pictures:
    """The pictures of a folder, which are cached, and the figures of one card."""

    folder: Path
    figures: Mapping[str, Picture | None] = field(default_factory=dict)
    """Keyed by name on the card; None for one that was already reported."""
    _read: dict[str, Picture] = field(default_factory=dict)

    def with_figures(self, figures: Mapping[str, Picture | None]) -> Pictures:
        """Return the same pictures with a card's figures."""
        return Pictures(self.folder, figures, self._read)

    def described(self, name: str, alt: str) -> Picture | None:
        """Return a picture, checking its alternative text; None if it was already reported.

        Raises:
            BadPicture: it is missing, its type is not allowed, or it has no alternative text.
        """
        if name.startswith(FIGURE):
            return self._figure(name.removeprefix(FIGURE), alt)
        if not alt.strip():
            raise BadPicture(f"`{name}` has no alternative text")
        return self._get(name)

    def _figure(self, name: str, alt: str) -> Picture | None:
        if name not in self.figures:
            raise BadPicture(
                f"`verify:` binds no figure `{name}`",
                f"bind it: `{name}: {{figure: …, under: …}}`",
            )
        if alt.strip():
            raise BadPicture(
                f"the figure `{name}` must not have an alternative text",
                f"write `![]({FIGURE}{name})`: mazo generates the text",
            )
        return self.figures[name]

    def _get(self, name: str) -> Picture:
        """Return a picture of the folder."""
        if name not in self._read:
            self._read[name] = self._open(name)
        return self._read[name]

    def _open(self, name: str) -> Picture:
        if not _NAME.fullmatch(name):
            raise BadPicture(
                f"`{name}` is not a valid picture name: use a file of `media/`, in lower-case letters, digits and "
                "hyphens, ending in .svg, .png, .jpg or .webp"
            )
        path = self.folder / name
        if path.is_symlink() or self.folder.is_symlink() or not path.is_file():
            raise BadPicture(f"there is no `media/{name}`")
        if not 0 < path.stat().st_size <= MAX_BYTES:
            raise BadPicture(f"`media/{name}` is empty, or larger than {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
        if path.suffix == ".svg":
            _check_drawing(name, data)
        stored = _stored(path.stem, path.suffix, data)
        return Picture(stored, name, data)


def _stored(stem: str, suffix: str, data: bytes) -> str:
    return f"{stem}-{sha256(data).hexdigest()[:12]}{suffix}"


def _check_drawing(name: str, data: bytes) -> None:
    """Check that an SVG runs no scripts, fetches nothing and does not expand.

    Raises:
        BadPicture: it does, or is not text.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadPicture(f"`media/{name}` is not UTF-8 text") from error
    for pattern, what in _DRAWING:
        if pattern.search(text):
            raise BadPicture(f"`media/{name}` contains {what}")
