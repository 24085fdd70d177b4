"""n-gram models estimated by counting, as fractions.

A sentence is padded with n-1 `<s>` before it and one `</s>` after it. Its n-grams end at a word or at
`</s>`: a bigram model of `a b` has the bigrams `<s> a`, `a b` and `b </s>`. (Jurafsky and Martin,
Speech and Language Processing, 3rd ed. draft, ch. 3.)
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import lru_cache
from math import lcm, prod
from typing import TYPE_CHECKING

from builder.exact._undecided import Undecided, Unseen
from builder.languages import say
from builder.quantities import (
    END,
    START,
    Corpus,
    CountedModel,
    NgramModel,
    Sentence,
    Smoothing,
    TableModel,
)
from builder.values import Counts, Infinite, Log2, Number, Root, simplified, simplified_log

if TYPE_CHECKING:
    from collections.abc import Mapping


def padded(sentence: Sentence, order: int) -> Sentence:
    """Pad a sentence: (a b) at order 2 is (<s> a b </s>)."""
    return (START,) * (order - 1) + sentence + (END,)


def ngrams(sentence: Sentence, order: int) -> list[Sentence]:
    """List the n-grams of a padded sentence: (a b) at order 2 gives (<s> a), (a b), (b </s>)."""
    words = padded(sentence, order)
    return [words[i : i + order] for i in range(len(words) - order + 1)]


@lru_cache(maxsize=256)
def counts(corpus: Corpus, order: int) -> Counter[Sentence]:
    """Count each n-gram of an order in the corpus."""
    return Counter(gram for sentence in corpus for gram in ngrams(sentence, order))


@lru_cache(maxsize=256)
def followers(corpus: Corpus, order: int) -> Mapping[Sentence, Mapping[str, int]]:
    """Map each history to the words that follow it and their counts."""
    found: dict[Sentence, dict[str, int]] = {}
    for gram, n in counts(corpus, order).items():
        found.setdefault(gram[:-1], {})[gram[-1]] = n
    return found


def continuations(context: Sentence, model: CountedModel) -> Mapping[str, int]:
    """Map the words that follow a context to their counts."""
    return followers(model.corpus, model.order).get(context, {})


def vocabulary(model: CountedModel) -> tuple[str, ...]:
    """List the words that a model can predict, sorted, then `</s>`; `<s>` is never predicted."""
    words = sorted({word for sentence in model.corpus for word in sentence})
    return (*words, END)


def vocabulary_size(model: CountedModel) -> int:
    """Compute V by the model's convention: textbooks count words and `</s>`; nltk adds `<s>` and `<UNK>`."""
    return len(vocabulary(model)) + (2 if model.smoothing is Smoothing.ADD_ONE_NLTK else 0)


def count(words: Sentence, model: CountedModel) -> Fraction:
    """Compute N(words) for an n-gram of the model's order, or for a history one word shorter.

    The count of a history is the sum over what follows it.
    """
    found = counts(model.corpus, model.order)
    return Fraction(sum(n for gram, n in found.items() if gram[: len(words)] == words))


def score(word: str, context: Sentence, model: NgramModel) -> Fraction:
    """Compute p(word | context).

    MLE: N(hw) / N(h·). Add-one: (1 + N(hw)) / (V + N(h·)).

    Raises:
        Unseen: the context never occurs and the model is not smoothed.
    """
    if isinstance(model, TableModel):
        rows = dict(model.rows)
        if context not in rows:
            raise _unseen(context)
        return dict(rows[context]).get(word, Fraction(0))
    after = continuations(context, model)
    total = sum(after.values())
    if model.smoothing is Smoothing.MLE:
        if total == 0:
            raise _unseen(context)
        return Fraction(after.get(word, 0), total)
    return Fraction(1 + after.get(word, 0), vocabulary_size(model) + total)


def _unseen(context: Sentence) -> Unseen:
    return Unseen(say("quantity-unseen-history", history=" ".join(context)))


def factors(sentence: Sentence, model: NgramModel) -> list[tuple[str, Sentence, Fraction]]:
    """List the factors of p(sentence) as (word, context, p(word | context)), up to the first zero.

    Raises:
        Unseen: a context never occurs.
    """
    found = []
    for gram in ngrams(sentence, model.order):
        p = score(gram[-1], gram[:-1], model)
        found.append((gram[-1], gram[:-1], p))
        if p == 0:
            break  # the product is 0, and later contexts may be unseen
    return found


def probability(sentence: Sentence, model: NgramModel) -> Fraction:
    """Compute p(sentence), the product of its factors."""
    return prod((p for _, _, p in factors(sentence, model)), start=Fraction(1))


def continuation_counts(context: Sentence, model: CountedModel) -> Counts:
    """Count what follows a context, the most frequent first.

    Raises:
        Unseen: the context never occurs.
    """
    after = continuations(context, model)
    if not after:
        raise _unseen(context)
    return Counts(tuple(sorted(after.items(), key=lambda item: (-item[1], item[0]))))


def ratio(first: Sentence, second: Sentence, model: NgramModel) -> Fraction:
    """Compute p(first) / p(second).

    Raises:
        Undecided: the second sentence has probability 0.
    """
    below = probability(second, model)
    if below == 0:
        raise Undecided(say("quantity-zero-divisor"))
    return probability(first, model) / below


def distribution(context: Sentence, model: NgramModel) -> dict[str, Fraction]:
    """Map the words that can follow a context to their probabilities, omitting zeros.

    Raises:
        Unseen: the context never occurs.
    """
    if isinstance(model, TableModel):
        words = tuple(word for word, _ in dict(model.rows).get(context, ()))
    else:
        words = vocabulary(model)
    found = {word: score(word, context, model) for word in words}
    if not found:
        raise _unseen(context)
    return {word: p for word, p in found.items() if p}


def branching(context: Sentence, model: NgramModel) -> Number:
    """Compute the perplexity of one prediction: the product of p ** -p, or 2 ** entropy.

    With p = a/q for every word, it is the q-th root of the product of (q/a) ** a. (Cover and
    Thomas, Elements of Information Theory, 2nd ed., ch. 2.)
    """
    found = distribution(context, model)
    unit = lcm(*(p.denominator for p in found.values()))
    return simplified(
        Root(prod(((1 / p) ** int(p * unit) for p in found.values()), start=Fraction(1)), unit)
    )


def entropy(context: Sentence, model: NgramModel) -> Number:
    """Compute the entropy of what follows, in bits: log2 of its perplexity, rational if that is a power of 2."""
    argument = branching(context, model)
    assert isinstance(argument, Fraction | Root)
    return simplified_log(Log2(argument))


def perplexity(sentence: Sentence, model: NgramModel) -> Number:
    """Compute p(sentence) ** (-1/(N+1)) for N words: the model also predicts `</s>`, but not `<s>`."""
    p = probability(sentence, model)
    return Infinite() if p == 0 else simplified(Root(1 / p, len(sentence) + 1))
