"""The front of a card shows its answer.

## What it reports

An answer of four letters or more that can be read on its own front: the hidden word of a cloze
elsewhere in the same text, the first clause of the back in the question, or what is to be typed in
the stem.

## Why is this bad?

The learner reads the answer instead of recalling it, and the card tests nothing.

## Example

```markdown
La {{c1::perplejidad}} es una medida; cuanto menor es la perplejidad, mejor predice el modelo.
```

## Use instead

Reword the front. In a cloze, hiding the other occurrence under the same number works too.

```markdown
La {{c1::perplejidad}} es una medida; cuanto menor es, mejor predice el modelo.
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.note_type import Answer
from builder.notes import answer_of, type_of
from builder.rules._reading import folded, front
from builder.rules._rule import Problem, Rule
from builder.text.plain import deletions, without_references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note
    from builder.source import Text
    from builder.text.tree import Deletion, Hole

MIN_LETTERS = 4
_LETTER = re.compile(r"\w")
_COMMAND = re.compile(r"\\[a-z]+")
_FIRST_CLAUSE = re.compile(r"[^.:;,()\n]+")


def check(note: Note) -> Iterator[Problem]:
    """Report every answer that is on its own front."""
    asked = front(note)
    note_type = type_of(note)
    if note_type.answer is Answer.DELETIONS:
        yield from _deletions(note, asked)
        return
    answer = answer_of(note)
    # What a generator asks to be made of a text or chosen from a list, such as tokens, has the same words.
    is_produced = note.generator is not None and not note.options
    if answer is None or note_type.is_two_way or is_produced:
        return
    shown = without_references(answer.value)
    clause = _FIRST_CLAUSE.match(shown)
    if clause is not None and _shown(clause.group(), _bare(without_references(asked.value))):
        at = answer.span(*clause.span()) if shown == answer.value else answer.span()
        yield Problem(note, at, say("answer-on-front"))


def _deletions(note: Note, text: Text) -> Iterator[Problem]:
    shown = without_references(text.value)
    hidden: defaultdict[int, list[tuple[Deletion | Hole, Deletion | Hole]]] = defaultdict(list)
    for written, deletion in zip(deletions(text.value), deletions(shown), strict=False):
        hidden[deletion.number].append((written, deletion))
    for together in hidden.values():
        visible = _without(shown, [deletion for _, deletion in together])
        for written, deletion in together:
            if _shown(shown[deletion.answer_start : deletion.answer_end], visible):
                at = text.span(written.answer_start, written.answer_end)
                yield Problem(note, at, say("answer-on-front-cloze"))


def _without(value: str, hidden: list[Deletion | Hole]) -> str:
    """The bare text of a cloze as its card shows it, with these deletions hidden."""
    visible, at = [], 0
    for one in hidden:
        visible.append(value[at : one.start])
        at = one.end
    return _bare(" ".join([*visible, value[at:]]))


def _shown(answer: str, where: str) -> bool:
    """Whether a bare text has the answer as whole words; False if it has too few letters to tell."""
    sought = _bare(answer)
    if sum(map(str.isalpha, _COMMAND.sub("", sought))) < MIN_LETTERS:
        return False
    at = where.find(sought)
    while at >= 0:
        around = where[max(0, at - 1) : at], where[at + len(sought) : at + len(sought) + 1]
        if not any(map(_LETTER.fullmatch, around)):
            return True
        at = where.find(sought, at + 1)
    return False


def _bare(text: str) -> str:
    return folded(text.replace("`", " ").replace("$", " ")).strip(" .,:;")


RULE = Rule(Code("V507", "answer-on-front", __doc__, Severity.WARNING), each=check, sees_plain=True)
