"""Snippets of tokenisers, with `tokenizers`; pairs are counted with nltk.

WordPiece's trainer numbers its vocabulary in an order that differs from run to run, so a snippet that trains it prints
the one piece that the first merge adds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.quantities import (
    PREFIX,
    UNKNOWN,
    Bpe,
    Fertility,
    FirstMerge,
    FirstMerges,
    MergeRule,
    PairCount,
    SymbolCounts,
    Tokenization,
    Tokenizer,
    TrainedBpe,
    Unigram,
    Vocabulary,
    WordPiece,
)
from builder.snippets._python import counted, lines, listed, printed, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.quantities import Sentence

_MERGES = "json.loads(tokenizer.to_str())['model']['merges']"
_JSON = "import json"


def pair_count(quantity: PairCount) -> str:
    """Print how many times two characters are adjacent."""
    return lines(
        ("from nltk import FreqDist, bigrams",),
        (
            f"words = {counted(quantity.words)}",
            "pairs = FreqDist(pair for word in words for pair in bigrams(word))",
            f"print(pairs[{quantity.left!r}, {quantity.right!r}])",
        ),
    )


def symbol_counts(quantity: SymbolCounts) -> str:
    """Print the counts of WordPiece's symbols and of the pairs of them, most frequent first."""
    return lines(
        ("from nltk import FreqDist, everygrams",),
        (
            *_pieces(quantity.words),
            "counts = FreqDist(gram for word in pieces for gram in everygrams(word, 1, 2))",
            "print({' '.join(gram): n for gram, n in counts.most_common()})",
        ),
    )


def first_merge(quantity: FirstMerge) -> str | None:
    """Print the pair of the first merge, or for WordPiece's trainer, which keeps no pairs, the piece that it makes.

    None for the likelihood, by which no library merges.
    """
    match quantity.rule:
        case MergeRule.WORDPIECE_LIKELIHOOD:
            return None
        case MergeRule.WORDPIECE_COUNT:
            return lines(
                ("from tokenizers import Tokenizer, models, trainers",),
                (
                    f"corpus = {counted(quantity.words)}",
                    "tokenizer = Tokenizer(models.WordPiece())",
                    f"trainer = trainers.WordPieceTrainer(vocab_size={wordpiece_size(quantity.words)})",
                    "tokenizer.train_from_iterator(corpus, trainer)",
                    "vocab = tokenizer.get_vocab()",
                    f"print([piece for piece in vocab if len(piece.removeprefix({PREFIX!r})) > 1])",
                ),
            )
    return _trained(quantity.words, 1, f"print({_MERGES}[0])", imports=(_JSON,))


def first_merges(quantity: FirstMerges) -> str:
    """Print the pairs of the first merges."""
    return _trained(quantity.words, quantity.merges, f"print({_MERGES})", imports=(_JSON,))


def vocabulary(quantity: Vocabulary) -> str:
    """Print the trained vocabulary in the order of its ids."""
    return _trained(
        quantity.words,
        quantity.merges,
        "vocab = tokenizer.get_vocab()",
        "print(sorted(vocab, key=vocab.get))",
    )


def tokenization(quantity: Tokenization) -> str:
    """Print the tokens of a text."""
    text = quantity.text
    return with_tokenizer(quantity.tokenizer, text, f"print(tokenizer.encode({text!r}).tokens)")


def with_tokenizer(tokenizer: Tokenizer, text: str, *calls: str) -> str:
    """Build `tokenizer`, for a text, then call it."""
    return lines(_imports((tokenizer,), text), _setup(tokenizer, "tokenizer", text), calls)


def fertility(quantity: Fertility) -> str:
    """Print the tokens per word of a text."""
    text = quantity.text
    return lines(
        _imports((quantity.tokenizer,), text),
        _setup(quantity.tokenizer, "tokenizer", text),
        (
            f"text = {text!r}",
            "tokens = tokenizer.encode(text).tokens",
            *printed("ratio", "len(tokens) / len(text.split())"),
        ),
    )


