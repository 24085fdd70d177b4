"""A note as HTML for a sheet: its question, its short answer, and its worked solution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.note_type import Answer
from builder.notes import type_of
from builder.sheets.deletions import blanked, short_answer
from builder.sheets.length import lines, width
from builder.sheets.writer import ReviewWriter, shown

if TYPE_CHECKING:
    from builder.languages import Language
    from builder.model import Evidence, RenderedNote, RenderedOption
    from builder.text.rendered import Html

_CODE = re.compile(r"`([^`]+)`")
_ROOM = 42.0
"""A little less than the width of a question on A4 at 10.5 pt, in ems."""
_FEWEST_RULED, _MOST_RULED, _SPARE = 2, 6, 1.35
_LETTER = 1.75
"""The width of an option's letter, in ems, with the space after it."""
_WIDEST = 999.0
"""The width of an option that has blocks, in ems: wider than any page."""


def question(rendered: RenderedNote) -> str:
    """The question, with space for the answer."""
    note_type, words = type_of(rendered.note), rendered.note.locale.words
    asked = _part(rendered, note_type.prompt)
    match note_type.answer:
        case Answer.OPTIONS:
            return asked + _options(rendered.options)
        case Answer.DELETIONS:
            return blanked(rendered.parts[note_type.prompt], words)
        case Answer.TYPED:
            return f'{asked}<p class="write">{words.text("card-answer")}</p>'
        case Answer.PROSE:
            return asked + _ruled(rendered.parts[note_type.answered_by or ""])


def _part(rendered: RenderedNote, name: str | None) -> str:
    """A part of the note; empty if the note does not have it."""
    return rendered.parts[name].write(ReviewWriter) if name and name in rendered.parts else ""


def _ruled(answer: Html) -> str:
    """Ruled lines to write the answer on: about as many as it fills in print, and one more."""
    number = round(min(max(lines(shown(answer), _ROOM) + _SPARE, _FEWEST_RULED), _MOST_RULED))
    return f'<div class="ruled" aria-hidden="true">{"<hr>" * number}</div>'


def letter(rendered: RenderedNote) -> str:
    """The letter of the right option."""
    return "ABCDEFGH"[next(n for n, option in enumerate(rendered.options) if option.is_key)]


def key(rendered: RenderedNote) -> str:
    """The answer if it is short, an arrow to the solution if not."""
    note_type = type_of(rendered.note)
    match note_type.answer:
        case Answer.OPTIONS:
            return letter(rendered)
        case Answer.TYPED:
            return f"<code>{_part(rendered, note_type.answered_by)}</code>"
        case Answer.DELETIONS:
            return short_answer(rendered.parts[note_type.prompt]) or "→"
        case Answer.PROSE:
            return "→"


def also(rendered: RenderedNote) -> str:
    """The other answers that are accepted."""
    listed = ", ".join(f"<code>{one.page}</code>" for one in rendered.also)
    before = rendered.note.locale.words.text("card-also")
    return f"<p>{before} {listed}</p>" if listed else ""


def solution(rendered: RenderedNote) -> str:
    """The answer, its explanation and the evidence."""
    note_type = type_of(rendered.note)
    answer = _part(rendered, note_type.answered_by)
    explanation = _part(rendered, note_type.explanation)
    match note_type.answer:
        case Answer.OPTIONS:
            correct = next(option for option in rendered.options if option.is_key)
            body = (
                f'<div class="correct"><b>{letter(rendered)}.</b> <div>{correct.text.write(ReviewWriter)}</div></div>'
                f"{explanation}{_reasons(rendered.options)}"
            )
        case Answer.TYPED:
            body = f'<p><code class="correct">{answer}</code></p>{also(rendered)}{explanation}'
        case Answer.PROSE | Answer.DELETIONS:
            body = answer + explanation
    return body + _evidence(rendered)


def _options(options: tuple[RenderedOption, ...]) -> str:
    """The options with their letters; the style sheet makes columns by the width of the widest."""
    items = "".join(
        f'<li><span class="bubble">{"ABCDEFGH"[n]}</span><div>{option.text.write(ReviewWriter)}</div></li>'
        for n, option in enumerate(options)
    )
    widest = min(_LETTER + max(width(shown(option.text)) for option in options), _WIDEST)
    return f'<ol class="options" style="--widest:{widest:.1f}em">{items}</ol>'


def _reasons(options: tuple[RenderedOption, ...]) -> str:
    """Why each option is right or wrong, by its letter."""
    items = "".join(
        f"<li><b>{'ABCDEFGH'[n]}</b> <div>{option.reason.write(ReviewWriter)}</div></li>"
        for n, option in enumerate(options)
        if option.reason is not None
    )
    return f'<ul class="reasons">{items}</ul>' if items else ""


def _evidence(rendered: RenderedNote) -> str:
    """The verified claims, and by which library."""
    computed = [claim for claim in rendered.evidence if not claim.basis]
    arithmetic = [claim for claim in rendered.evidence if claim.basis]
    words = rendered.note.locale.words
    return _claims(computed, "sheet-evidence", words) + _claims(
        arithmetic, "sheet-evidence-arithmetic", words
    )


def _claims(evidence: list[Evidence], heading: str, words: Language) -> str:
    if not evidence:
        return ""
    judges = ", ".join(dict.fromkeys(claim.judge.split(":")[0] for claim in evidence))
    drawn_numbers = words.text("sheet-evidence-drawn")
    said = (
        f"{claim.name}</code>: {_escaped(claim.exact)}{_basis(claim)}"
        for claim in evidence
        if not claim.is_drawn
    )
    drawn = (f"{claim.name}</code>: {drawn_numbers}" for claim in evidence if claim.is_drawn)
    values = "; ".join(f"<code>{one}" for one in dict.fromkeys((*said, *drawn)))
    checked = _escaped(words.text(heading, judges=judges))
    return f'<p class="evidence">{checked} {values}.</p>'


def _basis(claim: Evidence) -> str:
    """What a value of arithmetic rests on; the words of a mistake may have code."""
    said = _CODE.sub(r"<code>\1</code>", _escaped(claim.basis))
    return f" ({said})" if said else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
