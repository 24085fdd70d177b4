r"""Numbers are out of order, or are shuffled.

## What it reports

Options that are all numbers and are not in ascending order, or that are in order but would be
shuffled. Where `$\infty$` is one of them any order will do: at the end it would always be last.

## Why is this bad?

A learner looks a number up in a list. A list out of order costs time and tests nothing.

## Example

```markdown
¿Cuántos bits tiene un byte?

- [ ] $16$
- [x] $8$
- [ ] $32$

---

Son dos cuartetos.
```

## Use instead

Sort the options in ascending order, and write `shuffle: false`.

```markdown
---
id: muestra
source: TA4 §4
shuffle: false
---
¿Cuántos bits tiene un byte?

- [x] $8$
- [ ] $16$
- [ ] $32$

---

Son dos cuartetos.
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.display.literal import read_literal
from builder.languages import say
from builder.rules._reading import phrases_of
from builder.rules._rule import Problem, Rule
from builder.values import Infinite, compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note
    from builder.values import Number


def check(note: Note) -> Iterator[Problem]:
    """Report the first number that is less than the one above it, or sorted numbers if shuffled."""
    is_pinned = phrases_of(note).is_pinned
    options = [option for option in note.options if not is_pinned(option.text.value)]
    numbers = [_number(option.text.value) for option in options]
    if len(numbers) < 2 or any(
        number is None or isinstance(number, Infinite) for number in numbers
    ):
        return
    pairs = enumerate(pairwise(number for number in numbers if number is not None))
    below = next((n + 1 for n, (a, b) in pairs if compare(a, b) > 0), None)
    if below is not None:
        message = say("unsorted-options-shuffled") if note.shuffle else say("unsorted-options")
        yield Problem(note, options[below].text.span(), message)
    elif note.shuffle:
        yield Problem(note, options[0].text.span(), say("unsorted-options-in-order"))


def _number(text: str) -> Number | None:
    literal = read_literal(text)
    return literal.number.value if literal is not None and literal.number is not None else None


RULE = Rule(Code("V407", "unsorted-options", __doc__, Severity.WARNING), each=check)
