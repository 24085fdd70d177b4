"""Pictures and sounds of `media/`, and figures drawn from a card's data.

Anki gets a file name with a content hash. Our pages show a picture by a rule of their style sheet, which holds its
bytes once, and name a sound. So what is rendered, and what the cache keeps, holds names; the bytes of a file are read
again where a page or a package is written.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from builder.languages import say
from builder.media import names, sound
from builder.media.bad import BadMedia
from builder.media.folder import MediaFolder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FIGURE = "figure:"
"""The prefix of a figure's name in Markdown."""
_EM = 15.0
"""Pixels of a figure per em: on a page, its text has the height of the text around it."""


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
    length: int
    """Of its contents, in bytes."""
    data: bytes = b""
    """A figure's contents; those of other pictures are read where they are embedded."""
    alt: str = ""
    """A figure's alternative text; other pictures have theirs in Markdown."""
    size: tuple[float, float] | None = None
    """A figure's width and height, in ems of the text around it."""


@dataclass(frozen=True)
class Sound:
    """A sound, ready to play."""

    name: str
    """The file name in Anki: stem, content hash, suffix."""
    source: str
    """The file name in `media/`."""
    length: int
    """Of its contents, in bytes."""


def css_class(name: str) -> str:
    """The class of a picture on our pages, by its name in Anki."""
    return f"p-{name.rpartition('.')[0]}"


def uri(name: str, data: bytes) -> str:
    """A picture as a data URI."""
    return f"data:{names.PICTURES[names.parts(name)[1]]};base64,{b64encode(data).decode('ascii')}"


def figure(kind: str, drawing: Drawing) -> Picture:
    """Convert a drawing to a picture."""
    stored = _stored(f"{kind}.svg", drawing.svg)
    size = (round(drawing.width / _EM, 2), round(drawing.height / _EM, 2))
    return Picture(stored, stored, len(drawing.svg), drawing.svg, drawing.alt, size)


@dataclass
class Pictures:
    """The pictures and sounds of a folder, and the figures of one card."""

    path: Path
    figures: Mapping[str, Picture | None] = field(default_factory=dict)
    """Keyed by name on the card; None for one that was already reported."""
    _known: dict[str, Picture | Sound] = field(default_factory=dict)
    _folder: MediaFolder | None = None

    @property
    def folder(self) -> MediaFolder:
        """The folder, as it was when a file of it was first asked for."""
        if self._folder is None:
            self._folder = MediaFolder(self.path)
        return self._folder

    def with_figures(self, figures: Mapping[str, Picture | None]) -> Pictures:
        """Return the same pictures with a card's figures."""
        return Pictures(self.path, figures, self._known, self.folder)

    def described(self, name: str, alt: str) -> Picture | Sound | None:
        """Return a picture or a sound, checking its alternative text; None if it was already reported.

        Raises:
            BadMedia: it is missing, its type is not allowed, or a picture has no alternative text.
        """
        if name.startswith(FIGURE):
            return self._figure(name.removeprefix(FIGURE), alt)
        if not alt.strip() and not names.is_sound(name):
            raise BadMedia(say("picture-without-description", name=name))
        if name not in self._known:
            names.check(name)
            stored, length = self._checked(name)
            kind = Sound if names.is_sound(name) else Picture
            self._known[name] = kind(stored, name, length)
        return self._known[name]

    def contents(self, shown: Picture | Sound) -> bytes:
        """Return what Anki and our pages get of a picture or a sound that was checked.

        Raises:
            BadMedia: its file has changed since then.
        """
        if isinstance(shown, Picture) and shown.data:
            return shown.data
        data = self._shipped(shown.source)
        if _stored(shown.source, data) != shown.name:
            raise BadMedia(say("media-changed", name=shown.source))
        return data

    def _figure(self, name: str, alt: str) -> Picture | None:
        if name not in self.figures:
            raise BadMedia(say("figure-not-bound", name=name))
        if alt.strip():
            raise BadMedia(say("figure-with-description", name=name))
        return self.figures[name]

    def _checked(self, name: str) -> tuple[str, int]:
        """The name in Anki of a file that proves to be what its name says, and its length there."""
        data, suffix = self._shipped(name), names.parts(name)[1]
        if suffix in names.SOUNDS:
            sound.check(f"media/{name}", data, suffix)
        elif suffix != ".svg":
            from builder.media import raster

            raster.check(f"media/{name}", data, suffix)
        return _stored(name, data), len(data)

    def _shipped(self, name: str) -> bytes:
        """The content of a file; a drawing is rewritten from what was checked."""
        data = self.folder.read(name)
        if names.parts(name)[1] == ".svg":
            from builder.media import drawing  # only cards with drawings need to load it

            return drawing.rewritten(f"media/{name}", data)
        return data


def _stored(name: str, data: bytes) -> str:
    stem, suffix = names.parts(name)
    return f"{stem}-{sha256(data).hexdigest()[:12]}{suffix}"
