"""`ngram-score`: the probability of a word after a context, estimated with or without add-one.

    corpus: [a a a b b]
    context: a
    word: a
    smoothing: add-one

asks for p(a | a) = (1 + 2) / (3 + 3) = 1/2.
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
from builder.schema import Key, Line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TELLING = {q.Smoothing.MLE: ("joint",), q.Smoothing.ADD_ONE: ("forgets-smoothing", "forgets-v")}
_OTHERS = {
    q.Smoothing.MLE: ("reversed-bigram", "unigram", "last-word-only"),
    q.Smoothing.ADD_ONE: ("v-without-end", "v-with-start", "forgets-one", "tokens-as-v"),
}


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    model = _ngram.counted_model(parameters)
    context = tuple(parameters.get("context", "").split())
    quantity = q.Score(parameters["word"], context, model)
    key = ngram.score(quantity.word, context, model)
    if not 0 <= key <= 1:
        raise Refused(codes.IMPOSSIBLE_OPTION, say("impossible-option-probability", key=str(key)))
    mistakes = wrong_answers(
        quantity, key, _TELLING[model.smoothing], _OTHERS[model.smoothing], writer.words
    )
    is_smoothed = model.smoothing is not q.Smoothing.MLE
    asked = writer.words.text(
        "family-ngram-score-stem", score=f"${write.score(quantity.word, context)}$"
    )
    return DraftExercise(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        shown=f"${writer.fraction(key)}$",
        answer=produced.number(key),
        steps=_steps(quantity, model, key, writer),
        names={"p": quantity, **({"V": q.VocabularySize(model)} if is_smoothed else {})},
        mistakes=tuple(mistakes),
    )


def _steps(
    quantity: q.Score, model: q.CountedModel, key: Fraction, writer: Writer
) -> tuple[str, ...]:
    after = ngram.continuations(quantity.context, model)
    total, n = sum(after.values()), after.get(quantity.word, 0)
    counted = _counted(quantity.context, after, total, writer)
    words = writer.words.text
    if model.smoothing is q.Smoothing.MLE:
        reduced = "" if key.denominator == total > 1 else f" = {writer.fraction(key)}"
        result = f"$$p = \\frac{{{n}}}{{{total}}}{reduced}$$"
        return counted, words("family-ngram-score-mle", result=result)
    v = ngram.vocabulary_size(model)
    symbols = ", ".join(write.code(word) for word in ngram.vocabulary(model))
    return (
        counted,
        words("family-ngram-score-symbols", symbols=symbols, size=f"$V = {v}$"),
        words(
            "family-ngram-score-add-one",
            result=f"$$p = \\frac{{1 + {n}}}{{{v} + {total}}} = {writer.fraction(key)}$$",
        ),
    )


def _counted(context: q.Sentence, after: Mapping[str, int], total: int, writer: Writer) -> str:
    """Write the words that follow the context, their counts, and the total."""
    history = write.words(context)
    sum_ = f"$N({history}\\,\\cdot) = {total}$"
    if not after:
        return writer.words.text("family-ngram-score-nothing", history=f"${history}$", total=sum_)
    ranked = sorted(after.items(), key=lambda item: (-item[1], item[0]))
    listed = r",\quad ".join(f"N({write.words((*context, word))}) = {n}" for word, n in ranked)
    counts = f"$${listed}$$"
    if not context:
        return writer.words.text("family-ngram-score-words", counts=counts)
    return writer.words.text(
        "family-ngram-score-after", history=f"${history}$", counts=counts, total=sum_
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters: unsmoothed bigrams, then smoothed ones, then smoothed trigrams; several words follow."""
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
    smoothing = "mle" if level == _samples.EASY else "add-one"
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
