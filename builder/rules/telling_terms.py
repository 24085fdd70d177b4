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
from builder.languages import say
from builder.rules._reading import phrases_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import wording

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from builder.model import Note, Option
    from builder.source import Span


def check(note: Note) -> Iterator[Problem]:
    """Report every term that gives an option away."""
    key = [option for option in note.options if option.is_key]
    others = [option for option in note.options if not option.is_key]
    known = phrases_of(note)
    for found, span in _alone(known.absolute, others, key):
        yield Problem(note, span, say("telling-terms-absolute", term=found))
    for found, span in _alone(known.vague, key, others):
        yield Problem(note, span, say("telling-terms-vague", term=found))


def _alone(
    terms: re.Pattern[str], suspects: Sequence[Option], others: Sequence[Option]
) -> Iterator[tuple[str, Span]]:
    """The terms in the suspects, with their places, if the others have none."""
    if any(terms.search(wording(option.text.value)) for option in others):
        return
    for option in suspects:
        for found in terms.finditer(wording(option.text.value)):
            yield found.group(), option.text.span(*found.span())


RULE = Rule(Code("V404", "telling-terms", __doc__, Severity.WARNING), each=check)
