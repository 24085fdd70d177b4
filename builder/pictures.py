"""Pictures of `media/`: a file name with a content hash for Anki, a data URI for a page."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 2_000_000
_KINDS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
_DRAWING = (
    (re.compile(r"<script|\bon[a-z]+\s*=|javascript:", re.IGNORECASE), "a script"),
    (
        re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE),
        "declarations, which can grow without end",
    ),
    (
        re.compile(r"<foreignObject|<iframe|<style[^>]*>[^<]*@import", re.IGNORECASE),
        "foreign content",
    ),
    (
        re.compile(
            r"""\b(?:href|src)\s*=\s*["']?\s*(?!["'#\s]|data:image/(?:png|jpeg|webp))|url\(\s*["']?(?!["'#\s])"""
        ),
        "an address of something outside",
    ),
)
"""What a drawing of ours has no use for, and what it is."""
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,80}\.(?:svg|png|jpg|webp)")


class BadPicture(Exception):
    """A picture that cannot be used, with why."""


@dataclass(frozen=True)
class Picture:
    """A picture, ready to be shown."""

    name: str
    """As Anki stores it: stem, content hash, ending."""
    source: str
    """Its file name in `media/`."""
    data: bytes
    uri: str


@dataclass
class Pictures:
    """The pictures of a folder, each read once."""

    folder: Path
    _read: dict[str, Picture] = field(default_factory=dict)

    def described(self, name: str, alt: str) -> Picture:
        """The picture of a name, for those who cannot see it too.

        Raises:
            BadPicture: there is none, it is not of a kind that a card may show, or no text describes it.
        """
        if not alt.strip():
            raise BadPicture(f"`{name}` has no alternative text")
        return self.get(name)

    def get(self, name: str) -> Picture:
        """The picture of a name.

        Raises:
            BadPicture: there is none, or it is not of a kind that a card may show.
        """
        if name not in self._read:
            self._read[name] = self._open(name)
        return self._read[name]

    def _open(self, name: str) -> Picture:
        if not _NAME.fullmatch(name):
            raise BadPicture(
                f"`{name}` is no picture's name: a file of `media/`, in lower-case letters, digits and hyphens, "
                "ending in .svg, .png, .jpg or .webp"
            )
        path = self.folder / name
        if path.is_symlink() or self.folder.is_symlink() or not path.is_file():
            raise BadPicture(f"there is no `media/{name}`")
        if not 0 < path.stat().st_size <= MAX_BYTES:
            raise BadPicture(f"`media/{name}` is empty, or larger than {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
        if path.suffix == ".svg":
            _check_drawing(name, data)
        uri = f"data:{_KINDS[path.suffix]};base64,{b64encode(data).decode('ascii')}"
        stored = f"{path.stem}-{sha256(data).hexdigest()[:12]}{path.suffix}"
        return Picture(stored, name, data, uri)


def _check_drawing(name: str, data: bytes) -> None:
    """Refuse an SVG that runs, fetches or grows.

    Raises:
        BadPicture: it does, or nobody can tell.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadPicture(f"`media/{name}` is no UTF-8 text") from error
    for pattern, what in _DRAWING:
        if pattern.search(text):
            raise BadPicture(f"`media/{name}` holds {what}")
