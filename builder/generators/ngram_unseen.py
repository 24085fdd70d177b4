"""`ngram-unseen`: a sentence with an n-gram that the model cannot produce.

    corpus: [a b, a a b]
    sentence: b a

asks for the perplexity, which is infinite because the probability is 0.
"""

from __future__ import annotations

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
from builder.values import Infinite

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TELLING = ("zero-perplexity",)
_OTHERS = ("skips-zero", "uniform-perplexity", "uniform-table", "no-surprise")
_PLACES = 2


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    model = _ngram.model_of(parameters)
    quantity = q.Perplexity(q.sentence(parameters["sentence"]), model)
    key = ngram.perplexity(quantity.sentence, model)
    if not isinstance(key, Infinite):
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-possible"))
    wrong = wrong_answers(quantity, key, _TELLING, _OTHERS, writer.words)

    def show(value: Any) -> str:
        return f"${writer.short(value, _PLACES)}$"

    chosen = options(DraftOption(show(key), "", "PP", is_key=True), wrong, show)
    asked = writer.words.text(
        "family-ngram-unseen-stem",
        sentence=write.code(" ".join(quantity.sentence)),
        places=writer.number_word(_PLACES),
    )
    return Draft(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        options=chosen,
        solution=_solution(quantity, writer),
        names=bound_names("PP", quantity, chosen, wrong),
    )


def _solution(quantity: q.Perplexity, writer: Writer) -> str:
    word, context, _ = ngram.factors(quantity.sentence, quantity.model)[-1]
    return writer.words.text(
        "family-ngram-unseen-solution",
        factor=f"${write.score(word, context)} = 0$",
        product=f"$p({write.words(quantity.sentence)}) = 0$",
        perplexity=r"$\mathrm{PP} = \infty$",
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    corpus = _samples.sentences(rng, level, language)
    order = {"order": _samples.order(level)} if _samples.order(level) != 2 else {}
    words = rng.choice(corpus).split()
    return {"corpus": corpus, **order, "sentence": " ".join(rng.sample(words, len(words)))}


GENERATOR = Generator(
    name="ngram-unseen",
    parameters={**_ngram.MODEL_KEYS, "sentence": Key(_ngram.SENTENCE, required=True)},
    draft=draft,
    example={
        "corpus": ("a b c", "a d c", "a b e"),
        "sentence": "a d e",
    },
    sample=sample,
)
