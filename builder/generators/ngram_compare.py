"""`ngram-compare`: how many times more probable one sentence is than another.

    corpus: [a a b, a b, b a]
    sentences: [a b, b a]

asks for p(a b) / p(b a). The model may also be given as `probabilities`.
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
from builder.schema import Key, ListOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OTHERS = ("ratio-without-end", "ratio-inverted", "ratio-of-sums", "ratio-of-last")


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    model = _ngram.model_of(parameters)
    first, second = (q.sentence(text) for text in parameters["sentences"])
    quantity = q.Ratio(first, second, model)
    key = ngram.ratio(first, second, model)
    if key <= 1:
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-sentences"))
    wrong = wrong_answers(quantity, key, ("ratio-inverted",), _OTHERS, writer.words)

    numbers = [key, *(w.value for w in wrong if isinstance(w.value, Fraction))]
    shown = dict(zip(numbers, writer.alike(numbers), strict=True))

    def show(value: Any) -> str:
        return f"${shown[value]}$"

    chosen = options(DraftOption(show(key), "", "r", is_key=True), wrong, show)
    asked = writer.words.text(
        "family-ngram-compare-stem",
        first=write.code(" ".join(first)),
        second=write.code(" ".join(second)),
    )
    return Draft(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        options=chosen,
        solution=_solution(quantity, key, writer),
        names=bound_names("r", quantity, chosen, wrong),
        is_ordered=True,
    )


def _solution(quantity: q.Ratio, key: Fraction, writer: Writer) -> str:
    lines, sentences = [], (quantity.first, quantity.second)
    factors = [[p for _, _, p in ngram.factors(words, quantity.model)] for words in sentences]
    wholes = [ngram.probability(words, quantity.model) for words in sentences]
    shown = writer.alike([*factors[0], *factors[1], *wholes])
    terms = (shown[: len(factors[0])], shown[len(factors[0]) : -2])
    for words, some, p in zip(sentences, terms, shown[-2:], strict=True):
        chain = r" \cdot ".join(some)
        lines.append(f"$$p({write.words(words)}) = {chain} = {p}$$")
    above, below, whole = writer.alike([*wholes, key])
    division = (
        f"\\left({above}\\right) / \\left({below}\\right)"
        if "frac" in above + below
        else f"{above} / {below}"
    )
    lines.append(f"$$r = {division} = {whole}$$")
    return writer.words.text("family-ngram-compare-solution", steps="\n\n".join(lines))


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
