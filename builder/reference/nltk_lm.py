"""Quantities of n-gram models judged by `nltk.lm`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import inf, lcm, log2
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
    CountTable,
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
from builder.reference._nltk_fitted import counter, fitted, padded_ngrams

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.languages import Message
    from builder.quantities import Quantity

MAX_UNIT = 3 * MAX_WORDS
"""Maximum denominator of a probability by add-one, V + N(h·), for a corpus within our limits."""
MAX_SAMPLE = 1000
"""Maximum number of n-grams of a sample in proportion to the probabilities of a table."""


def judge_count(quantity: Count) -> Judgement:
    """Judge the count of an n-gram or a history."""
    words, model = quantity.ngram, quantity.model
    made = _unsmoothed(model)
    if isinstance(model, CountedModel) and words[-1] == END:  # nothing follows it
        said = counter(model, len(words))[words[:-1] or 1][END]
    elif len(words) < model.order:
        said = _following(made, words).N()
    else:
        said = _following(made, words[:-1])[words[-1]]
    return _judgement(quantity, int(said), _name(made, "counts"))


def judge_continuations(quantity: Continuations) -> Judgement:
    """Judge the counts of what follows a context."""
    made = _unsmoothed(quantity.model)
    said: Said = {(word,): int(n) for word, n in _following(made, quantity.context).items()}
    return _judgement(quantity, said, _name(made, "counts"))


def judge_vocabulary_size(quantity: VocabularySize) -> Judgement:
    """Judge V."""
    if isinstance(quantity.model, CountTable):
        from nltk.probability import FreqDist

        return _judgement(quantity, int(FreqDist(_words_of(quantity.model)).B()), "FreqDist.B")
    made = fitted(quantity.model)
    return _judgement(quantity, len(made.vocab), f"len({_name(made, 'vocab')})")


def judge_score(quantity: Score) -> Judgement:
    """Judge p(word | context)."""
    said = _score(quantity.word, quantity.context, quantity.model)
    return _judgement(quantity, said, _scorer(quantity.model))


def judge_probability(quantity: Probability) -> Judgement:
    """Judge p(sentence)."""
    said = _product(quantity.sentence, quantity.model)
    how = say("quantity-judge-product", function=_scorer(quantity.model))
    return _judgement(quantity, said, how)


def judge_perplexity(quantity: Perplexity) -> Judgement:
    """Judge the perplexity of a sentence."""
    model = quantity.model
    if isinstance(model, CountTable):
        product = _product(quantity.sentence, model)
        said = product ** (-1 / (len(quantity.sentence) + 1)) if product else inf
        return _judgement(quantity, said, say("quantity-judge-root", function=_scorer(model)))
    made = fitted(model)
    said = made.perplexity(padded_ngrams(quantity.sentence, model.order))
    return _judgement(quantity, said, _name(made, "perplexity"))


def judge_ratio(quantity: Ratio) -> Judgement:
    """Judge p(first) / p(second)."""
    above, below = (_product(s, quantity.model) for s in (quantity.first, quantity.second))
    how = say("quantity-judge-quotient", function=_scorer(quantity.model))
    return _judgement(quantity, above / below, how)


def judge_entropy(quantity: Entropy) -> Judgement:
    """Judge the entropy of what follows a context."""
    sample = _sample(quantity.context, quantity.model)
    if sample is None:
        return _mean_surprise(quantity, lambda bits: bits)
    made = fitted(quantity.model)
    how = say("quantity-judge-sample", function=_name(made, "entropy"))
    return _judgement(quantity, made.entropy(sample), how)


def judge_branching(quantity: Branching) -> Judgement:
    """Judge the perplexity of what follows a context."""
    sample = _sample(quantity.context, quantity.model)
    if sample is None:
        return _mean_surprise(quantity, lambda bits: 2**bits)
    made = fitted(quantity.model)
    how = say("quantity-judge-sample", function=_name(made, "perplexity"))
    return _judgement(quantity, made.perplexity(sample), how)


def _mean_surprise(quantity: Entropy | Branching, of_bits: Callable[[float], float]) -> Judgement:
    """Judge from nltk's probabilities of all that can follow, where they are too fine for a sample."""
    shares = [
        p
        for word in _words_of(quantity.model)
        if (p := _score(word, quantity.context, quantity.model))
    ]
    bits = -sum(p * log2(p) for p in shares)
    how = say("quantity-judge-mean", function=_scorer(quantity.model))
    return _judgement(quantity, of_bits(bits), how)


def _judgement(quantity: Quantity, said: Said, function: str | Message) -> Judgement:
    return Judgement(quantity, said, signed("nltk", function))


def _name(fitted: Any, member: str) -> str:
    """Name a member of nltk's model: `nltk.lm.MLE.score`."""
    return f"nltk.lm.{type(fitted).__name__}.{member}"


def _unsmoothed(model: CountedModel | CountTable) -> Any:
    """Return an unsmoothed model for counting: with a textbook vocabulary `</s>` is counted as `<UNK>`."""
    if isinstance(model, CountTable):
        return fitted(model)
    return fitted(replace(model, smoothing=Smoothing.MLE, constant=None))


def _following(made: Any, history: Sentence) -> Any:
    """Return nltk's `FreqDist` of what follows a history."""
    return made.counts[len(history) + 1][history] if history else made.counts.unigrams


def _scorer(model: NgramModel) -> str:
    """Name the function that scores words after a history."""
    member = "unmasked_score" if isinstance(model, CountTable) else "score"
    return _name(fitted(model), member)


def _score(word: str, context: Sentence, model: NgramModel) -> float:
    made = fitted(model)
    of = made.unmasked_score if isinstance(model, CountTable) else made.score
    return of(word, context)  # type: ignore[no-any-return]  # nltk has no types


def _product(sentence: Sentence, model: NgramModel) -> float:
    product = 1.0
    for gram in padded_ngrams(sentence, model.order):
        product *= _score(gram[-1], gram[:-1], model)
    return product


def _words_of(model: NgramModel) -> list[str]:
    """List what a model can predict."""
    if isinstance(model, CountedModel):
        return list(dict.fromkeys([*(word for sentence in model.corpus for word in sentence), END]))
    return sorted(model.known_words - {START})


def _sample(context: Sentence, model: NgramModel) -> list[Sentence] | None:
    """List n-grams after a context in proportion to their probabilities, to give their distribution.

    Return None for probabilities that are too fine for it.
    """
    if isinstance(model, TableModel):
        shares = dict(dict(model.rows)[context])
        size = MAX_SAMPLE
    elif isinstance(model, CountedModel) and model.smoothing in (Smoothing.MLE, Smoothing.ADD_ONE):
        shares = {
            word: Fraction(_score(word, context, model)).limit_denominator(MAX_UNIT)
            for word in _words_of(model)
        }
        size = MAX_UNIT
    else:
        return None
    unit = lcm(*(share.denominator for share in shares.values()))
    if unit > size:
        return None
    return [(*context, word) for word, share in shares.items() for _ in range(int(share * unit))]
