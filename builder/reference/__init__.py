"""The reference road: the libraries that practitioners use, run as they are. They judge; they
explain nothing.

`judge(quantity)` says what a library computes. Where a library can only confirm a part of a
quantity, the judgement names that part: no library computes WordPiece's likelihood score, but two
of them confirm the counts it is made of.
"""

from __future__ import annotations

from builder import quantities as q
from builder.reference import hf_bpe, hf_wordpiece, nltk_counts, nltk_lm
from builder.reference._judgement import Judgement

__all__ = ["Judgement", "judge"]


def judge(quantity: q.Quantity) -> Judgement:
    """What a library says of a quantity, or of the part of it that a library can judge."""
    match quantity:
        case q.PairCount():
            return nltk_counts.judge_pair(quantity)
        case q.SymbolCounts():
            return nltk_counts.judge_symbols(quantity)
        case q.FirstMerge(words, q.MergeRule.WORDPIECE_LIKELIHOOD):
            return nltk_counts.judge_symbols(q.SymbolCounts(words))
        case q.FirstMerge(_, q.MergeRule.WORDPIECE_COUNT):
            return hf_wordpiece.judge_merge(quantity)
        case q.FirstMerge():
            return hf_bpe.judge_merge(quantity)
        case q.FirstMerges():
            return hf_bpe.judge_merges(quantity)
        case q.Vocabulary():
            return hf_bpe.judge_vocabulary(quantity)
        case q.Tokenization(_, q.WordPiece()):
            return hf_wordpiece.judge_tokens(quantity)
        case q.Tokenization():
            return hf_bpe.judge_tokens(quantity)
        case q.Fertility():
            return _judge_fertility(quantity)
    return nltk_lm.judge(quantity)


def _judge_fertility(quantity: q.Fertility) -> Judgement:
    """Tokens per word, of the tokens that the library gives."""
    judged = [judge(q.Tokenization(quantity.text, t)) for t in (quantity.first, quantity.second)]
    words = len(quantity.text.split())
    said = tuple(len(one.said) / words for one in judged if isinstance(one.said, tuple))
    signatures = dict.fromkeys(one.judge for one in judged)
    return Judgement(quantity, said, " and ".join(signatures) + ", tokens per word")
