"""A note as HTML for a sheet: its question, its short answer, and its worked solution."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from builder.note_type import Answer
from builder.notes import type_of
from builder.sheets.deletions import answers, blanked, short_answer
from builder.sheets.length import least_width, lines, width
from builder.sheets.writer import ReviewWriter, first_part, shown

if TYPE_CHECKING:
    from builder.languages import Language
    from builder.model import Evidence, RenderedNote, RenderedOption
    from builder.text.rendered import Html

_CODE = re.compile(r"`([^`]+)`")
_SYMBOL = re.compile(r"\$(\w)(?:_(\w))?\$")
"""A formula of one letter, perhaps with an index: the only ones in the words of mistakes."""
_WRITTEN = 15.0
"""How much print, in ems, fills a line by hand: a printed column holds 21, and handwriting is wider."""
_MOST_RULED = 8
_SHORT = 10.0
"""The widest answer, in ems, that the key lists."""
_LETTER = 1.75
"""The width of an option's letter, in ems, with the space after it."""
_WIDEST = 999.0
"""The width of an option that has blocks, in ems: wider than any page."""


def question(rendered: RenderedNote, name: str = "") -> str:
    """The question, with space for the answer.

    Args:
        rendered: the note.
        name: of the group of radio buttons by which its options are chosen, which know the right one. On paper that is
            handed out there is no such group.
    """
    note_type, words = type_of(rendered.note), rendered.note.locale.words
    asked = _part(rendered, note_type.prompt)
    match note_type.answer:
        case Answer.OPTIONS:
            return asked + _options(rendered.options, name)
        case Answer.DELETIONS:
            return blanked(rendered.parts[note_type.prompt], words)
        case Answer.TYPED | Answer.PRODUCED:
            return f'{asked}<p class="write">{words.text("card-answer")}</p>'
        case Answer.PROSE:
            return asked + _ruled(rendered.parts[note_type.answered_by or ""])


def _part(rendered: RenderedNote, name: str | None) -> str:
    """A part of the note; empty if the note does not have it."""
    return rendered.parts[name].write(ReviewWriter) if name and name in rendered.parts else ""


def widest(rendered: RenderedNote) -> float:
    """The width of the widest formula, table or figure of the note, in ems: it has no room in a narrower column."""
    passages = (html for html in rendered.passages if html.passage is not None)
    return max((least_width(shown(html, ReviewWriter)) for html in passages), default=0.0)


def _ruled(answer: Html) -> str:
    """Ruled lines to write the answer on: as many as its first part fills by hand; the rest explains it."""
    number = math.ceil(min(lines(first_part(shown(answer)), _WRITTEN), _MOST_RULED))
    return f'<div class="ruled" aria-hidden="true">{"<hr>" * number}</div>'


def letter(rendered: RenderedNote) -> str:
    """The letter of the right option."""
    return "ABCDEFGH"[next(n for n, option in enumerate(rendered.options) if option.is_key)]


def key(rendered: RenderedNote) -> str | None:
    """The answer if it is short; None if only the solution has it."""
    note_type = type_of(rendered.note)
    match note_type.answer:
        case Answer.OPTIONS:
            return letter(rendered)
        case Answer.TYPED:
            return f"<code>{_part(rendered, note_type.answered_by)}</code>"
        case Answer.PRODUCED:
            return _part(rendered, note_type.answered_by).removeprefix("<p>").removesuffix("</p>")
        case Answer.DELETIONS:
            return short_answer(rendered.parts[note_type.prompt])
        case Answer.PROSE:
            answer = first_part(shown(rendered.parts[note_type.answered_by or ""], ReviewWriter))
            return answer.line if width(answer) <= _SHORT else None


def also(rendered: RenderedNote) -> str:
    """The other answers that are accepted."""
    listed = ", ".join(f"<code>{one.page}</code>" for one in rendered.also)
    before = rendered.note.locale.words.text("card-also")
    return f"<p>{before} {listed}</p>" if listed else ""


def answer(rendered: RenderedNote) -> str:
    """The solution below its question: of a text with deletions, only what they hide."""
    note_type = type_of(rendered.note)
    if note_type.answer is not Answer.DELETIONS:
        return solution(rendered)
    hidden = answers(rendered.parts[note_type.prompt])
    return hidden + _part(rendered, note_type.explanation) + _evidence(rendered)


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
        case Answer.PRODUCED:
            body = f'<div class="correct">{answer}</div>{explanation}'
        case Answer.PROSE | Answer.DELETIONS:
            body = answer + explanation
    return body + _evidence(rendered)


def _options(options: tuple[RenderedOption, ...], name: str) -> str:
    """The options with their letters; the style sheet makes columns by the width of the widest."""
    items = "".join(_option(option, "ABCDEFGH"[n], name) for n, option in enumerate(options))
    room = min(_LETTER + max(width(shown(option.text)) for option in options), _WIDEST)
    return f'<ol class="options" style="--widest:{room:.1f}em">{items}</ol>'


def _option(option: RenderedOption, letter_: str, name: str) -> str:
    shown_ = f'<span class="bubble">{letter_}</span><div>{option.text.write(ReviewWriter)}</div>'
    if not name:
        return f"<li>{shown_}</li>"
    right = ' class="right"' if option.is_key else ""
    button = f'<input type="radio" name="{name}" value="{letter_}">'
    return f"<li{right}><label>{button}{shown_}</label></li>"


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
    """What a value of arithmetic rests on; the words of a mistake may have code and symbols."""
    said = _CODE.sub(r"<code>\1</code>", _escaped(claim.basis))
    said = _SYMBOL.sub(lambda found: f"<i>{found[1]}</i>" + _below(found[2]), said)
    return f" ({said})" if said else ""


def _below(index: str | None) -> str:
    return f"<sub>{index}</sub>" if index else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
