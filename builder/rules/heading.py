"""A line begins with `#` and a space.

A card has no headings; on this subject such a line is most often a token out of backticks.

Fails:

```markdown
¿Qué pieza es la segunda de `ab` en WordPiece?

---

## b
```

Passes:

```markdown
¿Qué significa `## b` en un vocabulario de WordPiece?

---

Nada: la pieza que continúa una palabra se escribe junta, `##b`.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.markup import prose
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

_HEADING = re.compile(r"(?m)^[ ]{0,3}#{1,6}[ \t]+\S")


def check(note: Note) -> Iterator[Problem]:
    """Every line that begins like a heading."""
    for text in note.texts:
        for offset, run in prose(text.value):
            for found in _HEADING.finditer(run):
                if offset + found.start() > 0 and text.value[offset + found.start() - 1] != "\n":
                    continue
                yield Problem(
                    note,
                    text.span(offset + found.start(), offset + found.end()),
                    "a card has no headings",
                    help="use **bold**; or, for a token, backticks: `` `## b` ``",
                )


RULE = Rule(
    Code(
        "V105",
        "heading",
        __doc__,
    ),
    each=check,
)
