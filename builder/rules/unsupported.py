"""Markdown syntax that cards do not support.

## What it reports

Syntax of other Markdown tools: task lists, callouts, `==highlights==`, `++insertions++`,
superscripts, wiki links, image sizes, attribute lists, definition lists, abbreviations, `:::`
containers, `:emoji:` names, fences of `math` or `mermaid`, tables without a delimiter row, and
`[sound:…]` and `[latex]` as Anki's editor writes them.

Supported, as on the forges: emphasis, `~~strikethrough~~`, code, lists, tables, quotations, links,
images (`![alt](a.svg){width=60%}`), footnotes and formulas.

## Why is this bad?

The learner would see the signs as typed.

## Example

```markdown
¿Qué es la ==perplejidad==?

---

Una medida de duda.
```

## Use instead

The message says what to write. If the signs are meant to be read, put them in backticks or escape
them with a backslash.

```markdown
¿Qué es la **perplejidad**?

---

Una medida de duda.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.languages import say
from builder.rules._rule import Problem, Rule
from builder.text.plain import nodes, visible
from builder.text.tree import Fence, Image, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note
    from builder.source import Text

_ITEM = r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+"
SYNTAX = (
    ("task-list", rf"{_ITEM}(?P<at>\[[ xX]\])(?=\s|$)"),
    ("callout", r"^[ \t]*>[ \t]*(?P<at>\[![A-Za-z]+\][-+]?)"),
    ("highlight", r"(?<![=\\\w])==(?=[^\s=])[^=\n]+(?<=\S)==(?![=\w])"),
    ("insertion", r"(?<![+\\\w])\+\+(?=[^\s+])[^+\n]+(?<=\S)\+\+(?![+\w])"),
    ("superscript", r"(?<=\w)\^(?=[^\s^])[^\s^]{1,20}\^(?!\^)"),
    ("image-by-name", r"!\[\[[^\[\]\n]+\]\]"),
    ("wiki-link", r"(?<![!\\])\[\[[^\[\]\n]+\]\]"),
    ("image-size", r"!\[[^\]\n]*\]\([^()\n]*=\d*x\d*\)"),
    ("image-blank", r"!\[[^\]\n]*\]\((?![<\s])[^\s()<>]+[ \t]+(?![\"'(=\s])[^()\n]*\)"),
    ("image-address", r"!\[[^\[\]\n]*\]\[[^\[\]\n]*\]"),
    ("attributes", r"(?<!\\)\{(?:[:.#][\w.# :=\"'%-]*|[a-z-]+=[^{}\n]*)\}"),
    ("definition-list", r"(?<=[^\n]\n):[ \t]+\S"),
    ("abbreviation", r"^\*\[[^\]\n]+\]:"),
    ("container", r"^[ \t]*:::+[ \t]*\w*"),
    ("anki-sound", r"\[sound:[^\[\]\n]+\]"),
    ("anki-formula", r"\[(?:latex|\$\$?)\](?=.*?\[/)"),
    ("emoji", r"(?<![\w:\\]):[a-z][a-z_]*[a-z]:(?![\w:])"),
)
"""Name and pattern; the group `at`, if any, is what is reported. The messages `unsupported-…` say what to write."""
_PATTERNS = [(name, re.compile(pattern, re.MULTILINE)) for name, pattern in SYNTAX]
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
DRAWN = ("math", "mermaid")
"""Fence languages that forges render as formulas or diagrams."""


def check(note: Note) -> Iterator[Problem]:
    """Report every piece of unsupported syntax, in any passage."""
    for text in note.texts:
        shown = visible(text.value)
        for name, pattern in _PATTERNS:
            for found in pattern.finditer(shown):
                span = found.span("at") if "at" in pattern.groupindex else found.span()
                yield _problem(note, text, span, name)
        for paragraph in nodes(text.value, Paragraph):
            line = text.value[paragraph.start : paragraph.end].split("\n", 1)[0]
            if _ROW.fullmatch(line) and line.count("|") > 1:
                span = (paragraph.start, paragraph.start + len(line))
                yield _problem(note, text, span, "table")
        for image in nodes(text.value, Image):
            if re.search(r"\|\s*\d+(?:x\d+)?\s*$", image.alt):
                yield _problem(note, text, (image.start, image.end), "image-size")
        for fence in nodes(text.value, Fence):
            if fence.language in DRAWN:
                yield _problem(note, text, (fence.start, fence.start + 3), fence.language)


def _problem(note: Note, text: Text, span: tuple[int, int], name: str) -> Problem:
    return Problem(note, text.span(*span), say(f"unsupported-{name}"))


RULE = Rule(Code("V107", "unsupported", __doc__), each=check)
