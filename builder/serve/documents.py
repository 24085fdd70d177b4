"""The page and its frame, each with a Content-Security-Policy."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from importlib.resources import files

from builder.languages import Language, language
from builder.notes import note_types, worded
from builder.notes._common import css

_FOLDER = files(__package__) / "page"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True)
class Document:
    """The body and headers of a response."""

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
    """Return the page. It never turns data into HTML, and its policy forbids it."""
    policy = (
        f"{_NOTHING}; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    return Document("text/html; charset=utf-8", _read("page.html"), policy)


def frame(code: str) -> Document:
    """Return the frame that shows a card, with an opaque origin, no network, and only scripts with known hashes.

    The frame is in the collection's language, which is given by its code.

    These are its own and those of our templates. The font of formulas is embedded, because a page with an opaque origin
    cannot fetch it.
    """
    script, words = _read("frame.js"), language(code)
    font = b64encode(files("builder.fonts").joinpath("STIXTwoMath-subset.woff2").read_bytes())
    text = (
        _read("frame.html")
        .replace("@LANGUAGE@", escape(code))
        .replace("@FONT@", font.decode("ascii"))
        .replace("@CSS@", css(words))
        .replace("@SCRIPT@", script)
    )
    hashes = " ".join(map(_hash, (script, *_scripts(words))))
    policy = (
        f"{_NOTHING}; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "font-src data:; frame-ancestors 'self'; sandbox allow-scripts"
    )
    return Document("text/html; charset=utf-8", text, policy)


def _scripts(words: Language) -> tuple[str, ...]:
    """Return the scripts of the note types' templates."""
    sides = (
        side
        for name in note_types()
        for template in worded(name, words).templates
        for side in (template.front, template.back)
    )
    return tuple(dict.fromkeys(found for side in sides for found in _SCRIPT.findall(side)))


def style() -> Document:
    """Return the page's style sheet."""
    return Document("text/css; charset=utf-8", _read("page.css"))


def script() -> Document:
    """Return the page's script."""
    return Document("text/javascript; charset=utf-8", _read("page.js"))
