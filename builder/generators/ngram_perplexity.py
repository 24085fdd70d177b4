"""`ngram-perplexity`: the perplexity of an n-gram model on a sentence.

    probabilities: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}
    sentence: a b

asks for 0.01^(-1/3) = 4.64. The model may also be counted from a `corpus`.
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
from builder.values import Infinite, Number, compare

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TELLING = ("length-without-end", "forgets-root")
_OTHERS = ("length-with-start", "arithmetic-mean", "perplexity-forgets-end", "forgets-inverse")
_PLACES = 2


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    model = _ngram.model_of(parameters)
    quantity = q.Perplexity(q.sentence(parameters["sentence"]), model)
    key = ngram.perplexity(quantity.sentence, model)
    if isinstance(key, Infinite):
        raise Refused(codes.FEW_DISTRACTORS, say("too-few-distractors-infinite"))
    if compare(key, Fraction(1)) < 0:
        raise Refused(codes.IMPOSSIBLE_OPTION, say("impossible-option-perplexity"))
    wrong = wrong_answers(quantity, key, _TELLING, _OTHERS, writer.words)

    def show(value: Any) -> str:
        return f"${writer.rounded(value, _PLACES)}$"

    chosen = options(DraftOption(show(key), "", "PP", is_key=True), wrong, show)
    asked = writer.words.text(
        "family-ngram-perplexity-stem",
        sentence=write.code(" ".join(quantity.sentence)),
        places=writer.number_word(_PLACES),
    )
    return Draft(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        options=chosen,
        solution=_solution(quantity, key, writer),
        names=bound_names("PP", quantity, chosen, wrong),
        is_ordered=True,
    )


def _solution(quantity: q.Perplexity, key: Number, writer: Writer) -> str:
    factors = [p for _, _, p in ngram.factors(quantity.sentence, quantity.model)]
    p = ngram.probability(quantity.sentence, quantity.model)
    n = len(factors)
    *terms, base = writer.alike([*factors, p])
    whole, chain = base, r" \cdot ".join(terms)
    base = f"\\left({base}\\right)" if base.startswith("\\frac") else base
    power = f"{base}^{{-1/{n}}} {write.sign(key, _PLACES)} {writer.rounded(key, _PLACES)}"
    return writer.words.text(
        "family-ngram-perplexity-solution",
        sentence=write.code(" ".join(quantity.sentence)),
        number=writer.number_word(n),
        product=f"$$p({write.words(quantity.sentence)}) = {chain} = {whole}$$",
        root=f"$$\\mathrm{{PP}} = {power}$$",
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    model, sentence = _samples.model(rng, level, language)
    return {**model, "sentence": sentence}


GENERATOR = Generator(
    name="ngram-perplexity",
    parameters={**_ngram.MODEL_KEYS, "sentence": Key(_ngram.SENTENCE, required=True)},
    draft=draft,
    example={
        "corpus": ("a b c", "a d c", "a b e"),
        "sentence": "a b c",
    },
    sample=sample,
)
