"""An answer is too long for one idea.

## What it reports

A deletion, an option or a typed answer of more than 30 words; an answer (the first paragraph of the
back) or the reason of an option of more than 50; a whole back or solution of more than 100. A
formula or a piece of code counts as one word.

## Why is this bad?

A long answer is never recalled word for word, so the learner cannot tell whether it was right, and
forgets different parts of it each time.

See Wozniak, *Twenty rules of formulating knowledge*, rule 4 (minimum information).

## Example

```markdown
Un modelo es {{c1::una máquina que, a partir de muchos textos y sin que nadie le diga cómo, aprende a
repartir la probabilidad entre todas las palabras que pueden venir después de las que ya se han
leído hasta ese momento en el texto}}.
```

## Use instead

Split the card in two, or delete what is not asked.

```markdown
Un modelo {{c1::reparte la probabilidad entre las palabras que pueden venir}}.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.note_type import Answer
from builder.notes import prompt_of, type_of
from builder.rules._reading import words
from builder.rules._rule import Problem, Rule
from builder.text.plain import deletions, first_block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note
    from builder.source import Text

MAX_PIECE, MAX_ANSWER, MAX_WHOLE = 30, 50, 100
"""In words."""


def check(note: Note) -> Iterator[Problem]:
    """Report every passage with more words than its role allows."""
    for text, what, limit in _measured(note):
        number = len(words(text.value))
        if number > limit:
            yield Problem(
                note,
                text.span(),
                say("long-answer", what=what, words=number, limit=limit),
            )


def _measured(note: Note) -> Iterator[tuple[Text, str, int]]:
    """What is measured: a text, what it is or the name of its part, and its limit."""
    for option in note.options:
        yield option.text, "option", MAX_PIECE
        if option.reason is not None:
            yield option.reason, "reason", MAX_ANSWER
    note_type = type_of(note)
    if note_type.answer is Answer.DELETIONS:
        text = prompt_of(note)
        for deletion in deletions(text.value):
            yield text.part(deletion.answer_start, deletion.answer_end), "deletion", MAX_PIECE
    for name, text in list(note.parts.items())[1:]:
        is_answer = name == note_type.answered_by
        if is_answer and note_type.answer is Answer.TYPED:
            yield from ((one, "answer", MAX_PIECE) for one in (text, *note.also))
            continue
        if is_answer and note_type.answer is Answer.PROSE:
            yield text.part(0, len(first_block(text.value))), "answer", MAX_ANSWER
        yield text, name, MAX_WHOLE


RULE = Rule(Code("V503", "long-answer", __doc__, Severity.WARNING), each=check, sees_plain=True)
