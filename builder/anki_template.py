"""Anki's template language, as far as our templates speak it: fields, conditions, deletions.

It makes of a template and a note's fields what Anki's own backend makes of them, to the letter; the tests hold it
against the real one. It is no engine for others' templates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECTION = re.compile(
    r"\{\{(?P<kind>[#^])(?P<name>[^{}]+)\}\}(?P<inside>.*?)\{\{/(?P=name)\}\}", re.DOTALL
)
_FIELD = re.compile(r"\{\{(?:(?P<filter>text|type|cloze):)?(?P<name>[^{}:#^/]+)\}\}")
_DELETION = re.compile(r"\{\{c(?P<number>\d+)::(?P<text>.*?)\}\}", re.DOTALL)
_BLANK = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*", re.IGNORECASE)
"""What Anki takes for an empty field."""
TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
FRONT_SIDE = "FrontSide"


@dataclass(frozen=True)
class Asked:
    """What a card asks, beside its template."""

    deletion: int = 1
    """The number of the deletion that a cloze hides."""
    front: str | None = None
    """The front, where it is the back that is made."""


def fill(template: str, fields: Mapping[str, str], asked: Asked) -> str:
    """A card's side.

    Args:
        template: of our note types.
        fields: the note's, by name.
        asked: by the card.

    Raises:
        KeyError: the template names a field that there is not.
    """

    def section(match: re.Match[str]) -> str:
        is_empty = _BLANK.fullmatch(fields[match["name"]]) is not None
        return match["inside"] if is_empty == (match["kind"] == "^") else ""

    def field(match: re.Match[str]) -> str:
        name = match["name"]
        if name == FRONT_SIDE:
            return asked.front or ""
        match match["filter"]:
            case "text":
                return unescape(TAG.sub("", fields[name]))
            case "type":
                return f"[[type:{name}]]"
            case "cloze":
                return _DELETION.sub(lambda found: _deletion(found, asked), fields[name])
        return fields[name]

    return _FIELD.sub(field, _SECTION.sub(section, template))


def _deletion(match: re.Match[str], asked: Asked) -> str:
    text, _, hint = match["text"].partition("::")
    number = int(match["number"])
    if number != asked.deletion:
        return f'<span class="cloze-inactive" data-ordinal="{number}">{text}</span>'
    if asked.front is not None:
        return f'<span class="cloze" data-ordinal="{number}">{text}</span>'
    return (
        f'<span class="cloze" data-cloze="{_attribute(text)}" data-ordinal="{number}">'
        f"[{hint or '...'}]</span>"
    )


_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def _attribute(text: str) -> str:
    """As Anki writes an attribute: each character below U+0100 that is no ASCII letter or digit by its name or
    number.
    """
    return "".join(
        character
        if ord(character) > 0xFF or (character.isascii() and character.isalnum())
        else _NAMED.get(character, f"&#x{ord(character):X};")
        for character in text
    )
