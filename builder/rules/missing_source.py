"""A note has no source.

## What it reports

A note without a `source:`, be it of the card, of its computed file or of its deck.

## Why is this bad?

A learner who doubts a card has to be able to look the fact up, and so does whoever reviews a change
of it.

## Example

```markdown
---
id: muestra
---
¿Qué es un *token*?

---

La unidad que lee un modelo.
```

## Use instead

Add `source:` to the card, to its computed file or to its `_deck.yaml`.

```markdown
---
id: muestra
source: Jurafsky y Martin, Speech and Language Processing (3.ª ed.), cap. 2
---
¿Qué es un *token*?

---

La unidad que lee un modelo.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.languages import say
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Report a note if neither it nor its file nor its deck names a source."""
    if not note.source:
        yield Problem(note, note.span, say("missing-source"))


RULE = Rule(
    Code(
        "V301",
        "missing-source",
        __doc__,
    ),
    each=check,
)
