"""`choice`: a stem, options of which one is the key, and a solution.

Both sides contain the same list of options. The front lets the learner pick one; the back marks the
key and the picked option, and shows each option's reason. Without JavaScript the list is in written
order, with letters, and the back still marks the key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.note_type import Answer, Field, NoteType, Part, Template
from builder.notes._common import FOOT, script, trailing_fields, trailing_values
from builder.text.tree import Image, Paragraph, Passage

if TYPE_CHECKING:
    from builder.model import RenderedNote, RenderedOption
    from builder.text.rendered import Html

SCRIPT = script("_choice.js")

_DATA = """data-note="{{text:id}}" data-key="{{text:key}}" data-pinned="{{text:pinned}}\""""
FRONT = f"""<div class="mazo mazo-choice mazo-asking" id="mazo-choice" {_DATA}>
<div class="mazo-stem">{{{{stem}}}}</div>
{{{{options}}}}
</div>
<script>{SCRIPT}</script>"""
BACK = f"""<div class="mazo mazo-choice mazo-answered" id="mazo-choice" {_DATA}>
<div class="mazo-front">{{{{stem}}}}</div><hr id="answer">
{{{{options}}}}
<div class="mazo-back">{{{{solution}}}}</div>
</div>{FOOT}
<script>{SCRIPT}</script>"""


def _is_line(option: Html) -> bool:
    """Whether an option is a line of text, not code, a table or a picture."""
    match option.passage:
        case Passage(blocks=(Paragraph(children=children),)):
            return not any(isinstance(node, Image) for node in children)
    return option.passage is None


def _item(option: RenderedOption) -> str:
    reason = f'<div class="mazo-reason">{option.reason.anki}</div>' if option.reason else ""
    item, tag = ("<li>", "span") if _is_line(option.text) else ('<li class="mazo-wide">', "div")
    return (
        f'{item}<label class="tappable"><input type="radio" name="mazo-option">'
        f'<{tag} class="mazo-option">{option.text.anki}</{tag}></label>{reason}</li>'
    )


def fill(rendered: RenderedNote) -> dict[str, str]:
    """Fill its fields, including the number of the key and the number of last options that are not shuffled."""
    options = rendered.options
    pinned = sum(o.pinned for o in options) if rendered.note.shuffle else len(options)
    return {
        "stem": rendered.parts["stem"].anki,
        "options": '<ol class="mazo-options">' + "".join(map(_item, options)) + "</ol>",
        "key": str(1 + next(i for i, o in enumerate(options) if o.is_key)),
        "pinned": str(pinned),
        "solution": rendered.parts["solution"].anki,
        **trailing_values(rendered),
    }


NOTE_TYPE = NoteType(
    name="choice",
    id=1184911822778,
    parts=(Part("stem"), Part("solution")),
    fields=(
        Field("stem", 4146538533077128438),
        Field("options", 3891642961121660114),
        Field("key", 3158489455426192779),
        Field("pinned", 2056638653545969550),
        Field("solution", 4204119650910353536),
        *trailing_fields(
            4197229343299622536,
            1718233856945686794,
            2173978466588194142,
            1294442623672741920,
            3310623900487752037,
        ),
    ),
    templates=(Template("card", 3993399145922216275, FRONT, BACK, "stem", None),),
    fill=fill,
    answer=Answer.OPTIONS,
    explanation="solution",
    must_ask=False,
    is_inferred=True,
)
