r"""A dollar sign is not part of a formula.

## What it reports

A `$` that neither opens nor closes a formula. A formula has no space just inside its dollars.

## Why is this bad?

The sign is shown as typed. If it is a price, that is what the author wants; if it is a formula with
a missing dollar, the learner sees raw LaTeX.

## Example

```markdown
Si mil *tokens* cuestan 5$, ¿qué cuestan dos mil?

---

El doble.
```

## Use instead

Write `\$` for the sign itself, and close the formula otherwise.

```markdown
Si mil *tokens* cuestan 5 \$, ¿qué cuestan $2 \cdot 10^3$?

---

El doble.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.rules._rule import Problem, Rule
from builder.text.reader import read
from builder.text.tree import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Report every dollar sign that neither opens nor closes a formula."""
    for text in note.texts:
        for fault in read(text.value).faults:
            if fault.kind is FaultKind.LONE_DOLLAR:
                yield Problem(note, text.span(fault.start, fault.end), say("lone-dollar"))


RULE = Rule(
    Code(
        "V104",
        "lone-dollar",
        __doc__,
        Severity.WARNING,
    ),
    each=check,
)
