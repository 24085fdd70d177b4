"""«Ninguna de las anteriores» is not the last option.

## What it reports

An option such as «ninguna de las anteriores» or «todas las anteriores» with other options below it.

## Why is this bad?

It refers to the options above it. Below it, an option is neither included nor excluded, and the
learner cannot tell what it means. As the last option it stays there when the others are shuffled.

## Example

```markdown
¿Qué mide la perplejidad?

- [ ] Ninguna de las anteriores
- [x] La duda de un modelo
- [ ] La talla del vocabulario

---

Es el número de símbolos entre los que duda.
```

## Use instead

Move it to the end.

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
from builder.languages import say
from builder.rules._reading import phrases_of
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Report every option that refers to those above it and is not the last."""
    for option in note.options[:-1]:
        if phrases_of(note).is_pinned(option.text.value):
            yield Problem(note, option.text.span(), say("none-not-last"))


RULE = Rule(
    Code(
        "V304",
        "none-not-last",
        __doc__,
    ),
    each=check,
)
