"""`step-order`: the order of consecutive steps of a derivation.

    derivation: mle-sequence
    model: bigram
    steps: [derivative, constraint, lagrangian, seen]

asks for `2 3 1 4`. The derivations and what each step needs are in `builder/quantities/derivation.py`; where steps may
be swapped, any order that respects what they need is right.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.display.passage import rows_of
from builder.exact import ordering
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.generators._samples import HARD, until
from builder.languages import say
from builder.misconceptions import misconceptions
from builder.quantities.derivation import DERIVATIONS, MAX_STEPS, MIN_STEPS, Step
from builder.schema import Key, ListOf, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language
    from builder.values import Orders

_NOTATIONS = {"bigram": {"h": "v", "past": "i-1"}, "ngram": {"h": "h", "past": "i-n+1:i-1"}}
_NAMES = tuple(dict.fromkeys(step.name for steps in DERIVATIONS.values() for step in steps))


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise: the numbers of the steps in order."""
    quantity = q.StepOrder(parameters["derivation"], parameters["steps"])
    notation, words = _NOTATIONS[parameters["model"]], writer.words
    key = ordering.numbered(quantity)
    if _is_as_shown(key):
        raise Refused(codes.KEY_BY_MISTAKE, say("steps-in-order"))
    formulas = {
        step.name: Template(step.formula).substitute(notation) for step in quantity.in_order
    }
    history = f"${notation['h']}$"

    def written(step: Step) -> str:
        done = words.text(f"derivation-{step.name}", history=history)
        return f"{done} ${formulas[step.name]}$"

    items = sorted((quantity.number(step.name), written(step)) for step in quantity.in_order)
    names = tuple(name for name, one in misconceptions().items() if q.StepOrder in one.about)
    answer = produced.orders(key.orders)
    steps = (
        words.text(
            "family-step-order-step",
            number=write.code(quantity.number(step.name)),
            formula=f"$${formulas[step.name]}$$",
            why=words.text(f"derivation-{step.name}-why", history=history),
        )
        for step in quantity.in_order
    )
    return DraftExercise(
        stem=words.text(
            "family-step-order-stem",
            derivation=quantity.derivation,
            model=parameters["model"],
            history=history,
            steps="\n".join(f"{number}. {item}" for number, item in items),
        ),
        shown=write.code(answer.values[0]),
        answer=answer,
        steps=(*steps, *_others(key, writer)),
        names={"o": quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), names, writer.words)),
        mentions=tuple(row.latex for one in formulas.values() for row in rows_of(one)),
    )


def _others(key: Orders, writer: Writer) -> list[str]:
    """What says which other orders are right, if any is."""
    others = [write.code(" ".join(order)) for order in key.orders[1:]]
    if not others:
        return []
    listed = writer.words.listed(others)
    return [writer.words.text("family-step-order-others", orders=listed, count=len(others))]


def _is_as_shown(key: Orders) -> bool:
    """Whether the steps are in order as they are shown, so that whoever types 1, 2, 3… is right."""
    return any(list(order) == sorted(order) for order in key.orders)


def sample(rng: Random, level: int, _language: Language) -> dict[str, Any]:
    """Draw consecutive steps in any order: six at the hard level, five below.

    Of four steps, one order in fourteen is right on average, so guessing would pay.
    """
    return until(_is_shuffled, lambda: _drawn(rng, 6 if level == HARD else 5))


def _drawn(rng: Random, size: int) -> dict[str, Any]:
    derivation = rng.choice(list(DERIVATIONS))
    names = [step.name for step in DERIVATIONS[derivation]]
    first = rng.randrange(len(names) - size + 1)
    steps = names[first : first + size]
    return {
        "derivation": derivation,
        "model": rng.choice(list(_NOTATIONS)),
        "steps": rng.sample(steps, size),
    }


def _is_shuffled(drawn: Mapping[str, Any]) -> bool:
    quantity = q.StepOrder(drawn["derivation"], tuple(drawn["steps"]))
    return not _is_as_shown(ordering.numbered(quantity))


GENERATOR = Generator(
    name="step-order",
    parameters={
        "derivation": Key(OneOf(tuple(DERIVATIONS)), required=True),
        "model": Key(OneOf(tuple(_NOTATIONS)), required=True),
        "steps": Key(ListOf(OneOf(_NAMES), MIN_STEPS, MAX_STEPS), required=True),
    },
    draft=draft,
    example={
        "derivation": "mle-sequence",
        "model": "bigram",
        "steps": ("derivative", "constraint", "lagrangian", "seen"),
    },
    sample=sample,
)
