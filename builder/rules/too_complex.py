"""A passage that no learner would read and no converter should have to.

Card files come by pull request from anyone, and the converter of Markdown takes minutes over some
texts of a few kilobytes: thousands of open brackets, lists within lists within lists. So one passage
has up to 10,000 characters; up to 200 opening brackets `[` outside code and formulas; and up to 8
marks of lists and quotations before the text of a line.

Fails:

```markdown
¿Qué está anidado aquí?

---

- 1. - 1. - 1. - 1. - De todo.
```

Passes:

```markdown
¿Qué está anidado aquí?

---

1. Una lista.
   - Y otra dentro.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.markup import prose
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note

MAX_LENGTH = 10_000
MAX_BRACKETS = 200
MAX_MARKS = 8
_MARKS = re.compile(rf"(?m)^(?:[ ]*(?:>|[-*+](?=[ ])|\d{{1,9}}[.)](?=[ ]))){{{MAX_MARKS + 1}}}")


def check(note: Note) -> Iterator[Problem]:
    """The first bound that a passage passes."""
    for text in note.texts:
        if len(text.value) > MAX_LENGTH:
            yield Problem(
                note,
                text.span(MAX_LENGTH, MAX_LENGTH + 1),
                f"a passage of {len(text.value)} characters; {MAX_LENGTH} are the most",
                help="part the card in several",
            )
        elif (at := _last_bracket(text.value)) is not None:
            yield Problem(
                note,
                text.span(at, at + 1),
                f"more than {MAX_BRACKETS} opening brackets in one passage",
                help="put what is to be read as it stands into backticks",
            )
        elif (marks := _deepest(text.value)) is not None:
            yield Problem(
                note,
                text.span(*marks),
                f"lists or quotations nested more than {MAX_MARKS} deep",
                help="flatten them",
            )


def _last_bracket(value: str) -> int | None:
    """Where the first bracket past the bound stands, outside code and formulas."""
    seen = 0
    for offset, run in prose(value):
        for found in re.finditer(r"\[", run):
            seen += 1
            if seen > MAX_BRACKETS:
                return offset + found.start()
    return None


def _deepest(value: str) -> tuple[int, int] | None:
    """Where the first line with too many marks stands, outside code and formulas."""
    for offset, run in prose(value):
        for found in _MARKS.finditer(run):
            start = offset + found.start()
            if start == 0 or value[start - 1] == "\n":
                return start, offset + found.end()
    return None


RULE = Rule(Code("V107", "too-complex", __doc__), each=check)
