"""`reversed`: two sides, each asked from the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.model import Answer, Field, NoteType, Part, Template
from builder.notes._common import FOOT, trailing_fields, trailing_values

if TYPE_CHECKING:
    from builder.model import RenderedNote


def _template(name: str, id_: int, asked: str, answer: str, parts: tuple[str, str]) -> Template:
    front = f"""<div class="mazo">{{{{{asked}}}}}</div>"""
    back = f"""<div class="mazo"><div class="mazo-front">{{{{{asked}}}}}</div><hr id="answer">
<div class="mazo-back">{{{{{answer}}}}}</div></div>{FOOT}"""
    return Template(name, id_, front, back, *parts)


def fill(rendered: RenderedNote) -> dict[str, str]:
    """Fill its fields."""
    return {
        "Anverso": rendered.parts["front"].anki,
        "Reverso": rendered.parts["back"].anki,
        **trailing_values(rendered),
    }


NOTE_TYPE = NoteType(
    name="reversed",
    id=1106363309884,
    parts=(Part("front", "‹el término›"), Part("back", "‹su definición, sin el término›")),
    fields=(
        Field("Anverso", 2054543701011129951),
        Field("Reverso", 4470800995957815186),
        *trailing_fields(
            2076413705484831627,
            3909182618442992741,
            2117344119165607438,
            3068917280181111194,
            4221569699242083227,
        ),
    ),
    templates=(
        _template(
            "Anverso → reverso", 1770313263123695856, "Anverso", "Reverso", ("front", "back")
        ),
        _template(
            "Reverso → anverso", 3192727869929510984, "Reverso", "Anverso", ("back", "front")
        ),
    ),
    fill=fill,
    label="Ida y vuelta",
    answer=Answer.PROSE,
    explanation=None,
    must_ask=False,
    is_inferred=False,
)
