"""n-gram models judged by `nltk.lm`: MLE and Laplace.

nltk's own defaults differ from a textbook's in V, which counts `<s>`, `</s>` and `<UNK>`. With a
vocabulary of the words alone `Laplace` judges the textbook's V: `<UNK>` then stands for `</s>`. A
model given as a table is judged by `MLE`, fitted on its n-grams repeated to their common
denominator.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import Any, TypeAlias

from builder.quantities import (
    END,
    MAX_WORDS,
    START,
    Branching,
    Continuations,
    Count,
    Entropy,
    NgramModel,
    Perplexity,
    Probability,
    Ratio,
    Score,
    Sentence,
    Smoothing,
    TableModel,
    VocabularySize,
)
from builder.reference._judgement import Judgement, Said, signed

MAX_UNIT = 3 * MAX_WORDS
"""No smoothed probability of a corpus within bounds has a larger denominator: V + N(h·)."""


Judged: TypeAlias = (
    Count
    | VocabularySize
    | Continuations
    | Score
    | Probability
    | Perplexity
    | Ratio
    | Entropy
    | Branching
)


def judge(quantity: Judged) -> Judgement:
    """What nltk computes."""
    model = quantity.model
    if isinstance(quantity, Count | Continuations):
        # Counts know no smoothing; and Laplace's textbook vocabulary files `</s>` under `<UNK>`.
        model = replace(quantity.model, smoothing=Smoothing.MLE)
    fitted = _fitted(model)
    said, function = _said(quantity, model, fitted)
    return Judgement(
        quantity, said, signed("nltk", function.format(f"nltk.lm.{type(fitted).__name__}"))
    )


def _said(quantity: Judged, model: NgramModel, fitted: Any) -> tuple[Said, str]:
    """The answer, and the function that gave it."""
    match quantity:
        case Count(words, _):
            history = words if len(words) < model.order else words[:-1]
            following = _following(fitted, history, model.order)
            n = following[words[-1]] if len(words) == model.order else following.N()
            return int(n), "{}.counts"
        case Continuations(context, _):
            following = _following(fitted, context, model.order)
            return {(word,): int(n) for word, n in following.items()}, "{}.counts"
        case VocabularySize(_):
            return len(fitted.vocab), "len({}.vocab)"
        case Score(word, context, _):
            return fitted.score(word, list(context)), "{}.score"
        case Probability(sentence, _):
            return _product(fitted, sentence, model.order), "product of {}.score"
        case Perplexity(sentence, _):
            return fitted.perplexity(_ngrams(sentence, model.order)), "{}.perplexity"
        case Ratio(first, second, _):
            above, below = (_product(fitted, words, model.order) for words in (first, second))
            return above / below, "products of {}.score"
        case Entropy(context, _):
            return fitted.entropy(
                _sample(fitted, context, model)
            ), "{}.entropy of a sample in proportion"
        case Branching(context, _):
            sample = _sample(fitted, context, model)
            return fitted.perplexity(sample), "{}.perplexity of a sample in proportion"


def _following(fitted: Any, history: Sentence, order: int) -> Any:
    """Nltk's `FreqDist` of what follows a history."""
    return fitted.counts[order][history] if order > 1 else fitted.counts.unigrams


def _product(fitted: Any, sentence: Sentence, order: int) -> float:
    product = 1.0
    for gram in _ngrams(sentence, order):
        product *= fitted.score(gram[-1], gram[:-1])
    return product


def _sample(fitted: Any, context: Sentence, model: NgramModel) -> list[Sentence]:
    """n-grams after a context, each as often as its probability asks: their entropy is the
    distribution's.
    """
    if isinstance(model, TableModel):
        return [gram for gram in _repeated(model) if gram[:-1] == context]
    words = dict.fromkeys([*(word for sentence in model.corpus for word in sentence), END])
    shares = {
        word: Fraction(fitted.score(word, context)).limit_denominator(MAX_UNIT) for word in words
    }
    unit = lcm(*(share.denominator for share in shares.values()))
    return [(*context, word) for word, share in shares.items() for _ in range(int(share * unit))]


def _ngrams(sentence: Sentence, order: int) -> list[Sentence]:
    """Nltk's n-grams of a sentence padded with n-1 `<s>` and one `</s>`."""
    from nltk.util import ngrams, pad_sequence

    left = pad_sequence(sentence, order, pad_left=True, left_pad_symbol=START)
    return list(ngrams([*left, END], order))


@lru_cache(maxsize=256)
def _fitted(model: NgramModel) -> Any:
    """Nltk's language model for a model of ours."""
    from nltk.lm import MLE, Laplace, Vocabulary

    if isinstance(model, TableModel):
        grams = list(_repeated(model))
        fitted = MLE(model.order, vocabulary=Vocabulary({word for gram in grams for word in gram}))
        fitted.fit([grams])
        return fitted
    sentences = [_ngrams(sentence, model.order) for sentence in model.corpus]
    words = [word for sentence in model.corpus for word in sentence]
    if model.smoothing is Smoothing.MLE:
        fitted = MLE(model.order, vocabulary=Vocabulary([*words, START, END]))
    elif model.smoothing is Smoothing.ADD_ONE:
        fitted = Laplace(model.order, vocabulary=Vocabulary(words))
    else:
        fitted = Laplace(model.order, vocabulary=Vocabulary([*words, START, END]))
    fitted.fit(sentences)
    return fitted


def _repeated(model: TableModel) -> list[Sentence]:
    """The n-grams of a table, each as often as its probability says in units of the common
    denominator.
    """
    grams = []
    for context, row in model.rows:
        unit = lcm(*(p.denominator for _, p in row))
        for word, p in row:
            grams.extend([(*context, word)] * int(p * unit))
    return grams
