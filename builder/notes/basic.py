"""`basic`: a question and its answer, asked in one direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.note_type import Answer, Field, NoteType, Part, Template
from builder.notes._common import FOOT, trailing_fields, trailing_values

if TYPE_CHECKING:
    from builder.model import RenderedNote

FRONT = """<div class="mazo">{{front}}</div>"""
BACK = f"""<div class="mazo"><div class="mazo-front">{{{{front}}}}</div><hr id="answer">
<div class="mazo-back">{{{{back}}}}</div></div>{FOOT}"""


def fill(rendered: RenderedNote) -> dict[str, str]:
    """Fill its fields."""
    return {
        "front": rendered.parts["front"].anki,
        "back": rendered.parts["back"].anki,
        **trailing_values(rendered),
    }


NOTE_TYPE = NoteType(
    name="basic",
    id=1257609123303,
    parts=(Part("front"), Part("back")),
    fields=(
        Field("front", 2403880620330820344),
        Field("back", 1280099385186837355),
        *trailing_fields(
            3139995673844881824,
            2129296439157755625,
            3233202352083362707,
            1646023918303964156,
            1178129078407025650,
        ),
    ),
    templates=(Template("card", 2358129108002969173, FRONT, BACK, "front", "back"),),
    fill=fill,
    answer=Answer.PROSE,
    explanation=None,
    must_ask=True,
    is_inferred=True,
)
