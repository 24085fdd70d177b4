"""Unigram judged by the encoder of Hugging Face's `tokenizers`, over words split at white space."""

from __future__ import annotations

from math import log

from builder.quantities import Tokenization, Unigram
from builder.reference._judgement import Judgement, signed


def judge_tokens(quantity: Tokenization) -> Judgement:
    """Judge the encoder's tokens; it takes the natural logarithms of the probabilities."""
    from tokenizers import Tokenizer, models, pre_tokenizers

    assert isinstance(quantity.tokenizer, Unigram)
    are_logs = quantity.tokenizer.are_logs
    pieces = [
        (piece, float(number) if are_logs else log(number))
        for piece, number in quantity.tokenizer.pieces
    ]
    tokenizer = Tokenizer(models.Unigram(pieces))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    said = tuple(tokenizer.encode(quantity.text).tokens)
    return Judgement(quantity, said, signed("tokenizers", "Unigram"))
