"""The answer is a list to recite.

## What it reports

A question that asks for a list («enumera los…», «¿cuáles son los cuatro…?»), a back that begins
with a list of more than three items, and a deletion that hides one.

## Why is this bad?

Four or more items are hard to recall together. One forgotten item fails the whole card, which then
keeps coming back although the learner knows the rest.

See Wozniak, *Twenty rules of formulating knowledge*, rules 9 and 10.

## Example

```markdown
¿Qué tipos de suavizado hay para modelos de $n$-gramas?

---

- *Add-one*
- *Add-k*
- Retroceso
- Kneser-Ney
```

## Use instead

Make a card of each item, use a cloze that hides one item at a time, or ask what the items have in
common.

```markdown
¿Qué suavizado de $n$-gramas suma 1 a cada conteo?

---

El *add-one*, o de Laplace.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.note_type import Answer
from builder.notes import answer_of, type_of
from builder.rules._reading import front, phrases_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import deletions, wording
from builder.text.reader import read
from builder.text.tree import List, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

MAX_ITEMS = 3


def check(note: Note) -> Iterator[Problem]:
    """Report a question for a list, an answer that begins with one, and a deletion that hides one."""
    asked = front(note)
    found = None if note.options else phrases_of(note).enumerate.search(wording(asked.value))
    if found is not None:
        message = say("enumeration-asked", items=MAX_ITEMS)
        yield Problem(note, asked.span(*found.span()), message)
        return
    back, how = answer_of(note), type_of(note).answer
    if back is not None and how is Answer.PROSE:
        listed = _first_list(back.value)
        if listed is not None and len(listed.items) > MAX_ITEMS:
            message = say("enumeration-answer", items=MAX_ITEMS)
            yield Problem(note, back.span(listed.start), message)
    if how is Answer.DELETIONS:
        for deletion in deletions(asked.value):
            start, end = deletion.answer_start, deletion.answer_end
            if wording(asked.value)[start:end].count(",") >= MAX_ITEMS:
                message = say("enumeration-hidden", items=MAX_ITEMS)
                yield Problem(note, asked.span(start, end), message)


def _first_list(value: str) -> List | None:
    """The list with which a passage begins, perhaps after a paragraph that ends in a colon."""
    blocks = read(value).blocks
    is_led_in = len(blocks) > 1 and isinstance(blocks[0], Paragraph)
    if is_led_in and value[: blocks[0].end].rstrip().endswith(":"):
        blocks = blocks[1:]
    return blocks[0] if blocks and isinstance(blocks[0], List) else None


RULE = Rule(Code("V502", "enumeration", __doc__, Severity.WARNING), each=check)
