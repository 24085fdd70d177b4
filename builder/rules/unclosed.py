"""Formulas and fenced code that are opened and never closed.

A formula may not hold a blank line, and fenced code ends with a line of the same backticks.

Fails:

```markdown
¿Cuánto vale $$H?

---

La entropía de una certeza es nula.
```

Passes:

```markdown
¿Cuánto vale $H$ en un modelo que no duda?

---

La entropía de una certeza es nula.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.markup import Kind, scan
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

_MESSAGES = {
    Kind.UNCLOSED_MATH: ("the formula is not closed", "close it before the next blank line"),
    Kind.UNCLOSED_FENCE: (
        "the fenced code is not closed",
        "end it with a line of the same backticks",
    ),
}


def check(note: Note) -> Iterator[Problem]:
    """Every opening that nothing closes."""
    for text in note.texts:
        for piece in scan(text.value):
            if piece.kind in _MESSAGES:
                message, help_ = _MESSAGES[piece.kind]
                yield Problem(note, text.span(piece.start, piece.end), message, help=help_)


RULE = Rule(
    Code(
        "V103",
        "unclosed",
        __doc__,
    ),
    each=check,
)
