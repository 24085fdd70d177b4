"""HTML outside code.

## What it reports

An HTML tag or comment outside code and formulas.

## Why is this bad?

On this subject `<s>` is a token, but Anki would take it for a tag and strike the rest of the card
through. Other markup depends on where the card is shown: on paper it would be lost.

## Example

```markdown
¿Qué marca <s> en un modelo de bigramas?

---

El inicio de la frase.
```

## Use instead

Put a tag that is meant to be read in backticks. For emphasis, lists and tables, use Markdown.

```markdown
¿Qué marca `<s>` en un modelo de bigramas?

---

El inicio de la frase.
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

_NAMES = (
    "a|abbr|address|article|aside|audio|b|base|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|dd|del|"
    "details|dfn|dialog|div|dl|dt|em|embed|fieldset|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|"
    "input|ins|kbd|label|legend|li|link|main|map|mark|math|menu|meta|nav|noscript|object|ol|optgroup|option|p|param|picture|"
    "pre|progress|q|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|"
    "tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr"
)
_TAG = re.compile(
    rf"</?(?:{_NAMES})(?:\s[^<>]*)?/?>"
    r"|<[a-z][\w-]*\s+[\w:-]+\s*=\s*[\"'][^<>]*>?"  # any name with an attribute, even if the tag is not closed
    r"|<!--|<\?|<!\[CDATA\[|<![a-z]",
    re.IGNORECASE,
)


def check(note: Note) -> Iterator[Problem]:
    """Report every tag outside code and formulas."""
    for text in note.texts:
        for offset, run in prose(text.value):
            for tag in _TAG.finditer(run):
                start, end = offset + tag.start(), offset + tag.end()
                message = say("raw-html", tag=tag.group())
                yield Problem(note, text.span(start, end), message)


RULE = Rule(
    Code(
        "V101",
        "raw-html",
        __doc__,
    ),
    each=check,
)
