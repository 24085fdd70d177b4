"""CSS in a drawing: values, declarations and style sheets, which may name what is in the drawing and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.languages import MessageError, say
from builder.media._vocabulary import FUNCTIONS, IGNORED, PROPERTIES, REFERABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_RULES = 500
_BAD = re.compile(r"[\\{}<>;@\x00-\x08\x0e-\x1f\x7f]|/\*")
_INTERNAL = re.compile(r"""\s*(["']?)#([^\s"'()<>#]+)\1\s*""")
_SELECTOR = re.compile(r"[\w\s.#*,>+~-]+")
_FONT_SOURCE = re.compile(
    r"""url\(\s*(["']?)data:(?:font|application)/(?:x-)?(?:font-)?(?:woff2?|ttf|otf|sfnt|truetype|opentype);"""
    r"""(?:charset=utf-8;)?base64,[A-Za-z0-9+/=]*\1\s*\)(?:\s*format\(\s*["']?[\w-]+["']?\s*\))?"""
)
_FONT_KEYS = frozenset(
    ("font-family", "font-weight", "font-style", "font-display", "unicode-range", "font-stretch")
)
_NAME = 40
"""Longer than the name of any function."""


class BadStyle(MessageError):
    """A style that a drawing may not have; its message is the name of what is wrong with it."""


def references(name: str, value: str) -> Iterator[str]:
    """Yield the ids that the value of a property or an attribute names in `url(#…)`.

    Raises:
        BadStyle: it names something outside the drawing, or holds what only escapes, comments or other rules need.
    """
    if (bad := _BAD.search(value)) is not None:
        raise BadStyle(say("style-value", text=_short(bad.group()), value=_short(value)))
    before, *after = value.split("(")
    for inside in after:
        found = re.search(r"[\w-]*$", before[-_NAME:].rstrip())
        assert found is not None
        word = found.group().lower()
        if word == "url" and name in REFERABLE:
            internal = _INTERNAL.fullmatch(inside.partition(")")[0])
            if internal is None:
                raise BadStyle(say("style-address", address=f"url({_short(inside)}"))
            yield internal[2]
        elif word not in FUNCTIONS:
            raise BadStyle(say("style-value", text=f"{word}(…)", value=_short(value)))
        before = inside


def declarations(text: str) -> Iterator[tuple[str, str]]:
    """Yield the declarations of a `style`, without those that mean nothing in a picture.

    Raises:
        BadStyle: a property, or its value, is not allowed.
    """
    for declaration in text.split(";"):
        name, colon, value = (part.strip() for part in declaration.partition(":"))
        if not name and not colon:
            continue
        name = name.lower()
        if not colon:
            raise BadStyle(say("style-no-declaration", text=_short(declaration.strip())))
        ignored = name in IGNORED and (name != "filter" or value == "none")
        vendor = name.startswith("-") and not name.startswith("--")
        if not ignored and not vendor and name not in PROPERTIES:
            raise BadStyle(say("style-property", name=_short(name)))
        for _ in references(name, value):
            pass  # the value is checked as it is read
        if not ignored and not vendor:
            yield name, value


def sheet(text: str) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield the rules of a style sheet, as selectors and declarations; `@font-face` with an embedded font is one.

    Raises:
        BadStyle: a rule is not allowed, or there are more than `MAX_RULES`.
    """
    rest, at, rules = _without_comments(text), 0, 0
    while (opening := rest.find("{", at)) >= 0:
        selector, closing = rest[at:opening].strip(), rest.find("}", opening)
        if closing < 0:
            raise BadStyle(say("style-rule-not-closed"))
        body, at, rules = rest[opening + 1 : closing], closing + 1, rules + 1
        if rules > MAX_RULES:
            raise BadStyle(say("style-too-many-rules", most=MAX_RULES))
        if selector.lower() == "@font-face":
            yield selector, tuple(_font(body))
        elif not _SELECTOR.fullmatch(selector):
            raise BadStyle(say("style-rule", selector=_short(selector)))
        else:
            yield " ".join(selector.split()), tuple(declarations(body))
    if rest[at:].strip():
        raise BadStyle(say("style-no-rule", text=_short(rest[at:].strip())))


def _font(body: str) -> Iterator[tuple[str, str]]:
    """The declarations of `@font-face`; the address of an embedded font holds a `;`."""
    start = body.find("src")
    source = _FONT_SOURCE.match(body[start:].partition(":")[2].lstrip()) if start >= 0 else None
    if source is None:
        raise BadStyle(say("style-font"))
    yield "src", source.group()
    others = body[:start] + body[body.index(source.group()) + len(source.group()) :]
    for declaration in others.split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name and (name not in _FONT_KEYS or _BAD.search(value) or "(" in value):
            raise BadStyle(say("style-font-face", text=_short(declaration.strip())))
        if name:
            yield name, value


def _without_comments(text: str) -> str:
    parts, at = [], 0
    while (start := text.find("/*", at)) >= 0:
        parts.append(text[at:start])
        end = text.find("*/", start + 2)
        if end < 0:
            raise BadStyle(say("style-comment-not-closed"))
        at = end + 2
    return " ".join([*parts, text[at:]])


def _short(text: str) -> str:
    shown = " ".join(text[:80].split())
    return shown[:40] + ("…" if len(shown) > 40 or len(text) > 80 else "")
