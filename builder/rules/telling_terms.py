"""An absolute or vague term gives an option away.

## What it reports

An absolute term («siempre», «nunca», «en todos los casos») in a distractor if the key has none, and
a vague one («a veces», «normalmente», «suele») in the key if no distractor has one.

## Why is this bad?

Absolute statements are seldom true and vague ones seldom false. A learner can rule out the first
and pick the second without knowing the answer.

## Example

```markdown
¿Qué hace el suavizado *add-one* con lo que no se ha visto?

- [x] Le da algo de peso
- [ ] Lo deja siempre en cero
- [ ] Lo copia de otra historia

---

Suma uno a cada cuenta.
```

## Use instead

Leave the term out, or use one in the other options too.

```markdown
¿Qué hace el suavizado *add-one* con lo que no se ha visto?

- [x] Le da algo de peso
- [ ] Lo deja en cero
- [ ] Lo copia de otra historia

---

Suma uno a cada cuenta.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.rules._rule import Problem, Rule
from builder.spanish import ABSOLUTE, VAGUE
from builder.text.plain import wording

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from builder.model import Note, Option


def check(note: Note) -> Iterator[Problem]:
    """Report every term that gives an option away."""
    key = [option for option in note.options if option.is_key]
    others = [option for option in note.options if not option.is_key]
    yield from _alone(note, ABSOLUTE, others, key, "an absolute term marks a distractor")
    yield from _alone(note, VAGUE, key, others, "a vague term marks the key")


def _alone(
    note: Note,
    terms: re.Pattern[str],
    suspects: Sequence[Option],
    others: Sequence[Option],
    message: str,
) -> Iterator[Problem]:
    """Report the terms in the suspects if the others have none."""
    if any(terms.search(wording(option.text.value)) for option in others):
        return
    for option in suspects:
        for found in terms.finditer(wording(option.text.value)):
            yield Problem(
                note,
                option.text.span(*found.span()),
                f"{message}: «{found.group()}»",
                help="leave the term out, or use one in the others too",
            )


RULE = Rule(Code("V404", "telling-terms", __doc__, Severity.WARNING), each=check)
