r"""A dollar that is no formula.

A `$` stands alone: perhaps a sum of money, perhaps a formula that did not close. It is shown as it
is. A formula has no space just inside its dollars; the sign itself is `\$`.

Fails:

```markdown
Si mil *tokens* cuestan 5$, ¿qué cuestan dos mil?

---

El doble.
```

Passes:

```markdown
Si mil *tokens* cuestan 5 \$, ¿qué cuestan $2 \cdot 10^3$?

---

El doble.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.rules._rule import Problem, Rule
from builder.text.reader import read
from builder.text.tree import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Every dollar sign that neither opens nor closes a formula."""
    for text in note.texts:
        for fault in read(text.value).faults:
            if fault.kind is FaultKind.LONE_DOLLAR:
                yield Problem(
                    note,
                    text.span(fault.start, fault.end),
                    "this `$` is no part of a formula and is shown as it is",
                    help=r"write `\$` for the sign; a formula has no space just inside its dollars",
                )


RULE = Rule(
    Code(
        "V104",
        "lone-dollar",
        __doc__,
        Severity.WARNING,
    ),
    each=check,
)
