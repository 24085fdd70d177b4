"""A fact that ages has no date of review.

## What it reports

A card with `as_of:` and no `review_by:`, or the other way round; or a date of review that is not later than that of the
fact.

## Why is this bad?

`as_of:` says when the source said it. Without a date of review, nobody looks again at what has changed since.

## Example

```markdown
---
id: muestra
source: Epoch AI (30-1-2025), The scale of training
as_of: 2025-01
---
¿Cuánto cuesta entrenar un modelo grande?

---

Decenas de millones de dólares.
```

```markdown
---
id: muestra
source: Epoch AI (30-1-2025), The scale of training
as_of: 2025-01
review_by: 2024-12
---
¿Cuánto costó en su día entrenar GPT-4?

---

Algunas decenas de millones.
```

## Use instead

Give both, as months or days.

```markdown
---
id: muestra
source: Epoch AI (30-1-2025), The scale of training
as_of: 2025-01
review_by: 2026-12
---
¿Cuánto cuesta entrenar un modelo grande?

---

Decenas de millones de dólares.
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
    """Report a date that lacks the other one, or comes before it."""
    dates = note.dates
    if dates is None:
        return
    if not dates.as_of or not dates.review_by:
        missing = "review_by" if dates.as_of else "as_of"
        yield Problem(note, dates.span, say("review-date-missing", key=missing))
        return
    length = min(len(dates.as_of), len(dates.review_by))
    if dates.review_by[:length] <= dates.as_of[:length]:
        yield Problem(note, dates.span, say("review-date-early", as_of=dates.as_of))


RULE = Rule(Code("V604", "review-date", __doc__), each=check)
