"""The answer is yes or no.

## What it reports

An answer that is, or begins with, «sí», «no», «verdadero» or «falso», and a choice between the two.

## Why is this bad?

Half of those who do not know are right, and nothing has to be recalled.

## Example

```markdown
¿Predice un modelo de bigramas el símbolo `<s>`?

---

No: solo condiciona.
```

## Use instead

Ask what, how, why or how much. The correction that followed the «no» becomes the answer.

```markdown
¿Qué papel tiene `<s>` en un modelo de bigramas?

---

Condiciona la primera palabra; nunca se predice.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.notes import answer_of
from builder.rules._reading import phrases_of
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note
    from builder.source import Text


def check(note: Note) -> Iterator[Problem]:
    """Report an answer that is or begins with yes or no, or the key of a choice between the two."""
    for text in _answers(note):
        if (found := phrases_of(note).yes_or_no.match(text.value)) is not None:
            yield Problem(note, text.span(*found.span()), say("yes-or-no"))


def _answers(note: Note) -> list[Text]:
    if note.options:
        is_whole = phrases_of(note).yes_or_no.fullmatch
        is_bare = all(is_whole(option.text.value.strip(" .")) for option in note.options)
        return [option.text for option in note.options if option.is_key and is_bare]
    answer = answer_of(note)
    return [answer] if answer is not None else []


RULE = Rule(Code("V501", "yes-or-no", __doc__, Severity.WARNING), each=check, sees_plain=True)
