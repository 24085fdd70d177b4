"""`ngram-compare`: how many times more probable one sentence is than another.

    corpus: [a a b, a b, b a]
    sentences: [a b, b a]

asks for p(a b) / p(b a). The model may also be given as `probabilities`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import ngram
from builder.generators import _ngram, _samples
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key, ListOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OTHERS = ("ratio-without-end", "ratio-inverted", "ratio-of-sums", "ratio-of-last")
MAX_TERM = 30
"""Size of the terms of an answer, which is found by heart."""


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    model = _ngram.model_of(parameters)
    first, second = (q.sentence(text) for text in parameters["sentences"])
    quantity = q.Ratio(first, second, model)
    key = ngram.ratio(first, second, model)
    if key <= 1:
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-sentences"))
    if key.numerator > MAX_TERM:
        raise q.TooLarge(say("too-large-answer"))
    mistakes = wrong_answers(quantity, key, ("ratio-inverted",), _OTHERS, writer.words)
    asked = writer.words.text(
        "family-ngram-compare-stem",
        first=write.code(" ".join(first)),
        second=write.code(" ".join(second)),
    )
    return DraftExercise(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        shown=f"${writer.exact(key)}$",
        answer=produced.number(key),
        steps=_steps(quantity, writer),
        names={"r": quantity},
        mistakes=tuple(mistakes),
    )


def _steps(quantity: q.Ratio, writer: Writer) -> tuple[str, ...]:
    sentences = (quantity.first, quantity.second)
    factors = [[p for _, _, p in ngram.factors(words, quantity.model)] for words in sentences]
    wholes = [ngram.probability(words, quantity.model) for words in sentences]
    shown = writer.alike([*factors[0], *factors[1], *wholes])
    terms = (shown[: len(factors[0])], shown[len(factors[0]) : -2])
    steps = [
        writer.words.text(
            "family-ngram-compare-sentence",
            sentence=write.code(" ".join(words)),
            product=f"$$p({write.words(words)}) = {write.product(some)} = {p}$$",
        )
        for words, some, p in zip(sentences, terms, shown[-2:], strict=True)
    ]
    above, below, whole = writer.alike([*wholes, ngram.ratio(*sentences, quantity.model)])
    division = (
        f"\\left({above}\\right) / \\left({below}\\right)"
        if "frac" in above + below
        else f"{above} / {below}"
    )
    ratio = f"$$r = {division} = {whole}$$"
    return (*steps, writer.words.text("family-ngram-compare-division", ratio=ratio))


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    model, sentence = _samples.model(rng, level, language)
    if "probabilities" in model:
        other = _samples.walk(rng, model["probabilities"])
    else:
        other = _samples.like(rng, model["corpus"])
    return {**model, "sentences": [sentence, other]}


GENERATOR = Generator(
    name="ngram-compare",
    parameters={
        **_ngram.MODEL_KEYS,
        "sentences": Key(ListOf(_ngram.SENTENCE, 2, 2), required=True),
    },
    draft=draft,
    example={
        "corpus": ("a b c", "a d c", "a b e", "a b c"),
        "sentences": ("a b c", "a d c"),
    },
    sample=sample,
)
