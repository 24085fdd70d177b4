"""A character that no font of the printed pages has.

## What it reports

A character for which none of the fonts that the pages embed has a glyph: emoji, Chinese, Japanese and Korean, and rare
signs. Latin with its accents, Greek, Cyrillic, Hebrew and Arabic are there, in text and in code, and the signs of
mathematics. Formulas have a font of their own, without Cyrillic, Hebrew and Arabic.

## Why is this bad?

Every card is printed. There, each reader's system would choose some font, or show an empty box.

## Example

```markdown
¿Qué significa 猫?

---

«Gato», en japonés.
```

## Use instead

Say it in words, or show it in a picture of `media/`.

```markdown
¿Qué significa *neko*?

---

«Gato», en japonés.
```
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from builder.characters import IGNORABLE, described
from builder.diagnostics import Code as DiagnosticCode
from builder.fonts.coverage import CODE, MATH, TEXT, missing
from builder.languages import say
from builder.notes import note_types
from builder.rules._rule import Problem, Rule
from builder.text.formula import BadFormula, mathml
from builder.text.plain import nodes
from builder.text.tree import Code, Fence, Formula, Hole, Node, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.fonts.coverage import Subset
    from builder.model import SourceNote
    from builder.source import Text

_EVERYWHERE = (TEXT[0].characters & CODE[0].characters) | {"\n", "\t"}
_TAG = re.compile(r"<[^>]*>")


def check(note: SourceNote) -> Iterator[Problem]:
    """Report the first such character of each run of text, code span and formula."""
    plain = {part.name for part in note_types()[note.type].parts if part.is_plain}
    answers = [text for name, text in note.parts.items() if name in plain]
    for text in note.texts:
        if text in answers:
            if (found := missing(text.value, CODE)) is not None:
                at, character = found
                yield _problem(note, text, at, at + len(character), character)
            continue
        if "&" in text.value or not _EVERYWHERE.issuperset(text.value):
            yield from _in_words(note, text)
        if "$" in text.value or "\\" in text.value:
            yield from _in_formulas(note, text)


def _in_words(note: SourceNote, text: Text) -> Iterator[Problem]:
    fonts: tuple[Subset, ...]
    for node in nodes(text.value, Node):
        match node:
            case Words():
                shown, fonts = node.text, TEXT
            case Hole():
                shown, fonts = node.hint or "", TEXT
            case Code() | Fence():
                shown, fonts = node.text, CODE
            case _:
                continue
        if (found := missing(shown, fonts)) is not None:
            yield _placed(note, text, node, found[1])


def _in_formulas(note: SourceNote, text: Text) -> Iterator[Problem]:
    for formula in nodes(text.value, Formula):
        blanks = (None,) * len(formula.holes)
        try:
            html = mathml(formula.latex, formula.holes, blanks, display=formula.is_display)
        except BadFormula:  # reported where the passage is rendered
            continue
        if html.isascii() and "&" not in html:
            continue
        for character in unescape(_TAG.sub("", html)):
            if character in MATH or character in "\n\t" or IGNORABLE.match(character):
                continue
            yield _placed(note, text, formula, character)
            break


def _placed(note: SourceNote, text: Text, node: Node, character: str) -> Problem:
    """At the character; at its node where it is written otherwise, as an entity or a command."""
    at = text.value.find(character, node.start, node.end)
    start, end = (at, at + len(character)) if at >= 0 else (node.start, node.end)
    return _problem(note, text, start, end, character)


def _problem(note: SourceNote, text: Text, start: int, end: int, character: str) -> Problem:
    message = say("no-glyph", character=described(character))
    return Problem(note, text.span(start, end), message)


RULE = Rule(DiagnosticCode("V123", "no-glyph", __doc__), each=check, sees_plain=True)
