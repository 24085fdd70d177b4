"""n-gram models by counting, in Fractions.

A sentence is padded with n-1 `<s>` before it and one `</s>` after it, and its n-grams are those
that end at a word or at `</s>`. So a bigram model of `a b` has the bigrams `<s> a`, `a b`, `b
</s>`. (Jurafsky and Martin, Speech and Language Processing, 3rd ed. draft, ch. 3.)
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import lru_cache
from math import lcm, prod
from typing import TYPE_CHECKING

from builder.exact._undecided import Undecided, Unseen
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
    """The sentence with its padding: (a b) under order 2 is (<s> a b </s>)."""
    return (START,) * (order - 1) + sentence + (END,)


def ngrams(sentence: Sentence, order: int) -> list[Sentence]:
    """The n-grams of a padded sentence: (a b) under order 2 gives (<s> a), (a b), (b </s>)."""
    words = padded(sentence, order)
    return [words[i : i + order] for i in range(len(words) - order + 1)]


@lru_cache(maxsize=256)
def counts(corpus: Corpus, order: int) -> Counter[Sentence]:
    """How many times each n-gram of an order occurs in the corpus."""
    return Counter(gram for sentence in corpus for gram in ngrams(sentence, order))


@lru_cache(maxsize=256)
def followers(corpus: Corpus, order: int) -> Mapping[Sentence, Mapping[str, int]]:
    """What follows each history, and how many times."""
    found: dict[Sentence, dict[str, int]] = {}
    for gram, n in counts(corpus, order).items():
        found.setdefault(gram[:-1], {})[gram[-1]] = n
    return found


def continuations(context: Sentence, model: CountedModel) -> Mapping[str, int]:
    """What follows a context, and how many times."""
    return followers(model.corpus, model.order).get(context, {})


def vocabulary(model: CountedModel) -> tuple[str, ...]:
    """The words that a model can predict, sorted; `</s>` last, and no `<s>`: a sentence never goes
    on with it.
    """
    words = sorted({word for sentence in model.corpus for word in sentence})
    return (*words, END)


def vocabulary_size(model: CountedModel) -> int:
    """V, under the model's convention: textbooks count the words and `</s>`; nltk adds `<s>` and
    `<UNK>`.
    """
    return len(vocabulary(model)) + (2 if model.smoothing is Smoothing.ADD_ONE_NLTK else 0)


def count(words: Sentence, model: CountedModel) -> Fraction:
    """N(words): an n-gram of the model's order, or a history one word shorter, counted by what
    follows it.
    """
    found = counts(model.corpus, model.order)
    return Fraction(sum(n for gram, n in found.items() if gram[: len(words)] == words))


def score(word: str, context: Sentence, model: NgramModel) -> Fraction:
    """p(word | context).

    MLE: N(hw) / N(h·). Add-one: (1 + N(hw)) / (V + N(h·)).

    Raises:
        Unseen: under MLE, or a table, the context never occurs.
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
    shown = " ".join(context)
    return Unseen(
        f"the history `{shown}` never occurs, so counting says nothing of what follows it",
        "ask about a history that occurs, or smooth",
    )


def factors(sentence: Sentence, model: NgramModel) -> list[tuple[str, Sentence, Fraction]]:
    """The factors of p(sentence): each word, its context, and p(word | context), up to the first
    that is 0.

    Raises:
        Unseen: a context never occurs.
    """
    found = []
    for gram in ngrams(sentence, model.order):
        p = score(gram[-1], gram[:-1], model)
        found.append((gram[-1], gram[:-1], p))
        if p == 0:
            break  # what follows it may be unseen, and no longer matters
    return found


def probability(sentence: Sentence, model: NgramModel) -> Fraction:
    """p(sentence), the product of its factors."""
    return prod((p for _, _, p in factors(sentence, model)), start=Fraction(1))


def continuation_counts(context: Sentence, model: CountedModel) -> Counts:
    """What follows a context, the most frequent first.

    Raises:
        Unseen: the context never occurs.
    """
    after = continuations(context, model)
    if not after:
        raise _unseen(context)
    return Counts(tuple(sorted(after.items(), key=lambda item: (-item[1], item[0]))))


def ratio(first: Sentence, second: Sentence, model: NgramModel) -> Fraction:
    """p(first) / p(second).

    Raises:
        Undecided: the second is impossible.
    """
    below = probability(second, model)
    if below == 0:
        raise Undecided("the second sentence has probability 0", "compare with one that can occur")
    return probability(first, model) / below


def distribution(context: Sentence, model: NgramModel) -> dict[str, Fraction]:
    """What can follow a context, and with which probability; words of probability 0 are left out.

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
    """The product of p ** -p over what can follow: the perplexity of one prediction, 2 ** entropy.

    With p = a/q for every word, it is the q-th root of the product of (q/a) ** a. (Cover and
    Thomas, Elements of Information Theory, 2nd ed., ch. 2.)
    """
    found = distribution(context, model)
    unit = lcm(*(p.denominator for p in found.values()))
    return simplified(
        Root(prod(((1 / p) ** int(p * unit) for p in found.values()), start=Fraction(1)), unit)
    )


def entropy(context: Sentence, model: NgramModel) -> Number:
    """The entropy in bits of what can follow: log2 of its perplexity, rational where that is a
    power of 2.
    """
    argument = branching(context, model)
    assert isinstance(argument, Fraction | Root)
    return simplified_log(Log2(argument))


def perplexity(sentence: Sentence, model: NgramModel) -> Number:
    """p(sentence) ** (-1/(N+1)) for a sentence of N words: `</s>` is predicted too, `<s>` is
    not.
    """
    p = probability(sentence, model)
    return Infinite() if p == 0 else simplified(Root(1 / p, len(sentence) + 1))
