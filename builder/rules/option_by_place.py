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
from builder.languages import say
from builder.rules._reading import phrases_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Report every mention of an option's letter or number, in a choice."""
    if not note.options:
        return
    known = phrases_of(note)
    for text in note.texts:
        if known.is_pinned(text.value):  # it refers to all of them, and stays below them
            continue
        for offset, run in prose(text.value):
            for found in known.option_by_place.finditer(run):
                span = text.span(offset + found.start(), offset + found.end())
                yield Problem(note, span, say("option-by-place"))


RULE = Rule(
    Code(
        "V303",
        "option-by-place",
        __doc__,
    ),
    each=check,
)
