"""More deletions than one text can bear.

Each number is a card of its own, and each shows all the others: with five of them a learner sees the
same text five times and remembers its shape. Part the text, or hide only what matters.

Fails:

```markdown
Un {{c1::token}} es una {{c2::pieza}} del {{c3::vocabulario}} que {{c4::lee}} un {{c5::modelo}}.
```

Passes:

```markdown
Un {{c1::token}} es una pieza del {{c2::vocabulario}} de un modelo.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.model import Answer
from builder.notes import prompt_of, type_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import deletions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

MAX_CARDS = 4


def check(note: Note) -> Iterator[Problem]:
    """The first deletion past the bound."""
    if type_of(note).answer is not Answer.DELETIONS:
        return
    text = prompt_of(note)
    numbers: set[int] = set()
    for deletion in deletions(text.value):
        numbers.add(deletion.number)
        if len(numbers) > MAX_CARDS:
            yield Problem(
                note,
                text.span(deletion.start, deletion.answer_start),
                f"the text makes more than {MAX_CARDS} cards",
                help="part it, or hide only what matters",
            )
            return


RULE = Rule(Code("V504", "many-clozes", __doc__, Severity.WARNING), each=check)
