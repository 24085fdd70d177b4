"""A note without a source.

Every note says where its fact comes from: `source:` of the card, of its computed file, or of its
deck.

Fails:

```markdown
---
id: muestra
---
¿Qué es un *token*?

---

La unidad que lee un modelo.
```

Passes:

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
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """The note, if neither it nor its file nor its deck names a source."""
    if not note.source:
        yield Problem(
            note,
            note.span,
            "the note names no source",
            help="add `source: …` to the card or to its `_deck.yaml`",
        )


RULE = Rule(
    Code(
        "V301",
        "missing-source",
        __doc__,
    ),
    each=check,
)
