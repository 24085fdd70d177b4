"""The key is the longest option by far.

## What it reports

A key that is longer than every distractor, at least 1.3 times as long as their mean, and at least
16 characters long. Choices with formulas or code in their options are not measured: the length of a
formula is not a clue that rewording could remove.

## Why is this bad?

Authors word the true option with care and the false ones briefly, and learners know it: they can
pick the longest option without knowing the answer.

## Example

```markdown
¿Qué hace la máscara causal?

- [x] Impide que una posición atienda a las que vienen detrás de ella
- [ ] Acelera la inferencia
- [ ] Ordena el vocabulario
- [ ] Reparte los gradientes

---

Así se puede entrenar con todas las posiciones a la vez.
```

## Use instead

Shorten the key and move the rest to the solution, or word the distractors as fully.

```markdown
¿Qué hace la máscara causal?

- [x] Oculta las posiciones posteriores
- [ ] Acelera la inferencia del modelo
- [ ] Ordena los *tokens* del vocabulario
- [ ] Reparte los gradientes por capas

---

Así se puede entrenar con todas las posiciones a la vez.
```
"""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.rules._reading import folded, phrases_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import HOLE, without_references, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note, Option

RATIO = 1.3
MIN_LENGTH = 16
"""In characters; a shorter key is never reported."""


def check(note: Note) -> Iterator[Problem]:
    """Report a key whose length gives it away."""
    is_pinned = phrases_of(note).is_pinned
    options = [option for option in note.options if not is_pinned(option.text.value)]
    if any(HOLE in wording(option.text.value) for option in options):
        return
    keys = [option for option in options if option.is_key]
    others = [_length(option) for option in options if not option.is_key]
    if not keys or not others:
        return
    length, mean = _length(keys[0]), fmean(others)
    if length >= MIN_LENGTH and length > max(others) and length >= RATIO * mean:
        yield Problem(
            note,
            keys[0].text.span(),
            say("key-longest", length=length, mean=round(mean)),
        )


def _length(option: Option) -> int:
    return len(folded(without_references(option.text.value)))


RULE = Rule(Code("V402", "key-longest", __doc__, Severity.WARNING), each=check)
