"""`cloze`: a text with deletions, each hidden in turn, and an optional remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.model import Answer, Field, NoteType, Part, Template
from builder.notes._common import FOOT, trailing_fields, trailing_values

if TYPE_CHECKING:
    from builder.model import RenderedNote

FRONT = """<div class="mazo">{{cloze:Texto}}</div>"""
BACK = f"""<div class="mazo"><div class="mazo-front">{{{{cloze:Texto}}}}</div>{{{{#Extra}}}}<hr id="answer">
<div class="mazo-back">{{{{Extra}}}}</div>{{{{/Extra}}}}</div>{FOOT}"""


def fill(rendered: RenderedNote) -> dict[str, str]:
    """Fill its fields."""
    extra = rendered.parts.get("extra")
    return {
        "Texto": rendered.parts["text"].anki,
        "Extra": extra.anki if extra else "",
        **trailing_values(rendered),
    }


NOTE_TYPE = NoteType(
    name="cloze",
    id=1554557634123,
    parts=(
        Part("text", "‹una frase, con lo que se oculta entre llaves:› {{c1::‹lo que se oculta›}}."),
        Part(
            "extra",
            "‹lo que se añade al responder; si no hace falta, borra esto y la línea ---›",
            required=False,
        ),
    ),
    fields=(
        Field("Texto", 4064206588131031454),
        Field("Extra", 3731634949451807071),
        *trailing_fields(
            2057860308367653168,
            4241964842100010803,
            3191698168755840117,
            3589563944568422947,
            2809496816085433057,
        ),
    ),
    templates=(Template("Tarjeta", 2767579139018894596, FRONT, BACK, "text", "text"),),
    fill=fill,
    label="Texto con huecos",
    answer=Answer.DELETIONS,
    explanation="extra",
    must_ask=False,
    is_inferred=True,
)
