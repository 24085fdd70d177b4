"""How a question is answered: what the key says in short, and how much room it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.exam.values import LETTERS
from builder.note_type import Answer
from builder.notes import answer_of, explanation_of, type_of
from builder.prints.notes import length
from builder.produced import as_typed

if TYPE_CHECKING:
    from fractions import Fraction

    from builder.exam.values import Question
    from builder.languages import Locale

_LINE = 50
"""Characters of a printed line."""
_LEAST, _MOST = 3, 10
"""Lines of room for working."""
_LEAST_RULED, _MOST_RULED = 2, 10
_WORKED = 0.6
"""How many lines of working a line of the printed solution is: it also explains."""
_BY_HAND = 1.6
"""How many times as much room handwriting needs as print."""


def is_written(question: Question) -> bool:
    """Whether the answer is a result that is written on the answer sheet."""
    return type_of(question.rendered.note).answer in (Answer.TYPED, Answer.PRODUCED)


def is_ruled(question: Question) -> bool:
    """Whether the answer is written below the question."""
    return question.key is None and not is_written(question)


def letter(question: Question) -> str:
    """The letter of the right option; empty if there are no options."""
    return "" if question.key is None else LETTERS[question.key]


def result(question: Question) -> str:
    """The result that is written, as one would type it."""
    note = question.rendered.note
    answer = answer_of(note)
    assert answer is not None, "it is written"
    return answer.value.strip() if note.produced is None else as_typed(answer.value)


def room(question: Question) -> int:
    """The lines of room for working: as many as the solution asks for, and none for what needs no calculation."""
    claims = [claim for claim in question.rendered.evidence if not claim.is_drawn]
    if is_ruled(question) or not claims:
        return 0
    solution = explanation_of(question.rendered.note)
    lines = length(solution.value) / _LINE if solution else 0
    return round(min(max(lines * _WORKED, len(claims), _LEAST), _MOST))


def ruled(question: Question) -> int:
    """The ruled lines on which an answer in prose is written."""
    answer = answer_of(question.rendered.note)
    if not is_ruled(question) or type_of(question.rendered.note).answer is not Answer.PROSE:
        return 0
    lines = length(answer.value) / _LINE if answer else 0
    return round(min(max(lines * _BY_HAND, _LEAST_RULED), _MOST_RULED))


def points(value: Fraction, locale: Locale) -> str:
    """Points in words, such as `1,5 puntos`."""
    many = 1 if value == 1 else 2
    return locale.words.text("exam-points", points=number(value, locale), many=many)


def number(value: Fraction, locale: Locale) -> str:
    """A number of points: with decimals if there are few, else as a fraction."""
    rounded = round(value, 3)
    if rounded != value:
        return str(value)
    return f"{float(rounded):g}".replace(".", locale.decimal)
