"""Only the key repeats a rare word of the stem.

## What it reports

A word of six letters or more that is in the stem and in the key, but in no distractor. A word is
rare if at most 2 % of the collection's cards have it (three cards always may); common ones
(«modelo», «probabilidad») give nothing away.

## Why is this bad?

A learner who knows nothing picks the option that sounds like the question.

## Example

```markdown
¿Qué se consigue con la destilación de un modelo grande?

- [ ] Leer textos más largos
- [x] Un alumno por destilación
- [ ] Ordenar el vocabulario

---

El modelo pequeño imita al grande.
```

## Use instead

Use another word in the key, or use this one in a distractor too.

```markdown
¿Qué se consigue con la destilación de un modelo grande?

- [ ] Leer textos más largos
- [x] Un alumno que lo imita
- [ ] Ordenar el vocabulario

---

El modelo pequeño imita al grande.
```
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.rules._reading import folded, front, words
from builder.rules._rule import Problem, Rule, Whole
from builder.text.plain import HOLE, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.model import Note
    from builder.rules._rule import Facts

MIN_LETTERS = 6
MAX_SHARE = 0.02
"""The share of the collection's cards that may have a rare word; three cards always may."""


def collect(note: Note) -> Facts:
    """A note's long words, and those that its stem shares with its key alone."""
    spoken = {word for text in note.texts for word in _long_words(text.value)}
    shared: set[str] = set()
    for option in note.options:
        if option.is_key:
            shared = set(_long_words(front(note).value)) & set(_long_words(option.text.value))
    if shared:
        shared -= {w for o in note.options if not o.is_key for w in words(o.text.value)}
    return tuple(sorted(spoken)), tuple(sorted(shared))


def judge(notes: Sequence[tuple[Note, Facts]]) -> Iterator[Problem]:
    """Every such word that is rare, where the key has it."""
    spread = Counter(word for _, (spoken, _) in notes for word in spoken)
    limit = max(3, int(MAX_SHARE * len(notes)))
    for note, (_, shared) in notes:
        for word in shared:
            if spread[word] <= limit:
                key = next(option.text for option in note.options if option.is_key)
                start, end = _place(word, key.value)
                message = say("stem-word-in-key", word=key.value[start:end])
                yield Problem(note, key.span(start, end), message)


def _long_words(value: str) -> list[str]:
    return [w for w in words(value) if len(w) >= MIN_LETTERS and HOLE not in w]


def _place(word: str, value: str) -> tuple[int, int]:
    """Return the position of a folded word in a passage."""
    return next(
        found.span()
        for found in re.finditer(r"[^\W\d_]+", wording(value))
        if folded(found.group()) == word
    )


RULE = Rule(
    Code("V405", "stem-word-in-key", __doc__, Severity.WARNING), whole=Whole(collect, judge)
)
