"""The part of Anki's template language that our templates use: fields, conditions, deletions.

The result is exactly that of Anki's backend, as tests check. Other templates are not supported.
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
"""Matches fields that Anki considers empty."""
TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
FRONT_SIDE = "FrontSide"


@dataclass(frozen=True)
class Asked:
    """The context of a card side."""

    deletion: int = 1
    """The number of the hidden deletion."""
    front: str | None = None
    """The front, when filling the back."""


def fill(template: str, fields: Mapping[str, str], asked: Asked) -> str:
    """Fill a card side.

    Args:
        template: a template of our note types.
        fields: the note's fields, by name.
        asked: the context of the side.

    Raises:
        KeyError: the template names an unknown field.
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
    """Escape an attribute like Anki: every character below U+0100 except ASCII letters and digits."""
    return "".join(
        character
        if ord(character) > 0xFF or (character.isascii() and character.isalnum())
        else _NAMED.get(character, f"&#x{ord(character):X};")
        for character in text
    )
