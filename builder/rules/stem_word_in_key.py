"""A rare word of the stem comes back in the key alone.

A learner who knows nothing picks the option that sounds like the question. A word is rare where few
cards of the collection have it; the words that everyone uses («modelo», «probabilidad») give nothing
away. Use another word in the key, or the same one in a distractor.

Fails:

```markdown
¿Qué se consigue con la destilación de un modelo grande?

- [ ] Leer textos más largos
- [x] Un alumno por destilación
- [ ] Ordenar el vocabulario

---

El modelo pequeño imita al grande.
```

Passes:

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
from builder.rules._reading import HOLE, folded, front, wording, words
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

MIN_LETTERS = 6
MAX_SHARE = 0.02
"""The share of the collection's cards that may have a rare word; three cards always may."""


def check(notes: tuple[Note, ...]) -> Iterator[Problem]:
    """Every such word, where it stands in the key."""
    spread: Counter[str] = Counter()
    for note in notes:
        spread.update({word for text in note.texts for word in _long_words(text.value)})
    limit = max(3, int(MAX_SHARE * len(notes)))
    for note in notes:
        for option in note.options:
            if not option.is_key:
                continue
            elsewhere = {w for o in note.options if o is not option for w in words(o.text.value)}
            shared = set(_long_words(front(note).value)) & set(_long_words(option.text.value))
            for word in sorted(w for w in shared - elsewhere if spread[w] <= limit):
                yield Problem(
                    note,
                    option.text.span(*_place(word, option.text.value)),
                    f"«{word}» stands in the stem, and of the options in the key alone",
                    help="use another word in the key, or this one in a distractor too",
                )


def _long_words(value: str) -> list[str]:
    return [w for w in words(value) if len(w) >= MIN_LETTERS and HOLE not in w]


def _place(word: str, value: str) -> tuple[int, int]:
    """Where a folded word stands in a passage."""
    return next(
        found.span()
        for found in re.finditer(r"[^\W\d_]+", wording(value))
        if folded(found.group()) == word
    )


RULE = Rule(Code("V405", "stem-word-in-key", __doc__, Severity.WARNING), whole=check)
