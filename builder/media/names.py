"""Names of files in `media/`, and the name to propose for one that is refused."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from builder.languages import current, say
from builder.media.bad import BadMedia
from builder.names import is_reserved

PICTURES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
"""Suffix -> media type."""
SOUNDS = (".mp3", ".m4a", ".wav", ".flac", ".ogg", ".oga", ".opus")
"""The suffixes of sounds. Desktop Anki, with mpv, and AnkiDroid play all of them; telephones with iOS play `.mp3`,
`.m4a`, `.wav` and `.flac`, and the others only where the system is recent. So manuals advise `.mp3`.
"""
_MOST = 80
_STEM = re.compile(rf"[A-Za-z0-9][A-Za-z0-9_-]{{0,{_MOST - 1}}}")
_SUFFIXES = (*PICTURES, *SOUNDS)
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\.[A-Za-z0-9]+")


def parts(name: str) -> tuple[str, str]:
    """The stem of a name, and its suffix in lower case with its dot."""
    stem, dot, suffix = name.rpartition(".")
    return (stem, f".{suffix.lower()}") if dot else (name, "")


def is_sound(name: str) -> bool:
    """Whether a name is that of a sound."""
    return parts(name)[1] in SOUNDS


def is_valid(name: str) -> bool:
    """Whether a file may have a name."""
    stem, suffix = parts(name)
    known = suffix in _SUFFIXES and not is_reserved(stem)
    return known and _STEM.fullmatch(stem) is not None


def named(text: str) -> frozenset[str]:
    """What may be names of files in a text, in lower case: all that it shows, and perhaps more."""
    return (
        frozenset(found.lower() for found in _WORD.findall(text)) if "![" in text else frozenset()
    )


def check(target: str) -> None:
    """Check that a card may name a file so.

    Raises:
        BadMedia: it may not; the help is the name to use, if there is one.
    """
    if is_valid(target):
        return
    shown = unquote(target)
    if re.match(r"[A-Za-z][\w+.-]*:|//", shown):
        raise BadMedia(say("media-address", address=shown[:80]))
    stem, suffix = parts(shown)
    if suffix not in _SUFFIXES:
        kinds = current().listed(_SUFFIXES, style="or")
        raise BadMedia(say("media-kind", name=shown[:80], kinds=kinds))
    better = proposal(shown)
    if "/" in shown or "\\" in shown:
        raise BadMedia(say("media-in-a-folder", name=shown[:80], better=better))
    if is_reserved(stem):
        raise BadMedia(say("media-name-of-a-device", name=shown[:80], better=better))
    if len(stem) > _MOST and re.fullmatch(r"[\w-]+", stem, re.ASCII):
        raise BadMedia(say("media-name-too-long", name=shown[:80], most=_MOST, better=better))
    raise BadMedia(say("media-name", name=shown[:80], better=better))


def proposal(name: str) -> str:
    """A name that `check` accepts, like one that it does not: `mi mapa.png` -> `mi-mapa.png`."""
    stem, dot, suffix = re.split(r"[/\\]", name)[-1].rpartition(".")
    letters = unicodedata.normalize("NFKD", stem).replace("ß", "ss").replace("ø", "o")
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    plain = re.sub(r"[^A-Za-z0-9_]+", "-", plain)[:_MOST].strip("-_") or "imagen"
    return f"{plain}-1{dot}{suffix}" if is_reserved(plain) else f"{plain}{dot}{suffix}"
