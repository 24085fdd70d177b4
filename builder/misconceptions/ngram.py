"""Misconceptions about n-gram models."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from builder.exact import counting, ngram
from builder.misconceptions._misconception import DoesNotApply, Misconception
from builder.quantities import (
    END,
    START,
    Count,
    CountedModel,
    Perplexity,
    Probability,
    Ratio,
    Score,
    Smoothing,
    TableModel,
    VocabularySize,
)
from builder.values import Number, Root, simplified

if TYPE_CHECKING:
    from collections.abc import Mapping


def _factors(quantity: Probability | Perplexity) -> list[Fraction]:
    """The factors of a possible sentence. The misconceptions about factors do not apply to others."""
    found = [p for _, _, p in ngram.factors(quantity.sentence, quantity.model)]
    if not all(found):
        raise DoesNotApply
    return found


def _ignores_history(quantity: Probability) -> Fraction | None:
    """The product of the words' relative frequencies, including `</s>`."""
    if not isinstance(quantity.model, CountedModel) or quantity.model.order == 1:
        return None
    grams = counting.counts(quantity.model.corpus, 1)
    total = sum(grams.values())
    return prod(
        (Fraction(grams[word,], total) for word in (*quantity.sentence, END)), start=Fraction(1)
    )


def _as_if_uniform(quantity: Probability) -> Fraction | None:
    """The probability if every symbol of a table is equally probable."""
    if not isinstance(quantity.model, TableModel) or quantity.model.is_partial:
        return None
    symbols = {word for _, row in quantity.model.rows for word, _ in row}
    return Fraction(1, len(symbols)) ** (len(quantity.sentence) + 1)


def _forgets_end(quantity: Probability) -> Fraction:
    return prod(_factors(quantity)[:-1], start=Fraction(1))


def _forgets_start(quantity: Probability) -> Fraction | None:
    return prod(_factors(quantity)[1:], start=Fraction(1)) if quantity.model.order > 1 else None


def _adds(quantity: Probability) -> Fraction:
    return sum(_factors(quantity), start=Fraction(0))


def _averages(quantity: Probability) -> Fraction:
    found = _factors(quantity)
    return sum(found, start=Fraction(0)) / len(found)


def _last_factor(quantity: Probability) -> Fraction:
    return _factors(quantity)[-1]


def _root(p: Fraction, degree: int) -> Number | None:
    """The root of 1/p; an impossible sentence (p = 0) has none."""
    return simplified(Root(1 / p, degree)) if degree else None


def _length_without_end(quantity: Perplexity) -> Number | None:
    return _root(ngram.probability(quantity.sentence, quantity.model), len(quantity.sentence))


def _length_with_start(quantity: Perplexity) -> Number | None:
    return _root(ngram.probability(quantity.sentence, quantity.model), len(quantity.sentence) + 2)


def _forgets_root(quantity: Perplexity) -> Number | None:
    return _root(ngram.probability(quantity.sentence, quantity.model), 1)


def _forgets_inverse(quantity: Perplexity) -> Number | None:
    p = ngram.probability(quantity.sentence, quantity.model)
    return simplified(Root(p, len(quantity.sentence) + 1)) if p else None


def _arithmetic_mean(quantity: Perplexity) -> Number | None:
    found = _factors(quantity)
    return len(found) / sum(found, start=Fraction(0))


def _perplexity_forgets_end(quantity: Perplexity) -> Number | None:
    found = _factors(quantity)
    return _root(prod(found[:-1], start=Fraction(1)), len(found) - 1)


def _counts(quantity: Score) -> tuple[Mapping[str, int], int] | None:
    """The counts of what follows the context, and their total; None for a table."""
    if not isinstance(quantity.model, CountedModel):
        return None
    after = ngram.continuations(quantity.context, quantity.model)
    return after, sum(after.values())


def _joint(quantity: Score) -> Fraction | None:
    """N(hw) divided by all n-grams, instead of by those that begin with h."""
    found = _counts(quantity)
    if found is None or not isinstance(quantity.model, CountedModel):
        return None
    total = sum(counting.counts(quantity.model.corpus, quantity.model.order).values())
    return Fraction(found[0].get(quantity.word, 0), total)


def _reversed(quantity: Score) -> Fraction | None:
    """N(hw) / N(w): the bigram read backwards."""
    found = _counts(quantity)
    if found is None or not isinstance(quantity.model, CountedModel) or quantity.model.order != 2:
        return None
    grams = counting.counts(quantity.model.corpus, 2)
    ends = sum(n for gram, n in grams.items() if gram[-1] == quantity.word)
    return Fraction(found[0].get(quantity.word, 0), ends)


def _unigram(quantity: Score) -> Fraction | None:
    """N(w) / N, ignoring the history."""
    if not isinstance(quantity.model, CountedModel) or quantity.model.order == 1:
        return None
    grams = counting.counts(quantity.model.corpus, 1)
    return Fraction(grams[quantity.word,], sum(grams.values()))


def _smoothed(quantity: Score, ones: int, v: int) -> Fraction | None:
    found = _counts(quantity)
    if found is None or not isinstance(quantity.model, CountedModel):
        return None
    if quantity.model.smoothing not in (Smoothing.ADD_ONE, Smoothing.ADD_ONE_NLTK):
        return None
    after, total = found
    return Fraction(ones + after.get(quantity.word, 0), v + total)


