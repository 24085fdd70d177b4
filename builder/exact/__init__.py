"""The exact road: readable solvers over Fractions and token lists, which share no code with the
libraries that judge them.

`answer(quantity)` is the value; the modules also give the steps that a worked solution shows.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.exact import bpe, ngram, wordpiece
from builder.exact._undecided import Undecided
from builder.values import Merges, Series, Tokens

if TYPE_CHECKING:
    from builder.values import Value

__all__ = ["Undecided", "answer", "fertility"]


def answer(quantity: q.Quantity) -> Value | dict[tuple[str, ...], int]:
    """The value of a quantity; symbol counts are a mapping, every other a `Value`.

    Raises:
        Undecided: a tie, or something that was never seen, leaves the value open.
    """
    match quantity:
        case q.Count(words, model):
            return ngram.count(words, model)
        case q.Continuations(context, model):
            return ngram.continuation_counts(context, model)
        case q.Ratio(first, second, model):
            return ngram.ratio(first, second, model)
        case q.Entropy(context, model):
            return ngram.entropy(context, model)
        case q.Branching(context, model):
            return ngram.branching(context, model)
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
        case q.FirstMerges(words, merges):
            return Merges(bpe.training(words, merges))
        case q.Vocabulary(words, merges):
            return bpe.vocabulary(words, merges)
        case q.Fertility(text, first, second):
            return Series((fertility(text, first), fertility(text, second)))
        case q.Tokenization(text, q.WordPiece(vocabulary)):
            return wordpiece.encode(text, vocabulary)
        case q.Tokenization(text, q.Bpe() | q.TrainedBpe() as tokenizer):
            return bpe.encode(text, tokenizer)
    raise AssertionError(quantity)


def fertility(text: str, tokenizer: q.Tokenizer) -> Fraction:
    """Tokens per word of a text.

    Raises:
        Undecided: a tie leaves its tokens open.
    """
    tokens = answer(q.Tokenization(text, tokenizer))
    assert isinstance(tokens, Tokens)
    return Fraction(len(tokens.tokens), len(text.split()))
