"""A note on paper: its question, its answer in short, and its worked solution, as HTML."""

from __future__ import annotations

import math
import re
from html import unescape
from typing import TYPE_CHECKING

from builder.model import Answer
from builder.notes import type_of
from builder.sheets.paper.blocks import LEADING, Column
from builder.sheets.paper.measure import height as room_of
from builder.sheets.paper.measure import lines_up

if TYPE_CHECKING:
    from builder.model import RenderedNote, RenderedOption

CLOZE = re.compile(
    r'<span class="cloze" data-cloze="(?P<n>\d+)">(?P<answer>.*?)</span>(?:<span class="hint">(?P<hint>.*?)</span>)?',
    re.DOTALL,
)
"""A deletion of a rendered cloze, its number, and its hint."""
_TAG = re.compile(r"<[^>]*>")
_COLUMN = Column(42.0)
"""What a question has of an A4 page at 10.5 pt, in ems, and somewhat less."""
_LEAST_LINES, _MOST_LINES = 2, 6
_LINE = 1.75
"""How many ruled lines there may be, and their distance in ems."""
_LONG_BLANK = 13
_SHORT = 22
"""Characters of an answer that fits the list of keys."""


def question(rendered: RenderedNote) -> str:
    """What is asked, with room to answer."""
    note_type = type_of(rendered.note)
    asked = rendered.parts[note_type.prompt].page
    match note_type.answer:
        case Answer.OPTIONS:
            return asked + _options(rendered.options)
        case Answer.DELETIONS:
            return _blanked(asked)
        case Answer.TYPED:
            return f'{asked}<p class="write">Respuesta:</p>'
        case Answer.PROSE:
            return asked + _ruled(_part(rendered, note_type.answered_by))


def _part(rendered: RenderedNote, name: str | None) -> str:
    """A part of the note; empty where it has none of that name."""
    return rendered.parts[name].page if name and name in rendered.parts else ""


def _ruled(answer: str) -> str:
    """Room to write the answer in: as many lines as it has in print, and one more."""
    height = room_of(answer, _COLUMN)
    wanted = math.ceil(height / LEADING) + 1 if height < math.inf else _MOST_LINES
    lines = min(max(wanted, _LEAST_LINES), _MOST_LINES)
    return f'<div class="ruled" aria-hidden="true" style="height:{lines * _LINE:g}em">{"<hr>" * lines}</div>'


def letter(rendered: RenderedNote) -> str:
    """The letter of the right option."""
    return "ABCDEFGH"[next(n for n, option in enumerate(rendered.options) if option.is_key)]


def key(rendered: RenderedNote) -> str:
    """The answer, where it is short enough for a list of them."""
    note_type = type_of(rendered.note)
    match note_type.answer:
        case Answer.OPTIONS:
            return letter(rendered)
        case Answer.TYPED:
            return f"<code>{_part(rendered, note_type.answered_by)}</code>"
        case Answer.DELETIONS:
            asked = rendered.parts[note_type.prompt].page
            answers = [m["answer"] for m in CLOZE.finditer(asked)]
            shown = "; ".join(dict.fromkeys(answers))
            fits = _width(shown) <= _SHORT and "\n" not in shown and "<mfrac" not in shown
            return shown if fits else "→"
        case Answer.PROSE:
            return "→"


def solution(rendered: RenderedNote) -> str:
    """The answer and why."""
    note_type = type_of(rendered.note)
    answer = _part(rendered, note_type.answered_by)
    explanation = _part(rendered, note_type.explanation)
    match note_type.answer:
        case Answer.OPTIONS:
            correct = next(option for option in rendered.options if option.is_key)
            body = (
                f'<div class="correct"><b>{letter(rendered)}.</b> <div>{correct.text.page}</div></div>'
                f"{explanation}{_reasons(rendered.options)}"
            )
        case Answer.TYPED:
            body = f'<p><code class="correct">{answer}</code></p>{explanation}'
        case Answer.PROSE | Answer.DELETIONS:
            body = answer + explanation
    return body + _evidence(rendered)


def _options(options: tuple[RenderedOption, ...]) -> str:
    """The options behind their letters, in as many columns as leave each on a line of its own."""
    items = "".join(
        f'<li><span class="bubble">{"ABCDEFGH"[n]}</span><div>{option.text.page}</div></li>'
        for n, option in enumerate(options)
    )
    lists = [f'<ol class="options columns-{n}">{items}</ol>' for n in (4, 2, 1)]
    return next((html for html in lists[:-1] if lines_up(html, _COLUMN)), lists[-1])


def _reasons(options: tuple[RenderedOption, ...]) -> str:
    """Why each option is right or wrong, by its letter: on paper the options stand still."""
    items = "".join(
        f"<li><b>{'ABCDEFGH'[n]}</b> <div>{option.reason.page}</div></li>"
        for n, option in enumerate(options)
        if option.reason is not None
    )
    return f'<ul class="reasons">{items}</ul>' if items else ""


def _width(html: str) -> int:
    """About how many characters wide some HTML is; a formula's marks take less room than its tags
    suggest.
    """
    return len(unescape(_TAG.sub("", html)).strip())


def _blanked(html: str) -> str:
    """The text with a blank for each deletion, numbered where there are several, with its hint."""
    numbers = {m["n"] for m in CLOZE.finditer(html)}

    def blank(match: re.Match[str]) -> str:
        number = f"<sup>{match['n']}</sup>" if len(numbers) > 1 else ""
        hint = f" ({match['hint']})" if match["hint"] else ""
        size = "long" if _width(match["answer"]) > _LONG_BLANK else "short"
        return f'<span class="blank {size}" role="img" aria-label="hueco"></span>{number}{hint}'

    return CLOZE.sub(blank, html)


def _evidence(rendered: RenderedNote) -> str:
    """Which claims were verified, and by what."""
    evidence = rendered.evidence
    if not evidence:
        return ""
    judges = ", ".join(dict.fromkeys(claim.judge.split(":")[0] for claim in evidence))
    said = (
        f"{claim.name}</code>: {_escaped(claim.exact)}" for claim in evidence if not claim.is_drawn
    )
    drawn = (f"{claim.name}</code>: sus números" for claim in evidence if claim.is_drawn)
    values = "; ".join(f"<code>{one}" for one in dict.fromkeys((*said, *drawn)))
    return f'<p class="evidence">Comprobado con {_escaped(judges)} y con el cálculo exacto. {values}.</p>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
