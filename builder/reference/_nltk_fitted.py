"""nltk's language models, fitted to ours.

By default nltk's V counts `<s>`, `</s>` and `<UNK>`, unlike a textbook's. Given a vocabulary of only
the words, `Laplace` and `Lidstone` use the textbook's V, because `<UNK>` then takes the place of `</s>`. The
interpolated models are fitted on n-grams that end at a word or at `</s>`, so they never predict `<s>`. A table of
probabilities is judged by `MLE` with counts in proportion to them. A table of counts is judged by `unmasked_score`,
which uses only the size of the vocabulary.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import TYPE_CHECKING, Any

from builder.quantities import END, START, CountedModel, CountTable, Smoothing, TableModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.quantities import NgramModel, Sentence

_REST = " "
"""Stands for all that a partial row leaves out; no word has a space."""


def padded_ngrams(sentence: Sentence, order: int) -> list[Sentence]:
    """List the n-grams of a sentence padded with n-1 `<s>` and one `</s>`."""
    from nltk.util import ngrams, pad_sequence

    left = pad_sequence(sentence, order, pad_left=True, left_pad_symbol=START)
    return list(ngrams([*left, END], order))


@lru_cache(maxsize=256)
def fitted(model: NgramModel) -> Any:
    """Fit nltk's language model to one of our models."""
    match model:
        case TableModel():
            return _table(model)
        case CountTable():
            return _count_table(model)
    return _counted(model)


@lru_cache(maxsize=256)
def counter(model: CountedModel, length: int) -> Any:
    """Count the n-grams of a length in the padded sentences of a model."""
    from nltk.lm import NgramCounter
    from nltk.util import ngrams, pad_sequence

    texts = []
    for sentence in model.corpus:
        left = pad_sequence(sentence, model.order, pad_left=True, left_pad_symbol=START)
        texts.append(list(ngrams([*left, END], length)))
    return NgramCounter(texts)


def _counted(model: CountedModel) -> Any:
    from nltk import lm

    words = [word for sentence in model.corpus for word in sentence]
    orders = range(1 if model.smoothing.is_interpolated else model.order, model.order + 1)
    grams = [
        [gram for order in orders for gram in padded_ngrams(sentence, order)]
        for sentence in model.corpus
    ]
    textbook = lm.Vocabulary(words)
    padded = lm.Vocabulary([*words, START, END])
    order = model.order
    constant = None if model.constant is None else float(model.constant)
    match model.smoothing:
        case Smoothing.MLE:
            made = lm.MLE(order, vocabulary=padded)
        case Smoothing.ADD_ONE:
            made = lm.Laplace(order, vocabulary=textbook)
        case Smoothing.ADD_ONE_NLTK:
            made = lm.Laplace(order, vocabulary=padded)
        case Smoothing.ADD:
            made = lm.Lidstone(constant, order, vocabulary=textbook)
        case Smoothing.ADD_NLTK:
            made = lm.Lidstone(constant, order, vocabulary=padded)
        case Smoothing.WITTEN_BELL:
            made = lm.WittenBellInterpolated(order, vocabulary=padded)
        case Smoothing.ABSOLUTE_DISCOUNTING:
            made = lm.AbsoluteDiscountingInterpolated(order, constant, vocabulary=padded)
        case Smoothing.KNESER_NEY:
            made = lm.KneserNeyInterpolated(order, constant, vocabulary=padded)
    made.fit(grams)
    return made


def _table(model: TableModel) -> Any:
    from nltk.lm import MLE, Vocabulary

    made = MLE(model.order, vocabulary=Vocabulary([*model.known_words, END, _REST]))
    for context, row in model.rows:
        whole = [*row, (_REST, 1 - sum(p for _, p in row))]
        unit = lcm(*(Fraction(p).denominator for _, p in whole))
        _enter(made, context, ((word, int(p * unit)) for word, p in whole))
    return made


def _count_table(model: CountTable) -> Any:
    from nltk.lm import MLE, Lidstone, Vocabulary

    words = sorted(model.known_words - {START})
    if model.smoothing is Smoothing.MLE:
        made = MLE(model.order, vocabulary=Vocabulary(words))
    else:  # a vocabulary counts `<UNK>`, here for one rare word, so V words are in it
        constant = 1 if model.constant is None else float(model.constant)
        v = len(words) if model.v is None else model.v
        names = [str(n) for n in range(v - 1)]
        vocabulary = Vocabulary([*names, *names, "rare"], unk_cutoff=2)
        made = Lidstone(constant, model.order, vocabulary=vocabulary)
    for context, row in model.rows:
        total = dict(model.totals).get(context, sum(n for _, n in row))
        _enter(made, context, [*row, (_REST, total - sum(n for _, n in row))])
    return made


def _enter(made: Any, context: Sentence, row: Iterable[tuple[str, int]]) -> None:
    """Set the counts of what follows a context, as fitting would, but without repeating n-grams."""
    following = made.counts[len(context) + 1][context] if context else made.counts.unigrams
    for word, n in row:
        if n:
            following[word] = n
