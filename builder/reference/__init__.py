"""Answers from the reference libraries, used unmodified.

If a library can confirm only part of a quantity, the judgement says so. No library computes WordPiece's likelihood
score: nltk counts, and a second solver of ours computes the scores from these counts.
"""

from __future__ import annotations

from builder import quantities as q
from builder.languages import say
from builder.reference import hf_bpe, hf_unigram, hf_wordpiece, nltk_counts
from builder.reference._judgement import Between, Judgement

__all__ = ["Between", "Judgement", "judge_fertility", "judge_first_merge", "judge_tokens"]


def judge_first_merge(quantity: q.FirstMerge) -> Judgement:
    """Judge the first merge with a trainer or, under the likelihood rule, from a library's counts."""
    match quantity.rule:
        case q.MergeRule.BPE:
            return hf_bpe.judge_merge(quantity)
        case q.MergeRule.WORDPIECE_COUNT:
            return hf_wordpiece.judge_merge(quantity)
        case q.MergeRule.WORDPIECE_LIKELIHOOD:
            return nltk_counts.judge_likelihood(quantity)


def judge_tokens(quantity: q.Tokenization) -> Judgement:
    """Judge the tokens of a text."""
    if isinstance(quantity.tokenizer, q.WordPiece):
        return hf_wordpiece.judge_tokens(quantity)
    if isinstance(quantity.tokenizer, q.Unigram):
        return hf_unigram.judge_tokens(quantity)
    return hf_bpe.judge_tokens(quantity)


def judge_fertility(quantity: q.Fertility) -> Judgement:
    """Judge tokens per word from the library's tokens."""
    judged = judge_tokens(q.Tokenization(quantity.text, quantity.tokenizer))
    assert isinstance(judged.said, tuple)
    said = len(judged.said) / len(quantity.text.split())
    return Judgement(quantity, said, say("quantity-judge-per-word", judge=judged.judge))