def _v(quantity: Score) -> int:
    return ngram.vocabulary_size(quantity.model) if isinstance(quantity.model, CountedModel) else 0


def _tokens_as_v(quantity: Score) -> Fraction | None:
    """V as the number of all words instead of distinct ones."""
    if not isinstance(quantity.model, CountedModel):
        return None
    return _smoothed(quantity, 1, sum(len(s) + 1 for s in quantity.model.corpus))


def _history_as_last(quantity: Score) -> Fraction | None:
    """The history cut to its last word, if it is longer."""
    if not isinstance(quantity.model, CountedModel) or quantity.model.order < 3:
        return None
    shorter = replace(quantity.model, order=2)
    return ngram.score(quantity.word, quantity.context[-1:], shorter)


def _ratio_inverted(quantity: Ratio) -> Fraction:
    return 1 / ngram.ratio(quantity.first, quantity.second, quantity.model)


def _ratio_without_end(quantity: Ratio) -> Fraction:
    above, below = (
        prod(p for _, _, p in ngram.factors(words, quantity.model)[:-1])
        for words in (quantity.first, quantity.second)
    )
    return Fraction(above, below)


def _ratio_of_sums(quantity: Ratio) -> Fraction:
    above, below = (
        sum((p for _, _, p in ngram.factors(words, quantity.model)), start=Fraction(0))
        for words in (quantity.first, quantity.second)
    )
    return above / below


def _ratio_of_last(quantity: Ratio) -> Fraction:
    above, below = (
        ngram.factors(words, quantity.model)[-1][2] for words in (quantity.first, quantity.second)
    )
    return above / below


def _count_of_history(quantity: Count) -> Fraction | None:
    """N(h·) in place of N(hw)."""
    if len(quantity.ngram) < quantity.model.order or quantity.model.order == 1:
        return None
    return ngram.count(quantity.ngram[:-1], quantity.model)


def _count_reversed(quantity: Count) -> Fraction | None:
    if not isinstance(quantity.model, CountedModel):
        return None
    return Fraction(
        counting.counts(quantity.model.corpus, quantity.model.order)[quantity.ngram[::-1]]
    )


def _v_of(quantity: VocabularySize, *pads: str) -> Fraction | None:
    """The words and some of the symbols that nltk's V counts beside them."""
    model = quantity.model
    if not isinstance(model, CountedModel) or not model.smoothing.has_nltks_v:
        return None
    return Fraction(len({word for sentence in model.corpus for word in sentence}) + len(pads))


def _v_of_occurrences(quantity: VocabularySize) -> Fraction | None:
    model = quantity.model
    if not isinstance(model, CountedModel):
        return None
    return Fraction(sum(map(len, model.corpus)))


MISCONCEPTIONS = (
    Misconception("count-of-history", (Count,), _count_of_history),
    Misconception("count-reversed", (Count,), _count_reversed),
    Misconception("v-as-textbooks", (VocabularySize,), lambda v: _v_of(v, END)),
    Misconception("v-of-words", (VocabularySize,), _v_of),
    Misconception("v-without-unknown", (VocabularySize,), lambda v: _v_of(v, START, END)),
    Misconception("v-of-occurrences", (VocabularySize,), _v_of_occurrences),
    Misconception("ratio-inverted", (Ratio,), _ratio_inverted),
    Misconception("ratio-without-end", (Ratio,), _ratio_without_end),
    Misconception("ratio-of-sums", (Ratio,), _ratio_of_sums),
    Misconception("ratio-of-last", (Ratio,), _ratio_of_last),
    Misconception("forgets-end", (Probability,), _forgets_end),
    Misconception("forgets-start", (Probability,), _forgets_start),
    Misconception("ignores-history", (Probability,), _ignores_history),
    Misconception("as-if-uniform", (Probability,), _as_if_uniform),
    Misconception("adds", (Probability,), _adds),
    Misconception("averages", (Probability,), _averages),
    Misconception("last-factor", (Probability,), _last_factor),
    Misconception("length-without-end", (Perplexity,), _length_without_end),
    Misconception("length-with-start", (Perplexity,), _length_with_start),
    Misconception("forgets-root", (Perplexity,), _forgets_root),
    Misconception("forgets-inverse", (Perplexity,), _forgets_inverse),
    Misconception("arithmetic-mean", (Perplexity,), _arithmetic_mean),
    Misconception("perplexity-forgets-end", (Perplexity,), _perplexity_forgets_end),
    Misconception("joint", (Score,), _joint),
    Misconception("reversed-bigram", (Score,), _reversed),
    Misconception("unigram", (Score,), _unigram),
    Misconception("last-word-only", (Score,), _history_as_last),
    Misconception("forgets-smoothing", (Score,), lambda s: _smoothed(s, 0, 0)),
    Misconception("forgets-v", (Score,), lambda s: _smoothed(s, 1, 0)),
    Misconception("forgets-one", (Score,), lambda s: _smoothed(s, 0, _v(s))),
    Misconception("v-without-end", (Score,), lambda s: _smoothed(s, 1, _v(s) - 1)),
    Misconception("v-with-start", (Score,), lambda s: _smoothed(s, 1, _v(s) + 1)),
    Misconception("tokens-as-v", (Score,), _tokens_as_v),
)
