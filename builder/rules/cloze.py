"""A cloze deletion that Anki would ignore or misread.

## What it reports

A `cloze` card without a deletion, and a deletion that is unclosed, empty, nested, outside the text
of a `cloze` card, or numbered from 0, above 499 or with gaps.

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

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.model import Answer
from builder.notes import type_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import deletions, has_deletion, nodes
from builder.text.reader import read
from builder.text.tree import Deletion, FaultKind, Formula

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note
    from builder.source import Text

MAX_NUMBER = 499


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
            help_ = "write `{{c1::hidden}}`, one inside no other"
            yield Problem(note, span, "malformed or nested cloze", help=help_)
        elif fault.kind is FaultKind.UNCLOSED_DELETION and allowed:
            help_ = "end it with `}}`, in the same paragraph, item or cell"
            yield Problem(note, span, "the deletion is not closed", help=help_)
    if allowed:
        return
    marks = [(one.start, one.answer_start) for one in nodes(text.value, Deletion)]
    for formula in nodes(text.value, Formula):
        marks += [(hole.start, hole.answer_start) for hole in formula.holes]
    for start, end in marks:
        span = text.span(start, end)
        help_ = "only the text of a `cloze` card has any"
        yield Problem(note, span, "a deletion where none is allowed", help=help_)


def _deletions(note: Note, text: Text) -> Iterator[Problem]:
    found = deletions(text.value)
    if not has_deletion(text.value):
        yield Problem(
            note,
            text.span(),
            "the card has no deletion, so Anki makes no card of it",
            help="write `{{c1::…}}`",
        )
    for deletion in found:
        span = text.span(deletion.start, deletion.answer_start)
        if not text.value[deletion.answer_start : deletion.answer_end].strip():
            yield Problem(note, span, "the deletion hides nothing", help="write what it hides")
        if deletion.number > MAX_NUMBER:
            yield Problem(
                note, span, f"Anki knows deletions up to {MAX_NUMBER}", help="number them from 1"
            )
    numbers = sorted({deletion.number for deletion in found})
    if numbers and numbers != list(range(1, len(numbers) + 1)):
        yield Problem(
            note,
            text.span(),
            "the deletions are not numbered from 1 without gaps",
            help="renumber them",
        )


RULE = Rule(
    Code(
        "V201",
        "broken-cloze",
        __doc__,
    ),
    each=check,
)
