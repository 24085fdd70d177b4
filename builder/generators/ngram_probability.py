"""`ngram-probability`: the probability of a sentence under an n-gram model.

    probabilities: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}
    sentence: a b

asks for p(a b) = 1 · 0.1 · 0.1. The model may also be counted from a `corpus`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import ngram
from builder.generators import _ngram, _samples
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.languages import say
from builder.schema import Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TELLING = ("forgets-end",)
_OTHERS = ("ignores-history", "as-if-uniform", "averages", "adds", "forgets-start", "last-factor")


MAX_FACTORS = 6
"""Of a sentence: more are a chore, and teach no more."""


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise: the exact probability, as a fraction or a short decimal."""
    model = _ngram.model_of(parameters)
    quantity = q.Probability(q.sentence(parameters["sentence"]), model)
    key = ngram.probability(quantity.sentence, model)
    if len(quantity.sentence) >= MAX_FACTORS:
        raise q.TooLarge(say("too-large-solution"))
    mistakes = wrong_answers(quantity, key, _TELLING, _OTHERS, writer.words)
    factors = ngram.factors(quantity.sentence, model)
    words = writer.words.text
    sentence = write.code(" ".join(quantity.sentence))
    *terms, whole = writer.alike([*(p for _, _, p in factors), key])
    names = [write.score(word, context) for word, context, _ in factors]
    values = "\n".join(f"- ${one} = {p}$" for one, p in zip(names, terms, strict=True))
    product = rf"$$P = {write.product(terms)} = {whole}$$"
    last = f"{words('family-ngram-probability-product')}\n\n{product}"
    if key == 0:
        last = f"{last}\n\n{words('family-ngram-probability-zero')}"
    return DraftExercise(
        stem=f"{_ngram.stated(model, writer)}\n\n"
        + words("family-ngram-probability-stem", sentence=sentence),
        shown=f"${whole}$",
        answer=produced.number(key),
        steps=(
            f"{words('family-ngram-probability-factors')}\n\n{_chain(names)}",
            f"{words('family-ngram-probability-values')}\n\n{values}",
            last,
        ),
        names={"P": quantity},
        mistakes=tuple(wrong for wrong in mistakes if _is_probability(wrong.value)),
    )


def _chain(names: list[str]) -> str:
    """The factors, two on a line: more are wider than a telephone."""
    lines = [r"\, ".join(names[n : n + 2]) for n in range(0, len(names), 2)]
    if len(lines) == 1:
        return f"$$P = {lines[0]}$$"
    rows = r" \\ &".join(lines)
    return rf"$$\begin{{aligned}}P = {{}}&{rows}\end{{aligned}}$$"


def _is_probability(value: Any) -> bool:
    """Exclude values above 1, such as sums of factors, which nobody would choose."""
    return isinstance(value, Fraction) and 0 <= value <= 1


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    model, sentence = _samples.model(rng, level, language)
    return {**model, "sentence": sentence}


GENERATOR = Generator(
    name="ngram-probability",
    parameters={**_ngram.MODEL_KEYS, "sentence": Key(_ngram.SENTENCE, required=True)},
    draft=draft,
    example={
        "probabilities": (
            ("<s>", (("a", Fraction(1)),)),
            ("a", (("a", Fraction("0.9")), ("b", Fraction("0.1")))),
            ("b", (("b", Fraction("0.9")), ("</s>", Fraction("0.1")))),
        ),
        "sentence": "a b",
    },
    sample=sample,
)
