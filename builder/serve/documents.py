"""The page and its frame, each with a Content-Security-Policy."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from importlib.resources import files

from builder.languages import Language, current, language
from builder.notes import note_types, worded
from builder.notes._common import css

_FOLDER = files(__package__) / "page"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_PLACE = re.compile(r"@([a-z-]+)@")
"""Where the page has a message, by its id after `serve-`."""
_OF_THE_SCRIPT = (
    *("all-decks", "all-types", "all-tags", "found", "only-tag", "kept"),
    *("front", "back", "ended", "error", "warning", "notice"),
)
"""The messages that the page's script writes, by their ids after `serve-`."""
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
    """Return the page, in the tool's language. It never turns data into HTML, and its policy forbids it."""
    policy = (
        f"{_NOTHING}; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    words = current()
    of_the_script = {name: words.text(f"serve-{name}") for name in _OF_THE_SCRIPT}
    given = {"LANGUAGE": words.code, "WORDS": json.dumps(of_the_script, ensure_ascii=False)}
    text = _read("page.html")
    for name, value in given.items():
        text = text.replace(f"@{name}@", escape(value))
    text = _PLACE.sub(lambda found: escape(words.text(f"serve-{found[1]}")), text)
    return Document("text/html; charset=utf-8", text, policy)


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
        .replace("@TITLE@", escape(current().text("serve-card")))
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
