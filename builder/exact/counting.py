"""Counts of the n-grams of a padded corpus.

A sentence is padded with n-1 `<s>` before it and one `</s>` after it. Its n-grams end at a word or at
`</s>`: a bigram model of `a b` has the bigrams `<s> a`, `a b` and `b </s>`.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.quantities import END, START, Corpus, Sentence

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
