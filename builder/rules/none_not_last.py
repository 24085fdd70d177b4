"""«Ninguna de las anteriores» that others follow.

It and its like speak of the options above them, so they stand last, where they are pinned when the
others are shuffled.

Fails:

```markdown
¿Qué mide la perplejidad?

- [ ] Ninguna de las anteriores
- [x] La duda de un modelo
- [ ] La talla del vocabulario

---

Es el número de símbolos entre los que duda.
```

Passes:

```markdown
¿Qué mide la perplejidad?

- [x] La duda de un modelo
- [ ] La talla del vocabulario
- [ ] Ninguna de las anteriores

---

Es el número de símbolos entre los que duda.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.rules._rule import Problem, Rule
from builder.spanish import is_pinned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Every such option that is not the last."""
    for option in note.options[:-1]:
        if is_pinned(option.text.value):
            yield Problem(
                note,
                option.text.span(),
                "this option speaks of those above it and is not the last",
                help="put it last",
            )


RULE = Rule(
    Code(
        "V304",
        "none-not-last",
        __doc__,
    ),
    each=check,
)
