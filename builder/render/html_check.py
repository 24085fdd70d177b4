"""What the sanitiser took away, and whether deletions cut across tags."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_VOID = {"br", "hr", "img"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag + "".join(f" {name}={value}" for name, value in sorted(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append("/" + tag)


def lost_tags(before: str, after: str) -> str:
    """The tags that stand in one HTML and not in the other, in words; empty where none does.

    Most passages come out as they went in, and then nothing is parsed.
    """
    if before == after:
        return ""
    first, second = _Tags(), _Tags()
    first.feed(before)
    second.feed(after)
    missing = [
        tag
        for tag in dict.fromkeys(first.found)
        if tag not in second.found and not _same_style(tag)
    ]
    return ", ".join(f"`<{tag}>`" for tag in missing)


def _same_style(tag: str) -> bool:
    """A cell's alignment, which the sanitiser writes with other spaces."""
    return tag.startswith(("td style=text-align", "th style=text-align"))


def cuts_across(html: str, spans: dict[int, str], hole: re.Pattern[str]) -> bool:
    """Whether a cloze's span begins in one place of the structure and ends in another.

    Args:
        html: a passage with holes.
        spans: per hole that belongs to a cloze, its steps: `(` opens a span, `)` closes one.
        hole: matches a hole, its number as the first group.
    """
    stack: list[str] = []
    for token in re.finditer(rf"{hole.pattern}|<(/?)([a-z0-9]+)[^>]*>", html):
        number, closing, tag = token[1], token[2], token[3]
        if number is not None:
            steps = spans.get(int(number), "")
            if not all(_step(stack, "span", closes=step == ")") for step in steps):
                return True
        elif tag not in _VOID and not _step(stack, tag, closes=bool(closing)):
            return True
    return False


def _step(stack: list[str], tag: str, *, closes: bool) -> bool:
    """Open or close a tag; whether it was the one due."""
    if not closes:
        stack.append(tag)
        return True
    return bool(stack) and stack.pop() == tag
