"""`exercise`: a skill to practise on other data at each review; the answer is produced, and judged by the card.

A note carries its variants as `<template>` elements, one of which the script clones into the card: another one at each
review, the same on both sides. Outside them is the first variant, which is shown in previews and without JavaScript.
What is typed is compared on the back, by `_judge.js` alone, with the answer and with the mistakes that can be named.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING

from builder.note_type import Answer, Field, NoteType, Part, Template
from builder.notes._common import FOOT, script, trailing_fields, trailing_values
from builder.produced import as_typed, hint

if TYPE_CHECKING:
    from builder.model import Produced, RenderedNote

SCRIPT = script("_exercise.js")

_BODY = """<div class="mazo-shown">{{fixed}}</div>{{variants}}
</div>"""
FRONT = f"""<div class="mazo mazo-exercise mazo-asking" id="mazo-exercise" data-note="{{{{text:id}}}}">
{_BODY}
<script>{SCRIPT}</script>"""
BACK = f"""<div class="mazo mazo-exercise mazo-answered" id="mazo-exercise" data-note="{{{{text:id}}}}">
{_BODY}{FOOT}
<script>{SCRIPT}</script>"""


def fill(rendered: RenderedNote) -> dict[str, str]:
    """Fill its fields."""
    note = rendered.note
    templates = (
        f'<template data-variant="{one.note.parameters}">{_variant(one)}</template>'
        for one in rendered.variants
    )
    return {
        "title": escape(note.title, quote=False),
        "fixed": _variant(rendered),
        "variants": "".join(templates),
        "needs": " ".join(one.id for one in note.needs),
        **trailing_values(rendered),
    }


def _variant(rendered: RenderedNote) -> str:
    """A variant: what it asks, and what the front's style hides."""
    note, parts = rendered.note, rendered.parts
    assert note.produced is not None, "only generators make exercises"
    words = note.locale.words
    mistakes = "".join(
        f'<li data-answer="{_attribute(data_of(mistake.answer))}">{reason.anki}</li>'
        for mistake, reason in zip(note.mistakes, rendered.reasons, strict=True)
    )
    data = data_of(note.produced, as_typed(note.parts["answer"].value))
    key = f'<div class="mazo-solved" data-answer="{_attribute(data)}">'
    return (
        f'<div class="mazo-front">{parts["fixed"].anki}</div><p class="mazo-hint">{hint(note.produced, words)}</p>'
        f'<div class="mazo-work"><hr id="answer">{key}<span>{words.text("card-answer")}</span> '
        f"{parts['answer'].anki}</div>"
        + (f'<ul class="mazo-mistakes" hidden>{mistakes}</ul>' if mistakes else "")
        + f'<details class="mazo-steps" open><summary>{words.text("card-steps")}</summary>'
        f"{parts['solution'].anki}</details>{_check(rendered)}</div>"
    )


def _check(rendered: RenderedNote) -> str:
    """The code by which the learner can check the answer, folded."""
    if rendered.demonstration is None:
        return ""
    name = rendered.note.locale.words.text("card-check")
    return (
        f'<details class="mazo-check"><summary class="tappable">{name}</summary>'
        f"{rendered.demonstration.anki}</details>"
    )


def data_of(answer: Produced, shown: str = "") -> dict[str, object]:
    """Describe an answer, or that of a mistake, for the script.

    Args:
        answer: the answer.
        shown: the answer as the back shows it, without marks; what is typed otherwise is in another form.
    """
    return {
        "form": answer.form.value,
        "values": answer.values,
        "rounded": answer.rounded,
        "percent": answer.is_percent,
        "shown": shown,
    }


def _attribute(data: dict[str, object]) -> str:
    """Write data as the value of an attribute, in which Anki would read brackets."""
    return escape(json.dumps(data, ensure_ascii=False)).replace("[", "&#91;")


NOTE_TYPE = NoteType(
    name="exercise",
    id=1425315917306,
    parts=(Part("fixed"), Part("answer"), Part("solution")),
    fields=(
        Field("title", 4341629518397472528),
        Field("fixed", 1027353632012896358),
        Field("variants", 1516543627480533810),
        Field("needs", 1546729680587681627),
        *trailing_fields(
            3432185081033496547,
            2516182248404728581,
            1359384210969535928,
            4544166270264803755,
            2026018918269837689,
        ),
    ),
    templates=(Template("card", 1793111385974172700, FRONT, BACK, "fixed", "answer"),),
    fill=fill,
    answer=Answer.PRODUCED,
    explanation="solution",
    must_ask=True,
    is_inferred=True,
)
