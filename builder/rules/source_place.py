"""The source of a fact that ages does not say where in it the fact is.

## What it reports

A card with `as_of:` that cites a work without a place in it: a section, chapter, table, figure, page or version. A page
of the web is a place: it has an address, or the day of its publication. Works are separated by `;`.

## Why is this bad?

The fact has to be looked up again on the day of `review_by:`, by somebody else.

## Example

```markdown
---
id: muestra
source: Llama Team (2024), The Llama 3 Herd of Models
as_of: 2024-07
review_by: 2026-12
---
¿Con cuántos tokens se preentrenó Llama 3?

---

Con unos quince billones.
```

## Use instead

Add the place.

```markdown
---
id: muestra
source: Llama Team (2024), The Llama 3 Herd of Models, apdo. 1
as_of: 2024-07
review_by: 2026-12
---
¿Con cuántos tokens se preentrenó Llama 3?

---

Con unos quince billones.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.phrases import phrases
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

_PAGE = re.compile(
    r"\b\d{1,2}-\d{1,2}-\d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b[\w-]{2,63}\.[a-z]{2,12}\b(?!\.)"
)
"""The day of a page, or its address."""


def check(note: Note) -> Iterator[Problem]:
    """Report the first work without a place."""
    if note.dates is None:
        return
    place = phrases(note.locale.language).place
    for work in note.source.split(";"):
        if work.strip() and not (place.search(work) or _PAGE.search(work)):
            yield Problem(note, note.dates.span, say("source-without-place", work=work.strip()))
            return


RULE = Rule(Code("V605", "source-place", __doc__, Severity.WARNING), each=check)
