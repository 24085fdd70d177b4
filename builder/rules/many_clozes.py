"""One text makes too many cards.

## What it reports

A `cloze` text with deletions of more than four numbers.

## Why is this bad?

Each number is a card of its own, and each card shows all the other deletions. With five of them a
learner reads the same text five times, and remembers its shape instead of its content.

## Example

```markdown
Un {{c1::token}} es una {{c2::pieza}} del {{c3::vocabulario}} que {{c4::lee}} un {{c5::modelo}}.
```

## Use instead

Split the text, or hide only what matters.

```markdown
Un {{c1::token}} es una pieza del {{c2::vocabulario}} de un modelo.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.note_type import Answer
from builder.notes import prompt_of, type_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import deletions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

MAX_CARDS = 4


def check(note: Note) -> Iterator[Problem]:
    """Report the first deletion past the limit."""
    if type_of(note).answer is not Answer.DELETIONS:
        return
    text = prompt_of(note)
    numbers: set[int] = set()
    for deletion in deletions(text.value):
        numbers.add(deletion.number)
        if len(numbers) > MAX_CARDS:
            yield Problem(
                note,
                text.span(deletion.start, deletion.answer_start),
                say("many-clozes", most=MAX_CARDS),
            )
            return


RULE = Rule(Code("V504", "many-clozes", __doc__, Severity.WARNING), each=check)
