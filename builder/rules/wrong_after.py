"""A card says that it comes after one that is not there.

## What it reports

An `after:` that names no card of the same deck, the card itself, or one that comes after this card in turn.

## Why is this bad?

The card would not be studied where its author wants it.

## Example

```markdown
---
id: muestra
source: TA4 §2
after: perplejidad-definicion
---
¿Qué mide la perplejidad?

---

Entre cuántos símbolos duda un modelo.
```

## Use instead

Name a card of the same deck, or delete the line.

```markdown
¿Qué mide la perplejidad?

---

Entre cuántos símbolos duda un modelo.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.languages import say
from builder.nearest import closest
from builder.rules._rule import Problem, Rule, Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.model import Note
    from builder.rules._rule import Facts


def collect(note: Note) -> Facts:
    """Extract the note's deck, its id, and the id that it names."""
    return ((note.deck, note.id, note.after.id if note.after else ""),)


def judge(notes: Sequence[tuple[Note, Facts]]) -> Iterator[Problem]:
    """Report each note that names a missing card, or that follows itself."""
    previous = {(deck, id_): after for _, ((deck, id_, after),) in notes}
    circular = _circular({key: (key[0], after) for key, after in previous.items() if after})
    for note, ((deck, id_, after),) in notes:
        if note.after is None:
            continue
        if (deck, after) not in previous:
            near = closest(after, [other for place, other in previous if place == deck])
            hint = near or say("wrong-after-hint")
            yield Problem(note, note.after.span, say("wrong-after", id=after, hint=hint))
        elif (deck, id_) in circular:
            yield Problem(note, note.after.span, say("wrong-after-circular", id=id_))


_Place = tuple[str, str]


def _circular(previous: dict[_Place, _Place]) -> set[_Place]:
    """Find the cards that come after themselves, in time linear in their number."""
    done: set[_Place] = set()
    found: set[_Place] = set()
    for start in previous:
        path: dict[_Place, int] = {}
        at = start
        while at in previous and at not in done and at not in path:
            path[at] = len(path)
            at = previous[at]
        if at in path:
            found |= {place for place, n in path.items() if n >= path[at]}
        done |= path.keys()
    return found


RULE = Rule(Code("V603", "wrong-after", __doc__), whole=Whole(collect, judge))
