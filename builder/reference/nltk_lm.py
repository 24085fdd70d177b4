"""n-gram models judged by `nltk.lm`: MLE and Laplace.

nltk's own defaults differ from a textbook's in V, which counts `<s>`, `</s>` and `<UNK>`. With a
vocabulary of the words alone `Laplace` judges the textbook's V: `<UNK>` then stands for `</s>`. A
model given as a table is judged by `MLE`, fitted on its n-grams repeated to their common
denominator.
"""

from __future__ import annotations

from functools import lru_cache
from math import lcm
from typing import Any

from builder.quantities import (
    END,
    START,
    Count,
    CountedModel,
    NgramModel,
    Perplexity,
    Probability,
    Score,
    Sentence,
    Smoothing,
    TableModel,
)
from builder.reference._judgement import Judgement, signed


def judge(quantity: Count | Score | Probability | Perplexity) -> Judgement:
    """What nltk computes."""
    model = quantity.model
    fitted = _fitted(model)
    name = f"nltk.lm.{type(fitted).__name__}"
    match quantity:
        case Count(words, CountedModel(order=order)):
            history = words if len(words) < order else words[:-1]
            following = fitted.counts[order][history] if order > 1 else fitted.counts.unigrams
            n = following[words[-1]] if len(words) == order else following.N()
            return Judgement(quantity, int(n), signed("nltk", f"{name}.counts"))
        case Score(word, context, _):
            return Judgement(
                quantity, fitted.score(word, list(context)), signed("nltk", f"{name}.score")
            )
        case Probability(sentence, _):
            product = 1.0
            for gram in _ngrams(sentence, model.order):
                product *= fitted.score(gram[-1], gram[:-1])
            return Judgement(quantity, product, signed("nltk", f"product of {name}.score"))
        case Perplexity(sentence, _):
            said = fitted.perplexity(_ngrams(sentence, model.order))
            return Judgement(quantity, said, signed("nltk", f"{name}.perplexity"))
    raise AssertionError(quantity)


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
