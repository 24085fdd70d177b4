"""Footnotes whose marks and texts do not match.

## What it reports

A mark `[^label]` without a text in the same card, a text `[^label]: …` without a mark, two texts of
one label, and a footnote on a card whose answer is also a question.

## Why is this bad?

A learner finds a number that leads nowhere, or never sees the text. Footnotes are shown below the
answer, and a card that asks both ways has no place for them.

## Example

```markdown
¿Qué mide la perplejidad?[^1]

---

La duda de un modelo.
```

## Use instead

```markdown
¿Qué mide la perplejidad?[^1]

---

La duda de un modelo.

[^1]: Del inglés *perplexity*.
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.languages import say
from builder.notes import type_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import nodes
from builder.text.reader import read
from builder.text.tree import FootnoteMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Every mark without a text, and every text without a mark or with another of its label."""
    marks = [(text, mark) for text in note.texts for mark in nodes(text.value, FootnoteMark)]
    texts = [(text, one) for text in note.texts for one in read(text.value).footnotes]
    marked = {mark.label for _, mark in marks}
    written = Counter(one.label for _, one in texts)
    for text, mark in marks:
        span = text.span(mark.start, mark.end)
        if mark.label not in written:
            yield Problem(note, span, say("footnotes-no-text", label=mark.label))
        elif type_of(note).is_two_way:
            yield Problem(note, span, say("footnotes-both-ways"))
    for text, one in texts:
        span = text.span(one.start, one.end)
        if one.label not in marked:
            yield Problem(note, span, say("footnotes-unmarked", label=one.label))
        elif written[one.label] > 1:
            yield Problem(note, span, say("footnotes-several-texts", label=one.label))


RULE = Rule(Code("V108", "footnotes", __doc__), each=check)
