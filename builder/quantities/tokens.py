"""Quantities of tokenisers: pair counts, merges, vocabularies, tokenisations, fertility."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from builder.languages import say
from builder.quantities._common import (
    MAX_MERGES,
    MAX_PIECES,
    MAX_TEXT,
    MAX_WORDS,
    PREFIX,
    UNKNOWN,
    Empty,
    Impossible,
    Sentence,
    TooLarge,
    Unknown,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction


class MergeRule(Enum):
    """The rule that chooses the first merge."""

    BPE = "bpe"
    """The most frequent pair of adjacent characters."""
    WORDPIECE_COUNT = "wordpiece-count"
    """The most frequent pair of pieces, as in Hugging Face's trainer."""
    WORDPIECE_LIKELIHOOD = "wordpiece-likelihood"
    """The pair of the highest freq(xy) / (freq(x) · freq(y))."""


def words_of(corpus: tuple[str, ...] | tuple[tuple[str, int], ...]) -> Sentence:
    """The words of a tokeniser's corpus: its texts split at white space, or each word as often as its count says.

    Raises:
        Impossible: it is empty or too large, or what has a count is not one word.
    """
    counted: list[tuple[str, int]] = []
    for entry in corpus:
        if isinstance(entry, str):
            counted.extend((word, 1) for word in entry.split())
        else:
            check_words(entry[:1])
            counted.append(entry)
    if not counted:
        raise Empty(say("quantity-no-words"))
    if sum(len(word) * times for word, times in counted) > MAX_WORDS:
        raise TooLarge(say("quantity-many-characters", most=MAX_WORDS))
    return tuple(word for word, times in counted for _ in range(times))


def check_words(words: Iterable[str]) -> None:
    """Refuse what is not one word."""
    for word in words:
        if word.split() != [word]:
            raise Impossible(say("quantity-improper-word", word=word))


@dataclass(frozen=True)
class PairCount:
    """The number of times two characters are adjacent within the words of a corpus, overlaps included."""

    left: str
    right: str
    words: Sentence


@dataclass(frozen=True)
class SymbolCounts:
    """The counts of WordPiece symbols and of pairs of adjacent symbols in the words of a corpus."""

    words: Sentence

    def __post_init__(self) -> None:
        _check_prefix(self.words)


@dataclass(frozen=True)
class FirstMerge:
    """The first merge that training makes."""

    words: Sentence
    rule: MergeRule

    def __post_init__(self) -> None:
        if all(len(word) < 2 for word in self.words):
            raise Impossible(say("quantity-short-words"))
        if self.rule is not MergeRule.BPE:
            _check_prefix(self.words)


def _check_prefix(words: Iterable[str]) -> None:
    """Refuse words that cannot be told from pieces that continue a word."""
    for word in words:
        if PREFIX in word:
            raise Impossible(say("quantity-prefix-in-word", word=word, prefix=PREFIX))


@dataclass(frozen=True)
class Bpe:
    """A BPE tokeniser: its alphabet and its merges, in order of rank."""

    merges: tuple[tuple[str, str], ...]
    alphabet: tuple[str, ...]
    has_unknown: bool = False
    """Whether each character outside the alphabet is `[UNK]`; otherwise they are refused."""

    def __post_init__(self) -> None:
        known = set(self.alphabet)
        if len(set(self.merges)) < len(self.merges):
            raise Impossible(say("quantity-repeated-merge"))
        if len(self.merges) > MAX_MERGES:
            raise TooLarge(say("quantity-many-merges", merges=len(self.merges), most=MAX_MERGES))
        for left, right in self.merges:
            for symbol in (left, right):
                if symbol not in known:
                    raise Impossible(
                        say("quantity-unmade-symbol", merge=f"{left} {right}", symbol=symbol)
                    )
            known.add(left + right)
        if self.has_unknown and UNKNOWN in known:
            raise Impossible(say("quantity-unknown-piece", piece=UNKNOWN))


@dataclass(frozen=True)
class TrainedBpe:
    """A BPE tokeniser learnt from a corpus with a given number of merges."""

    words: Sentence
    merges: int
    has_unknown: bool = False
    """Whether each character outside the alphabet is `[UNK]`; otherwise they are refused."""

    def __post_init__(self) -> None:
        if self.has_unknown and any(UNKNOWN in word for word in self.words):
            raise Impossible(say("quantity-unknown-piece", piece=UNKNOWN))
        if not 0 <= self.merges <= MAX_MERGES:
            raise TooLarge(say("quantity-many-merges", merges=self.merges, most=MAX_MERGES))

    @property
    def alphabet(self) -> tuple[str, ...]:
        """Its base vocabulary: the characters of the corpus, by code point."""
        return tuple(sorted(set("".join(self.words))))


