"""The page and the frame within it, each with what its browser lets it do."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from importlib.resources import files

from builder.notes import note_types
from builder.notes._common import CSS

_FOLDER = files(__package__) / "page"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True)
class Document:
    """What is answered."""

    kind: str
    """Its media type."""
    text: str
    policy: str = _NOTHING
    """Its Content-Security-Policy."""


def _read(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def page() -> Document:
    """The page; it makes no HTML of what it is given, and its browser would refuse it."""
    policy = (
        f"{_NOTHING}; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    return Document("text/html; charset=utf-8", _read("page.html"), policy)


def frame(language: str) -> Document:
    """What a card is shown in: of an origin that is nobody's, without a network, and with scripts that are known
    by their hashes: its own, and those of our templates.

    It carries the font of formulas, since a page of an opaque origin may fetch none.
    """
    script = _read("frame.js")
    font = b64encode(files("builder.fonts").joinpath("STIXTwoMath-subset.woff2").read_bytes())
    text = (
        _read("frame.html")
        .replace("@LANGUAGE@", escape(language))
        .replace("@FONT@", font.decode("ascii"))
        .replace("@CSS@", CSS)
        .replace("@SCRIPT@", script)
    )
    hashes = " ".join(map(_hash, (script, *_scripts())))
    policy = (
        f"{_NOTHING}; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "font-src data:; frame-ancestors 'self'; sandbox allow-scripts"
    )
    return Document("text/html; charset=utf-8", text, policy)


def _scripts() -> tuple[str, ...]:
    """The scripts of the note types' templates."""
    sides = (
        side for one in note_types().values() for t in one.templates for side in (t.front, t.back)
    )
    return tuple(dict.fromkeys(found for side in sides for found in _SCRIPT.findall(side)))


def style() -> Document:
    """The page's style sheet."""
    return Document("text/css; charset=utf-8", _read("page.css"))


def script() -> Document:
    """The page's script."""
    return Document("text/javascript; charset=utf-8", _read("page.js"))
