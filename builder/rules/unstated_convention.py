r"""A computed card does not state its conventions.

## What it reports

A computed card whose answer depends on a convention that its stem does not state: which symbols pad
a sentence (`<s>`, `</s>`); what counts in $V$ under add-one; the base of a logarithm; whether
overlapping pairs count in BPE; how a pair is scored in WordPiece; and how a number is rounded, if
the solution rounds.

This is a rule for whoever writes a generator, and applies to all its variants. A card written by
hand is not reported. Ties need no convention: a variant with a tie is refused (G201).

## Why is this bad?

Two learners who compute correctly, one with each convention, get two answers. In the example one
gets 4.64 and the other, who does not count `</s>`, gets 10.

## Example

```markdown
---
id: muestra
source: TA4 §2
shuffle: false
---
Un modelo de bigramas da probabilidad $0.01$ a la frase `a b`.

¿Cuánto vale su perplejidad?

- [x] $4.64$
- [ ] $10.00$
- [ ] $33.33$

---

$0.01^{-1/3} \approx 4.64$
```

## Use instead

State the convention in the stem that the generator writes.

```markdown
---
id: muestra
source: TA4 §2
shuffle: false
---
Un modelo de bigramas da probabilidad $0.01$ a la frase `a b`.

¿Cuánto vale su perplejidad, contando `</s>` en la longitud (redondeada a dos decimales)?

- [x] $4.64$
- [ ] $10.00$
- [ ] $33.33$

---

$0.01^{-1/3} \approx 4.64$
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.diagnostics import Code
from builder.languages import say
from builder.rules._reading import front, phrases_of
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import SourceNote
    from builder.phrases import Phrases
    from builder.quantities import Bound

_PADDING = re.compile(r"</s>|\\langle /s")
_V = re.compile(r"\$V\$")
_PAIR_SCORE = re.compile(r"\\frac\{N\(xy\)\}")


def check(note: SourceNote) -> Iterator[Problem]:
    """Every convention that a computed card's answer depends on and that its stem does not state."""
    if note.generator is None or note.claims is None:
        return
    stem = front(note).value
    asked = next(iter(note.claims.names.values()))
    known = phrases_of(note)
    wanted = dict(_conventions(asked, known))
    if any("\\approx" in text.value for text in list(note.parts.values())[1:]):
        wanted["rounding"] = known.rounding
    for what, pattern in wanted.items():
        if pattern.search(stem) is None:
            message = say("unstated-convention", what=what, generator=note.generator)
            yield Problem(note, note.span, message)


def _conventions(asked: Bound, known: Phrases) -> Iterator[tuple[str, re.Pattern[str]]]:
    """What a stem that asks for a quantity must state, and how it is recognised."""
    model = getattr(asked, "model", None)
    ends = isinstance(asked, q.Probability | q.Perplexity | q.Ratio)
    if isinstance(model, q.CountedModel) or ends:
        yield "padding", _PADDING
    if isinstance(model, q.CountedModel) and model.smoothing.is_adding:
        yield "vocabulary", _V
    if isinstance(asked, q.Entropy):
        yield "logarithm", known.logarithm
    if isinstance(asked, q.PairCount | q.FirstMerges | q.Vocabulary) or (
        isinstance(asked, q.FirstMerge) and asked.rule is q.MergeRule.BPE
    ):
        yield "overlaps", known.overlaps
    if isinstance(asked, q.FirstMerge) and asked.rule is q.MergeRule.WORDPIECE_LIKELIHOOD:
        yield "pair-score", _PAIR_SCORE


RULE = Rule(Code("V306", "unstated-convention", __doc__), each=check)
