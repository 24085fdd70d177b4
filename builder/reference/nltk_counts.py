"""Counts of symbols and of pairs judged by `nltk.FreqDist`; WordPiece's symbols are those that
`tokenizers` splits a word into.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from builder.quantities import PREFIX, UNKNOWN, PairCount, Sentence, SymbolCounts
from builder.reference._judgement import Judgement, signed


def judge_pair(quantity: PairCount) -> Judgement:
    """How many times nltk finds two characters side by side."""
    said = int(_pairs(quantity.words)[quantity.left, quantity.right])
    return Judgement(quantity, said, signed("nltk", "FreqDist of bigrams"))


def judge_symbols(quantity: SymbolCounts) -> Judgement:
    """How many times nltk counts each symbol, and each pair, of the words as tokenizers splits
    them.
    """
    from nltk.probability import FreqDist
    from nltk.util import ngrams

    split = _symbols(quantity.words)
    found = FreqDist(gram for word in split for n in (1, 2) for gram in ngrams(word, n))
    judge = signed("nltk", "FreqDist") + " of the pieces by " + signed("tokenizers", "WordPiece")
    return Judgement(quantity, dict(found), judge)


@lru_cache(maxsize=256)
def _pairs(words: Sentence) -> Any:
    """Nltk's `FreqDist` of the pairs of neighbouring characters."""
    from nltk.probability import FreqDist
    from nltk.util import bigrams

    return FreqDist(pair for word in words for pair in bigrams(word))


def _symbols(words: Sentence) -> list[list[str]]:
    """Each word's pieces under a vocabulary of single characters."""
    from tokenizers import Tokenizer, models

    letters = sorted({letter for word in words for letter in word})
    pieces = [UNKNOWN, *letters, *(PREFIX + letter for letter in letters)]
    model = models.WordPiece({piece: n for n, piece in enumerate(pieces)}, unk_token=UNKNOWN)
    tokenizer = Tokenizer(model)
    return [tokenizer.encode(word).tokens for word in words]
