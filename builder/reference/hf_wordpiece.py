"""WordPiece judged by Hugging Face's `tokenizers`.

Its encoder is the greedy longest match of the method; its trainer is BPE by raw count, and so
judges that rule alone.
"""

from __future__ import annotations

from builder.quantities import PREFIX, UNKNOWN, FirstMerge, Tokenization, WordPiece
from builder.reference._judgement import Judgement, signed


def judge_merge(quantity: FirstMerge) -> Judgement:
    """What the trainer's first merge makes. Where one pair is the most frequent, its hash order
    cannot matter.
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
    """The encoder's tokens. `[UNK]` is in every vocabulary, since the library refuses one
    without it.
    """
    from tokenizers import Tokenizer, models, pre_tokenizers

    assert isinstance(quantity.tokenizer, WordPiece)
    pieces = dict.fromkeys([UNKNOWN, *quantity.tokenizer.vocabulary])
    model = models.WordPiece({piece: n for n, piece in enumerate(pieces)}, unk_token=UNKNOWN)
    tokenizer = Tokenizer(model)
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return Judgement(
        quantity, tuple(tokenizer.encode(quantity.text).tokens), signed("tokenizers", "WordPiece")
    )