def bpe(
    *,
    merges: int | tuple[tuple[str, str], ...],
    corpus: tuple[str, ...] | tuple[tuple[str, int], ...] = (),
    alphabet: tuple[str, ...] = (),
    unknown: bool = False,
) -> Bpe | TrainedBpe:
    """Build a BPE tokeniser from a number of merges and a corpus, or from a list of merges.

    Raises:
        Impossible: the description is inconsistent.
    """
    if isinstance(merges, int):
        if alphabet:
            raise Impossible(say("quantity-alphabet-and-corpus"))
        return TrainedBpe(words_of(corpus), merges, unknown)
    if corpus:
        raise Impossible(say("quantity-corpus-and-merges"))
    check_words(alphabet)
    letters = "".join(alphabet) or "".join(left + right for left, right in merges)
    return Bpe(merges, tuple(sorted(set(letters))), unknown)


@dataclass(frozen=True)
class WordPiece:
    """A WordPiece tokeniser: its vocabulary, with `##` before pieces that continue a word."""

    vocabulary: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.vocabulary:
            raise Empty(say("quantity-empty-vocabulary"))
        if len(set(self.vocabulary)) < len(self.vocabulary):
            raise Impossible(say("quantity-repeated-piece"))
        if len(self.vocabulary) > MAX_PIECES:
            raise TooLarge(say("quantity-many-pieces", most=MAX_PIECES))
        if any(
            piece.removeprefix(PREFIX) == "" or piece.split() != [piece]
            for piece in self.vocabulary
        ):
            raise Impossible(say("quantity-improper-piece"))
        if UNKNOWN in self.vocabulary:
            raise Impossible(say("quantity-unknown-piece", piece=UNKNOWN))


@dataclass(frozen=True)
class Unigram:
    """A Unigram tokeniser: its pieces, with their probabilities or the logarithms of these."""

    pieces: tuple[tuple[str, Fraction], ...]
    are_logs: bool

    def __post_init__(self) -> None:
        names = [piece for piece, _ in self.pieces]
        if len(set(names)) < len(names):
            raise Impossible(say("quantity-repeated-piece"))
        if len(names) > MAX_PIECES:
            raise TooLarge(say("quantity-many-pieces", most=MAX_PIECES))
        check_words(names)
        if not self.are_logs and sum(p for _, p in self.pieces) > 1:
            raise Impossible(say("quantity-large-pieces"))

    @property
    def alphabet(self) -> tuple[str, ...]:
        """The characters that are pieces; any text of these can be segmented."""
        return tuple(sorted(piece for piece, _ in self.pieces if len(piece) == 1))


def unigram(pieces: tuple[tuple[str, Fraction], ...]) -> Unigram:
    """Build a Unigram tokeniser from probabilities, or from logarithms, which are not positive.

    Raises:
        Impossible: they are neither, or the description is inconsistent.
    """
    are_logs = all(number <= 0 for _, number in pieces)
    if not are_logs and not all(0 < number <= 1 for _, number in pieces):
        raise Impossible(say("quantity-improper-pieces"))
    return Unigram(pieces, are_logs)


Tokenizer: TypeAlias = Bpe | TrainedBpe | WordPiece | Unigram


@dataclass(frozen=True)
class Tokenization:
    """The tokens of a text, which is first split into words at white space."""

    text: str
    tokenizer: Tokenizer

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise Empty(say("quantity-empty-text"))
        if len(self.text) > MAX_TEXT:
            raise TooLarge(say("quantity-long-text", characters=len(self.text), most=MAX_TEXT))
        if isinstance(self.tokenizer, WordPiece):
            _check_prefix(self.text.split())
            return
        strangers = sorted(set("".join(self.text.split())) - set(self.tokenizer.alphabet))
        if not strangers:
            return
        if isinstance(self.tokenizer, Unigram):
            raise Unknown(say("quantity-no-piece", character=strangers[0]))
        if not self.tokenizer.has_unknown:
            raise Unknown(say("quantity-unknown-character", character=strangers[0]))


@dataclass(frozen=True)
class FirstMerges:
    """The first merges of BPE training, in order."""

    words: Sentence
    merges: int

    def __post_init__(self) -> None:
        _check_merges(self.merges)


@dataclass(frozen=True)
class Vocabulary:
    """The vocabulary after a number of merges: the characters by code point, then the result of each merge."""

    words: Sentence
    merges: int

    def __post_init__(self) -> None:
        _check_merges(self.merges)


def _check_merges(merges: int) -> None:
    if not 1 <= merges <= MAX_MERGES:
        raise TooLarge(say("quantity-merges", merges=merges, most=MAX_MERGES))


@dataclass(frozen=True)
class Fertility:
    """Tokens per word of a text."""

    text: str
    tokenizer: Tokenizer

    def __post_init__(self) -> None:
        Tokenization(self.text, self.tokenizer)
