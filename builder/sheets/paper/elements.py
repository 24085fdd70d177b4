"""HTML of ours as a tree, for measuring it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_EMPTY = frozenset(("br", "hr", "img"))
_MARKUP = (
    r"<!--.*?-->|</(?P<end>[a-z][a-z0-9]*)>"
    r"|(?P<start><(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?:\s+[a-z][a-z-]*(?:=\"[^\"]*\")?)*)\s*(?P<closed>/?)>)"
    r"|(?P<text>[^<]+)"
)
_TOKEN = re.compile(_MARKUP, re.DOTALL)
_TOKEN_OR_FORMULA = re.compile(rf"(?P<formula><math\b.*?</math>)|{_MARKUP}", re.DOTALL)
_ATTRIBUTE = re.compile(r"(?P<name>[a-z][a-z-]*)(?:=\"(?P<value>[^\"]*)\")?")


@dataclass(frozen=True)
class Element:
    """An element with what it holds, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    formula: str = field(default="", compare=False)
    """All of it as it is written, if it is a `<math>`."""

    @property
    def elements(self) -> list[Element]:
        """Its children without the text between them."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    def all(self, tag: str) -> list[Element]:
        """Every element of a name in it, in order."""
        found = []
        for child in self.elements:
            found += [child] if child.tag == tag else []
            found += child.all(tag)
        return found


@lru_cache(maxsize=256)
def parsed(html: str) -> Element:
    """The tree of some HTML that is well formed, as ours is; it is shared, and not to be changed.

    A card is measured at several sizes, and `html.parser`, which is made for the web, takes five times as long.
    """
    return _tree(_TOKEN_OR_FORMULA.finditer(html))


@lru_cache(maxsize=1024)
def math_of(html: str) -> Element:
    """The `<math>` that some HTML is; a note shows one formula in several places."""
    (math,) = _tree(_TOKEN.finditer(html)).elements
    return replace(math, formula=html)


def _tree(tokens: Iterator[re.Match[str]]) -> Element:
    root = Element("div")
    path = [root]
    for token in tokens:
        match token.lastgroup:
            case "text":
                text = token["text"]
                path[-1].children.append(unescape(text) if "&" in text else text)
            case "end":
                path.pop()
            case "formula":
                path[-1].children.append(math_of(token["formula"]))
            case "start":
                element = Element(token["tag"], _attributes(token["attributes"]))
                path[-1].children.append(element)
                if element.tag not in _EMPTY and not token["closed"]:
                    path.append(element)
    return root


def _attributes(text: str) -> dict[str, str]:
    return (
        {m["name"]: unescape(m["value"] or "") for m in _ATTRIBUTE.finditer(text)} if text else {}
    )
