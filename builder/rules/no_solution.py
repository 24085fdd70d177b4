"""An answer without a word on why.

Who was wrong learns nothing from being told so. A typed answer and a choice have a sentence on how
one comes to them; so has every card that is verified, whose answer was computed: show the steps.

Fails:

```markdown
---
id: muestra
source: TA4 §2
type: typed
---
En una frase de cinco palabras con `<s>` y `</s>`, ¿cuántos bigramas hay? Escribe el número.

---

6
```

Passes:

```markdown
En una frase de cinco palabras con `<s>` y `</s>`, ¿cuántos bigramas hay? Escribe el número.

---

6

---

Uno por cada símbolo que se predice: las cinco palabras y `</s>`.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.markup import FORMULAS, scan
from builder.notes import type_of
from builder.rules._reading import words
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import SourceNote

MIN_WORDS = 3


def check(note: SourceNote) -> Iterator[Problem]:
    """The note, if its answer is typed, chosen or verified and nothing explains it."""
    note_type = type_of(note)
    if not note_type.is_graded_at_sight and note.claims is None:
        return
    name = note_type.explanation or note_type.parts[-1].name
    reasons = [option.reason for option in note.options if option.reason is not None]
    said = [note.parts[name]] if name in note.parts else []
    if not any(_explains(text.value) for text in (*said, *reasons)):
        yield Problem(
            note,
            next(iter([*said, *note.parts.values()])).span(),
            "nothing says how one comes to the answer",
            help=f"add a sentence on it, in the part `{name}`",
        )


def _explains(value: str) -> bool:
    """Whether a passage says something, or computes it."""
    return len(words(value)) >= MIN_WORDS or any(
        "=" in value[piece.start : piece.end] or "\\approx" in value[piece.start : piece.end]
        for piece in scan(value)
        if piece.kind in FORMULAS
    )


RULE = Rule(Code("V508", "no-solution", __doc__, Severity.WARNING), each=check)
