"""An option says «todas las anteriores».

## What it reports

An option that says that all others are right: «todas las anteriores», «todas son correctas» and the
like.

## Why is this bad?

A learner who sees that two options are right knows the answer without judging the rest; one who
sees that one option is wrong can rule this one out. The card then tests less than it seems to.

See Haladyna, Downing and Rodriguez (2002), guideline 18.

## Example

```markdown
¿Qué mide la perplejidad?

- [ ] La duda de un modelo
- [ ] Lo bien que predice
- [x] Todas las anteriores

---

Es el número de símbolos entre los que duda, y baja si predice mejor.
```

## Use instead

Ask for the one thing that matters, or make a card of each option.

```markdown
¿Qué mide la perplejidad?

- [x] La duda de un modelo
- [ ] La talla de su vocabulario
- [ ] El tiempo que tarda

---

Es el número de símbolos entre los que duda.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.rules._reading import phrases_of
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Report every option that says that all others are right."""
    for option in note.options:
        if phrases_of(note).is_all_of_the_above(option.text.value):
            yield Problem(note, option.text.span(), say("all-of-the-above"))


RULE = Rule(Code("V401", "all-of-the-above", __doc__, Severity.WARNING), each=check)
