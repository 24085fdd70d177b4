"""Families whose answers are arithmetic over numbers of the question: a table of questions, each with its mistakes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.exact import calculation
from builder.generators._draft import DraftExercise, Generator, Refused, Wrong
from builder.languages import say
from builder.schema import Key, Line, OneOf
from builder.values import compare

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_NUMBER = r"\d{1,9}(?:\.\d{1,6})?(?:e\d{1,2})?"
_POWER = re.compile(r"(?P<digits>[\d.]+)(?:e(?P<exponent>\d+))?")


@dataclass(frozen=True)
class Question:
    """A formula to fill in."""

    given: tuple[str, ...]
    """The letters of its numbers."""
    name: str
    """The letter of the answer."""
    expression: str
    latex: str
    """The expression with numbers in the place of `<N>`; or a statement about the answer, with `=`."""
    source: str
    """Where the formula is from."""
    mistakes: tuple[tuple[str, str], ...]
    """The end of the id of a reason, and the wrong expression."""


def family(
    name: str,
    questions: Mapping[str, Question],
    example: Mapping[str, str],
    sample: Callable[[Random, int, Language], Mapping[str, Any]],
) -> Generator:
    """Build the generator of a family.

    Its messages are `family-NAME-title`, and for each question `family-NAME-ASK`, which asks for it,
    `family-NAME-ASK-rule`, the first step, and `family-NAME-MISTAKE` for each reason.
    """
    letters = dict.fromkeys(letter for one in questions.values() for letter in one.given)

    def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
        question = questions[parameters["ask"]]
        missing = [letter for letter in question.given if letter not in parameters]
        if missing:
            raise Refused(
                codes.CONFLICTING, say("conflicting-parameters-letter", letter=missing[0])
            )
        return _draft(name, parameters, question, writer)

    number = Line(say("shape-constant"), _NUMBER)
    return Generator(
        name=name,
        parameters={
            "ask": Key(OneOf(tuple(questions)), required=True),
            **{letter: Key(number) for letter in letters},
        },
        draft=draft,
        example=example,
        sample=sample,
    )


def _draft(
    family_name: str, parameters: Mapping[str, Any], question: Question, writer: Writer
) -> DraftExercise:
    ask, text = parameters["ask"], writer.words.text
    known: dict[str, object] = {
        letter: q.Calculation(parameters[letter]) for letter in question.given
    }
    asked = q.calculation(question.expression, known, source=question.source)
    key = calculation.value(asked)
    if not isinstance(key, Fraction):
        raise Refused(codes.IMPOSSIBLE, say("quantity-irrational-answer"))
    shown = {letter: _number(parameters[letter], writer) for letter in question.given}
    filled = question.latex
    for letter, number in shown.items():
        filled = filled.replace(f"<{letter}>", number)
    mistakes = []
    for n, (reason, expression) in enumerate(question.mistakes, 1):
        why = text(f"family-{family_name}-{reason}")
        wrong = q.calculation(expression, known, mistake=why)
        value = calculation.value(wrong)
        if isinstance(value, Fraction) and compare(value, key) != 0:
            mistakes.append(Wrong(text("family-name-wrong", n=n), value, why, wrong))
    result = writer.exact(key)
    return DraftExercise(
        stem=text(
            f"family-{family_name}-{ask}",
            **{letter: f"${letter} = {number}$" for letter, number in shown.items()},
            name=f"${question.name}$",
        ),
        shown=f"${result}$",
        answer=produced.number(key),
        steps=(
            text(f"family-{family_name}-{ask}-rule"),
            f"$${filled}$$\n\n$${question.name} = {result}$$"
            if "=" in filled
            else f"$${question.name} = {filled} = {result}$$",
        ),
        names={question.name: asked, **known},  # type: ignore[dict-item]  # they are calculations
        mistakes=tuple(mistakes),
    )


def _number(text: str, writer: Writer) -> str:
    r"""Write `7e9` as `7 \cdot 10^{9}`."""
    found = _POWER.fullmatch(text)
    assert found is not None
    digits = writer.exact(Fraction(found["digits"]))
    if found["exponent"] is None:
        return digits
    power = rf"10^{{{found['exponent']}}}"
    return power if digits == "1" else rf"{digits} \cdot {power}"
