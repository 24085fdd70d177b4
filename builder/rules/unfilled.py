"""A placeholder is still to be filled in.

## What it reports

A placeholder `‹…›`, as `mazo new` writes it, in the text or in the source of a card.

## Why is this bad?

The learner would see the instructions to the author in place of the question or the answer.

## Example

```markdown
¿Qué es un *token*?

---

‹la respuesta, y si hace falta, otro párrafo que la explique›
```

## Use instead

Replace the placeholder, marks included, with what it asks for.

```markdown
¿Qué es un *token*?

---

La unidad que lee un modelo.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.languages import say
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

_PLACE = re.compile(r"‹(?! )[^‹›]{1,200}(?<! )›")


def check(note: Note) -> Iterator[Problem]:
    """Report every placeholder, in the text and in the source."""
    if place := _PLACE.search(note.source):
        whole = note.span.source
        at = whole.text.find(place.group())  # the front matter is above all other text
        yield Problem(
            note,
            whole.span(at, at + len(place.group())) if at >= 0 else note.span,
            say("unfilled-source", source=note.source),
        )
    for text in (*note.texts, *note.also):
        for place in _PLACE.finditer(text.value):
            yield Problem(note, text.span(*place.span()), say("unfilled", place=place.group()))


RULE = Rule(Code("V106", "unfilled", __doc__), each=check, sees_plain=True)
