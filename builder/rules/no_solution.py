"""The answer has no explanation.

## What it reports

A choice, a typed answer or a verified card without an explanation of its answer: at least three
words or a computation, in the solution or in the reason of an option.

## Why is this bad?

A learner who answers wrongly learns nothing without an explanation. The answer of a verified card was
computed, so its steps can be shown.

## Example

```markdown
---
id: muestra
source: TA4 §2
type: typed
---
En una frase de cinco palabras con `<s>` y `</s>`, ¿cuántos bigramas hay? Escribe el número.

---

6
```

## Use instead

Add a sentence on how to reach the answer.

```markdown
En una frase de cinco palabras con `<s>` y `</s>`, ¿cuántos bigramas hay? Escribe el número.

---

6

---

Uno por cada símbolo que se predice: las cinco palabras y `</s>`.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.notes import type_of
from builder.rules._reading import words
from builder.rules._rule import Problem, Rule
from builder.text.plain import nodes
from builder.text.tree import Formula

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import SourceNote

MIN_WORDS = 3


def check(note: SourceNote) -> Iterator[Problem]:
    """The note, if its answer is typed, chosen or verified and nothing explains it."""
    note_type = type_of(note)
    if not note_type.is_graded_at_sight and note.claims is None:
        return
    name = note_type.explanation or note_type.parts[-1].name
    reasons = [option.reason for option in note.options if option.reason is not None]
    said = [note.parts[name]] if name in note.parts else []
    if not any(_explains(text.value) for text in (*said, *reasons)):
        yield Problem(
            note,
            next(iter([*said, *note.parts.values()])).span(),
            say("no-solution", part=name),
        )


def _explains(value: str) -> bool:
    """Whether a passage says something, or computes it."""
    return len(words(value)) >= MIN_WORDS or any(
        "=" in formula.latex or "\\approx" in formula.latex for formula in nodes(value, Formula)
    )


RULE = Rule(Code("V508", "no-solution", __doc__, Severity.WARNING), each=check)
