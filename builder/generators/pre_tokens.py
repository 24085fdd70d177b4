"""`pre-tokens`: a text after the steps of its normalisation, and the parts into which it is then divided.

    text: "¡Qué AÑO!"
    steps: [lowercase, strip-accents]
    by: whitespace

asks for `¡ que ano !`. Without `by` it asks for the text; without `steps` nothing is normalised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import normalisation, pre_tokens
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key, Line, ListOf, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_STEPS = (q.Normaliser.LOWERCASE, q.Normaliser.STRIP_ACCENTS)
_SPLITTERS = (q.Splitter.WHITESPACE, q.Splitter.WHITESPACE_SPLIT, q.Splitter.BERT)
_OF_TEXT = ("keeps-enye", "keeps-case", "keeps-accents")
_OF_PARTS = ("without-normalising", "splits-at-spaces-alone", "splits-off-marks", "joins-marks")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    shown, by = parameters["text"], parameters.get("by")
    steps = tuple(map(q.Normaliser, parameters.get("steps", ())))
    if not steps and by is None:
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-text"))
    text = writer.words.text
    done = [text(f"family-normaliser-{step.value}") for step in steps]
    listed = writer.words.listed(done)
    told = [text("family-pre-tokens-normalise", steps=listed, number=len(done))] if done else []
    solved = [
        text("family-pre-tokens-step", step=one, text=write.code(state))
        for one, state in zip(done, normalisation.states(shown, steps), strict=True)
    ]
    start = text("family-pre-tokens-text", text=write.code(shown))
    if by is None:
        quantity = q.Normalised(shown, steps)
        key = normalisation.normalised(shown, steps)
        return DraftExercise(
            stem=" ".join([start, *told, text("family-pre-tokens-ask-text")]),
            shown=write.code(key.text),
            answer=produced.text(key.text),
            steps=tuple(solved),
            names={"t": quantity},
            mistakes=tuple(wrong_answers(quantity, key, (), _OF_TEXT, writer.words)),
        )
    splitter = q.Splitter(by)
    parts = q.PreTokens(shown, steps, splitter)
    found = pre_tokens.pre_tokens(parts)
    rule = text(f"family-splitter-{by}")
    mistakes = [name for name in _OF_PARTS if _OWN.get(name) is not splitter]
    return DraftExercise(
        stem=" ".join(
            [
                start,
                *told,
                text("family-pre-tokens-divide", rule=rule),
                text("family-pre-tokens-ask"),
            ]
        ),
        shown=_tokens.show_tokens(found),
        answer=produced.tokens(found.tokens),
        steps=(
            *solved,
            text("family-pre-tokens-parts", rule=rule, parts=_tokens.show_tokens(found)),
        ),
        names={"tokens": parts},
        mistakes=tuple(wrong_answers(parts, found, (), tuple(mistakes), writer.words)),
    )


_OWN = {
    "splits-at-spaces-alone": q.Splitter.WHITESPACE_SPLIT,
    "splits-off-marks": q.Splitter.BERT,
    "joins-marks": q.Splitter.WHITESPACE,
}
"""The splitter that does what a mistake does."""


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw a text to normalise, then one to divide, then both."""
    phrase = rng.choice(language.lines("sample-phrases"))
    steps = [step.value for step in _STEPS]
    by = rng.choice((q.Splitter.WHITESPACE, q.Splitter.BERT)).value
    if level == _samples.EASY:
        return {"text": phrase, "steps": rng.choice((steps, steps[:1], steps[1:]))}
    return {"text": phrase, **({"steps": steps} if level == _samples.HARD else {}), "by": by}


GENERATOR = Generator(
    name="pre-tokens",
    parameters={
        "text": Key(Line(), required=True),
        "steps": Key(ListOf(OneOf(tuple(step.value for step in _STEPS)), 1, 2)),
        "by": Key(OneOf(tuple(one.value for one in _SPLITTERS))),
    },
    draft=draft,
    example={"text": "¡Qué AÑO!", "steps": ("lowercase", "strip-accents"), "by": "whitespace"},
    sample=sample,
)
