"""What Moodle accepts as an answer that is typed: a number with a tolerance, or one of several texts.

Moodle compares less than the script of a card does: a number may not be a fraction, and a text has one order and one
kind of separator. So each question says how its answer is to be written, in words that do not depend on the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from math import floor, log10
from typing import TYPE_CHECKING

from builder.display.write import decimals
from builder.model import Form
from builder.notes import typed_of
from builder.produced import INFINITY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.languages import Language
    from builder.model import Note, Produced

DIGITS = 4
"""Significant digits of a number that has no short decimal."""
_MOST_ITEMS = 5
"""Of a set: with more there would be too many orders to list."""
_MARKS = str.maketrans("▁Ġ", "__")
"""The marks of a token's beginning that no keyboard has."""


@dataclass(frozen=True)
class Accepted:
    """The answers that are right."""

    texts: tuple[str, ...] = ()
    """Empty where someone has to read the answer."""
    number: str = ""
    """A decimal number; empty if the answer is a text."""
    tolerance: str = "0"
    """How far an answer may be from the number."""
    is_case_sensitive: bool = True
    hint: str = ""
    """How the answer is to be written."""


def accepted(note: Note) -> Accepted:
    """What is right for a note whose answer is typed or produced."""
    if note.produced is not None:
        return _produced(note, note.produced)
    shown = typed_of(note)
    assert shown is not None, "its answer is typed"
    texts = [text.value.strip() for text in (shown, *note.also)]
    both = [one for text in texts for one in (text, *_other_sign(text))]
    return Accepted(tuple(dict.fromkeys(both)), is_case_sensitive=note.generator is not None)


def _other_sign(text: str) -> tuple[str, ...]:
    """A decimal number with the other sign."""
    signs = str.maketrans(",.", ".,")
    is_number = text.lstrip("-").replace(",", ".", 1).replace(".", "", 1).isdecimal()
    return (text.translate(signs),) if is_number and ("," in text or "." in text) else ()


def _produced(note: Note, answer: Produced) -> Accepted:
    said = note.locale.words
    match answer.form:
        case Form.NUMBER:
            return _number(note, answer, said)
        case Form.TOKENS:
            return _texts([" ".join(answer.values)], said.text("exam-moodle-tokens"), said)
        case Form.LIST:
            return _texts([", ".join(answer.values)], said.text("exam-moodle-list"), said)
        case Form.ITEMS:
            if len(answer.values) > _MOST_ITEMS:
                return Accepted(hint=said.text("exam-moodle-items"))
            orders = map(", ".join, permutations(answer.values))
            return _texts(orders, said.text("exam-moodle-items"), said)
        case Form.ORDERS:
            return _texts(answer.values, said.text("exam-moodle-tokens"), said)
        case Form.TEXT:
            return _texts(answer.values, said.text("card-hint-text"), said)


def _texts(texts: Iterable[str], hint: str, said: Language) -> Accepted:
    listed = list(texts)
    plain = [text.translate(_MARKS) for text in listed]
    if plain != listed:
        hint = f"{hint} {said.text('card-hint-marks')}"
    return Accepted(tuple(dict.fromkeys((*listed, *plain))), hint=hint)


def _number(note: Note, answer: Produced, said: Language) -> Accepted:
    places = len(answer.rounded[0].partition(".")[2]) if answer.rounded else None
    hint = (
        said.text("exam-moodle-exact", digits=DIGITS)
        if places is None
        else said.text("exam-moodle-rounded", places=places)
    )
    if answer.is_percent:
        hint = f"{hint} {said.text('exam-moodle-percent')}"
    if answer.values[0] == INFINITY:
        return Accepted(("inf", "∞"), is_case_sensitive=False, hint=hint)
    value = _value(answer)
    if places is not None:
        tolerance = Fraction(1, 2 * 10**places)
    elif value == 0 or len(_digits(value)) <= DIGITS or value.denominator == 1:
        tolerance = Fraction(0)
    else:
        tolerance = Fraction(10) ** (floor(log10(abs(value))) - DIGITS + 1)
    # No mistake that a card knows is taken for the answer.
    others = [_value(one.answer) for one in note.mistakes if one.answer.values[0] != INFINITY]
    nearest = min((abs(value - other) for other in others), default=None)
    if nearest is not None:
        tolerance = min(tolerance, nearest / 4)
    return Accepted(number=_decimal(value), tolerance=f"{float(tolerance):.6g}", hint=hint)


def _value(answer: Produced) -> Fraction:
    return Fraction(answer.values[0].removeprefix("~"))


def _digits(value: Fraction) -> str:
    """The significant digits of a number; as many as are always too many if they never end."""
    return _decimal(value).lstrip("-0.").replace(".", "").strip("0")


def _decimal(value: Fraction) -> str:
    """A number with all its decimals if they end, else with 15 digits."""
    places = decimals(value)
    if places is not None and places <= 15:
        return f"{float(value):.{places}f}" if places else str(value.numerator)
    return f"{float(value):.15g}"
