"""Misconceptions about byte-pair encoding."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from builder.exact import bpe
from builder.misconceptions._misconception import Misconception
from builder.quantities import (
    Bpe,
    FirstMerge,
    FirstMerges,
    MergeRule,
    Tokenization,
    TrainedBpe,
    Vocabulary,
)
from builder.values import Merge, Merges, Tokens


def _merge(left: str, right: str) -> Merge:
    return Merge(left, right, left + right)


def _is_bpe(quantity: FirstMerge) -> bool:
    return quantity.rule is MergeRule.BPE


def _second_most(quantity: FirstMerge) -> Merge | None:
    """The second most frequent pair; of several, the first in the text."""
    if not _is_bpe(quantity):
        return None
    found = bpe.pair_counts(bpe.letters(quantity.words))
    ranks = sorted(set(found.values()), reverse=True)
    return _merge(*next(p for p, n in found.items() if n == ranks[1])) if ranks[1:] else None


def _without_overlaps(quantity: FirstMerge) -> Merge | None:
    """The most frequent pair when `aaa` contains `aa` only once; None on a tie."""
    if not _is_bpe(quantity):
        return None
    pairs = bpe.pair_counts(bpe.letters(quantity.words))
    found = {p: sum(word.count(p[0] + p[1]) for word in quantity.words) for p in pairs}
    most = max(found.values())
    match [p for p, n in found.items() if n == most]:
        case [best]:
            return _merge(*best)
    return None


def _first_in_text(quantity: FirstMerge) -> Merge | None:
    if not _is_bpe(quantity):
        return None
    return _merge(*next(pair for word in quantity.words for pair in pairwise(word)))


def _last_in_text(quantity: FirstMerge) -> Merge | None:
    if not _is_bpe(quantity):
        return None
    *_, last = (pair for word in quantity.words for pair in pairwise(word))
    return _merge(*last)


def _frequent_letters(quantity: FirstMerge) -> Merge | None:
    """The two most frequent characters, adjacent or not; None on a tie."""
    if not _is_bpe(quantity):
        return None
    match Counter("".join(quantity.words)).most_common(3):
        case [(_, _), (_, second), (_, third)] if second == third:
            return None
        case [(left, _), (right, _), *_]:
            return _merge(left, right)
    return None


def _plain(quantity: Tokenization) -> Bpe | TrainedBpe | None:
    """The tokeniser, if it is BPE without `[UNK]`."""
    tokenizer = quantity.tokenizer
    if isinstance(tokenizer, Bpe | TrainedBpe) and not tokenizer.has_unknown:
        return tokenizer
    return None


def _merges(quantity: Tokenization) -> tuple[tuple[str, str], ...] | None:
    """The merges of the tokeniser; None if it is not BPE, or if a tie leaves them open."""
    tokenizer = _plain(quantity)
    if tokenizer is None or isinstance(tokenizer, Bpe):
        return tokenizer.merges if tokenizer else None
    return bpe.training(tokenizer.words, tokenizer.merges)


def _pieces(quantity: Tokenization) -> set[str] | None:
    merges = _merges(quantity)
    return None if merges is None else {left + right for left, right in merges}


def _characters(quantity: Tokenization) -> Tokens | None:
    return None if _plain(quantity) is None else Tokens(tuple("".join(quantity.text.split())))


def _longest_match(quantity: Tokenization) -> Tokens | None:
    """Repeatedly cut the longest piece off the beginning."""
    pieces = _pieces(quantity)
    if pieces is None:
        return None
    out: list[str] = []
    for word in quantity.text.split():
        rest = word
        while rest:
            starts = (rest[:end] for end in range(len(rest), 0, -1))
            out.append(next(one for one in starts if len(one) == 1 or one in pieces))
            rest = rest[len(out[-1]) :]
    return Tokens(tuple(out))


def _from_the_right(quantity: Tokenization) -> Tokens | None:
    """Apply each merge from right to left."""
    merges = _merges(quantity)
    if merges is None:
        return None
    out: list[str] = []
    for word in quantity.text.split():
        symbols = list(word)
        for left, right in merges:
            at = len(symbols) - 2
            while at >= 0:
                if (symbols[at], symbols[at + 1]) == (left, right):
                    symbols[at : at + 2] = [left + right]
                    at -= 1
                at -= 1
        out.extend(symbols)
    return Tokens(tuple(out))


def _whole_runs(quantity: Tokenization) -> Tokens | None:
    """Each run of one character as one token: `aaa` is taken for a token because `aa` is one."""
    if _merges(quantity) is None:
        return None
    out: list[str] = []
    for word in quantity.text.split():
        run = ""
        for character in word:
            if run and character not in run:
                out.append(run)
                run = ""
            run += character
        out.append(run)
    return Tokens(tuple(out))


def _first_merge_only(quantity: Tokenization) -> Tokens | None:
    merges = _merges(quantity)
    if not merges:
        return None
    return Tokens(tuple(t for word in quantity.text.split() for t in bpe.apply(word, merges[:1])))


def _once_each(quantity: Tokenization) -> Tokens | None:
    """Apply each merge only at its first match."""
    merges = _merges(quantity)
    if not merges:
        return None
    out: list[str] = []
    for word in quantity.text.split():
        symbols = list(word)
        for left, right in merges:
            pairs = list(pairwise(symbols))
            if (left, right) in pairs:
                at = pairs.index((left, right))
                symbols[at : at + 2] = [left + right]
        out.extend(symbols)
    return Tokens(tuple(out))


def _without_recount(quantity: FirstMerges) -> Merges | None:
    """The most frequent pairs of characters without recounting; None on a tie."""
    ranked = bpe.pair_counts(bpe.letters(quantity.words)).most_common(quantity.merges + 1)
    if len(ranked) < quantity.merges or len({n for _, n in ranked}) < len(ranked):
        return None
    return Merges(tuple(pair for pair, _ in ranked[: quantity.merges]))


def _in_text_order(quantity: FirstMerges) -> Merges | None:
    pairs = list(bpe.pair_counts(bpe.letters(quantity.words)))[: quantity.merges]
    return Merges(tuple(pairs)) if len(pairs) == quantity.merges else None


def _backwards(quantity: FirstMerges) -> Merges:
    return Merges(bpe.training(quantity.words, quantity.merges)[::-1])


def _runner_up_first(quantity: FirstMerges) -> Merges | None:
    """Start with the second most frequent pair, then continue correctly."""
    found = bpe.pair_counts(bpe.letters(quantity.words))
    ranks = sorted(set(found.values()), reverse=True)
    best = [pair for pair, n in found.items() if ranks[1:2] == [n]]
    state = bpe.letters(quantity.words)
    pairs: list[tuple[str, str]] = []
    while len(best) == 1:
        (pair,) = best
        pairs.append(pair)
        if len(pairs) == quantity.merges:
            return Merges(tuple(pairs))
        state = [bpe.joined(word, pair) for word in state]
        best, _ = bpe.best_pairs(state)
    return None


def _without_base(quantity: Vocabulary) -> Tokens:
    return Tokens(
        tuple(left + right for left, right in bpe.training(quantity.words, quantity.merges))
    )


def _parts_removed(quantity: Vocabulary) -> Tokens:
    """The vocabulary without the two parts of each merge."""
    whole = bpe.vocabulary(quantity.words, quantity.merges).tokens
    gone = {part for pair in bpe.training(quantity.words, quantity.merges) for part in pair}
    return Tokens(tuple(token for token in whole if token not in gone))


def _one_merge_less(quantity: Vocabulary) -> Tokens:
    return Tokens(bpe.vocabulary(quantity.words, quantity.merges).tokens[:-1])


def _one_merge_more(quantity: Vocabulary) -> Tokens:
    return bpe.vocabulary(quantity.words, quantity.merges + 1)


def _size_as_merges(quantity: Vocabulary) -> Tokens | None:
    """As many merges as the vocabulary has pieces."""
    size = len(set("".join(quantity.words))) + quantity.merges
    return bpe.vocabulary(quantity.words, size)


MISCONCEPTIONS = (
    Misconception("size-as-merges", (Vocabulary,), _size_as_merges),
    Misconception("without-recount", (FirstMerges,), _without_recount),
    Misconception("runner-up-first", (FirstMerges,), _runner_up_first),
    Misconception("backwards", (FirstMerges,), _backwards),
    Misconception("text-order", (FirstMerges,), _in_text_order),
    Misconception("without-base", (Vocabulary,), _without_base),
    Misconception("parts-removed", (Vocabulary,), _parts_removed),
    Misconception("one-merge-less", (Vocabulary,), _one_merge_less),
    Misconception("one-merge-more", (Vocabulary,), _one_merge_more),
    Misconception("second-most", (FirstMerge,), _second_most),
    Misconception("without-overlaps", (FirstMerge,), _without_overlaps),
    Misconception("first-in-text", (FirstMerge,), _first_in_text),
    Misconception("last-in-text", (FirstMerge,), _last_in_text),
    Misconception("frequent-letters", (FirstMerge,), _frequent_letters),
    Misconception("no-merges", (Tokenization,), _characters),
    Misconception("longest-match", (Tokenization,), _longest_match),
    Misconception("from-the-right", (Tokenization,), _from_the_right),
    Misconception("whole-runs", (Tokenization,), _whole_runs),
    Misconception("first-merge-only", (Tokenization,), _first_merge_only),
    Misconception("once-each", (Tokenization,), _once_each),
)
