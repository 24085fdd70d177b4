"""Two cards that ask almost the same.

Of ten words on their fronts nine are the same, so that they disturb each other: a learner recalls
either, or neither. Drop one; or make the difference between them the thing that is asked. Cards of a
generator are meant to be alike, and are not compared.

Fails:

```markdown
¿Qué perplejidad tiene un modelo que reparte la probabilidad por igual entre seis símbolos?

---

La del dado: 6.
```

```markdown
¿Qué perplejidad tiene un modelo que reparte la probabilidad por igual entre ocho símbolos?

---

Los símbolos entre los que duda: 8.
```

Passes:

```markdown
¿Qué perplejidad tiene un modelo que reparte la probabilidad por igual entre seis símbolos?

---

La del dado: 6.
```

```markdown
¿Por qué la perplejidad de un modelo uniforme no depende del texto?

---

Porque cada símbolo aporta el mismo factor.
```
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import ceil
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.identity import front_of
from builder.rules._reading import folded, front
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

SHARE = 0.85
"""The share of the words of both that they have in common."""
MIN_WORDS = 6
"""Shorter fronts are alike by chance."""


def check(notes: tuple[Note, ...]) -> Iterator[Problem]:
    """Every note whose front is almost that of an earlier one.

    Two sets that share so many words share one of the rarest few of each, near the beginning of both: only notes that
    do are compared, so that the work grows with the notes and not with their pairs.
    """
    asked = [(note, found) for note in notes if len(found := _words(note)) >= MIN_WORDS]
    spread = Counter(word for _, found in asked for word in found)
    bearers: defaultdict[str, list[tuple[int, int, Note, frozenset[str]]]] = defaultdict(list)
    for note, found in asked:
        size = len(found)
        rare = sorted(found, key=lambda word: (spread[word], word))[: size - ceil(SHARE * size) + 1]
        candidates = {
            other.id: (other, theirs)
            for at, word in enumerate(rare)
            for left, other_size, other, theirs in bearers[word]
            if min(size - at, left) >= SHARE / (1 + SHARE) * (size + other_size)
        }
        for other, theirs in candidates.values():
            both = len(found & theirs)
            if both >= SHARE * (size + len(theirs) - both) and front_of(note) != front_of(other):
                yield Problem(
                    note,
                    front(note).span(),
                    "the card asks almost what another one asks",
                    fact=f"the other is `{other.id}`, at {other.span.path}:{other.span.line}",
                    help="drop one of them, or ask for what differs",
                )
                break
        for at, word in enumerate(rare):
            bearers[word].append((size - at, size, note, found))


def _words(note: Note) -> frozenset[str]:
    """The words of a front and its options, formulas and code among them; the n-th of its kind is
    another word than the first. None for a computed note.
    """
    if note.generator is not None:
        return frozenset()
    texts = (front(note), *(option.text for option in note.options))
    seen: Counter[str] = Counter()
    found = []
    for word in folded(" ".join(text.value for text in texts)).split():
        bare = word.strip("¿?¡!.,:;()«»")
        seen[bare] += 1
        found.append(f"{bare} {seen[bare]}")
    return frozenset(found)


RULE = Rule(Code("V601", "near-duplicate", __doc__, Severity.WARNING), whole=check)
