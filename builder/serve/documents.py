"""The page and the frame within it, each with what its browser lets it do."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from importlib.resources import files

from builder.note_types._common import CSS
from builder.note_types.choice import SCRIPT

_FOLDER = files(__package__) / "page"
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
    """What a card is shown in: of an origin that is nobody's, without a network, and with two scripts, which are known
    by their hashes: its own, and the one of our templates.

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
    policy = (
        f"{_NOTHING}; script-src {_hash(script)} {_hash(SCRIPT)}; style-src 'unsafe-inline'; img-src data:; "
        "font-src data:; frame-ancestors 'self'; sandbox allow-scripts"
    )
    return Document("text/html; charset=utf-8", text, policy)


def style() -> Document:
    """The page's style sheet."""
    return Document("text/css; charset=utf-8", _read("page.css"))


def script() -> Document:
    """The page's script."""
    return Document("text/javascript; charset=utf-8", _read("page.js"))
