"""n-gram models judged by `nltk.lm`: MLE and Laplace.

By default nltk's V counts `<s>`, `</s>` and `<UNK>`, unlike a textbook's. Given a vocabulary of only
the words, `Laplace` uses the textbook's V, because `<UNK>` then takes the place of `</s>`. A model
given as a table is judged by `MLE`, fitted on n-grams repeated in proportion to their probabilities.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import TYPE_CHECKING, Any

from builder.languages import say
from builder.quantities import (
    END,
    MAX_WORDS,
    START,
    Branching,
    Continuations,
    Count,
    CountedModel,
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

if TYPE_CHECKING:
    from builder.languages import Message
    from builder.quantities import Quantity

MAX_UNIT = 3 * MAX_WORDS
"""Maximum denominator of a smoothed probability, V + N(h·), for a corpus within our limits."""


def judge_count(quantity: Count) -> Judgement:
    """Judge the count of an n-gram or a history."""
    words, order = quantity.ngram, quantity.model.order
    fitted = _unsmoothed(quantity.model)
    history = words if len(words) < order else words[:-1]
    following = _following(fitted, history, order)
    n = following[words[-1]] if len(words) == order else following.N()
    return _judgement(quantity, int(n), _name(fitted, "counts"))


def judge_continuations(quantity: Continuations) -> Judgement:
    """Judge the counts of what follows a context."""
    fitted = _unsmoothed(quantity.model)
    following = _following(fitted, quantity.context, quantity.model.order)
    said: Said = {(word,): int(n) for word, n in following.items()}
    return _judgement(quantity, said, _name(fitted, "counts"))


def judge_vocabulary_size(quantity: VocabularySize) -> Judgement:
    """Judge V."""
    fitted = _fitted(quantity.model)
    return _judgement(quantity, len(fitted.vocab), f"len({_name(fitted, 'vocab')})")


def judge_score(quantity: Score) -> Judgement:
    """Judge p(word | context)."""
    fitted = _fitted(quantity.model)
    said = fitted.score(quantity.word, list(quantity.context))
    return _judgement(quantity, said, _name(fitted, "score"))


def judge_probability(quantity: Probability) -> Judgement:
    """Judge p(sentence)."""
    fitted = _fitted(quantity.model)
    said = _product(fitted, quantity.sentence, quantity.model.order)
    how = say("quantity-judge-product", function=_name(fitted, "score"))
    return _judgement(quantity, said, how)


def judge_perplexity(quantity: Perplexity) -> Judgement:
    """Judge the perplexity of a sentence."""
    fitted = _fitted(quantity.model)
    said = fitted.perplexity(_ngrams(quantity.sentence, quantity.model.order))
    return _judgement(quantity, said, _name(fitted, "perplexity"))


def judge_ratio(quantity: Ratio) -> Judgement:
    """Judge p(first) / p(second)."""
    fitted, order = _fitted(quantity.model), quantity.model.order
    above, below = (_product(fitted, s, order) for s in (quantity.first, quantity.second))
    how = say("quantity-judge-quotient", function=_name(fitted, "score"))
    return _judgement(quantity, above / below, how)


def judge_entropy(quantity: Entropy) -> Judgement:
    """Judge the entropy of what follows a context."""
    fitted = _fitted(quantity.model)
    said = fitted.entropy(_sample(fitted, quantity.context, quantity.model))
    how = say("quantity-judge-sample", function=_name(fitted, "entropy"))
    return _judgement(quantity, said, how)


def judge_branching(quantity: Branching) -> Judgement:
    """Judge the perplexity of what follows a context."""
    fitted = _fitted(quantity.model)
    said = fitted.perplexity(_sample(fitted, quantity.context, quantity.model))
    how = say("quantity-judge-sample", function=_name(fitted, "perplexity"))
    return _judgement(quantity, said, how)


def _judgement(quantity: Quantity, said: Said, function: str | Message) -> Judgement:
    return Judgement(quantity, said, signed("nltk", function))


def _name(fitted: Any, member: str) -> str:
    """Name a member of nltk's model: `nltk.lm.MLE.score`."""
    return f"nltk.lm.{type(fitted).__name__}.{member}"


def _unsmoothed(model: CountedModel) -> Any:
    """Return an unsmoothed model for counting: Laplace with a textbook vocabulary counts `</s>` as `<UNK>`."""
    return _fitted(replace(model, smoothing=Smoothing.MLE))


def _following(fitted: Any, history: Sentence, order: int) -> Any:
    """Return nltk's `FreqDist` of what follows a history."""
    return fitted.counts[order][history] if order > 1 else fitted.counts.unigrams


def _product(fitted: Any, sentence: Sentence, order: int) -> float:
    product = 1.0
    for gram in _ngrams(sentence, order):
        product *= fitted.score(gram[-1], gram[:-1])
    return product


def _sample(fitted: Any, context: Sentence, model: NgramModel) -> list[Sentence]:
    """List n-grams after a context in proportion to their probabilities, to give their distribution."""
    if isinstance(model, TableModel):
        return [gram for gram in _repeated(model) if gram[:-1] == context]
    words = dict.fromkeys([*(word for sentence in model.corpus for word in sentence), END])
    shares = {
        word: Fraction(fitted.score(word, context)).limit_denominator(MAX_UNIT) for word in words
    }
    unit = lcm(*(share.denominator for share in shares.values()))
    return [(*context, word) for word, share in shares.items() for _ in range(int(share * unit))]


def _ngrams(sentence: Sentence, order: int) -> list[Sentence]:
    """List the n-grams of a sentence padded with n-1 `<s>` and one `</s>`."""
    from nltk.util import ngrams, pad_sequence

    left = pad_sequence(sentence, order, pad_left=True, left_pad_symbol=START)
    return list(ngrams([*left, END], order))


@lru_cache(maxsize=256)
def _fitted(model: NgramModel) -> Any:
    """Fit nltk's language model to one of our models."""
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
    """List the n-grams of a table, each repeated by its probability times the common denominator."""
    grams = []
    for context, row in model.rows:
        unit = lcm(*(p.denominator for _, p in row))
        for word, p in row:
            grams.extend([(*context, word)] * int(p * unit))
    return grams
