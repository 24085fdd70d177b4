"""Shared by all note types: the style sheet, the footer of each back, and the last five fields."""

from __future__ import annotations

import re
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.model import Field

if TYPE_CHECKING:
    from builder.model import RenderedNote

_DELIMITER = re.compile(r"\\([()\[\]])")
REPORT = "@REPORT@"
"""Placeholder in templates for the collection's report address."""

FOOT = f"""
<div class="mazo-foot">{{{{#Fuente}}}}<span class="mazo-source">{{{{Fuente}}}}</span> {{{{/Fuente}}}}<span
class="mazo-id">{{{{text:Id}}}}</span> <a href="{REPORT}">¿Hay un error?</a></div>
"""
"""The note's source, its id in small type, and a link to report a mistake."""

DECIMAL = "@DECIMAL@"
"""Placeholder in templates for the sign between units and tenths."""

CSS = files(__package__).joinpath("_cards.css").read_text("utf-8")


def trailing_fields(source: int, id_: int, *spares: int) -> tuple[Field, ...]:
    """Build the last fields of a note type, with their fixed ids."""
    reserve = tuple(Field(f"Reserva {n}", spare) for n, spare in enumerate(spares, 1))
    return (Field("Fuente", source), Field("Id", id_), *reserve)


def trailing_values(rendered: RenderedNote) -> dict[str, str]:
    """Fill those fields."""
    # Escaping the bracket of `\(` as an entity would not help: MathJax reads the text that the browser parsed.
    source = _DELIMITER.sub(r"<span>\\</span>\1", escape(rendered.note.source, quote=False))
    return {"Fuente": source.replace("[", "&#91;"), "Id": rendered.note.id}
