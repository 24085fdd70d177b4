"""Misconceptions about WordPiece."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.exact import wordpiece
from builder.misconceptions._misconception import Misconception
from builder.quantities import PREFIX, UNKNOWN, FirstMerge, MergeRule, Tokenization, WordPiece
from builder.values import Merge, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from builder.exact.bpe import Pair


def _best(worth: Mapping[Pair, Fraction], rank: int = 0) -> Merge | None:
    """The pair with the highest worth, or the given rank; None on a tie."""
    ranks = sorted(set(worth.values()), reverse=True)
    if len(ranks) <= rank:
        return None
    match [pair for pair, value in worth.items() if value == ranks[rank]]:
        case [best]:
            return Merge(*best, wordpiece.merged(best))
    return None


def _by_count(quantity: FirstMerge) -> Merge | None:
    if quantity.rule is not MergeRule.WORDPIECE_LIKELIHOOD:
        return None
    return _best(wordpiece.counts(quantity.words))


def _by_likelihood(quantity: FirstMerge) -> Merge | None:
    if quantity.rule is not MergeRule.WORDPIECE_COUNT:
        return None
    return _best(wordpiece.scores(quantity.words))


def _worth(quantity: FirstMerge) -> Mapping[Pair, Fraction] | None:
    match quantity.rule:
        case MergeRule.BPE:
            return None
        case MergeRule.WORDPIECE_COUNT:
            return wordpiece.counts(quantity.words)
    return wordpiece.scores(quantity.words)


def _runner_up(quantity: FirstMerge) -> Merge | None:
    worth = _worth(quantity)
    return _best(worth, 1) if worth else None


def _last_of_all(quantity: FirstMerge) -> Merge | None:
    worth = _worth(quantity)
    return _best(worth, len(set(worth.values())) - 1) if worth else None


def _sum_below(quantity: FirstMerge) -> Merge | None:
    """freq(xy) / (freq(x) + freq(y))."""
    if quantity.rule is not MergeRule.WORDPIECE_LIKELIHOOD:
        return None
    found = wordpiece.symbol_counts(quantity.words)
    return _best(
        {
            p: Fraction(found[p], found[p[0],] + found[p[1],])
            for p in wordpiece.scores(quantity.words)
        }
    )


def _over_left(quantity: FirstMerge) -> Merge | None:
    """freq(xy) / freq(x): the probability of the second given the first."""
    if quantity.rule is not MergeRule.WORDPIECE_LIKELIHOOD:
        return None
    found = wordpiece.symbol_counts(quantity.words)
    return _best({p: Fraction(found[p], found[p[0],]) for p in wordpiece.scores(quantity.words)})


def _encoded(
    quantity: Tokenization, cut: Callable[[str, tuple[str, ...]], list[str] | None]
) -> Tokens | None:
    """Cut each word by a mistaken rule; None if the rule cannot cut a word."""
    if not isinstance(quantity.tokenizer, WordPiece):
        return None
    out: list[str] = []
    for word in quantity.text.split():
        found = cut(word, quantity.tokenizer.vocabulary)
        if found is None:
            return None
        out.extend(found)
    return Tokens(tuple(out))


def _pieces(
    word: str,
    vocabulary: tuple[str, ...],
    *,
    shortest: bool = False,
    bare: bool = False,
    give_up: bool = False,
) -> list[str] | None:
    """Cut a word from left to right: by the shortest piece, with bare pieces, or with `[UNK]` per character."""
    out, start = [], 0
    while start < len(word):
        mark = PREFIX if start else ""
        ends = range(len(word), start, -1)
        if shortest:
            ends = ends[::-1]
        tried = [mark + word[start:e] for e in ends]
        if bare:
            tried = [form for e in ends for form in (word[start:e], mark + word[start:e])]
        piece = next((t for t in tried if t in vocabulary), None)
        if piece is None and not give_up:
            return None
        out.append(piece or UNKNOWN)
        start += (
            len(piece.removeprefix(mark)) if piece and piece.startswith(mark) else len(piece or "x")
        )
    return out


def _without_marks(quantity: Tokenization) -> Tokens | None:
    right = (
        wordpiece.encode(quantity.text, quantity.tokenizer.vocabulary)
        if isinstance(quantity.tokenizer, WordPiece)
        else None
    )
    if right is None or UNKNOWN in right.tokens:
        return None
    return Tokens(tuple(t.removeprefix(PREFIX) for t in right.tokens))


def _from_the_right(word: str, vocabulary: tuple[str, ...]) -> list[str] | None:
    """Repeatedly cut the longest piece off the end."""
    out, end = [], len(word)
    while end:
        start = next(
            (s for s in range(end) if (PREFIX if s else "") + word[s:end] in vocabulary), None
        )
        if start is None:
            return None
        out.append((PREFIX if start else "") + word[start:end])
        end = start
    return out[::-1]


MISCONCEPTIONS = (
    Misconception("count-rule", (FirstMerge,), _by_count),
    Misconception("likelihood-rule", (FirstMerge,), _by_likelihood),
    Misconception("runner-up", (FirstMerge,), _runner_up),
    Misconception("worst-pair", (FirstMerge,), _last_of_all),
    Misconception("sum-below", (FirstMerge,), _sum_below),
    Misconception("over-left", (FirstMerge,), _over_left),
    Misconception(
        "bare-inside", (Tokenization,), lambda q: _encoded(q, lambda w, v: _pieces(w, v, bare=True))
    ),
    Misconception(
        "shortest-match",
        (Tokenization,),
        lambda q: _encoded(q, lambda w, v: _pieces(w, v, shortest=True)),
    ),
    Misconception("match-from-the-right", (Tokenization,), lambda q: _encoded(q, _from_the_right)),
    Misconception("without-marks", (Tokenization,), _without_marks),
    Misconception(
        "unknown-per-character",
        (Tokenization,),
        lambda q: _encoded(q, lambda w, v: _pieces(w, v, give_up=True)),
    ),
)
