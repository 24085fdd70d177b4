"""An option is cited by its position.

## What it reports

A choice whose text cites an option by letter, number or order: «la opción B», «las opciones 1 a 3»,
«la primera opción».

## Why is this bad?

Options are shuffled on the learner's screen, so the citation points to another option than the one
that is meant.

## Example

```markdown
¿Qué mide la perplejidad?

- [x] La duda de un modelo
- [ ] La talla del vocabulario

---

La opción B confunde la medida con su máximo.
```

## Use instead

Cite what the option says, or write why it is wrong under the option itself, indented by two spaces.

```markdown
¿Qué mide la perplejidad?

- [x] La duda de un modelo
- [ ] La talla del vocabulario
  Esa es su cota en un modelo uniforme.

---

Es el número de símbolos entre los que duda.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.rules._rule import Problem, Rule
from builder.spanish import OPTION_BY_PLACE
from builder.text.plain import prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Report every mention of an option's letter or number, in a choice."""
    if not note.options:
        return
    for text in note.texts:
        for offset, run in prose(text.value):
            for found in OPTION_BY_PLACE.finditer(run):
                yield Problem(
                    note,
                    text.span(offset + found.start(), offset + found.end()),
                    "an option is cited by its position, but options are shuffled",
                    help="cite what it says",
                )


RULE = Rule(
    Code(
        "V303",
        "option-by-place",
        __doc__,
    ),
    each=check,
)
