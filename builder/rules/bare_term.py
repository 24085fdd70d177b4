"""The front is a term, not a question.

## What it reports

A front of at most four words that asks nothing: it has no question mark, no colon and no ellipsis.
A front that is a picture is not reported.

## Why is this bad?

«Perplejidad»: its definition, its formula, or what it is for? A learner who has to guess what is
asked cannot tell whether the answer was right.

## Example

```markdown
Perplejidad

---

El número de símbolos entre los que duda un modelo.
```

## Use instead

Ask a question. If the term and its definition are to be asked both ways, write `type: reversed`:
its cards say what they ask for.

```markdown
¿Qué mide la perplejidad de un modelo?

---

Entre cuántos símbolos duda.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.notes import type_of
from builder.rules._reading import front, words
from builder.rules._rule import Problem, Rule
from builder.text.plain import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

MAX_WORDS = 4


def check(note: Note) -> Iterator[Problem]:
    """Report a front of a few words that asks nothing."""
    asked = front(note)
    if not type_of(note).must_ask or "!" in asked.value[:1]:
        return
    asks = any(sign in wording(asked.value) for sign in "¿?:…")
    if not asks and len(words(asked.value)) <= MAX_WORDS:
        yield Problem(note, asked.span(), say("bare-term"))


RULE = Rule(Code("V506", "bare-term", __doc__, Severity.WARNING), each=check)
