"""What every note type shares: its style sheet, the line at the foot of each back, and the last
five fields.
"""

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
"""Stands in a template for the collection's report address; the package writer fills it in."""

FOOT = f"""
<div class="mazo-foot">{{{{#Fuente}}}}<span class="mazo-source">{{{{Fuente}}}}</span> {{{{/Fuente}}}}<span
class="mazo-id">{{{{text:Id}}}}</span> <a href="{REPORT}">¿Hay un error?</a></div>
"""
"""The note's source, its id in small, and the link by which a wrong card is reported."""

CSS = files(__package__).joinpath("_cards.css").read_text("utf-8")


def trailing_fields(source: int, id_: int, *spares: int) -> tuple[Field, ...]:
    """The fields that end every note type, with their fixed ids."""
    reserve = tuple(Field(f"Reserva {n}", spare) for n, spare in enumerate(spares, 1))
    return (Field("Fuente", source), Field("Id", id_), *reserve)


def trailing_values(rendered: RenderedNote) -> dict[str, str]:
    """What those fields hold."""
    # An entity for the bracket of `\(` would begin a formula still: MathJax reads what the browser made of it.
    source = _DELIMITER.sub(r"<span>\\</span>\1", escape(rendered.note.source, quote=False))
    return {"Fuente": source.replace("[", "&#91;"), "Id": rendered.note.id}