def vocabulary_size(tokenizer: TrainedBpe) -> int:
    """The `vocab_size` that leads to a number of merges: the trainer counts the alphabet and `[UNK]` too."""
    return len(tokenizer.alphabet) + tokenizer.merges + tokenizer.has_unknown


def wordpiece_size(words: Sentence) -> int:
    """The `vocab_size` that leads to one merge of WordPiece: each letter, each that continues a word, and one piece."""
    return len(set("".join(words))) + len({letter for word in words for letter in word[1:]}) + 1


def _trained(words: Sentence, merges: int, *calls: str, imports: tuple[str, ...] = ()) -> str:
    """Train BPE on words, then call it."""
    tokenizer = TrainedBpe(words, merges)
    return lines((*imports, *_imports((tokenizer,))), _setup(tokenizer, "tokenizer"), calls)


def _imports(tokenizers: tuple[Tokenizer, ...], text: str = "") -> tuple[str, ...]:
    names = ["Tokenizer", "models"]
    if len(text.split()) > 1:
        names.append("pre_tokenizers")
    if any(isinstance(one, TrainedBpe) for one in tokenizers):
        names.append("trainers")
    has_logs = any(isinstance(one, Unigram) and not one.are_logs for one in tokenizers)
    return (
        *(("from math import log",) if has_logs else ()),
        f"from tokenizers import {', '.join(names)}",
    )


def _setup(tokenizer: Tokenizer, name: str, text: str = "") -> tuple[str, ...]:
    """Build a tokeniser; a text of several words is split at white space, as the corpus is."""
    data, model, training = _model(tokenizer, name)
    split = f"{name}.pre_tokenizer = pre_tokenizers.WhitespaceSplit()"
    return (
        *data,
        f"{name} = Tokenizer({model})",
        *((split,) if len(text.split()) > 1 else ()),
        *training,
    )


def _model(tokenizer: Tokenizer, name: str) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """The data of a tokeniser, its model, and its training."""
    unknown = f"unk_token={UNKNOWN!r}"
    match tokenizer:
        case TrainedBpe():
            special = f", special_tokens=[{UNKNOWN!r}]" if tokenizer.has_unknown else ""
            return (
                (f"corpus = {counted(tokenizer.words)}",),
                f"models.BPE({unknown if tokenizer.has_unknown else ''})",
                (
                    f"trainer = trainers.BpeTrainer(vocab_size={vocabulary_size(tokenizer)}{special})",
                    f"{name}.train_from_iterator(corpus, trainer)",
                ),
            )
        case Bpe():
            pieces = (
                *((UNKNOWN,) if tokenizer.has_unknown else ()),
                *tokenizer.alphabet,
                *(left + right for left, right in tokenizer.merges),
            )
            more = f", {unknown}" if tokenizer.has_unknown else ""
            return (
                (*_numbered(pieces), f"merges = {list(tokenizer.merges)!r}"),
                f"models.BPE(vocab, merges{more})",
                (),
            )
        case WordPiece():
            return (
                _numbered((UNKNOWN, *tokenizer.vocabulary)),
                f"models.WordPiece(vocab, {unknown})",
                (),
            )
        case Unigram():
            number = "{!r}" if tokenizer.are_logs else "log({!r})"
            pairs = (f"({piece!r}, {number.format(float(x))})" for piece, x in tokenizer.pieces)
            return listed("pieces", pairs), "models.Unigram(pieces)", ()


def _numbered(pieces: Iterable[str]) -> tuple[str, str]:
    """A vocabulary: each different piece with its number."""
    return (
        f"pieces = {words(dict.fromkeys(pieces))}",
        "vocab = {piece: n for n, piece in enumerate(pieces)}",
    )


def _pieces(words: Sentence) -> tuple[str, ...]:
    """The words, divided into WordPiece's symbols."""
    return (
        f"words = {counted(words)}",
        f"pieces = [[word[0], *({PREFIX!r} + letter for letter in word[1:])] for word in words]",
    )
