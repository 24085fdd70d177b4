"""The exact road: readable solvers over Fractions and token lists, which share no code with the
libraries that judge them.

`answer(quantity)` is the value; the modules also give the steps that a worked solution shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import quantities as q
from builder.exact import bpe, ngram, wordpiece
from builder.exact._undecided import Undecided

if TYPE_CHECKING:
    from builder.values import Value

__all__ = ["Undecided", "answer"]


def answer(quantity: q.Quantity) -> Value | dict[tuple[str, ...], int]:
    """The value of a quantity; symbol counts are a mapping, every other a `Value`.

    Raises:
        Undecided: a tie, or something that was never seen, leaves the value open.
    """
    match quantity:
        case q.Count(words, model):
            return ngram.count(words, model)
        case q.Score(word, context, model):
            return ngram.score(word, context, model)
        case q.Probability(sentence, model):
            return ngram.probability(sentence, model)
        case q.Perplexity(sentence, model):
            return ngram.perplexity(sentence, model)
        case q.PairCount(left, right, words):
            return bpe.pair_count(left, right, words)
        case q.SymbolCounts(words):
            return wordpiece.symbol_counts(words)
        case q.FirstMerge(words, q.MergeRule.BPE):
            return bpe.first_merge(words)
        case q.FirstMerge(words, rule):
            return wordpiece.first_merge(words, rule)
        case q.Tokenization(text, q.WordPiece(vocabulary)):
            return wordpiece.encode(text, vocabulary)
        case q.Tokenization(text, q.Bpe() | q.TrainedBpe() as tokenizer):
            return bpe.encode(text, tokenizer)
    raise AssertionError(quantity)
