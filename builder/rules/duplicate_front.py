"""Two notes that ask the same.

Two notes have the same front (a choice: the same stem and options), white space and case aside. A
learner would see one card twice.

Fails:

```markdown
¿Qué es un *token*?

---

La unidad que lee un modelo.
```

```markdown
¿Qué es  un *Token*?

---

Una pieza del vocabulario.
```

Passes:

```markdown
¿Qué es un *token*?

---

La unidad que lee un modelo.
```

```markdown
¿Qué contiene el vocabulario de un tokenizador?

---

Los *tokens* que conoce.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.identity import front_of
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(notes: tuple[Note, ...]) -> Iterator[Problem]:
    """Every further note whose first part is that of another; a cloze counts its deletions as
    shown.
    """
    first: dict[str, Note] = {}
    for note in notes:
        front = next(iter(note.parts.values()))
        other = first.setdefault(front_of(note), note)
        if other is not note:
            yield Problem(
                note,
                front.span(),
                "the card asks what another one asks",
                fact=f"the other is `{other.id}`, at {other.span.path}:{other.span.line}",
                help="drop one of them, or ask for something else",
            )


RULE = Rule(
    Code(
        "V302",
        "duplicate-front",
        __doc__,
    ),
    whole=check,
)
