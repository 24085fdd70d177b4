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
from builder.languages import say
from builder.schema import Key, Line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

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
        raise Refused(codes.IMPOSSIBLE_OPTION, say("impossible-option-probability", key=str(key)))
    wrong = [
        w
        for w in wrong_answers(
            quantity, key, _TELLING[model.smoothing], _OTHERS[model.smoothing], writer.words
        )
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
    asked = writer.words.text(
        "family-ngram-score-stem", score=f"${write.score(quantity.word, context)}$"
    )
    return Draft(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        options=chosen,
        solution=_solution(quantity, model, key, writer),
        names=names,
        is_ordered=True,
    )


def _solution(quantity: q.Score, model: q.CountedModel, key: Fraction, writer: Writer) -> str:
    after = ngram.continuations(quantity.context, model)
    total, n = sum(after.values()), after.get(quantity.word, 0)
    counted = _counted(quantity.context, after, total, writer)
    if model.smoothing is q.Smoothing.MLE:
        reduced = "" if key.denominator == total > 1 else f" = {_fraction(key)}"
        result = f"$$p = \\frac{{{n}}}{{{total}}}{reduced}$$"
        return counted + writer.words.text("family-ngram-score-mle", result=result)
    v = ngram.vocabulary_size(model)
    return counted + writer.words.text(
        "family-ngram-score-add-one",
        symbols=", ".join(write.code(word) for word in ngram.vocabulary(model)),
        size=f"$V = {v}$",
        result=f"$$p = \\frac{{1 + {n}}}{{{v} + {total}}} = {_fraction(key)}$$",
    )


def _counted(context: q.Sentence, after: Mapping[str, int], total: int, writer: Writer) -> str:
    """Write the words that follow the context, their counts, and the total, up to the next sentence."""
    history = write.words(context)
    sum_ = f"$N({history}\\,\\cdot) = {total}$"
    if not after:
        nothing = writer.words.text(
            "family-ngram-score-nothing", history=f"${history}$", total=sum_
        )
        return f"{nothing} "
    ranked = sorted(after.items(), key=lambda item: (-item[1], item[0]))
    listed = r",\quad ".join(f"N({write.words((*context, word))}) = {n}" for word, n in ranked)
    counts = f"$${listed}$$"
    if not context:
        return f"{writer.words.text('family-ngram-score-words', counts=counts)}\n\n"
    found = writer.words.text(
        "family-ngram-score-after", history=f"${history}$", counts=counts, total=sum_
    )
    return f"{found} "


def _fraction(value: Fraction) -> str:
    return (
        f"\\frac{{{value.numerator}}}{{{value.denominator}}}"
        if value.denominator > 1
        else str(value)
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters, smoothed or not, with a context that several words follow."""
    return _samples.until(_is_open, lambda: _drawn(rng, level, language))


def _is_open(parameters: Mapping[str, Any]) -> bool:
    """Return whether more than one word follows the context."""
    context = tuple(parameters["context"].split())
    return len(ngram.continuations(context, _ngram.counted_model(parameters))) > 1


def _drawn(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    corpus = _samples.sentences(rng, level, language)
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
        "word": Key(Line(say("shape-word"), _ngram.WORD), required=True),
    },
    draft=draft,
    example={
        "corpus": ("a b c", "a d c", "a b e"),
        "context": "b",
        "word": "c",
        "smoothing": "add-one",
    },
    sample=sample,
)
