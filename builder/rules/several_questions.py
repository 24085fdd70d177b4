"""A front asks two questions.

## What it reports

A second question on one front: another `¿…?`, or a second interrogative in the same one («¿qué es y
cuándo…?»). A choice may ask for a pair in one question, since each option answers both.

## Why is this bad?

A learner who knows one answer and not the other cannot grade the card, and the schedule fits
neither of the two facts.

See Wozniak, *Twenty rules of formulating knowledge*, rule 4 (minimum information).

## Example

```markdown
¿Qué es un *token*? ¿Cuántos hay en un vocabulario?

---

Una pieza de texto; decenas de miles.
```

## Use instead

Make a card of each question.

```markdown
¿Cuántos *tokens* tiene el vocabulario de un LLM, por orden de magnitud?

---

Decenas o centenares de miles.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.note_type import Answer
from builder.notes import type_of
from builder.rules._reading import front, phrases_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Report the second question of a front."""
    asked = front(note)
    if type_of(note).answer is Answer.DELETIONS:
        return
    shown, known = wording(asked.value), phrases_of(note)
    found = list(known.questions(shown))
    second = found[1] if len(found) > 1 else None
    if second is None and not note.options:
        inside = ((known.second_question.search(shown, *span), span[1]) for span in found)
        second = next(((match.end(), end) for match, end in inside if match is not None), None)
    if second is not None:
        yield Problem(note, asked.span(*second), say("several-questions"))


RULE = Rule(Code("V505", "several-questions", __doc__, Severity.WARNING), each=check)
