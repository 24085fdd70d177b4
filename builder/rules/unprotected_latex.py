r"""LaTeX outside a formula.

## What it reports

A command such as `\hat{p}`, a power such as `10^{19}` or an index such as `p_{i}` outside a formula
and outside code.

## Why is this bad?

The learner would see it as typed.

## Example

```markdown
¿Cuántos *tokens* son «diez billones»?

---

Del orden de 10^{13}.
```

## Use instead

Put it between dollars.

```markdown
¿Cuántos *tokens* son «diez billones»?

---

Del orden de $10^{13}$.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.languages import say
from builder.rules._rule import Problem, Rule
from builder.text.plain import prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

_SIGNS = re.compile(r"[\\^_]")
_LATEX = re.compile(r"\\[A-Za-z]{2,}|[A-Za-z0-9)]{1,40}[\^_]\{[^{}\n]*\}?|\d+\^\d+")


def check(note: Note) -> Iterator[Problem]:
    """Report every command, superscript or subscript outside a formula."""
    for text in note.texts:
        for offset, run in prose(text.value):
            if _SIGNS.search(run) is None:  # fast path: most prose has none
                continue
            for found in _LATEX.finditer(run):
                start, end = offset + found.start(), offset + found.end()
                message = say("unprotected-latex", latex=found.group())
                yield Problem(note, text.span(start, end), message)


RULE = Rule(
    Code(
        "V102",
        "unprotected-latex",
        __doc__,
    ),
    each=check,
)
