r"""Two options say the same.

## What it reports

Options that are equal word for word, by value (`$0.5$` and `$\frac{1}{2}$`) or as displayed
(`$0.67$` and `$0.667$`).

## Why is this bad?

If one of them is the key, two options are right, and the learner who picks the other is marked
wrong. If none is, one of them is wasted.

## Example

```markdown
---
id: muestra
source: TA4 §2
shuffle: false
---
¿Qué probabilidad tiene cada cara de una moneda?

- [ ] $\frac{1}{4}$
- [x] $\frac{1}{2}$
- [ ] $\frac{2}{4}$

---

Las dos son iguales y suman uno.
```

## Use instead

Change or delete one of them.

```markdown
---
id: muestra
source: TA4 §2
shuffle: false
---
¿Qué probabilidad tiene cada cara de una moneda?

- [ ] $\frac{1}{4}$
- [x] $\frac{1}{2}$
- [ ] $1$

---

Las dos son iguales y suman uno.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.display.literal import read_literal, same_as_displayed
from builder.languages import say
from builder.rules._rule import Problem, Rule
from builder.text.plain import nodes, without_references
from builder.text.tree import Fence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note, Option


def check(note: Note) -> Iterator[Problem]:
    """Report every option that says the same as one above it."""
    for n, option in enumerate(note.options):
        for other in note.options[:n]:
            if _alike(option, other):
                message = say("options-alike", line=other.text.span().line)
                yield Problem(note, option.text.span(), message)
                break


def _alike(left: Option, right: Option) -> bool:
    a, b = (without_references(one.text.value) for one in (left, right))
    if not a or not b:  # a reference whose text is missing
        return False
    if nodes(a, Fence) or nodes(b, Fence):  # case and indentation tell code apart
        return a == b
    if " ".join(a.split()).casefold().rstrip(".") == " ".join(b.split()).casefold().rstrip("."):
        return True
    first, second = read_literal(a), read_literal(b)
    return first is not None and second is not None and same_as_displayed(first, second)


RULE = Rule(
    Code(
        "V305",
        "options-alike",
        __doc__,
    ),
    each=check,
)
