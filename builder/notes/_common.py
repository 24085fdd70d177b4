"""Shared by all note types: the style sheet, the end of each back, and the last five fields.

In templates and in the style sheet, `@report@` is the message `card-report` in the collection's language, and
`{{front}}` is the field whose name is the message `field-front`.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib.resources import files
from textwrap import indent
from typing import TYPE_CHECKING

from builder.note_type import Field

if TYPE_CHECKING:
    from builder.languages import Language
    from builder.model import RenderedNote

_DELIMITER = re.compile(r"\\([()\[\]])")
REPORT = "@REPORT@"
"""Placeholder in templates for the collection's report address."""

FOOT = f"""
{{{{#own-note}}}}<div class="mazo mazo-own"><div class="mazo-own-name">@own-note@</div>
<div dir="auto">{{{{own-note}}}}</div></div>{{{{/own-note}}}}
<div class="mazo-foot">{{{{#source}}}}<span class="mazo-source">{{{{source}}}}</span> {{{{/source}}}}<span
class="mazo-id">{{{{text:id}}}}</span> <a href="{REPORT}">@report@</a></div>
"""
"""What the learner wrote, the note's source, its id in small type, and a link to report a mistake."""

DECIMAL = "@DECIMAL@"
"""Placeholder in templates for the sign between units and tenths."""

_CSS = files(__package__).joinpath("_cards.css").read_text("utf-8")
_INCLUDE = re.compile(r"(?m)^(?P<indent> *)// include (?P<file>\w+\.js)$")
_WORD = re.compile(r"@(?P<name>[a-z-]+)@")
_FIELD = re.compile(r"(?<=\{\{)(?P<before>[#^/]?(?:[a-z]+:)?)(?P<name>[a-z0-9-]+)(?=\}\})")
_TYPED = '" + typed + "'
"""What `_typed.js` writes into its sentence."""


def script(name: str) -> str:
    """Read a script of this folder, with the files that it includes in the places of `// include FILE`."""
    text = files(__package__).joinpath(name).read_text("utf-8")
    return _INCLUDE.sub(lambda found: indent(script(found["file"]), found["indent"]).rstrip(), text)


def worded(template: str, words: Language) -> str:
    """Word a template in a language."""
    said = _WORD.sub(lambda found: words.text(f"card-{found['name']}", typed=_TYPED), template)
    return _FIELD.sub(lambda found: found["before"] + words.text(f"field-{found['name']}"), said)


@cache
def css(words: Language) -> str:
    """Return the style sheet of the cards in a language."""
    return worded(_CSS, words)


def trailing_fields(
    source: int, id_: int, spare_1: int, spare_2: int, own_note: int
) -> tuple[Field, ...]:
    """Build the last fields of a note type, with their fixed ids.

    The last is the learner's: no note of ours fills it, and up to 0.2.2 it was a third spare field.
    """
    return (
        Field("source", source),
        Field("id", id_),
        Field("spare-1", spare_1),
        Field("spare-2", spare_2),
        Field("own-note", own_note),
    )


def trailing_values(rendered: RenderedNote) -> dict[str, str]:
    """Fill those fields."""
    # Escaping the bracket of `\(` as an entity would not help: MathJax reads the text that the browser parsed.
    source = _DELIMITER.sub(r"<span>\\</span>\1", escape(rendered.note.source, quote=False))
    return {"source": source.replace("[", "&#91;"), "id": rendered.note.id}
