"""Byte-pair encoding over characters.

Training repeatedly joins the most frequent pair of adjacent symbols in the words, overlaps included;
encoding applies the merges by rank. (Sennrich, Haddow and Birch, Neural Machine Translation of Rare
Words with Subword Units, ACL 2016.) The method does not say which of several equally frequent pairs
comes first, so this solver tries every order.
"""

from __future__ import annotations

import itertools
from collections import Counter
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.exact._undecided import Tie, TooFew, quoted
from builder.languages import say
from builder.quantities import UNKNOWN, Bpe, Sentence, TrainedBpe
from builder.values import Merge, Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[str, str]
MAX_BRANCHES = 64
"""Maximum number of orders of equally frequent merges to follow before giving up."""


def pair_counts(words: list[list[str]]) -> Counter[Pair]:
    """Count each pair of adjacent symbols in the words: `aaaa` contains `a a` three times."""
    return Counter(pair for word in words for pair in itertools.pairwise(word))


def joined(word: list[str], pair: Pair) -> list[str]:
    """Join every occurrence of a pair in a word, from the left: `a a a` with (a, a) is `aa a`."""
    out: list[str] = []
    for symbol in word:
        # A symbol just made by this merge is longer than `pair[0]`, so it is never joined again here.
        if out and (out[-1], symbol) == pair:
            out[-1] = out[-1] + symbol
        else:
            out.append(symbol)
    return out


def best_pairs(words: list[list[str]]) -> tuple[list[Pair], int]:
    """Return the most frequent pairs, sorted, and their count; no pairs if no word has two symbols."""
    found = pair_counts(words)
    most = max(found.values(), default=0)
    return sorted(pair for pair, n in found.items() if n == most), most


def letters(words: Sentence) -> list[list[str]]:
    """Split each word into characters."""
    return [list(word) for word in words]


def pair_count(left: str, right: str, words: Sentence) -> Fraction:
    """Count how many times two characters are adjacent."""
    return Fraction(symbol_counts(words).get((left, right), 0))


@lru_cache(maxsize=256)
def symbol_counts(words: Sentence) -> Mapping[tuple[str, ...], int]:
    """Count each character, as (x,), and each pair of adjacent ones, as (x, y)."""
    found: Counter[tuple[str, ...]] = Counter((letter,) for word in words for letter in word)
    for pair, n in pair_counts(letters(words)).items():
        found[pair] = n
    return dict(found)


def first_merge(words: Sentence) -> Merge:
    """Find the pair that training joins first.

    Raises:
        Tie: several pairs are equally frequent.
    """
    best, most = best_pairs(letters(words))
    if len(best) > 1:
        raise tie(best, most)
    left, right = best[0]
    return Merge(left, right, left + right)


def tie(pairs: list[Pair], times: int) -> Tie:
    """Build the error for several equally frequent pairs."""
    return Tie(say("quantity-equal-counts", pairs=quoted(pairs), times=times))


def trainings(words: Sentence, merges: int) -> list[list[Pair]]:
    """List every sequence of that many merges that training can produce, following all ties.

    Raises:
        Tie: there are more than `MAX_BRANCHES`.
        TooFew: the pairs can run out before.
    """
    branches: list[tuple[list[Pair], list[list[str]]]] = [([], letters(words))]
    for _ in range(merges):
        grown: list[tuple[list[Pair], list[list[str]]]] = []
        for done, state in branches:
            best, most = best_pairs(state)
            if not best:
                raise TooFew(say("quantity-few-merges", merges=merges, possible=len(done)))
            grown.extend(([*done, pair], [joined(word, pair) for word in state]) for pair in best)
            if len(grown) > MAX_BRANCHES:
                raise tie(best, most)
        branches = grown
    return [done for done, _ in branches]


def training(words: Sentence, merges: int) -> tuple[Pair, ...]:
    """Learn the merges, in order of rank.

    Raises:
        Tie: equally frequent pairs leave them open.
    """
    found = trainings(words, merges)
    if len(found) > 1:
        one, other = next((a, b) for a, b in zip(found[0], found[1], strict=False) if a != b)
        raise Tie(say("quantity-equal-merges", pairs=quoted([one, other])))
    return tuple(found[0])


def steps(words: Sentence, merges: tuple[Pair, ...]) -> list[tuple[Pair, list[list[str]]]]:
    """List each merge, in order, and the words after it."""
    state = letters(words)
    done = []
    for pair in merges:
        state = [joined(word, pair) for word in state]
        done.append((pair, state))
    return done


def vocabulary(words: Sentence, merges: int) -> Tokens:
    """List the characters by code point, then the result of each merge, in order.

    Raises:
        Tie: equally frequent pairs leave the merges open.
    """
    base = sorted(set("".join(words)))
    return Tokens((*base, *(left + right for left, right in training(words, merges))))


def apply(
    word: str, merges: list[Pair] | tuple[Pair, ...], known: frozenset[str] | None = None
) -> list[str]:
    """Tokenise a word: apply the matching merge of lowest rank until none matches.

    Each character that is not among the known ones is `[UNK]`, which joins no other.
    """
    symbols = [c if known is None or c in known else UNKNOWN for c in word]
    rank = {pair: n for n, pair in reversed(list(enumerate(merges)))}
    while True:
        fitting = [rank[pair] for pair in itertools.pairwise(symbols) if pair in rank]
        if not fitting:
            return symbols
        symbols = joined(symbols, merges[min(fitting)])


def encode(text: str, tokenizer: Bpe | TrainedBpe) -> Tokens:
    """Tokenise a text, word by word.

    Raises:
        Tie: the tokens depend on the order of equally frequent merges.
    """
    known = frozenset(tokenizer.alphabet)
    if isinstance(tokenizer, Bpe):
        return Tokens(_tokens(text, tokenizer.merges, known))
    learnt = trainings(tokenizer.words, tokenizer.merges)
    results = {_tokens(text, merges, known) for merges in learnt}
    if len(results) > 1:
        raise Tie(say("quantity-equal-trainings"))
    return Tokens(results.pop())


def _tokens(
    text: str, merges: list[Pair] | tuple[Pair, ...], known: frozenset[str]
) -> tuple[str, ...]:
    return tuple(token for word in text.split() for token in apply(word, merges, known))
