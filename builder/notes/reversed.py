"""`reversed`: two sides, each asked from the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.note_type import Answer, Field, NoteType, Part, Template
from builder.notes._common import FOOT, trailing_fields, trailing_values

if TYPE_CHECKING:
    from builder.model import RenderedNote


def _template(name: str, id_: int, *, asked: str, answer: str, cue: str) -> Template:
    """Build a template. A bare term or definition asks nothing, so the message `card-CUE` stands above it."""
    question = f"""<div class="mazo-cue">@{cue}@</div>{{{{{asked}}}}}"""
    front = f"""<div class="mazo">{question}</div>"""
    back = f"""<div class="mazo"><div class="mazo-front">{question}</div><hr id="answer">
<div class="mazo-back">{{{{{answer}}}}}</div></div>{FOOT}"""
    return Template(name, id_, front, back, asked, answer)


def fill(rendered: RenderedNote) -> dict[str, str]:
    """Fill its fields."""
    return {
        "front": rendered.parts["front"].anki,
        "back": rendered.parts["back"].anki,
        **trailing_values(rendered),
    }


NOTE_TYPE = NoteType(
    name="reversed",
    id=1106363309884,
    parts=(Part("front", is_term=True), Part("back")),
    fields=(
        Field("front", 2054543701011129951),
        Field("back", 4470800995957815186),
        *trailing_fields(
            2076413705484831627,
            3909182618442992741,
            2117344119165607438,
            3068917280181111194,
            4221569699242083227,
        ),
    ),
    templates=(
        _template("forwards", 1770313263123695856, asked="front", answer="back", cue="what-is"),
        _template("backwards", 3192727869929510984, asked="back", answer="front", cue="which-term"),
    ),
    fill=fill,
    answer=Answer.PROSE,
    explanation=None,
    must_ask=False,
    is_inferred=False,
)
