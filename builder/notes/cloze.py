"""`cloze`: a text with deletions, each hidden in turn, and an optional remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.note_type import Answer, Field, NoteType, Part, Template
from builder.notes._common import FOOT, trailing_fields, trailing_values

if TYPE_CHECKING:
    from builder.model import RenderedNote

FRONT = """<div class="mazo">{{cloze:text}}</div>"""
BACK = f"""<div class="mazo"><div class="mazo-front">{{{{cloze:text}}}}</div>{{{{#extra}}}}<hr id="answer">
<div class="mazo-back">{{{{extra}}}}</div>{{{{/extra}}}}</div>{FOOT}"""


def fill(rendered: RenderedNote) -> dict[str, str]:
    """Fill its fields."""
    extra = rendered.parts.get("extra")
    return {
        "text": rendered.parts["text"].anki,
        "extra": extra.anki if extra else "",
        **trailing_values(rendered),
    }


NOTE_TYPE = NoteType(
    name="cloze",
    id=1554557634123,
    parts=(
        Part("text"),
        Part("extra", required=False),
    ),
    fields=(
        Field("text", 4064206588131031454),
        Field("extra", 3731634949451807071),
        *trailing_fields(
            2057860308367653168,
            4241964842100010803,
            3191698168755840117,
            3589563944568422947,
            2809496816085433057,
        ),
    ),
    templates=(Template("card", 2767579139018894596, FRONT, BACK, "text", "text"),),
    fill=fill,
    answer=Answer.DELETIONS,
    explanation="extra",
    must_ask=False,
    is_inferred=True,
)
