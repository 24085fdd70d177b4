"""Counts of symbols and pairs judged by `nltk.FreqDist`; `tokenizers` splits words into WordPiece symbols."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from builder.languages import say
from builder.quantities import PREFIX, UNKNOWN, FirstMerge, PairCount, Sentence, SymbolCounts
from builder.reference._judgement import Judgement, signed


def judge_pair(quantity: PairCount) -> Judgement:
    """Judge how many times two characters are adjacent."""
    said = int(_pairs(quantity.words)[quantity.left, quantity.right])
    return Judgement(
        quantity, said, signed("nltk", say("quantity-judge-bigrams", function="FreqDist"))
    )


def judge_symbols(quantity: SymbolCounts) -> Judgement:
    """Judge the counts of symbols and pairs, in words split by `tokenizers`."""
    from nltk.probability import FreqDist
    from nltk.util import ngrams

    split = _symbols(quantity.words)
    found = FreqDist(gram for word in split for n in (1, 2) for gram in ngrams(word, n))
    pieces = signed("tokenizers", "WordPiece")
    judge = signed("nltk", say("quantity-judge-pieces", function="FreqDist", pieces=pieces))
    return Judgement(quantity, dict(found), judge)


def judge_likelihood(quantity: FirstMerge) -> Judgement:
    """Judge the symbol that the best pair becomes: the counts are the library's, the scores our second solver's.

    It compares N(xy) / (N(x) N(y)) of every two pairs by cross-multiplication. The answer is empty if no pair is
    better than all others. (Schuster and Nakajima, Japanese and Korean Voice Search, ICASSP 2012.)
    """
    counted = judge_symbols(SymbolCounts(quantity.words))
    assert isinstance(counted.said, Mapping)
    times = counted.said
    pairs = [key for key in times if len(key) == 2]

    def is_better(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        left = times[one] * times[other[:1]] * times[other[1:]]
        return left > times[other] * times[one[:1]] * times[one[1:]]

    best = [one for one in pairs if all(one == other or is_better(one, other) for other in pairs)]
    said = "".join(left + right.removeprefix(PREFIX) for left, right in best)
    return Judgement(quantity, said, say("quantity-judge-second", counts=counted.judge))


@lru_cache(maxsize=256)
def _pairs(words: Sentence) -> Any:
    """Count the pairs of adjacent characters."""
    from nltk.probability import FreqDist
    from nltk.util import bigrams

    return FreqDist(pair for word in words for pair in bigrams(word))


def _symbols(words: Sentence) -> list[list[str]]:
    """Split each word with a vocabulary of single characters."""
    from tokenizers import Tokenizer, models

    letters = sorted({letter for word in words for letter in word})
    pieces = [UNKNOWN, *letters, *(PREFIX + letter for letter in letters)]
    model = models.WordPiece({piece: n for n, piece in enumerate(pieces)}, unk_token=UNKNOWN)
    tokenizer = Tokenizer(model)
    return [tokenizer.encode(word).tokens for word in words]
