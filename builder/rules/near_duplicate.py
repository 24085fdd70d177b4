"""Two cards ask almost the same question.

## What it reports

A front that shares at least 85 % of its words, options included, with an earlier one. Fronts of
fewer than six words are not compared, and neither are the cards of generators, which are alike on
purpose. If hundreds of fronts share even their rarest words, each is compared with the last hundred
before it.

## Why is this bad?

Similar cards interfere: the learner recalls the answer of either, or of neither.

See Wozniak, *Twenty rules of formulating knowledge*, rule 11 (combat interference).

## Example

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

## Use instead

Delete one of them, or ask for the difference between them.

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

from collections import Counter, defaultdict, deque
from math import ceil
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.identity import front_of
from builder.languages import say
from builder.rules._reading import folded, front
from builder.rules._rule import Problem, Rule, Whole
from builder.text.plain import without_references

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.model import Note
    from builder.rules._rule import Facts

SHARE = 0.85
"""The share of the words of both that they have in common."""
MIN_WORDS = 6
"""Shorter fronts are alike by chance."""
MAX_COMPARED = 100
"""Fronts with one word in common that the next one is compared with."""


def collect(note: Note) -> Facts | None:
    """The front of an authored note of some length, and its words."""
    if note.generator is not None:
        return None
    words = _words(note)
    return ((front_of(note),), words) if len(words) >= MIN_WORDS else None


def judge(notes: Sequence[tuple[Note, Facts]]) -> Iterator[Problem]:
    """Every note whose front is almost that of an earlier one.

    Two sets that share so many words share one of the rarest few of each, near the beginning of both: only notes that
    do are compared, so that the work grows with the notes and not with their pairs.
    """
    spread = Counter(word for _, (_, words) in notes for word in words)
    rarest_first = sorted(spread, key=lambda word: (spread[word], word))
    rank = {word: n for n, word in enumerate(rarest_first)}
    found_in: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=MAX_COMPARED))
    for n, (note, ((asked,), words)) in enumerate(notes):
        size, found = len(words), frozenset(words)
        rare = sorted(words, key=rank.__getitem__)[: size - ceil(SHARE * size) + 1]
        for m in dict.fromkeys(m for word in rare for m in found_in[word]):
            other, ((theirs,), other_words) = notes[m]
            if min(size, len(other_words)) < SHARE * max(size, len(other_words)):
                continue
            both = len(found.intersection(other_words))
            if both >= SHARE * (size + len(other_words) - both) and asked != theirs:
                yield Problem(
                    note,
                    front(note).span(),
                    say(
                        "near-duplicate",
                        other=other.id,
                        path=other.span.path,
                        line=other.span.line,
                    ),
                )
                break
        for word in rare:
            found_in[word].append(n)


def _words(note: Note) -> tuple[str, ...]:
    """The words of a front and its options, formulas and code among them, each once; the n-th of its kind is
    another word than the first.
    """
    texts = (front(note), *(option.text for option in note.options))
    seen: Counter[str] = Counter()
    found = []
    for word in folded(" ".join(without_references(text.value) for text in texts)).split():
        bare = word.strip("¿?¡!.,:;()«»“”‘’\"'")
        seen[bare] += 1
        found.append(f"{bare} {seen[bare]}")
    return tuple(found)


RULE = Rule(Code("V601", "near-duplicate", __doc__, Severity.WARNING), whole=Whole(collect, judge))
