"""The options of a choice note: a task list under its stem.

An option is the text of its line, and the blocks other than text right below it: code, a table, a picture or a
displayed formula. From the first text on, what is below is its reason.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.codes import load as codes
from builder.languages import Message, say
from builder.model import Option
from builder.source import Text
from builder.text.plain import nodes
from builder.text.reader import read
from builder.text.tree import Break, Fence, Formula, Image, Paragraph, Table

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.text.tree import Inline

MIN_OPTIONS, MAX_OPTIONS = 2, 8
_ITEM = re.compile(r"(?m)^- \[(?P<mark>[ xX])\](?:[ ]+(?P<text>[^ \n][^\n]*?)?)?[ ]*$")
_MISSPELT = re.compile(r"(?m)^[ ]{0,3}(?:[-*+][ ]*)?\[[ xX]?\](?![(\[:])")
_INDENT = re.compile(r"[ ]{2,}")


def split_options(part: Text, sink: Sink) -> tuple[Text, tuple[Option, ...]] | None:
    """The stem and the options, or None after reporting what is wrong with them."""
    covered = [(fence.start, fence.end) for fence in nodes(part.value, Fence)]
    items = [
        m for m in _ITEM.finditer(part.value) if not any(a <= m.start() < b for a, b in covered)
    ]
    starts = {item.start() for item in items}
    for odd in _MISSPELT.finditer(part.value):
        if odd.start() not in starts and not any(a <= odd.start() < b for a, b in covered):
            at = part.span(odd.start(), odd.end())
            sink.report(codes.WRONG_OPTIONS, at, say("malformed-option"))
            return None
    if not MIN_OPTIONS <= len(items) <= MAX_OPTIONS:
        message = say("number-of-options", least=MIN_OPTIONS, most=MAX_OPTIONS, found=len(items))
        sink.report(codes.WRONG_OPTIONS, part.span(), message)
        return None
    options, good = [], True
    for item, following in zip(items, [*items[1:], None], strict=True):
        end = following.start() if following else len(part.value)
        below = _dedented(part, item.end() + 1, end)
        if isinstance(below, Message):
            stray = part.part(item.end() + 1, end).stripped()
            sink.report(codes.WRONG_OPTIONS, stray.span(), below)
            good = False
            continue
        where = item.span("text") if item["text"] else (item.end(), item.end())
        text, reason = _with_blocks(part.part(*where), below)
        if not text.value:
            sink.report(
                codes.WRONG_OPTIONS,
                part.span(item.start(), item.end()),
                say("empty-option"),
            )
            good = False
        options.append(Option(text, item["mark"] in "xX", reason))
    keys = [item for item in items if item["mark"] in "xX"]
    if len(keys) != 1:
        at = (
            part.span(keys[1].start(), keys[1].end())
            if keys
            else part.span(items[0].start(), items[0].end())
        )
        sink.report(
            codes.WRONG_OPTIONS,
            at,
            say("number-of-keys", found=len(keys)),
        )
        good = False
    stem = part.part(0, items[0].start()).stripped()
    if not stem.value:
        sink.report(codes.WRONG_OPTIONS, part.span(), say("no-stem"))
        return None
    return (stem, tuple(options)) if good else None


def _with_blocks(line: Text, below: Text | None) -> tuple[Text, Text | None]:
    """An option with its blocks, and its reason if it has one."""
    end = _blocks_end(below.value) if below is not None else 0
    if below is None or end == 0:
        return line, below
    blocks, reason = below.part(0, end).stripped(), below.part(end, len(below.value)).stripped()
    # The blank line is in no file: a table or a fence right below text is read in more than one way.
    text = (
        Text(
            f"{line.value}\n\n{blocks.value}",
            line.source,
            (*line.starts, line.starts[-1] + len(line.value), *blocks.starts),
        )
        if line.value
        else blocks
    )
    return text, reason if reason.value else None


def _blocks_end(text: str) -> int:
    """Where the blocks end with which a text begins; 0 where it begins with words."""
    end = 0
    for block in read(text).blocks:
        match block:
            case Fence() if text[block.start :].lstrip().startswith(("```", "~~~")):
                end = block.end
            case Table():
                end = block.end
            case Paragraph(children=children):
                for line in _lines(children):
                    if not all(_is_shown_alone(node) for node in line):
                        return end
                    end = line[-1].end
            case _:
                return end
    return end


def _lines(nodes: tuple[Inline, ...]) -> list[list[Inline]]:
    """The lines of a paragraph."""
    lines: list[list[Inline]] = [[]]
    for node in nodes:
        if isinstance(node, Break):
            lines.append([])
        else:
            lines[-1].append(node)
    return [line for line in lines if line]


def _is_shown_alone(node: Inline) -> bool:
    return isinstance(node, Image) or (isinstance(node, Formula) and node.is_display)


def _dedented(part: Text, start: int, end: int) -> Text | Message | None:
    """The lines of a reason without their indentation; None where there are none; else what is
    wrong.
    """
    lines, starts, offset = [], [], start
    for line in part.value[start:end].split("\n"):
        indent = _INDENT.match(line)
        if line.strip() and indent is None:
            return say("text-between-options")
        cut = min(indent.end(), 2) if indent else len(line)
        lines.append(line[cut:])
        starts.append(offset + cut)
        offset += len(line) + 1
    while lines and not lines[-1].strip():
        lines.pop()
        starts.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
        starts.pop(0)
    if not lines:
        return None
    positions = tuple(_offset(part, at) for at in starts)
    return Text("\n".join(lines), part.source, positions)


def _offset(part: Text, at: int) -> int:
    """The position of `part.value[at]` in the file."""
    row = part.value.count("\n", 0, at)
    return part.starts[row] + at - (part.value.rfind("\n", 0, at) + 1)
