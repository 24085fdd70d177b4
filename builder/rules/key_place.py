"""The position of the key is too regular.

## What it reports

Keys that are in one position far more or far less often than chance would have it, or that repeat
the position of the card before far more or far less often. The cards of each generator, and those
written by hand, are judged together by number of options and by whether they are shuffled; at most
the first thousand of each kind.

The test is exact. If each position is drawn at random, the number of keys in one position is
binomial, and so is the number of repetitions. What happens in fewer than two of a thousand such
decks is reported.

## Why is this bad?

A learner can guess the key from its position. On paper, where nothing is shuffled, everyone sees
it. Where options are numbers in order, the position is a rank: if the key is always the second
smallest, nobody has to compute it.

See Bar-Hillel and Attali (2002).

## Example

```markdown × 8
¿Cuál es la capital número {n}?

- [x] Una, la {n}
- [ ] Otra, la {n}
- [ ] Esta, la {n}
- [ ] Esa, la {n}

---

Así figura en la lista de capitales.
```

## Use instead

Draw the positions at random. Do not balance them: balance is a regularity too.

```markdown
¿Cuál es la capital número 1?

- [ ] Una, la 1
- [ ] Otra, la 1
- [x] Esta, la 1
- [ ] Esa, la 1

---

Así figura en la lista de capitales.
```

```markdown
¿Cuál es la capital número 2?

- [x] Una, la 2
- [ ] Otra, la 2
- [ ] Esta, la 2
- [ ] Esa, la 2

---

Así figura en la lista de capitales.
```

```markdown
¿Cuál es la capital número 3?

- [ ] Una, la 3
- [ ] Otra, la 3
- [x] Esta, la 3
- [ ] Esa, la 3

---

Así figura en la lista de capitales.
```
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.languages import say
from builder.rules._rule import Problem, Rule, Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.languages import Message
    from builder.model import Note
    from builder.rules._rule import Facts

ALPHA = Fraction(1, 500)
"""How likely a deck of keys that were drawn by lot may be to be reported, for each kind of card."""
MAX_JUDGED = 1_000
"""Cards of a kind: the exact count of the ways in which more might fall grows with their square."""
MAX_ODDS = 1_000_000
"""Smaller probabilities are not shown more precisely."""
_Kind = tuple[int, str, bool]
"""How many options, whose, and whether they are shuffled."""


def collect(note: Note) -> Facts | None:
    """Nothing but that the note is a choice: its options say the rest."""
    return () if note.options else None


def judge(notes: Sequence[tuple[Note, Facts]]) -> Iterator[Problem]:
    """The least likely regularity of each kind of card, at a card that shows it."""
    kinds: defaultdict[_Kind, list[tuple[Note, int]]] = defaultdict(list)
    for note, _ in notes:
        kind = (len(note.options), note.generator or "", note.shuffle)
        if len(kinds[kind]) < MAX_JUDGED:
            kinds[kind].append((note, _place(note)))
    for (options, _, _), group in sorted(kinds.items()):
        found = min(_regularities(group, options), key=lambda regularity: regularity[0])
        likelihood, note, place, times = found
        if likelihood * (options + 1) < ALPHA:
            at = note.options[_place(note)].text
            chance = _chance(round(1 / (likelihood * (options + 1))))
            counts = {"times": times, "cards": len(group), "options": options}
            message = (
                say("key-place-repeated", chance=chance, **counts)
                if place is None
                else say("key-place", place=place + 1, chance=chance, **counts)
            )
            yield Problem(note, at.span(), message)


def _chance(odds: int) -> Message:
    return say("key-place-odds", odds=odds) if odds <= MAX_ODDS else say("key-place-tiny-odds")


def _regularities(
    group: Sequence[tuple[Note, int]], options: int
) -> Iterator[tuple[Fraction, Note, int | None, int]]:
    """How likely each thing that may be regular is by lot, a card that shows it, the place of the key, and how often
    it is there; without a place, how often it is where it was in the card before.
    """
    places = [place for _, place in group]
    for place in range(options):
        times = places.count(place)
        note = next((note for note, own in group if own == place), group[0][0])
        yield two_sided(times, len(places), options), note, place, times
    repeats = sum(a == b for a, b in pairwise(places))
    yield two_sided(repeats, len(places) - 1, options), group[-1][0], None, repeats


def _place(note: Note) -> int:
    return next(n for n, option in enumerate(note.options) if option.is_key)


def two_sided(times: int, trials: int, sides: int) -> Fraction:
    """How likely a die of so many sides is to show a side so many times, or a number of times that
    is no likelier; exact.
    """
    ways = _ways(trials, sides)
    return Fraction(sum(way for way in ways if way <= ways[times]), sides**trials)


@lru_cache(maxsize=64)
def _ways(trials: int, sides: int) -> tuple[int, ...]:
    """In how many ways a side shows 0, 1, … times: C(trials, n) · (sides - 1)^(trials - n)."""
    ways = [(sides - 1) ** trials]
    for n in range(trials):
        ways.append(ways[-1] * (trials - n) // ((n + 1) * (sides - 1)))
    return tuple(ways)


RULE = Rule(Code("V602", "key-place", __doc__, Severity.WARNING), whole=Whole(collect, judge))
