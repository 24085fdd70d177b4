"""A question is negative, and easy to misread.

## What it reports

A choice that asks for the exception («no», «nunca», «excepto», «falsa»…) without that word in bold.

## Why is this bad?

Whoever reads fast overlooks the «no» and marks a true option: the card then fails for reading, not
for knowledge.

See Haladyna, Downing and Rodriguez (2002), guideline 17.

## Example

```markdown
¿Cuál de estas técnicas no reduce el tamaño del modelo?

- [ ] La poda
- [x] El muestreo
- [ ] La cuantización

---

La poda y la cuantización guardan menos.
```

## Use instead

Ask for what is true. If the exception is the point, put the word in bold: `**no**`.

```markdown
¿Cuál de estas técnicas **no** reduce el tamaño del modelo?

- [ ] La poda
- [x] El muestreo
- [ ] La cuantización

---

La poda y la cuantización guardan menos.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Fix, Severity
from builder.languages import say
from builder.rules._reading import front, phrases_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Report every negation in the question of a choice that is not in bold."""
    if not note.options:
        return
    stem, known = front(note), phrases_of(note)
    shown = wording(stem.value)
    for start, end in known.questions(shown):
        found = known.negation(shown[start:end])
        if found is not None:
            at, to = start + found[0], start + found[1]
            message = say("negative-stem", word=shown[at:to])
            place = stem.span(at, to)
            yield Problem(note, place, message, Fix(place, f"**{shown[at:to]}**"))


RULE = Rule(Code("V403", "negative-stem", __doc__, Severity.WARNING), each=check)
