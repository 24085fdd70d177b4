"""n-gram models as fractions: estimated by counting, or given as tables. (Jurafsky and Martin, Speech and
Language Processing, 3rd ed. draft, ch. 3.)
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm, prod
from typing import TYPE_CHECKING

from builder.exact import _interpolated
from builder.exact._undecided import NotGiven, Undecided, Unseen
from builder.exact.counting import followers, ngrams, padded
from builder.languages import say
from builder.quantities import (
    END,
    START,
    CountedModel,
    CountTable,
    NgramModel,
    Sentence,
    Smoothing,
    TableModel,
)
from builder.values import Counts, Infinite, Log2, Number, Root, simplified, simplified_log

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST = Fraction(1, 10**300)
"""Least probability that can be judged: the library multiplies floating-point numbers."""
MAX_UNIT = 2_000
"""Maximum common denominator of the probabilities of an entropy, which is exact as a root of this degree."""


def continuations(context: Sentence, model: CountedModel | CountTable) -> Mapping[str, int]:
    """Map the words that follow a context to their counts."""
    if isinstance(model, CountTable):
        return {word: n for word, n in dict(model.rows).get(context, ()) if n}
    return followers(model.corpus, model.order).get(context, {})


def history_count(context: Sentence, model: CountedModel | CountTable) -> int:
    """Compute N(h·): how often anything follows a context."""
    given = dict(model.totals) if isinstance(model, CountTable) else {}
    return given.get(context, sum(continuations(context, model).values()))


def vocabulary(model: CountedModel | CountTable) -> tuple[str, ...]:
    """List the words that a model can predict, sorted, then `</s>`; `<s>` is never predicted.

    A table whose rows never end has no `</s>`.
    """
    if isinstance(model, CountTable):
        words = sorted(model.known_words - {START, END})
        return (*words, END) if END in model.known_words else tuple(words)
    words = sorted({word for sentence in model.corpus for word in sentence})
    return (*words, END)


def vocabulary_size(model: CountedModel | CountTable) -> int:
    """Compute V by the model's convention: textbooks count words and `</s>`; nltk adds `<s>` and `<UNK>`."""
    if isinstance(model, CountTable) and model.v is not None:
        return model.v
    return len(vocabulary(model)) + (2 if model.smoothing.has_nltks_v else 0)


def count(words: Sentence, model: CountedModel | CountTable) -> Fraction:
    """Compute N(words) for an n-gram of the model's order, or for a history one word shorter.

    In a corpus it is how often the words occur in the padded sentences, in a table the entry or the row's total.

    Raises:
        NotGiven: a table does not have it.
    """
    if isinstance(model, CountedModel):
        texts = [padded(sentence, model.order) for sentence in model.corpus]
        n = len(words)
        return Fraction(
            sum(text[i : i + n] == words for text in texts for i in range(len(text) - n + 1))
        )
    if len(words) < model.order:
        if words not in dict(model.rows):
            raise _not_given(words)
        return Fraction(history_count(words, model))
    found = continuations(words[:-1], model).get(words[-1], 0)
    return Fraction(_given(words[-1], words[:-1], model, found))


def _given(word: str, context: Sentence, model: CountTable, found: int) -> int:
    """Return a count, unless the table does not have it.

    Raises:
        NotGiven: the row is missing, or partial and without the word.
    """
    row = dict(model.rows).get(context)
    if row is None or (context in model.partial and word not in dict(row)):
        raise _not_given((*context, word))
    return found


def _not_given(words: Sentence) -> NotGiven:
    return NotGiven(say("quantity-not-given", ngram=" ".join(words)))


def score(word: str, context: Sentence, model: NgramModel) -> Fraction:
    """Compute p(word | context).

    MLE: N(hw) / N(h·). Add-k: (k + N(hw)) / (kV + N(h·)).

    Raises:
        Unseen: the context never occurs and the model is not smoothed.
        NotGiven: a partial table does not have it.
    """
    if isinstance(model, TableModel):
        return _looked_up(word, context, model)
    if model.smoothing.is_interpolated:
        assert isinstance(model, CountedModel)
        return _interpolated.score(word, context, model)
    found = continuations(context, model).get(word, 0)
    total = history_count(context, model)
    if isinstance(model, CountTable) and total:
        found = _given(word, context, model, found)
    if model.smoothing is Smoothing.MLE:
        if total == 0:
            raise _unseen(context)
        return Fraction(found, total)
    k = model.constant if model.smoothing.has_constant else 1
    assert k is not None
    return Fraction(k + found) / (k * vocabulary_size(model) + total)


def _looked_up(word: str, context: Sentence, model: TableModel) -> Fraction:
    row = dict(model.rows).get(context)
    if row is None:
        raise _unseen(context)
    known = dict(row)
    if model.is_partial and word not in known and sum(known.values()) != 1:
        raise _not_given((*context, word))
    return known.get(word, Fraction(0))


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
    """Compute p(sentence), the product of its factors.

    Raises:
        Undecided: it is less than `LEAST`, but not 0.
    """
    p = _product(sentence, model)
    if 0 < p < LEAST:
        raise Undecided(say("quantity-tiny-probability"))
    return p


def _product(sentence: Sentence, model: NgramModel) -> Fraction:
    return prod((p for _, _, p in factors(sentence, model)), start=Fraction(1))


def continuation_counts(context: Sentence, model: CountedModel | CountTable) -> Counts:
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

    Raises:
        Undecided: q is more than `MAX_UNIT`.
    """
    found = distribution(context, model)
    unit = lcm(*(p.denominator for p in found.values()))
    if unit > MAX_UNIT:
        raise Undecided(say("quantity-many-decimals", context=" ".join(context)))
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
    p = _product(sentence, model)
    return Infinite() if p == 0 else simplified(Root(1 / p, len(sentence) + 1))
