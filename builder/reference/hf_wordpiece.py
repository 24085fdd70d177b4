"""WordPiece judged by Hugging Face's `tokenizers`.

Its encoder is the method's greedy longest match. Its trainer is BPE by raw count, so it judges only
that rule.
"""

from __future__ import annotations

from builder.quantities import PREFIX, UNKNOWN, FirstMerge, Tokenization, WordPiece
from builder.reference._judgement import Judgement, signed


def judge_merge(quantity: FirstMerge) -> Judgement:
    """Judge the symbol that the trainer's first merge produces.

    The trainer breaks ties by hash order, which does not matter when one pair is most frequent.
    """
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    words = quantity.words
    tokenizer = Tokenizer(models.WordPiece({UNKNOWN: 0}, unk_token=UNKNOWN))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    letters = set("".join(words))
    base = letters | {PREFIX + letter for word in words for letter in word[1:]}
    trainer = trainers.WordPieceTrainer(vocab_size=len(base) + 1, show_progress=False)
    tokenizer.train_from_iterator([" ".join(words)], trainer)
    (made,) = set(tokenizer.get_vocab()) - base
    return Judgement(quantity, made, signed("tokenizers", "WordPieceTrainer"))


def judge_tokens(quantity: Tokenization) -> Judgement:
    """Judge the encoder's tokens. `[UNK]` is always added, because the library requires it."""
    from tokenizers import Tokenizer, models, pre_tokenizers

    assert isinstance(quantity.tokenizer, WordPiece)
    pieces = dict.fromkeys([UNKNOWN, *quantity.tokenizer.vocabulary])
    model = models.WordPiece({piece: n for n, piece in enumerate(pieces)}, unk_token=UNKNOWN)
    tokenizer = Tokenizer(model)
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return Judgement(
        quantity, tuple(tokenizer.encode(quantity.text).tokens), signed("tokenizers", "WordPiece")
    )
