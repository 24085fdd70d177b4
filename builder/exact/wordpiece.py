"""WordPiece, readable: symbols, the score that training maximises, and greedy encoding.

A word begins as its characters, all but the first marked with `##`. Training joins the pair of the
highest freq(xy) / (freq(x) · freq(y)); encoding takes, again and again, the longest piece of the
vocabulary that begins what is left of the word. (Schuster and Nakajima, Japanese and Korean Voice
Search, ICASSP 2012; Devlin et al., BERT, 2019.)
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from builder.exact._undecided import Tie
from builder.exact.bpe import Pair, pair_counts
from builder.quantities import PREFIX, UNKNOWN, MergeRule, Sentence
from builder.values import Merge, Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_WORD = 100
"""Hugging Face's bound on a word's characters; a longer word is `[UNK]`."""


def symbols(word: str) -> list[str]:
    """A word's first symbols: `aab` is `a ##a ##b`."""
    return [character if i == 0 else PREFIX + character for i, character in enumerate(word)]


@lru_cache(maxsize=256)
def symbol_counts(words: Sentence) -> Mapping[tuple[str, ...], int]:
    """How many times each symbol, as (x,), and each pair of neighbours, as (x, y), occurs in the
    words.
    """
    split = [symbols(word) for word in words]
    found: Counter[tuple[str, ...]] = Counter((symbol,) for word in split for symbol in word)
    for pair, n in pair_counts(split).items():
        found[pair] = n
    return dict(found)


@lru_cache(maxsize=256)
def scores(words: Sentence) -> Mapping[Pair, Fraction]:
    """The likelihood score of each pair: freq(xy) / (freq(x) · freq(y))."""
    found = symbol_counts(words)
    return {
        (key[0], key[1]): Fraction(n, found[key[:1]] * found[key[1:]])
        for key, n in found.items()
        if len(key) == 2
    }


def counts(words: Sentence) -> dict[Pair, Fraction]:
    """How many times each pair occurs in the words."""
    return {
        (key[0], key[1]): Fraction(n) for key, n in symbol_counts(words).items() if len(key) == 2
    }


def merged(pair: Pair) -> str:
    """What a merge makes: `a ##b` is `ab`, `##a ##b` is `##ab`."""
    return pair[0] + pair[1].removeprefix(PREFIX)


def first_merge(words: Sentence, rule: MergeRule) -> Merge:
    """The pair that training joins first, under a rule.

    Raises:
        Tie: several pairs are equally good.
    """
    worth = scores(words) if rule is MergeRule.WORDPIECE_LIKELIHOOD else counts(words)
    most = max(worth.values())
    best = sorted(pair for pair, value in worth.items() if value == most)
    if len(best) > 1:
        shown = ", ".join(f"`{left} {right}`" for left, right in best[:4])
        raise Tie(
            f"{shown} are equally good ({most}), so a tie rule would decide",
            "change the corpus so that one pair is the best",
        )
    left, right = best[0]
    return Merge(left, right, merged(best[0]))


class Try(NamedTuple):
    """A piece that is looked up for the letters of a word from `start` to `end`."""

    piece: str
    start: int
    end: int
    is_taken: bool
    """Whether the vocabulary has it."""


def tries(word: str, vocabulary: tuple[str, ...]) -> tuple[Try, ...]:
    """Every piece that is looked up, in order; none is taken last where some of the word has no
    piece.
    """
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
    """A word's pieces, longest match first; `[UNK]` for all of it where some of it has no piece."""
    if len(word) > MAX_WORD:
        return (UNKNOWN,)
    looked_up = tries(word, vocabulary)
    if not looked_up[-1].is_taken:
        return (UNKNOWN,)
    return tuple(one.piece for one in looked_up if one.is_taken)


def steps(word: str, vocabulary: tuple[str, ...]) -> list[str]:
    """The pieces taken so far and what is left, after each piece: `aa | baa`, `aa ##b | aa`, … ."""
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
    """The tokens of a text, word by word."""
    return Tokens(tuple(piece for word in text.split() for piece in encode_word(word, vocabulary)))
