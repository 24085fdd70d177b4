"""Snippets of texts before they are tokenised, with `tokenizers`."""

from __future__ import annotations

from builder.quantities import (
    ByteCount,
    Bytes,
    CodePoints,
    Normalised,
    Normaliser,
    PreTokens,
    Splitter,
)
from builder.snippets._python import lines

_CLASSES = {
    Normaliser.NFC: ("NFC",),
    Normaliser.NFD: ("NFD",),
    Normaliser.NFKC: ("NFKC",),
    Normaliser.NFKD: ("NFKD",),
    Normaliser.LOWERCASE: ("Lowercase",),
    Normaliser.STRIP_ACCENTS: ("NFD", "StripAccents"),
    Normaliser.BERT: ("BertNormalizer",),
}
_SPLITTERS = {
    Splitter.BYTE_LEVEL: "ByteLevel(add_prefix_space=False)",
    Splitter.WHITESPACE: "Whitespace()",
    Splitter.WHITESPACE_SPLIT: "WhitespaceSplit()",
    Splitter.BERT: "BertPreTokenizer()",
}


def bytes_(quantity: Bytes) -> str:
    """Print the bytes of a text: the tokens of a BPE without characters, such as `<0xC3>`."""
    return _fallback(quantity.text, "print([token[3:5] for token in tokens])")


def byte_count(quantity: ByteCount) -> str:
    """Print how many bytes a text has."""
    return _fallback(quantity.text, "print(len(tokens))")


def _fallback(text: str, call: str) -> str:
    return lines(
        ("from tokenizers import Tokenizer, models",),
        (
            "vocab = {f'<0x{n:02X}>': n for n in range(256)}",
            "tokenizer = Tokenizer(models.BPE(vocab, [], byte_fallback=True))",
            f"tokens = tokenizer.encode({text!r}).tokens",
            call,
        ),
    )


def pre_tokens(quantity: PreTokens) -> str:
    """Print the parts into which a pre-tokeniser divides a text, after its normalisation if there is one."""
    made = f"splitter = pre_tokenizers.{_SPLITTERS[quantity.splitter]}"
    call = "print([part for part, _ in parts])"
    if not quantity.steps:
        return lines(
            ("from tokenizers import pre_tokenizers",),
            (made, f"parts = splitter.pre_tokenize_str({quantity.text!r})", call),
        )
    return lines(
        ("from tokenizers import normalizers, pre_tokenizers",),
        (
            *_normalising(quantity.text, quantity.steps),
            made,
            "parts = splitter.pre_tokenize_str(text)",
            call,
        ),
    )


def normalised(quantity: Normalised) -> str:
    """Print a text after all steps."""
    return _normalised(quantity, "print(text)")


def code_points(quantity: CodePoints) -> str:
    """Print the code points of that text."""
    return _normalised(quantity, "print([f'U+{ord(character):04X}' for character in text])")


def _normalised(quantity: Normalised | CodePoints, call: str) -> str:
    return lines(
        ("from tokenizers import normalizers",),
        (*_normalising(quantity.text, quantity.steps), call),
    )


def _normalising(text: str, steps: tuple[Normaliser, ...]) -> tuple[str, str]:
    names = [name for step in steps for name in _CLASSES[step]]
    made = ", ".join(f"normalizers.{name}()" for name in names)
    return (
        f"normalizer = {made if len(names) == 1 else f'normalizers.Sequence([{made}])'}",
        f"text = normalizer.normalize_str({text!r})",
    )
