"""A formula or a code fence is not closed.

## What it reports

A formula without its closing delimiter before the next blank line, and fenced code without a
closing line of backticks.

## Why is this bad?

The learner would see an unclosed formula as typed, dollars and all, and everything after an
unclosed fence as code.

## Example

```markdown
¿Cuánto vale $$H?

---

La entropía de una certeza es nula.
```

## Use instead

Close the formula in the same paragraph, and end the fence with a line of the same backticks.

```markdown
¿Cuánto vale $H$ en un modelo que no duda?

---

La entropía de una certeza es nula.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.languages import say
from builder.rules._rule import Problem, Rule
from builder.text.reader import read
from builder.text.tree import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

_MESSAGES = {
    FaultKind.UNCLOSED_FORMULA: say("unclosed-formula"),
    FaultKind.UNCLOSED_FENCE: say("unclosed-fence"),
}


def check(note: Note) -> Iterator[Problem]:
    """Report every formula and fence that is not closed."""
    for text in note.texts:
        for fault in read(text.value).faults:
            if fault.kind in _MESSAGES:
                yield Problem(note, text.span(fault.start, fault.end), _MESSAGES[fault.kind])


RULE = Rule(
    Code(
        "V103",
        "unclosed",
        __doc__,
    ),
    each=check,
)
