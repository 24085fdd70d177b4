"""Text as strings of Typst: whatever a card says, it is text, and all of it can be shown."""

from __future__ import annotations

import re

from builder.fonts.coverage import CODE, TEXT, displayable

LONGEST_WORD = 24
"""Characters; within a longer one a line may end anywhere."""
_ESCAPED = re.compile(r'["\\]|[^ -~\u00a1-\u00ac\u00ae-\uffff\U00010000-\U0010ffff]')
_LONG_WORD = re.compile(rf"[^\s-]{{{LONGEST_WORD + 1},}}")
_PIECE = re.compile(r".{12}(?=.)")
_ZERO_WIDTH_SPACE = "\u200b"


def quoted(text: str) -> str:
    """A string of Typst: whatever the text is, it is text."""
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return f"\\{character}" if character in '"\\' else f"\\u{{{ord(character):x}}}"


def plain(text: str) -> str:
    """Text without Markdown, as a string of Typst."""
    return quoted(displayable(text, TEXT))


def plain_code(text: str) -> str:
    """Code, as a string of Typst."""
    return quoted(displayable(text, CODE))


def breakable(text: str) -> str:
    """A text in which even the longest word fits a column, since a line may end within it."""
    return _LONG_WORD.sub(lambda word: _PIECE.sub(rf"\g<0>{_ZERO_WIDTH_SPACE}", word[0]), text)
