"""Bytes, pre-tokens and normalised text judged by Hugging Face's `tokenizers`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from builder.quantities import (
    ByteCount,
    Bytes,
    CodePoints,
    Normalised,
    Normaliser,
    PreTokens,
    Splitter,
)
from builder.reference._judgement import Judgement, signed

if TYPE_CHECKING:
    from builder.languages import Message

_CLASSES = {
    Normaliser.NFC: ("NFC",),
    Normaliser.NFD: ("NFD",),
    Normaliser.NFKC: ("NFKC",),
    Normaliser.NFKD: ("NFKD",),
    Normaliser.LOWERCASE: ("Lowercase",),
    Normaliser.STRIP_ACCENTS: ("NFD", "StripAccents"),  # which alone leaves `é` as it is
    Normaliser.BERT: ("BertNormalizer",),
}


_SPLITTERS = {
    Splitter.BYTE_LEVEL: "ByteLevel",
    Splitter.WHITESPACE: "Whitespace",
    Splitter.WHITESPACE_SPLIT: "WhitespaceSplit",
    Splitter.BERT: "BertPreTokenizer",
}


def judge_bytes(quantity: Bytes) -> Judgement:
    """Judge the tokens of a BPE that knows no character, and so falls back to bytes: `<0xC3>`, `<0xB1>`."""
    said = tuple(token[3:5] for token in _fallback().encode(quantity.text).tokens)
    return Judgement(quantity, said, signed("tokenizers", "BPE.byte_fallback"))


def judge_byte_count(quantity: ByteCount) -> Judgement:
    """Judge how many of these tokens there are."""
    said = len(_fallback().encode(quantity.text).tokens)
    return Judgement(quantity, said, signed("tokenizers", "BPE.byte_fallback"))


@cache
def _fallback() -> Any:
    from tokenizers import Tokenizer, models

    vocabulary = {f"<0x{byte:02X}>": byte for byte in range(256)}
    return Tokenizer(models.BPE(vocab=vocabulary, merges=[], byte_fallback=True))


def judge_pre_tokens(quantity: PreTokens) -> Judgement:
    """Judge the parts of the pre-tokeniser, without a space before the text."""
    from tokenizers import pre_tokenizers

    name = _SPLITTERS[quantity.splitter]
    made = getattr(pre_tokenizers, name)
    is_bytes = quantity.splitter is Splitter.BYTE_LEVEL
    splitter = made(add_prefix_space=False, use_regex=True) if is_bytes else made()
    parts = splitter.pre_tokenize_str(_normalised(quantity.text, quantity.steps))
    names = [f"normalizers.{one}" for step in quantity.steps for one in _CLASSES[step]]
    judge = signed("tokenizers", *dict.fromkeys(names), f"pre_tokenizers.{name}")
    return Judgement(quantity, tuple(part for part, _ in parts), judge)


def judge_normalised(quantity: Normalised) -> Judgement:
    """Judge the text after all steps."""
    said = _normalised(quantity.text, quantity.steps)
    return Judgement(quantity, said, _signed(quantity.steps))


def judge_code_points(quantity: CodePoints) -> Judgement:
    """Judge the code points of that text."""
    found = _normalised(quantity.text, quantity.steps)
    said = tuple(f"U+{ord(character):04X}" for character in found)
    return Judgement(quantity, said, _signed(quantity.steps))


def _normalised(text: str, steps: tuple[Normaliser, ...]) -> str:
    from tokenizers import normalizers

    every = [getattr(normalizers, name)() for step in steps for name in _CLASSES[step]]
    found: str = normalizers.Sequence(every).normalize_str(text)
    return found


def _signed(steps: tuple[Normaliser, ...]) -> Message:
    names = dict.fromkeys(f"normalizers.{name}" for step in steps for name in _CLASSES[step])
    return signed("tokenizers", *names)
