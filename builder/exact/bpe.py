"""Byte-pair encoding over characters, readable.

Training joins, again and again, the pair of neighbouring symbols that occurs most often in the
words (overlaps counted); encoding applies the merges by rank. (Sennrich, Haddow and Birch, Neural
Machine Translation of Rare Words with Subword Units, ACL 2016.) Which of several equally frequent
pairs goes first is no part of the method: it is explored, not chosen.
"""

from __future__ import annotations

import itertools
from collections import Counter
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.exact._undecided import Tie
from builder.quantities import Bpe, Sentence, TrainedBpe
from builder.values import Merge, Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[str, str]
MAX_BRANCHES = 64
"""Orders of equally frequent merges that are followed before a training is called undecided."""


def pair_counts(words: list[list[str]]) -> Counter[Pair]:
    """How many times each pair of neighbours occurs in the words: `aaaa` holds `a a` three
    times.
    """
    return Counter(pair for word in words for pair in itertools.pairwise(word))


def joined(word: list[str], pair: Pair) -> list[str]:
    """The word with a pair joined wherever it occurs, from the left: `a a a` with (a, a) is `aa
    a`.
    """
    out: list[str] = []
    for symbol in word:
        # A symbol just made by this merge is longer than `pair[0]`, so it is never joined again here.
        if out and (out[-1], symbol) == pair:
            out[-1] = out[-1] + symbol
        else:
            out.append(symbol)
    return out


def best_pairs(words: list[list[str]]) -> tuple[list[Pair], int]:
    """The most frequent pairs, sorted, and how often they occur; none where no word has two
    symbols.
    """
    found = pair_counts(words)
    most = max(found.values(), default=0)
    return sorted(pair for pair, n in found.items() if n == most), most


def letters(words: Sentence) -> list[list[str]]:
    """Each word as its characters."""
    return [list(word) for word in words]


def pair_count(left: str, right: str, words: Sentence) -> Fraction:
    """How many times two characters are neighbours."""
    return Fraction(symbol_counts(words).get((left, right), 0))


@lru_cache(maxsize=256)
def symbol_counts(words: Sentence) -> Mapping[tuple[str, ...], int]:
    """How many times each character, as (x,), and each pair of neighbours, as (x, y), occurs in the
    words.
    """
    found: Counter[tuple[str, ...]] = Counter((letter,) for word in words for letter in word)
    for pair, n in pair_counts(letters(words)).items():
        found[pair] = n
    return dict(found)


def first_merge(words: Sentence) -> Merge:
    """The pair that training joins first.

    Raises:
        Tie: several pairs are equally frequent.
    """
    best, most = best_pairs(letters(words))
    if len(best) > 1:
        raise tie(best, most)
    left, right = best[0]
    return Merge(left, right, left + right)


def tie(pairs: list[Pair], times: int) -> Tie:
    """The refusal of a choice between equals."""
    shown = ", ".join(f"`{left} {right}`" for left, right in pairs[:4])
    return Tie(
        f"{shown} stand equally often ({'once' if times == 1 else f'{times} times'}), so a tie rule would decide",
        "change the corpus so that one pair is the most frequent",
    )


def trainings(words: Sentence, merges: int) -> list[list[Pair]]:
    """Every list of so many merges that training can end with, ties followed both ways; fewer where
    pairs run out.

    Raises:
        Tie: there are more than `MAX_BRANCHES`.
    """
    branches: list[tuple[list[Pair], list[list[str]]]] = [([], letters(words))]
    for _ in range(merges):
        grown = []
        for done, state in branches:
            best, most = best_pairs(state)
            if not best:
                grown.append((done, state))
            grown.extend(([*done, pair], [joined(word, pair) for word in state]) for pair in best)
            if len(grown) > MAX_BRANCHES:
                raise tie(best, most)
        branches = grown
    return [done for done, _ in branches]


def training(words: Sentence, merges: int) -> tuple[Pair, ...]:
    """The merges that training ends with, by rank.

    Raises:
        Tie: equally frequent pairs leave them open.
    """
    found = trainings(words, merges)
    if len(found) > 1:
        one, other = next((a, b) for a, b in zip(found[0], found[1], strict=False) if a != b)
        raise Tie(
            f"`{' '.join(one)}` and `{' '.join(other)}` are equally frequent, so a tie rule would decide",
            "change the corpus, learn fewer merges, or give the merges themselves",
        )
    return tuple(found[0])


def steps(words: Sentence, merges: tuple[Pair, ...]) -> list[tuple[Pair, list[list[str]]]]:
    """Each merge, in order, and the words after it."""
    state = letters(words)
    done = []
    for pair in merges:
        state = [joined(word, pair) for word in state]
        done.append((pair, state))
    return done


def vocabulary(words: Sentence, merges: int) -> Tokens:
    """The characters by code point, then what each merge made, in order.

    Raises:
        Tie: equally frequent pairs leave the merges open.
    """
    base = sorted(set("".join(words)))
    return Tokens((*base, *(left + right for left, right in training(words, merges))))


def apply(word: str, merges: list[Pair] | tuple[Pair, ...]) -> list[str]:
    """A word's tokens: of the merges that fit, the one of the lowest rank is applied, until none
    fits.
    """
    symbols = list(word)
    rank = {pair: n for n, pair in reversed(list(enumerate(merges)))}
    while True:
        fitting = [rank[pair] for pair in itertools.pairwise(symbols) if pair in rank]
        if not fitting:
            return symbols
        symbols = joined(symbols, merges[min(fitting)])


def encode(text: str, tokenizer: Bpe | TrainedBpe) -> Tokens:
    """The tokens of a text, word by word.

    Raises:
        Tie: the order of equally frequent merges would change them.
    """
    if isinstance(tokenizer, Bpe):
        return Tokens(_tokens(text, tokenizer.merges))
    learnt = trainings(tokenizer.words, tokenizer.merges)
    results = {_tokens(text, merges) for merges in learnt}
    if len(results) > 1:
        raise Tie(
            "equally frequent pairs lead to different tokens, so a tie rule would decide",
            "change the corpus, or give the merges themselves",
        )
    return Tokens(results.pop())


def _tokens(text: str, merges: list[Pair] | tuple[Pair, ...]) -> tuple[str, ...]:
    return tuple(token for word in text.split() for token in apply(word, merges))
