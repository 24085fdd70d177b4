"""Edge cases of the exact solver, and entropies with known values.

The entropies: Cover and Thomas, Elements of Information Theory (2nd ed.), chapter 2.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.claims import code_of, parts_of, solve
from builder.exact import bpe, counting, ngram, wordpiece
from builder.exact._undecided import Unseen
from builder.quantities import (
    UNKNOWN,
    Bpe,
    Branching,
    Corpus,
    Count,
    CountedModel,
    Entropy,
    PairCount,
    Perplexity,
    Probability,
    Score,
    Sentence,
    Smoothing,
    SymbolCounts,
    TableModel,
    Tokenization,
    TrainedBpe,
)
from builder.values import Counts, Infinite, Log2, Root, Tokens, rounded, same

TEN = (("a",) * 10 + ("b",) * 10,)


def mle(corpus: Corpus, order: int = 2) -> CountedModel:
    """An unsmoothed counted model."""
    return CountedModel(corpus, order, Smoothing.MLE)


def one_row(*shares: str) -> TableModel:
    """A unigram table with the given probabilities."""
    row = tuple((f"w{n}", Fraction(share)) for n, share in enumerate(shares))
    return TableModel(1, (((), row),))


@pytest.mark.parametrize(
    ("shares", "entropy", "perplexity"),
    [
        (("1/2", "1/4", "1/8", "1/8"), Fraction(7, 4), Root(Fraction(128), 4)),
        (("1/2", "1/2"), Fraction(1), Fraction(2)),
        (("1/8",) * 8, Fraction(3), Fraction(8)),
        (("1/3",) * 3, Log2(Fraction(3)), Fraction(3)),
        (("1", "0"), Fraction(0), Fraction(1)),
    ],
)
def test_the_entropy_and_perplexity_of_one_prediction(
    shares: tuple[str, ...], entropy: Fraction | Log2, perplexity: Fraction | Root
) -> None:
    assert solve(Entropy((), one_row(*shares))) == entropy
    found = solve(Branching((), one_row(*shares)))
    assert isinstance(found, Fraction | Root)
    assert same(found, perplexity)


def test_the_binary_entropy_of_a_tenth_is_0_469() -> None:
    found = solve(Entropy((), one_row("0.1", "0.9")))
    assert isinstance(found, Log2)
    assert rounded(found, 3) == Fraction("0.469")


# ---------------------------------------------------------------- edge cases


def test_a_trigram_model_pads_with_two_starts_and_one_end() -> None:
    assert counting.ngrams(("a",), 3) == [("<s>", "<s>", "a"), ("<s>", "a", "</s>")]


def test_a_unigram_model_counts_the_end_but_not_the_start() -> None:
    model = mle((("a", "b"), ("a",)), order=1)
    assert solve(Score("</s>", (), model)) == Fraction(2, 5)
    assert solve(Count(("<s>",), model)) == 0


def test_a_score_after_an_unseen_history_is_undecided_without_smoothing() -> None:
    with pytest.raises(Unseen):
        solve(Score("a", ("z",), mle(TEN)))
    smoothed = CountedModel((("a", "b"), ("b", "a")), 3, Smoothing.ADD_ONE)
    assert solve(Score("a", ("a", "a"), smoothed)) == Fraction(1, 3)


def test_a_factor_of_zero_decides_the_probability_despite_unseen_histories() -> None:
    assert solve(Probability(("b", "z", "a"), mle(TEN))) == 0
    assert solve(Perplexity(("b",), mle(TEN))) == Infinite()


def test_overlapping_pairs_are_counted_and_joined_from_the_left() -> None:
    assert solve(PairCount("a", "a", ("aaaa",))) == 3
    assert bpe.apply("aaa", [("a", "a")]) == ["aa", "a"]


def test_merges_apply_by_rank_and_not_by_length() -> None:
    merges = (("b", "c"), ("a", "b"), ("ab", "c"))
    found = solve(Tokenization("abcab", Bpe(merges, tuple("abc"))))
    assert found == Tokens(("a", "bc", "ab"))


@pytest.mark.parametrize(
    ("word", "expected"),
    [("abc", (UNKNOWN,)), ("a" * 101, (UNKNOWN,)), ("ab", ("ab",)), ("##bc", ("##bc",))],
)
def test_a_word_that_wordpiece_cannot_split_completely_is_unknown(
    word: str, expected: Sentence
) -> None:
    assert wordpiece.encode_word(word, ("a", "ab", "##a", "##bc")) == expected


def test_symbol_counts_include_symbols_and_pairs() -> None:
    once = (("##a", 1), ("##a ##b", 1), ("##b ##b", 1), ("a", 1), ("a ##a", 1))
    assert solve(SymbolCounts(("aabb",))) == Counts((("##b", 2), *once))


@given(
    st.lists(st.lists(st.sampled_from("abc"), max_size=5).map(tuple), min_size=1, max_size=4),
    st.integers(1, 3),
    st.sampled_from([Smoothing.MLE, Smoothing.ADD_ONE]),
)
def test_the_probabilities_after_a_seen_history_add_up_to_1(
    corpus: list[Sentence], order: int, smoothing: Smoothing
) -> None:
    model = CountedModel((("a",), *corpus), order, smoothing)
    for gram in counting.counts(model.corpus, order):
        row = [ngram.score(word, gram[:-1], model) for word in ngram.vocabulary(model)]
        assert sum(row) == 1


def test_what_a_tokeniser_gives_is_known_although_too_many_ties_leave_its_merges_open() -> None:
    tied = TrainedBpe(tuple(f"{a}{a.upper()}" for a in "abcdefghijkl"), 12)
    assert "aA" in code_of(tied)
    assert sorted(parts_of(tied)) == ["", "alphabet", "corpus"]
