"""A note on paper, as Typst: what it asks, its options, what answers it and where that is from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.note_type import Answer
from builder.notes import type_of
from builder.prints.deletions import answers, blanked
from builder.text.typst import written
from builder.text.typst_strings import plain, plain_code

if TYPE_CHECKING:
    from builder.languages import Language
    from builder.model import RenderedNote

_LINE, _DISPLAY, _PICTURE = 50, 3, 600
"""The characters of a line, the lines of a formula on its own, and the characters that would fill a picture's room."""
_BREAK = re.compile(r"\n(?=\n|[`|*+-]|\d+[.)] |    )")
NOTHING = "none"
"""Typst's value for what is not there."""


@dataclass(frozen=True)
class PrintedNote:
    """A note; its passages are expressions of Typst."""

    id: str
    asked: str
    answer: str
    """What answers it; `none` where that is an option."""
    explanation: str
    """`none` where there is no explanation."""
    source: str
    """Its source, its id and what its numbers were checked with, as text."""
    lengths: tuple[int, int]
    """About how long the question and the whole are, in characters; what is no text counts as it fills paper."""
    options: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    """Of each option; `none` where it has none."""
    key: int = 0
    """The right option, counted from 0."""


def printed(rendered: RenderedNote) -> PrintedNote:
    """A note on paper; one that is asked both ways is there once, as its first card asks it."""
    note_type, parts = type_of(rendered.note), rendered.parts
    asked = written(parts[note_type.prompt])
    answered = parts.get(note_type.answered_by or "")
    options = rendered.options if note_type.answer is Answer.OPTIONS else ()
    match note_type.answer:
        case Answer.OPTIONS:
            answer = NOTHING
        case Answer.DELETIONS:
            asked, answer = blanked(parts[note_type.prompt]), answers(parts[note_type.prompt])
        case Answer.TYPED:
            answer = typed(rendered)
        case Answer.PROSE | Answer.PRODUCED:
            answer = written(answered) if answered else NOTHING
    explanation = parts.get(note_type.explanation or "")
    return PrintedNote(
        rendered.note.id,
        asked,
        answer,
        written(explanation) if explanation else NOTHING,
        _source(rendered),
        _lengths(rendered),
        tuple(written(option.text) for option in options),
        tuple(written(one.reason) if one.reason else NOTHING for one in options),
        next((n for n, option in enumerate(options) if option.is_key), 0),
    )


def typed(rendered: RenderedNote) -> str:
    """The answers that may be typed, the one that is shown first."""
    note = rendered.note
    shown = note.parts[type_of(note).answered_by or ""].value
    first = f"answer(raw({plain_code(shown)}))"
    if not note.also:
        return f"par({first})"
    others = ";[, ];".join(f"raw({plain_code(text.value)})" for text in note.also)
    before = note.locale.words.text("card-also")
    return f"par({{{first};{plain(f' · {before} ')};{others}}})"


def _lengths(rendered: RenderedNote) -> tuple[int, int]:
    note = rendered.note
    asked = [note.parts[type_of(note).prompt], *(option.text for option in note.options)]
    return sum(length(one.value) for one in asked), sum(length(one.value) for one in note.texts)


def length(text: str) -> int:
    """About how long some Markdown is, in characters: each paragraph, item, row or line of code fills whole lines."""
    parts = _BREAK.split(text)
    lines = sum(-(-len(one) // _LINE) for one in parts) + text.count("\n\n")
    return _LINE * (lines + _DISPLAY * text.count("$$") // 2) + _PICTURE * text.count("![")


def _source(rendered: RenderedNote) -> str:
    note = rendered.note
    checked = _checked(rendered, note.locale.words)
    return " · ".join(filter(None, (note.id, note.source, checked)))


def _checked(rendered: RenderedNote, words: Language) -> str:
    """What the numbers were checked with, in a few words."""
    computed = [claim for claim in rendered.evidence if not claim.basis]
    judges = dict.fromkeys(claim.judge.split(":")[0] for claim in computed or rendered.evidence)
    if not judges:
        return ""
    listed = ", ".join(judges)
    if computed:
        return words.text("print-checked", judges=listed)
    return words.text("print-checked-arithmetic", judges=listed)
