"""`typed`: a question whose answer is typed, letter for letter, and an explanation.

Anki compares what was typed with one field. Where it was another accepted answer, or a number with the other decimal
sign, the back's script says that it is right. The other answers are in the first spare field, so those of a published
note can change, and a note without any is as it was.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from builder.model import Answer, Field, NoteType, Part, Template
from builder.notes._common import DECIMAL, FOOT, trailing_fields, trailing_values

if TYPE_CHECKING:
    from builder.model import RenderedNote

SCRIPT = files(__package__).joinpath("_typed.js").read_text("utf-8")

FRONT = """<div class="mazo">{{Enunciado}}</div>
<div class="mazo-type">{{type:Respuesta}}</div>"""
BACK = f"""<div class="mazo"><div class="mazo-front">{{{{Enunciado}}}}</div><hr id="answer">
<div class="mazo-type">{{{{type:Respuesta}}}}</div>
<p class="mazo-answer" data-decimal="{DECIMAL}">Respuesta: <code>{{{{Respuesta}}}}</code></p>
{{{{#Reserva 1}}}}<p class="mazo-also">También vale: {{{{Reserva 1}}}}</p>
{{{{/Reserva 1}}}}<div class="mazo-back">{{{{Explicación}}}}</div></div>{FOOT}
<script>{SCRIPT}</script>"""


def fill(rendered: RenderedNote) -> dict[str, str]:
    """Fill its fields; the answer is plain text, which Anki compares with the typed text."""
    explanation = rendered.parts.get("explanation")
    return {
        "Enunciado": rendered.parts["stem"].anki,
        "Respuesta": rendered.parts["answer"].anki,
        "Explicación": explanation.anki if explanation else "",
        **trailing_values(rendered),
        "Reserva 1": ", ".join(f"<code>{one.anki}</code>" for one in rendered.also),
    }


NOTE_TYPE = NoteType(
    name="typed",
    id=1159478284798,
    parts=(
        Part("stem", "¿‹la pregunta›? Escribe ‹en qué forma›."),
        Part("answer", "‹la respuesta, en una línea y sin formato›", is_plain=True),
        Part("explanation", "‹por qué›", required=False),
    ),
    fields=(
        Field("Enunciado", 2444788319511993254),
        Field("Respuesta", 4461509724802998263),
        Field("Explicación", 2941582658765217428),
        *trailing_fields(
            3371907321915208186,
            3161277471295309061,
            3791369303021877802,
            4260299816068877799,
            4419478284785837952,
        ),
    ),
    templates=(Template("Tarjeta", 2067117143736439409, FRONT, BACK, "stem", "answer"),),
    fill=fill,
    label="Respuesta breve",
    answer=Answer.TYPED,
    explanation="explanation",
    must_ask=True,
    is_inferred=True,
)
