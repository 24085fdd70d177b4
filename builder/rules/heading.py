"""A line is a heading.

## What it reports

A line that Markdown reads as a heading: it begins with one to six `#` and a space, or is
underlined.

## Why is this bad?

A card has no headings. On this subject such a line is usually a token that lost its backticks, and
the learner would see it in large type without its `#`.

## Example

```markdown
¿Qué pieza es la segunda de `ab` en WordPiece?

---

## b
```

## Use instead

Put a token in backticks. For emphasis, write `**bold**`.

```markdown
¿Qué significa `## b` en un vocabulario de WordPiece?

---

Nada: la pieza que continúa una palabra se escribe junta, `##b`.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.languages import say
from builder.rules._rule import Problem, Rule
from builder.text.plain import nodes
from builder.text.tree import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Report every heading."""
    for text in note.texts:
        for heading in nodes(text.value, Heading):
            yield Problem(note, text.span(heading.start, heading.end), say("heading"))


RULE = Rule(
    Code(
        "V105",
        "heading",
        __doc__,
    ),
    each=check,
)
