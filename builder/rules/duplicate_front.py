"""Two notes ask the same question.

## What it reports

A note with the same front as an earlier one; for a choice, the same stem and the same options.
White space and case are ignored.

## Why is this bad?

A learner would review one question twice, and could not know which of the two answers is expected.

## Example

```markdown
¿Qué es un *token*?

---

La unidad que lee un modelo.
```

```markdown
¿Qué es  un *Token*?

---

Una pieza del vocabulario.
```

## Use instead

Delete one of the notes, or make it ask something else.

```markdown
¿Qué es un *token*?

---

La unidad que lee un modelo.
```

```markdown
¿Qué contiene el vocabulario de un tokenizador?

---

Los *tokens* que conoce.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.identity import front_of
from builder.languages import say
from builder.rules._reading import front
from builder.rules._rule import Problem, Rule, Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.model import Note
    from builder.rules._rule import Facts


def collect(note: Note) -> Facts:
    """The note's front."""
    return ((front_of(note),),)


def judge(notes: Sequence[tuple[Note, Facts]]) -> Iterator[Problem]:
    """Every further note whose front is that of another; a cloze counts its deletions as shown."""
    first: dict[str, Note] = {}
    for note, ((asked,),) in notes:
        other = first.setdefault(asked, note)
        if other is not note:
            yield Problem(
                note,
                front(note).span(),
                say(
                    "duplicate-front",
                    other=other.id,
                    path=other.span.path,
                    line=other.span.line,
                ),
            )


RULE = Rule(Code("V302", "duplicate-front", __doc__), whole=Whole(collect, judge))
