"""A mark of direction that is not closed in its paragraph.

## What it reports

An embedding, an override or an isolate (`U+202A` to `U+202E`, `U+2066` to `U+2069`) without its counterpart in the same
paragraph, cell or deletion.

## Why is this bad?

These marks cannot be seen, and turn around what follows: a card may show another order of words than a reviewer reads.
A balanced pair is right in a text of two directions, and passes.

## Example

```markdown
¿Qué significa &#x202e;otxet?

---

«Texto», al revés.
```

## Use instead

Delete the mark: a paragraph in Hebrew or Arabic gets its direction by itself.

```markdown
¿Qué significa «otxet»?

---

«Texto», al revés.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.characters import described, unbalanced
from builder.diagnostics import Code
from builder.languages import say
from builder.rules._rule import Problem, Rule
from builder.text.plain import nodes
from builder.text.tree import Cell, Deletion, Heading, Image, Link, Paragraph, Words, children_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note
    from builder.source import Text
    from builder.text.tree import Node


def check(note: Note) -> Iterator[Problem]:
    """Report the first mark without its counterpart in each paragraph."""
    for text in note.texts:
        if text.value.isascii() and "&" not in text.value:
            continue
        for block in nodes(text.value, Paragraph, Heading, Cell, Deletion):
            yield from _problem(note, text, list(_letters(children_of(block))))
        for image in nodes(text.value, Image):
            for name in (image.alt, image.title):
                yield from _problem(note, text, [(image.start, letter) for letter in name])
        for link in nodes(text.value, Link):
            yield from _problem(note, text, [(link.start, letter) for letter in link.title])


def _problem(note: Note, text: Text, letters: list[tuple[int, str]]) -> Iterator[Problem]:
    at = unbalanced("".join(letter for _, letter in letters))
    if at is not None:
        place, mark = letters[at]
        message = say("unclosed-direction", mark=described(mark))
        yield Problem(note, text.span(place, place + 1), message)


def _letters(inlines: tuple[Node, ...]) -> Iterator[tuple[int, str]]:
    """Each letter that runs within a block, with its place; those of a deletion are by themselves."""
    for node in inlines:
        if isinstance(node, Words):
            is_as_written = len(node.text) == node.end - node.start
            for n, letter in enumerate(node.text):
                yield node.start + (n if is_as_written else 0), letter
        elif not isinstance(node, Deletion):
            yield from _letters(children_of(node))


RULE = Rule(Code("V122", "unclosed-direction", __doc__), each=check)
