"""`ngram-score`: the probability of a word after a context, estimated with or without add-one.

    corpus: [a a a b b]
    context: a
    word: a
    smoothing: add-one

asks for p(a | a) = (1 + 2) / (3 + 3) = 1/2.
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
from builder.schema import Key, Line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer

_TELLING = {q.Smoothing.MLE: ("joint",), q.Smoothing.ADD_ONE: ("forgets-smoothing", "forgets-v")}
_OTHERS = {
    q.Smoothing.MLE: ("reversed-bigram", "unigram", "last-word-only"),
    q.Smoothing.ADD_ONE: ("v-without-end", "v-with-start", "forgets-one", "tokens-as-v"),
}


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    model = _ngram.counted_model(parameters)
    context = tuple(parameters.get("context", "").split())
    quantity = q.Score(parameters["word"], context, model)
    key = ngram.score(quantity.word, context, model)
    if not 0 <= key <= 1:
        raise Refused(codes.IMPOSSIBLE_OPTION, f"the key {key} is no probability", "report this")
    wrong = [
        w
        for w in wrong_answers(quantity, key, _TELLING[model.smoothing], _OTHERS[model.smoothing])
        if isinstance(w.value, Fraction) and 0 <= w.value <= 1
    ]

    def show(value: Any) -> str:
        return (
            f"$\\frac{{{value.numerator}}}{{{value.denominator}}}$"
            if value.denominator > 1
            else f"${value}$"
        )

    chosen = options(DraftOption(show(key), "", "p", is_key=True), wrong, show)
    names = bound_names("p", quantity, chosen, wrong)
    if model.smoothing is not q.Smoothing.MLE:
        names["V"] = q.VocabularySize(model)
    return Draft(
        stem=(
            f"{_ngram.stated(model, writer)}\n\n"
            f"¿Cuánto vale ${write.score(quantity.word, context)}$, como fracción irreducible?"
        ),
        options=chosen,
        solution=_solution(quantity, model, key),
        names=names,
        is_ordered=True,
    )


def _solution(quantity: q.Score, model: q.CountedModel, key: Fraction) -> str:
    after = ngram.continuations(quantity.context, model)
    total, n = sum(after.values()), after.get(quantity.word, 0)
    counted = _counted(quantity.context, after, total)
    if model.smoothing is q.Smoothing.MLE:
        reduced = "" if key.denominator == total > 1 else f" = {_fraction(key)}"
        return f"{counted} Así,\n\n$$p = \\frac{{{n}}}{{{total}}}{reduced}$$"
    v = ngram.vocabulary_size(model)
    names = ", ".join(write.code(word) for word in ngram.vocabulary(model))
    return (
        f"{counted} Pueden aparecer {names}: $V = {v}$. "
        f"Se suma uno a cada conteo:\n\n$$p = \\frac{{1 + {n}}}{{{v} + {total}}} = {_fraction(key)}$$"
    )


def _counted(context: q.Sentence, after: Mapping[str, int], total: int) -> str:
    """Write the words that follow the context, their counts, and the total."""
    if not after:
        return f"Tras ${write.words(context)}$ no aparece nada: $N({write.words(context)}\\,\\cdot) = 0$."
    ranked = sorted(after.items(), key=lambda item: (-item[1], item[0]))
    counts = r",\quad ".join(f"N({write.words((*context, word))}) = {n}" for word, n in ranked)
    if not context:
        return f"Cada palabra, y cuántas veces aparece:\n\n$${counts}$$\n\n"
    history = write.words(context)
    return (
        f"Lo que aparece tras ${history}$, y cuántas veces:\n\n$${counts}$$\n\n"
        f"En total, $N({history}\\,\\cdot) = {total}$."
    )


def _fraction(value: Fraction) -> str:
    return (
        f"\\frac{{{value.numerator}}}{{{value.denominator}}}"
        if value.denominator > 1
        else str(value)
    )


def sample(rng: Random, level: int) -> dict[str, Any]:
    """Draw parameters, smoothed or not, with a context that several words follow."""
    return _samples.until(_is_open, lambda: _drawn(rng, level))


def _is_open(parameters: Mapping[str, Any]) -> bool:
    """Return whether more than one word follows the context."""
    context = tuple(parameters["context"].split())
    return len(ngram.continuations(context, _ngram.counted_model(parameters))) > 1


def _drawn(rng: Random, level: int) -> dict[str, Any]:
    """Draw parameters."""
    corpus = _samples.sentences(rng, level)
    order = _samples.order(level)
    padded = ["<s>"] * (order - 1) + rng.choice(corpus).split() + ["</s>"]
    at = rng.randrange(order - 1, len(padded))
    smoothing = rng.choice(("mle", "add-one"))
    described = {
        "corpus": corpus,
        "context": " ".join(padded[at - order + 1 : at]),
        "word": padded[at],
    }
    return described | ({"order": order} if order != 2 else {}) | {"smoothing": smoothing}


GENERATOR = Generator(
    name="ngram-score",
    parameters={
        **_ngram.CORPUS_KEYS,
        "context": Key(_ngram.SENTENCE),
        "word": Key(Line("a word", _ngram.WORD), required=True),
    },
    draft=draft,
    example={
        "corpus": ("el gato come", "el perro come", "el gato duerme"),
        "context": "gato",
        "word": "come",
        "smoothing": "add-one",
    },
    sample=sample,
)
