"""Block rules of the reader: paragraphs that keep formulas whole, and tables that do.

Both follow CommonMark and GitHub's tables but for one thing: a line inside a formula begins no other
block, and a bar inside a formula or code parts no cells.
"""

# ruff: noqa: ARG001, FBT001, FBT003 - the interface of markdown-it's rules

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.text.delimiters import cells, lines_in_formulas

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*")
_DELIMITER_ROW = re.compile(r"[-:|][-:| \t]*")
_DELIMITER = re.compile(r":?-+:?")
_ALIGNMENTS = {(True, True): "center", (True, False): "left", (False, True): "right"}
MAX_CELLS = 4_000
"""Cells of one table."""


def paragraph(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A paragraph, or a heading that is underlined."""
    rules = state.md.block.ruler.getRules("paragraph")
    kind, state.parentType = state.parentType, "paragraph"
    end = first + 1
    while end < state.lineMax and not state.isEmpty(end):
        end += 1
    lines = [state.getLines(n, n + 1, state.blkIndent, False) for n in range(first, end)]
    inside = lines_in_formulas(lines)
    level, line = 0, first + 1
    while line < end:
        is_continuation = state.sCount[line] - state.blkIndent > 3 or state.sCount[line] < 0
        if not is_continuation and line - first not in inside:
            if state.sCount[line] >= state.blkIndent and (level := _level(state, line)):
                break
            if any(rule(state, line, end, True) for rule in rules):
                break
        line += 1
    content = state.getLines(first, line, state.blkIndent, False).strip(" \t\n\r\f\v")
    state.line = line + (1 if level else 0)
    name, tag = ("heading", f"h{level}") if level else ("paragraph", "p")
    opening = state.push(f"{name}_open", tag, 1)
    opening.map = [first, state.line]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = content, [first, line], []
    state.push(f"{name}_close", tag, -1)
    state.parentType = kind
    return True


def _level(state: StateBlock, line: int) -> int:
    """The level of the heading that a line underlines; 0 where it underlines none."""
    if not _UNDERLINE.fullmatch(_shown(state, line)):
        return 0
    return 1 if _shown(state, line).startswith("=") else 2


def _shown(state: StateBlock, line: int) -> str:
    """Return a line without the marks and blanks of what contains it."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def table(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A table: a head, a row of dashes with as many cells, and rows up to a blank line."""
    if first + 2 > last or state.sCount[first + 1] < state.blkIndent:
        return False
    if state.is_code_block(first) or state.is_code_block(first + 1):
        return False
    alignments = _alignments(_shown(state, first + 1))
    head = _shown(state, first)
    if not alignments or "|" not in head or len(cells(head)) != len(alignments):
        return False
    if silent:
        return True
    kind, state.parentType = state.parentType, "table"
    opening = state.push("table_open", "table", 1)
    opening.meta["alignments"] = alignments
    _row(state, first, len(alignments))
    rules = state.md.block.ruler.getRules("blockquote")
    line = first + 2
    while line < last and (line - first) * len(alignments) <= MAX_CELLS:
        if state.sCount[line] < state.blkIndent or state.isEmpty(line):
            break
        if state.is_code_block(line) or any(rule(state, line, last, True) for rule in rules):
            break
        _row(state, line, len(alignments))
        line += 1
    state.push("table_close", "table", -1)
    opening.map = [first, line]
    state.parentType = kind
    state.line = line
    return True


def _alignments(row: str) -> list[str]:
    """The alignment of each column, from the delimiter row; empty if the line is not a delimiter row."""
    if not _DELIMITER_ROW.fullmatch(row) or re.match(r"-[ \t]", row):
        return []
    dashes = [row[start:end] for start, end in cells(row)]
    if not all(map(_DELIMITER.fullmatch, dashes)):
        return []
    return [_ALIGNMENTS.get((d.startswith(":"), d.endswith(":")), "") for d in dashes]


def _row(state: StateBlock, line: int, columns: int) -> None:
    text, offset = _shown(state, line), state.bMarks[line] + state.tShift[line]
    found = cells(text)[:columns]
    state.push("tr_open", "tr", 1)
    for number in range(columns):
        start, end = found[number] if number < len(found) else (len(text), len(text))
        cell = state.push("inline", "", 0)
        cell.content, cell.children, cell.map = text[start:end], [], [line, line + 1]
        cell.meta["start"] = offset + start
    state.push("tr_close", "tr", -1)
