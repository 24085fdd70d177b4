"""A character in code, a formula or an answer that a reader cannot tell from another, or cannot see.

## What it reports

In code, in formulas, in an answer that is typed, and in the options and hidden answers of a verified card:

- a character that cannot be seen or that changes the direction of reading: a zero-width space or joiner, a soft
  hyphen, a variation selector, `U+202E`; a no-break or other special blank;
- letters of two scripts in one word, such as a Cyrillic `а` among Latin letters. In a formula, Latin and Greek letters
  may be side by side;
- a letter and its accent as two characters, where Anki stores one.

Emoji that are joined of several (with a zero-width joiner) are among them. Prose may have all of these.

## Why is this bad?

What is verified, compared or typed must be what is read. `аb` with a Cyrillic `а` is another word than `ab` to every
program, and an override of direction shows `ba` for `ab`.

## Example

```markdown
¿Cuántas letras tiene `\u0430b`?

---

Dos.
```

## Use instead

Delete the character, or type the word again. A card about such characters names them in words, and writes them as
escapes in the data of its `verify:` block.

```markdown
¿Cuántas letras tiene `ab`?

---

Dos.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.characters import decomposed, described, misleading
from builder.diagnostics import Code as DiagnosticCode
from builder.languages import say
from builder.notes import note_types
from builder.rules._rule import Problem, Rule
from builder.text.plain import deletions, nodes
from builder.text.tree import Code, Fence, Formula

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import SourceNote
    from builder.source import Span, Text


def check(note: SourceNote) -> Iterator[Problem]:
    """Report each character that misleads where a card is compared."""
    found: dict[Span, Problem] = {}
    for text, start, end, in_formula in _strict(note):
        for problem in _problems(note, text, start, text.value[start:end], in_formula=in_formula):
            found.setdefault(problem.span, problem)
    yield from found.values()


def _strict(note: SourceNote) -> Iterator[tuple[Text, int, int, bool]]:
    """What is verified, compared or typed: a text, from where to where, and whether it is a formula."""
    plain = {part.name for part in note_types()[note.type].parts if part.is_plain}
    whole = [text for name, text in note.parts.items() if name in plain]
    if note.claims is not None:
        whole += [option.text for option in note.options]
    for text in note.texts:
        if text.value.isascii():
            continue
        if text in whole:
            yield text, 0, len(text.value), False
        for node in nodes(text.value, Code, Fence, Formula):
            yield text, node.start, node.end, isinstance(node, Formula)
        if note.claims is not None:
            for hidden in deletions(text.value):
                yield text, hidden.answer_start, hidden.answer_end, False


def _problems(
    note: SourceNote, text: Text, start: int, shown: str, *, in_formula: bool
) -> Iterator[Problem]:
    for one in misleading(shown, in_formula=in_formula):
        at = start + one.at
        help_ = say("misleading-character-computed") if note.generator else one.help
        message = say("misleading-character", what=one.message, help=help_)
        yield Problem(note, text.span(at, at + 1), message)
    if (joined := decomposed(shown)) is not None:
        message = say("misleading-character-joined", character=described(shown[joined]))
        yield Problem(note, text.span(start + joined), message)


RULE = Rule(DiagnosticCode("V121", "misleading-character", __doc__), each=check, sees_plain=True)
