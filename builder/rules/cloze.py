"""A cloze deletion that Anki would ignore or misread.

## What it reports

A `cloze` card without a deletion, and a deletion that is unclosed, empty, nested, in a picture or an
address, outside the text of a `cloze` card, or numbered from 0, above 499 or with gaps.

## Why is this bad?

Anki accepts such a text without complaint, and then makes no card of it, or the wrong one. The
learner never sees what the card was meant to ask.

## Example

```markdown
La perplejidad mínima es {{c2::$1$}}.
```

## Use instead

Number the deletions from 1 without gaps, close each with `}}`, and put none inside another.

```markdown
La perplejidad mínima es {{c1::$1$}}.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder import diagnostics
from builder.languages import say
from builder.note_type import Answer
from builder.notes import type_of
from builder.rules._rule import Problem, Rule
from builder.text.holes import OPENING
from builder.text.plain import deletions, nodes, visible
from builder.text.reader import read
from builder.text.tree import Code, Deletion, FaultKind, Fence, Formula, Image, Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.languages import Message
    from builder.model import Note
    from builder.source import Text
    from builder.text.tree import Node

MAX_NUMBER = 499
_SINGLE_BRACE = re.compile(r"(?<!\{)\{c\d+::?")
_FAULTS = (FaultKind.BAD_DELETION, FaultKind.UNCLOSED_DELETION)


def check(note: Note) -> Iterator[Problem]:
    """Report every deletion that is malformed, out of place or empty."""
    note_type = type_of(note)
    for name, text in note.parts.items():
        allowed = note_type.answer is Answer.DELETIONS and name == note_type.prompt
        yield from _misplaced(note, text, allowed=allowed)
        if allowed:
            yield from _deletions(note, text)
    for option in note.options:
        for passage in (option.text, option.reason):
            if passage is not None:
                yield from _misplaced(note, passage, allowed=False)


def _misplaced(note: Note, text: Text, *, allowed: bool) -> Iterator[Problem]:
    for fault in read(text.value).faults:
        span = text.span(fault.start, fault.end)
        if fault.kind is FaultKind.BAD_DELETION:
            yield Problem(note, span, say("broken-cloze-nested"))
        elif fault.kind is FaultKind.UNCLOSED_DELETION and allowed:
            yield Problem(note, span, say("broken-cloze-unclosed"))
    if allowed:
        return
    marks = [(one.start, one.answer_start) for one in nodes(text.value, Deletion)]
    for formula in nodes(text.value, Formula):
        marks += [(hole.start, hole.answer_start) for hole in formula.holes]
    for start, end in marks:
        yield Problem(note, text.span(start, end), say("broken-cloze-misplaced"))


def _deletions(note: Note, text: Text) -> Iterator[Problem]:
    found = deletions(text.value)
    unread = [*_unread(text.value)]
    for start, end, message in unread:
        yield Problem(note, text.span(start, end), message)
    is_reported = unread or any(fault.kind in _FAULTS for fault in read(text.value).faults)
    if not found and not is_reported:
        yield Problem(note, text.span(), say("broken-cloze-none"))
    for deletion in found:
        span = text.span(deletion.start, deletion.answer_start)
        if not text.value[deletion.answer_start : deletion.answer_end].strip():
            yield Problem(note, span, say("broken-cloze-empty"))
        if deletion.number > MAX_NUMBER:
            yield Problem(note, span, say("broken-cloze-number", most=MAX_NUMBER))
    numbers = {deletion.number for deletion in found}
    free = next(number for number in range(1, len(numbers) + 2) if number not in numbers)
    after = next((deletion for deletion in found if deletion.number > free), None)
    if after is not None:
        span = text.span(after.start, after.answer_start)
        message = say("broken-cloze-gap", number=after.number, missing=free)
        yield Problem(note, span, message)


def _unread(text: str) -> Iterator[tuple[int, int, Message]]:
    """Yield what is written like a deletion where it is none, as (start, end, message)."""
    read_ones = {deletion.start for deletion in deletions(text)}
    faults = [(fault.start, fault.end) for fault in read(text).faults]
    around = nodes(text, Image, Link, Code, Fence)
    for mark in OPENING.finditer(text):
        at = mark.start()
        if at in read_ones or any(start <= at < end for start, end in faults):
            continue
        within = [node for node in around if node.start <= at < node.end]
        match within[-1] if within else None:
            case Image():
                yield *mark.span(), say("broken-cloze-in-picture")
            case Link():
                yield *mark.span(), say("broken-cloze-in-address")
            case Code() as node if not _is_hidden(node, text):
                yield *mark.span(), say("broken-cloze-in-code")
            case Fence() as node if not _is_hidden(node, text):
                yield *mark.span(), say("broken-cloze-in-block")
            case None if not read_ones and text[:at].endswith("\\"):
                yield *mark.span(), say("broken-cloze-escaped")
    if not read_ones and (single := _SINGLE_BRACE.search(visible(text))) is not None:
        yield *single.span(), say("broken-cloze-one-brace")


def _is_hidden(node: Node, text: str) -> bool:
    """Whether a deletion holds the node, so that marks in it are text."""
    return any(one.start < node.start < one.end for one in nodes(text, Deletion))


RULE = Rule(
    diagnostics.Code(
        "V201",
        "broken-cloze",
        __doc__,
    ),
    each=check,
)
