"""`ngram-probability`: the probability of a sentence under an n-gram model.

    probabilities: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}
    sentence: a b

asks for p(a b) = 1 · 0.1 · 0.1. The model may also be counted from a `corpus`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import ngram
from builder.generators import _ngram, _samples
from builder.generators._draft import (
    Draft,
    DraftOption,
    Generator,
    Refused,
    bound_names,
    options,
    wrong_answers,
)
from builder.languages import say
from builder.schema import Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TELLING = ("forgets-end",)
_OTHERS = ("ignores-history", "as-if-uniform", "averages", "adds", "forgets-start", "last-factor")


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    model = _ngram.model_of(parameters)
    quantity = q.Probability(q.sentence(parameters["sentence"]), model)
    key = ngram.probability(quantity.sentence, model)
    wrong = [
        w
        for w in wrong_answers(quantity, key, _TELLING, _OTHERS, writer.words)
        if _is_probability(w.value)
    ]
    numbers = [key, *(w.value for w in wrong if isinstance(w.value, Fraction))]
    places = _ngram.number_options_places(key, [*numbers])
    whole = dict(zip(numbers, writer.alike(numbers), strict=True))

    def show(value: Any) -> str:
        return f"${whole[value] if places is None else writer.rounded(value, places)}$"

    if not 0 <= key <= 1:
        raise Refused(codes.IMPOSSIBLE_OPTION, say("impossible-option-probability", key=str(key)))
    chosen = options(DraftOption(show(key), "", "P", is_key=True), wrong, show)
    sentence = write.code(" ".join(quantity.sentence))
    asked = (
        writer.words.text("family-ngram-probability-stem", sentence=sentence)
        if places is None
        else writer.words.text(
            "family-ngram-probability-stem-rounded",
            sentence=sentence,
            places=writer.number_word(places),
        )
    )
    return Draft(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        options=chosen,
        solution=_solution(quantity, key, places, writer),
        names=bound_names("P", quantity, chosen, wrong),
        is_ordered=True,
    )


def _is_probability(value: Any) -> bool:
    """Exclude values above 1, such as sums of factors, which nobody would choose."""
    return isinstance(value, Fraction) and 0 <= value <= 1


def _solution(quantity: q.Probability, key: Fraction, places: int | None, writer: Writer) -> str:
    factors = ngram.factors(quantity.sentence, quantity.model)
    *terms, whole = writer.alike([*(p for _, _, p in factors), key])
    names = r"\, ".join(write.score(word, context) for word, context, _ in factors)
    chain = r" \cdot ".join(terms)
    tail = (
        f"= {whole}"
        if places is None
        else f"{write.sign(key, places)} {writer.rounded(key, places)}"
    )
    solution = writer.words.text(
        "family-ngram-probability-solution",
        product=f"$$P = {names}$$\n\n$$P = {chain} {tail}$$",
    )
    if key == 0:
        return f"{solution}\n\n{writer.words.text('family-ngram-probability-zero')}"
    return solution


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
