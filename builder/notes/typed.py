"""`typed`: a question whose answer is typed, letter for letter, and an explanation.

Anki compares what was typed with one field. Where it was another accepted answer, or a number with the other decimal
sign, the back's script says that it is right. The other answers are in the first spare field, so those of a published
note can change, and a note without any is as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.note_type import Answer, Field, NoteType, Part, Template
from builder.notes._common import DECIMAL, FOOT, script, trailing_fields, trailing_values

if TYPE_CHECKING:
    from builder.model import RenderedNote

SCRIPT = script("_typed.js")

FRONT = """<div class="mazo">{{stem}}</div>
<div class="mazo-type">{{type:answer}}</div>"""
BACK = f"""<div class="mazo"><div class="mazo-front">{{{{stem}}}}</div><hr id="answer">
<div class="mazo-type">{{{{type:answer}}}}</div>
{{{{#answer}}}}<p class="mazo-answer" data-decimal="{DECIMAL}">@answer@ <code>{{{{answer}}}}</code></p>
{{{{/answer}}}}{{{{#spare-1}}}}<p class="mazo-also">@also@ {{{{spare-1}}}}</p>
{{{{/spare-1}}}}<div class="mazo-back">{{{{explanation}}}}</div></div>{FOOT}
<script>{SCRIPT}</script>"""


def fill(rendered: RenderedNote) -> dict[str, str]:
    """Fill its fields; the answer is plain text, which Anki compares with the typed text."""
    explanation = rendered.parts.get("explanation")
    return {
        "stem": rendered.parts["stem"].anki,
        "answer": rendered.parts["answer"].anki,
        "explanation": explanation.anki if explanation else "",
        **trailing_values(rendered),
        "spare-1": ", ".join(f"<code>{one.anki}</code>" for one in rendered.also),
    }


NOTE_TYPE = NoteType(
    name="typed",
    id=1159478284798,
    parts=(
        Part("stem"),
        Part("answer", is_plain=True),
        Part("explanation", required=False),
    ),
    fields=(
        Field("stem", 2444788319511993254),
        Field("answer", 4461509724802998263),
        Field("explanation", 2941582658765217428),
        *trailing_fields(
            3371907321915208186,
            3161277471295309061,
            3791369303021877802,
            4260299816068877799,
            4419478284785837952,
        ),
    ),
    templates=(Template("card", 2067117143736439409, FRONT, BACK, "stem", "answer"),),
    fill=fill,
    answer=Answer.TYPED,
    explanation="explanation",
    must_ask=True,
    is_inferred=True,
)
