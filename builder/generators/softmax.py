"""`softmax`: the probability that softmax gives a token at a temperature.

    logits: {a: ln 4, b: ln 2, c: 0}
    token: a
    temperature: 1/2

asks for 16 / (16 + 4 + 1) = 16/21. The temperature is 1 if it is left out.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import vectors
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.languages import say
from builder.quantities.vectors import LOGARITHM, MAX_TOKENS, logarithm
from builder.schema import Key, Line, MapOf, Number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OTHERS = ("odds", "hardest", "temperature-inverted")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    temperature = parameters.get("temperature", Fraction(1))
    logits = tuple((token, logarithm(text)) for token, text in parameters["logits"])
    quantity = q.Softmax(logits, parameters["token"], temperature)
    key = vectors.softmax(logits, temperature)[quantity.token]
    telling = () if temperature == 1 else ("without-temperature",)
    text = writer.words.text
    weights = vectors.weights([number for _, number in logits], temperature)
    exponent = (
        writer.fraction(1 / temperature) if temperature.numerator == 1 else f"1/{temperature}"
    )
    powers = [
        (
            write.code(token),
            f"${_shown(logit)}$",
            f"${write.base(number, writer)}^{{{exponent}}} = {writer.fraction(one)}$",
        )
        for (token, logit), (_, number), one in zip(
            parameters["logits"], logits, weights, strict=True
        )
    ]
    heads = [text("family-column-token"), text("family-column-logit"), text("family-column-power")]
    own = dict(zip((token for token, _ in logits), weights, strict=True))[quantity.token]
    total, added = sum(weights, start=Fraction(0)), " + ".join(map(writer.fraction, weights))
    return DraftExercise(
        stem=text(
            f"family-softmax-stem{'' if temperature == 1 else '-temperature'}",
            logits=_tokens.items(
                [f"{write.code(t)}: ${_shown(one)}$" for t, one in parameters["logits"]]
            ),
            token=write.code(quantity.token),
            temperature=f"$T = {writer.exact(temperature)}$",
        ),
        shown=f"${writer.fraction(key)}$",
        answer=produced.number(key),
        steps=(
            text(
                f"family-softmax-{'exponentials' if temperature == 1 else 'powers'}",
                table=_tokens.columns(heads, powers),
            ),
            text("family-softmax-sum", sum=f"${added} = {writer.fraction(total)}$"),
            text(
                "family-softmax-quotient",
                quotient=f"$$P = {write.quotient(own, total, writer)}$$",
            ),
        ),
        names={"P": quantity},
        mistakes=tuple(wrong_answers(quantity, key, telling, _OTHERS, writer.words)),
    )


def _shown(logit: str) -> str:
    return logit.replace("ln", r"\ln")


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw logits: without a temperature, then with one half, which squares, then with 2, which takes roots."""
    names = rng.sample(language.lines("sample-nouns"), 3 if level < _samples.HARD else 4)
    numbers = [rng.randint(1, 6 if level == _samples.EASY else 4) for _ in names]
    if level == _samples.HARD:
        numbers = [n * n for n in numbers]
    logits = {name: f"ln {n}" if n > 1 else "0" for name, n in zip(names, numbers, strict=True)}
    temperature = {_samples.MIDDLE: {"temperature": "1/2"}, _samples.HARD: {"temperature": "2"}}
    return {"logits": logits, "token": rng.choice(names), **temperature.get(level, {})}


GENERATOR = Generator(
    name="softmax",
    parameters={
        "logits": Key(MapOf(Line(say("shape-logarithm"), LOGARITHM), MAX_TOKENS), required=True),
        "token": Key(Line(), required=True),
        "temperature": Key(Number()),
    },
    draft=draft,
    example={
        "logits": (("a", "ln 4"), ("b", "ln 2"), ("c", "0")),
        "token": "a",
        "temperature": Fraction(1, 2),
    },
    sample=sample,
)
