"""BPE judged by the trainer and encoder of Hugging Face's `tokenizers`, over words split at white space."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from builder.quantities import (
    UNKNOWN,
    Bpe,
    FirstMerge,
    FirstMerges,
    Sentence,
    Tokenization,
    TrainedBpe,
    Vocabulary,
)
from builder.reference._judgement import Judgement, signed


def judge_merge(quantity: FirstMerge) -> Judgement:
    """Judge the symbol that the trainer's first merge produces."""
    trained = _trained(quantity.words, 1)
    ((left, right),) = json.loads(trained.to_str())["model"]["merges"]
    return Judgement(quantity, left + right, signed("tokenizers", "BpeTrainer"))


def judge_merges(quantity: FirstMerges) -> Judgement:
    """Judge the trainer's first merges, as pairs."""
    trained = _trained(quantity.words, quantity.merges)
    pairs = json.loads(trained.to_str())["model"]["merges"]
    said = tuple((left, right) for left, right in pairs)
    return Judgement(quantity, said, signed("tokenizers", "BpeTrainer"))


def judge_vocabulary(quantity: Vocabulary) -> Judgement:
    """Judge the trained vocabulary, in order of id."""
    found = _trained(quantity.words, quantity.merges).get_vocab()
    said = tuple(sorted(found, key=found.__getitem__))
    return Judgement(quantity, said, signed("tokenizers", "BpeTrainer"))


def judge_tokens(quantity: Tokenization) -> Judgement:
    """Judge the encoder's tokens."""
    tokenizer = quantity.tokenizer
    how: tuple[str, ...] = ("BPE",)
    if isinstance(tokenizer, TrainedBpe):
        built = _trained(tokenizer.words, tokenizer.merges, has_unknown=tokenizer.has_unknown)
        how = ("BpeTrainer", *how)
    else:
        assert isinstance(tokenizer, Bpe)
        built = _given(tokenizer)
    said = tuple(built.encode(quantity.text).tokens)
    return Judgement(quantity, said, signed("tokenizers", *how))


@lru_cache(maxsize=256)
def _trained(words: Sentence, merges: int, *, has_unknown: bool = False) -> Any:
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    special = [UNKNOWN] if has_unknown else []
    tokenizer = Tokenizer(models.BPE(unk_token=UNKNOWN) if has_unknown else models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    size = len(special) + len(set("".join(words))) + merges
    trainer = trainers.BpeTrainer(vocab_size=size, show_progress=False, special_tokens=special)
    tokenizer.train_from_iterator([" ".join(words)], trainer)
    return tokenizer


def _given(bpe: Bpe) -> Any:
    from tokenizers import Tokenizer, models, pre_tokenizers

    special = [UNKNOWN] if bpe.has_unknown else []
    pieces = dict.fromkeys([*special, *bpe.alphabet, *(left + right for left, right in bpe.merges)])
    model = models.BPE(
        vocab={piece: n for n, piece in enumerate(pieces)},
        merges=list(bpe.merges),
        unk_token=UNKNOWN if bpe.has_unknown else None,
    )
    tokenizer = Tokenizer(model)
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return tokenizer
