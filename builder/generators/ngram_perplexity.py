"""`ngram-perplexity`: the perplexity of an n-gram model on a sentence.

    probabilities: {"<s>": {a: 1}, a: {a: 0.5, b: 0.5}, b: {b: 0.75, "</s>": 0.25}}
    sentence: a b

asks for (1 · 1/2 · 1/4)^(-1/3) = 2. The model may also be counted from a `corpus`. A perplexity that is irrational is
refused; that of an impossible sentence is infinite.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import ngram
from builder.generators import _ngram, _samples
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key
from builder.values import Infinite

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TELLING = ("length-without-end", "forgets-root")
_OTHERS = ("length-with-start", "arithmetic-mean", "perplexity-forgets-end", "forgets-inverse")
_OF_IMPOSSIBLE = (
    *("zero-perplexity", "skips-zero", "uniform-perplexity", "uniform-table"),
    "no-surprise",
)


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise: a rational perplexity, or an infinite one, neither of which needs a calculator."""
    model = _ngram.model_of(parameters)
    quantity = q.Perplexity(q.sentence(parameters["sentence"]), model)
    key = ngram.perplexity(quantity.sentence, model)
    if not isinstance(key, Fraction | Infinite):
        raise Refused(codes.IMPOSSIBLE, say("impossible-parameters-irrational"))
    if isinstance(key, Fraction) and key < 1:
        raise Refused(codes.IMPOSSIBLE_OPTION, say("impossible-option-perplexity"))
    is_telling = key not in (Infinite(), 1)  # a sentence that is certain hides every mistake
    others = _OF_IMPOSSIBLE if isinstance(key, Infinite) else _OTHERS
    asked = writer.words.text(
        "family-ngram-perplexity-stem", sentence=write.code(" ".join(quantity.sentence))
    )
    if isinstance(key, Infinite) or isinstance(model, q.CountedModel):
        asked += f" {writer.words.text('family-ngram-perplexity-infinite')}"
    return DraftExercise(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        shown=r"$\infty$" if isinstance(key, Infinite) else f"${writer.exact(key)}$",
        answer=produced.number(key),
        steps=_steps(quantity, key, writer),
        names={"PP": quantity},
        mistakes=tuple(
            wrong_answers(quantity, key, _TELLING if is_telling else (), others, writer.words)
        ),
    )


def _steps(quantity: q.Perplexity, key: Fraction | Infinite, writer: Writer) -> tuple[str, ...]:
    words = writer.words.text
    factors = [p for _, _, p in ngram.factors(quantity.sentence, quantity.model)]
    p = ngram.probability(quantity.sentence, quantity.model)
    *terms, whole = map(writer.fraction, [*factors, p])
    product = words(
        "family-ngram-perplexity-product",
        sentence=write.code(" ".join(quantity.sentence)),
        number=writer.number_word(len(factors)),
        product=f"$$p({write.words(quantity.sentence)}) = {write.product(terms)} = {whole}$$",
    )
    if isinstance(key, Infinite):
        return product, words(
            "family-ngram-perplexity-impossible", perplexity=r"$\mathrm{PP} = \infty$"
        )
    base = f"\\left({whole}\\right)" if whole.startswith("\\frac") else whole
    power = f"$$\\mathrm{{PP}} = {base}^{{-1/{len(factors)}}} = {writer.exact(key)}$$"
    return product, words("family-ngram-perplexity-root", root=power)


def sample(rng: Random, level: int, _language: Language) -> dict[str, Any]:
    """Draw a table and a sentence of one word, then of two, then a corpus to estimate, or an impossible sentence."""
    is_impossible = level == _samples.HARD and rng.random() < 0.15

    def has_clean_answer(parameters: Mapping[str, Any]) -> bool:
        key = ngram.perplexity(q.sentence(parameters["sentence"]), _drawn_model(parameters))
        if is_impossible:
            return isinstance(key, Infinite)
        is_long = level == _samples.HARD or len(parameters["sentence"].split()) > level
        return isinstance(key, Fraction) and key > 1 and is_long

    return _samples.until(has_clean_answer, lambda: _drawn(rng, level))


def _drawn_model(parameters: Mapping[str, Any]) -> q.TableModel | q.CountedModel:
    if "corpus" in parameters:
        return _ngram.model_of(parameters)
    rows = (
        ((history,), tuple((word, Fraction(p)) for word, p in row.items()))
        for history, row in parameters["probabilities"].items()
    )
    return q.TableModel(2, tuple(rows))


def _drawn(rng: Random, level: int) -> dict[str, Any]:
    if level < _samples.HARD:
        rows = _samples.halved(rng, level)
        return {"probabilities": rows, "sentence": _samples.walk(rng, rows, 1 + level)}
    corpus = [" ".join(rng.choices("ab", k=rng.randint(1, 3))) for _ in range(rng.randint(3, 5))]
    words = " ".join(corpus).split()
    return {"corpus": corpus, "sentence": " ".join(rng.choices(words, k=rng.randint(1, 2)))}


GENERATOR = Generator(
    name="ngram-perplexity",
    parameters={**_ngram.MODEL_KEYS, "sentence": Key(_ngram.SENTENCE, required=True)},
    draft=draft,
    example={
        "probabilities": (
            ("<s>", (("a", Fraction(1)),)),
            ("a", (("a", Fraction("0.5")), ("b", Fraction("0.5")))),
            ("b", (("b", Fraction("0.75")), ("</s>", Fraction("0.25")))),
        ),
        "sentence": "a b",
    },
    sample=sample,
)
