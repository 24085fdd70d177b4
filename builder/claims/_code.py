"""The texts a note may show as code: its data and what can be derived from them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from builder import exact
from builder import quantities as q
from builder.display import write
from builder.values import Counts, Merge, Merges, Orders, String, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.values import Value


def sentence(words: q.Sentence) -> tuple[str, ...]:
    """The sentence with spaces, without them if all words are one letter, and each word."""
    return (" ".join(words), "".join(words), *words)


def corpus(words: q.Sentence, prefix: str = "") -> Iterator[str]:
    """The words of a tokeniser's corpus, their symbols, and the pairs of adjacent symbols.

    Args:
        words: the words of the corpus.
        prefix: put before every symbol but a word's first: `##` for WordPiece.
    """
    yield from words
    for word in words:
        symbols = [letter if i == 0 else prefix + letter for i, letter in enumerate(word)]
        yield from symbols
        yield from (f"{a} {b}" for a, b in pairwise(symbols))


def training(words: q.Sentence, merges: int) -> Iterator[str]:
    """The corpus, the merges of a BPE training, and the words after each merge."""
    yield from corpus(words)
    for pair, state in exact.training_steps(words, merges):
        yield " ".join(pair)
        yield "".join(pair)
        yield from (" ".join(word) for word in state)


def table(model: q.TableModel | q.CountTable) -> Iterator[str]:
    """The contexts and the words of a table."""
    yield from (" ".join(context) for context, _ in model.rows)
    yield from (word for _, row in model.rows for word, _ in row)


def counted(model: q.CountedModel) -> Iterator[str]:
    """The sentences of a corpus, with their padding and without."""
    for words in model.corpus:
        yield from sentence(words)
        yield " ".join(exact.padded(words, model.order))


def bpe(tokenizer: q.Bpe | q.TrainedBpe) -> Iterator[str]:
    """The corpus, the alphabet and the merges of a BPE tokeniser."""
    if isinstance(tokenizer, q.TrainedBpe):
        yield from corpus(tokenizer.words)
    yield from tokenizer.alphabet
    pairs = exact.merges_of(tokenizer)
    yield from (" ".join(pair) for pair in pairs)
    yield from ("".join(pair) for pair in pairs)
    yield write.merges(pairs).strip("`")


def wordpiece(tokenizer: q.WordPiece) -> tuple[str, ...]:
    """Each piece of a vocabulary, and all of them together."""
    return (*tokenizer.vocabulary, " ".join(tokenizer.vocabulary))


def text(text: str, tokenizer: q.Tokenizer) -> Iterator[str]:
    """A text, its words, and each step of its tokenisation."""
    yield from (text, *text.split())
    yield from exact.encoding_steps(text, tokenizer)
    yield from value(exact.encoded(text, tokenizer))


def value(shown: Value) -> tuple[str, ...]:
    """The ways to write a value as code; none for numbers."""
    match shown:
        case Tokens(tokens):
            return (" ".join(tokens),)
        case String(text):
            return (text,)
        case Merge(left, right, joined):
            return (f"{left} {right}", joined)
        case Merges(pairs):
            return (write.merges(pairs).strip("`"),)
        case Counts(entries):
            return (write.counts(entries).strip("`"),)
        case Orders(orders):
            return tuple(map(" ".join, orders))
    return ()
