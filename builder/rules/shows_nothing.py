"""A passage that shows nothing.

## What it reports

A part of a card that holds only the addresses of links or the texts of footnotes.

## Why is this bad?

Both are shown elsewhere, so the learner would see an empty side.

## Example

```markdown
¿Qué mide la perplejidad?

---

[fuente]: https://example.org
```

## Use instead

```markdown
¿Qué mide la perplejidad?

---

La [duda][fuente] de un modelo.

[fuente]: https://example.org
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.languages import say
from builder.rules._rule import Problem, Rule
from builder.text.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Every passage without a block."""
    for text in note.texts:
        if not read(text.value).blocks:
            yield Problem(note, text.span(), say("shows-nothing"))


RULE = Rule(Code("V109", "shows-nothing", __doc__), each=check)
