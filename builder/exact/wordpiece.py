"""WordPiece: symbols, the score that training maximises, and greedy encoding.

A word starts as its characters, all but the first prefixed with `##`. Training joins the pair with
the highest freq(xy) / (freq(x) · freq(y)); encoding repeatedly takes the longest piece that matches
the start of the rest of the word. (Schuster and Nakajima, Japanese and Korean Voice Search, ICASSP
2012; Devlin et al., BERT, 2019.)
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from builder.exact._undecided import Tie, quoted
from builder.exact.bpe import Pair, pair_counts
from builder.languages import say
from builder.quantities import PREFIX, UNKNOWN, MergeRule, Sentence
from builder.values import Merge, Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_WORD = 100
"""Hugging Face's limit on a word's characters; a longer word is `[UNK]`."""


def symbols(word: str) -> list[str]:
    """Split a word into its initial symbols: `aab` is `a ##a ##b`."""
    return [character if i == 0 else PREFIX + character for i, character in enumerate(word)]


@lru_cache(maxsize=256)
def symbol_counts(words: Sentence) -> Mapping[tuple[str, ...], int]:
    """Count each symbol, as (x,), and each pair of adjacent ones, as (x, y)."""
    split = [symbols(word) for word in words]
    found: Counter[tuple[str, ...]] = Counter((symbol,) for word in split for symbol in word)
    for pair, n in pair_counts(split).items():
        found[pair] = n
    return dict(found)


@lru_cache(maxsize=256)
def scores(words: Sentence) -> Mapping[Pair, Fraction]:
    """Compute the likelihood score of each pair: freq(xy) / (freq(x) · freq(y))."""
    found = symbol_counts(words)
    return {
        (key[0], key[1]): Fraction(n, found[key[:1]] * found[key[1:]])
        for key, n in found.items()
        if len(key) == 2
    }


def counts(words: Sentence) -> dict[Pair, Fraction]:
    """Count each pair in the words."""
    return {
        (key[0], key[1]): Fraction(n) for key, n in symbol_counts(words).items() if len(key) == 2
    }


def merged(pair: Pair) -> str:
    """Join a pair: `a ##b` is `ab`, `##a ##b` is `##ab`."""
    return pair[0] + pair[1].removeprefix(PREFIX)


def first_merge(words: Sentence, rule: MergeRule) -> Merge:
    """Find the pair that training joins first under a rule.

    Raises:
        Tie: several pairs are equally good.
    """
    worth = scores(words) if rule is MergeRule.WORDPIECE_LIKELIHOOD else counts(words)
    most = max(worth.values())
    best = sorted(pair for pair, value in worth.items() if value == most)
    if len(best) > 1:
        raise Tie(say("quantity-equal-scores", pairs=quoted(best), score=str(most)))
    left, right = best[0]
    return Merge(left, right, merged(best[0]))


class Try(NamedTuple):
    """A lookup of the piece for the letters of a word from `start` to `end`."""

    piece: str
    start: int
    end: int
    is_taken: bool
    """Whether the vocabulary contains the piece."""


def tries(word: str, vocabulary: tuple[str, ...]) -> tuple[Try, ...]:
    """List the lookups in order; the last one fails if no piece matches the rest of the word."""
    found: list[Try] = []
    start = 0
    while start < len(word):
        mark = PREFIX if start else ""
        for end in range(len(word), start, -1):
            piece = mark + word[start:end]
            found.append(Try(piece, start, end, piece in vocabulary))
            if found[-1].is_taken:
                break
        else:
            break
        start = found[-1].end
    return tuple(found)


def encode_word(word: str, vocabulary: tuple[str, ...]) -> tuple[str, ...]:
    """Tokenise a word by longest match; the whole word is `[UNK]` if no piece matches part of it."""
    if len(word) > MAX_WORD:
        return (UNKNOWN,)
    looked_up = tries(word, vocabulary)
    if not looked_up[-1].is_taken:
        return (UNKNOWN,)
    return tuple(one.piece for one in looked_up if one.is_taken)


def steps(word: str, vocabulary: tuple[str, ...]) -> list[str]:
    """List the pieces found so far and the rest, after each piece: `aa | baa`, `aa ##b | aa`, … ."""
    found, rest = [], word
    taken: list[str] = []
    for piece in encode_word(word, vocabulary):
        if piece == UNKNOWN:
            return []
        taken.append(piece)
        rest = rest[len(piece.removeprefix(PREFIX) if len(taken) > 1 else piece) :]
        found.append(" ".join(taken) + (f" | {rest}" if rest else ""))
    return found


def encode(text: str, vocabulary: tuple[str, ...]) -> Tokens:
    """Tokenise a text, word by word."""
    return Tokens(tuple(piece for word in text.split() for piece in encode_word(word, vocabulary)))
