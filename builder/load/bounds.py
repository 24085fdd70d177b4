"""How much one passage may ask of those who read it and of the converter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.codes import load as codes
from builder.markup import prose

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.source import Text

MAX_LENGTH = 10_000
MAX_BRACKETS = 200
MAX_MARKS = 8
_MARK = re.compile(r"[ \t]*(?:>|[-*+](?=[ \t])|\d+[.)](?=[ \t]))")
_TAB = 2
"""Columns of a tab, as the converter reads it."""


def is_bounded(text: Text, sink: Sink) -> bool:
    """Whether a passage keeps every bound; the first that it passes is reported at its place."""
    message, help_ = "", ""
    start, end = MAX_LENGTH, MAX_LENGTH + 1
    if len(text.value) > MAX_LENGTH:
        message = f"a passage of {len(text.value)} characters; {MAX_LENGTH} are the most"
        help_ = "part the card in several"
    elif (bracket := _last_bracket(text.value)) is not None:
        start, end = bracket, bracket + 1
        message = f"more than {MAX_BRACKETS} opening brackets in one passage"
        help_ = "put what is to be read literally into backticks"
    elif (marks := _deepest(text.value)) is not None:
        start, end = marks
        message = f"lists or quotations nested more than {MAX_MARKS} deep"
        help_ = "flatten them"
    if message:
        sink.report(codes.TOO_COMPLEX, text.span(start, end), message, helps=(help_,))
    return not message


def _last_bracket(value: str) -> int | None:
    """The position of the first bracket past the bound, outside code and formulas."""
    seen = 0
    for offset, run in prose(value):
        for found in re.finditer(r"\[", run):
            seen += 1
            if seen > MAX_BRACKETS:
                return offset + found.start()
    return None


def _deepest(value: str) -> tuple[int, int] | None:
    """The start and end of the marks of the first line that is nested too deep; code and formulas
    are skipped.

    A list may be nested in one line (`- - a`) or over several, by any indentation: a mark is inside
    the marks of earlier lines that are further left.
    """
    enclosing: list[int] = []  # the columns of the marks around the line
    for offset, run in prose(value):
        for line in re.finditer(r"[^\n]+", run):
            start = offset + line.start()
            if start and value[start - 1] != "\n":
                continue
            depth, end = 0, 0
            while (mark := _MARK.match(line[0], end)) is not None:
                end = mark.end()
                column = len(line[0][: end - len(mark[0].lstrip())].expandtabs(_TAB))
                if mark[0].endswith(">") and column in enclosing[depth:]:
                    depth = enclosing.index(column, depth) + 1  # the same quotation goes on
                    continue
                while len(enclosing) > depth and enclosing[-1] >= column:
                    enclosing.pop()
                enclosing.append(column)
                depth = len(enclosing)
                if depth > MAX_MARKS:
                    return start, start + end
    return None
