"""Shared by all note types: the style sheet, the footer of each back, and the last five fields.

In templates and in the style sheet, `@report@` is the message `card-report` in the collection's language, and
`{{front}}` is the field whose name is the message `field-front`.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.note_type import Field

if TYPE_CHECKING:
    from builder.languages import Language
    from builder.model import RenderedNote

_DELIMITER = re.compile(r"\\([()\[\]])")
REPORT = "@REPORT@"
"""Placeholder in templates for the collection's report address."""

FOOT = f"""
<div class="mazo-foot">{{{{#source}}}}<span class="mazo-source">{{{{source}}}}</span> {{{{/source}}}}<span
class="mazo-id">{{{{text:id}}}}</span> <a href="{REPORT}">@report@</a></div>
"""
"""The note's source, its id in small type, and a link to report a mistake."""

DECIMAL = "@DECIMAL@"
"""Placeholder in templates for the sign between units and tenths."""

_CSS = files(__package__).joinpath("_cards.css").read_text("utf-8")
_WORD = re.compile(r"@(?P<name>[a-z-]+)@")
_FIELD = re.compile(r"(?<=\{\{)(?P<before>[#^/]?(?:[a-z]+:)?)(?P<name>[a-z0-9-]+)(?=\}\})")
_TYPED = '" + typed + "'
"""What `_typed.js` writes into its sentence."""


def worded(template: str, words: Language) -> str:
    """Word a template in a language."""
    said = _WORD.sub(lambda found: words.text(f"card-{found['name']}", typed=_TYPED), template)
    return _FIELD.sub(lambda found: found["before"] + words.text(f"field-{found['name']}"), said)


@cache
def css(words: Language) -> str:
    """Return the style sheet of the cards in a language."""
    return worded(_CSS, words)


def trailing_fields(source: int, id_: int, *spares: int) -> tuple[Field, ...]:
    """Build the last fields of a note type, with their fixed ids."""
    reserve = tuple(Field(f"spare-{n}", spare) for n, spare in enumerate(spares, 1))
    return (Field("source", source), Field("id", id_), *reserve)


def trailing_values(rendered: RenderedNote) -> dict[str, str]:
    """Fill those fields."""
    # Escaping the bracket of `\(` as an entity would not help: MathJax reads the text that the browser parsed.
    source = _DELIMITER.sub(r"<span>\\</span>\1", escape(rendered.note.source, quote=False))
    return {"source": source.replace("[", "&#91;"), "id": rendered.note.id}
