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
from builder.rules._rule import Problem, Rule
from builder.text.plain import nodes, visible
from builder.text.tree import Fence, Image, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note
    from builder.source import Text

_ITEM = r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+"
SYNTAX = (
    (
        "a task list",
        rf"{_ITEM}(?P<at>\[[ xX]\])(?=\s|$)",
        "write `- ` alone; boxes mark the options of a choice",
    ),
    (
        "a callout",
        r"^[ \t]*>[ \t]*(?P<at>\[![A-Za-z]+\][-+]?)",
        "begin a quotation with a word in bold: `> **Nota.** …`",
    ),
    ("a highlight", r"(?<![=\\\w])==(?=[^\s=])[^=\n]+(?<=\S)==(?![=\w])", "use **bold**"),
    ("an insertion", r"(?<![+\\\w])\+\+(?=[^\s+])[^+\n]+(?<=\S)\+\+(?![+\w])", "use *italics*"),
    ("a superscript", r"(?<=\w)\^(?=[^\s^])[^\s^]{1,20}\^(?!\^)", "write a formula: `$x^2$`"),
    ("an image by its name alone", r"!\[\[[^\[\]\n]+\]\]", "write `![what it shows](file.svg)`"),
    ("a wiki link", r"(?<![!\\])\[\[[^\[\]\n]+\]\]", "write `[text](https://…)`, or plain text"),
    (
        "an image with a size",
        r"!\[[^\]\n]*\]\([^()\n]*=\d*x\d*\)",
        "write `![alt](file.svg){width=60%}`",
    ),
    (
        "an image whose name has a blank",
        r"!\[[^\]\n]*\]\((?![<\s])[^\s()<>]+[ \t]+(?![\"'(=\s])[^()\n]*\)",
        "rename the file, with hyphens for blanks",
    ),
    (
        "an image without an address",
        r"!\[[^\[\]\n]*\]\[[^\[\]\n]*\]",
        "write `![what it shows](file.svg)`, or `[name]: file.svg` on a line of its own",
    ),
    (
        "an attribute list",
        r"(?<!\\)\{(?:[:.#][\w.# :=\"'%-]*|[a-z-]+=[^{}\n]*)\}",
        "leave it out; only an image has one, `{width=60%}`",
    ),
    ("a definition list", r"(?<=[^\n]\n):[ \t]+\S", "write the term in bold, and a sentence"),
    ("an abbreviation", r"^\*\[[^\]\n]+\]:", "say in the text what it stands for"),
    (
        "a container",
        r"^[ \t]*:::+[ \t]*\w*",
        "begin a quotation with a word in bold: `> **Nota.** …`",
    ),
    ("Anki's mark of a sound", r"\[sound:[^\[\]\n]+\]", "write `![what it says](file.mp3)`"),
    ("Anki's mark of a formula", r"\[(?:latex|\$\$?)\](?=.*?\[/)", "write `$x$` or `$$x$$`"),
    (
        "an emoji by its name",
        r"(?<![\w:\\]):[a-z][a-z_]*[a-z]:(?![\w:])",
        "say it in words, or show it in a picture of `media/`",
    ),
)
"""Name, pattern and what to write instead; the group `at`, if any, is what is reported."""
_PATTERNS = [(name, re.compile(p, re.MULTILINE), help_) for name, p, help_ in SYNTAX]
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_DRAWN = {"math": "write `$$…$$`", "mermaid": "draw it in a picture of `media/`"}
"""Fence languages that forges render as diagrams or formulas, and what to write instead."""


def check(note: Note) -> Iterator[Problem]:
    """Report every piece of unsupported syntax, in any passage."""
    for text in note.texts:
        shown = visible(text.value)
        for name, pattern, help_ in _PATTERNS:
            for found in pattern.finditer(shown):
                span = found.span("at") if "at" in pattern.groupindex else found.span()
                yield _problem(note, text, span, name, help_)
        for paragraph in nodes(text.value, Paragraph):
            line = text.value[paragraph.start : paragraph.end].split("\n", 1)[0]
            if _ROW.fullmatch(line) and line.count("|") > 1:
                span = (paragraph.start, paragraph.start + len(line))
                help_ = "put a row such as `|---|---|` under its head, with as many cells"
                yield _problem(note, text, span, "a table without its delimiter row", help_)
        for image in nodes(text.value, Image):
            if re.search(r"\|\s*\d+(?:x\d+)?\s*$", image.alt):
                help_ = "write `![alt](file.svg){width=60%}`"
                span = (image.start, image.end)
                yield _problem(note, text, span, "an image with a size", help_)
        for fence in nodes(text.value, Fence):
            if (help_ := _DRAWN.get(fence.language, "")) != "":
                span = (fence.start, fence.start + 3)
                yield _problem(note, text, span, f"a fence of `{fence.language}`", help_)


def _problem(note: Note, text: Text, span: tuple[int, int], name: str, help_: str) -> Problem:
    return Problem(note, text.span(*span), f"{name}, which a card does not support", help=help_)


RULE = Rule(Code("V107", "unsupported", __doc__), each=check)
