"""What both solvers answer, against counts and tokens that were worked out by hand.

`low lower newest widest` with their numbers is the example of Sennrich, Haddow and Birch (ACL 2016).
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction as F  # noqa: N817 - it stands in every line of the tables
from typing import Any

import pytest

from builder import exact
from builder.claims import agree, judge, solve
from builder.exact import bpe, ngram, wordpiece
from builder.exact._undecided import Tie, TooFew, Unseen
from builder.quantities import (
    Continuations,
    Count,
    CountedModel,
    Fertility,
    FirstMerge,
    FirstMerges,
    MergeRule,
    PairCount,
    Perplexity,
    Probability,
    Ratio,
    Score,
    Smoothing,
    StepOrder,
    SymbolCounts,
    TableModel,
    Tokenization,
    TrainedBpe,
    Vocabulary,
    VocabularySize,
    WordPiece,
    sentence,
)
from builder.quantities import bpe as given_merges
from builder.values import Counts, Infinite, Merge, Merges, Orders, Root, Tokens

CORPUS = tuple(map(sentence, ("b a b", "a b", "a a", "b", "b b")))
"""After `a`: `a` 1, `b` 2, `</s>` 1. After `b`: `a` 1, `b` 1, `</s>` 4. At the start: `a` 2, `b` 3."""
MLE = CountedModel(CORPUS, 2, Smoothing.MLE)
ADD_ONE = CountedModel(CORPUS, 2, Smoothing.ADD_ONE)
NLTK = CountedModel(CORPUS, 2, Smoothing.ADD_ONE_NLTK)
TRIGRAMS = CountedModel(CORPUS, 3, Smoothing.MLE)
TABLE = TableModel(
    2,
    ((("<s>",), (("a", F(1)),)), (("a",), (("a", F(3, 4)), ("b", F(0)), ("</s>", F(1, 4))))),
)
NEWEST = ("low",) * 5 + ("lower",) * 2 + ("newest",) * 6 + ("widest",) * 3
WORDS = ("aab", "aab", "ab", "ca")
MERGES = given_merges(merges=(("b", "c"), ("a", "b"), ("a", "bc")))
PIECES = WordPiece(("a", "ab", "##b", "##bc", "##c", "##d"))

BY_HAND: list[tuple[Any, Any]] = [
    (Count(("a", "b"), MLE), F(2)),
    (Count(("b", "</s>"), MLE), F(4)),
    (Count(("b",), MLE), F(6)),
    (Count(("<s>",), MLE), F(5)),
    (Count(("b", "a"), TRIGRAMS), F(1)),
    (Count(("</s>",), MLE), F(5)),
    (Count(("b", "</s>"), TRIGRAMS), F(4)),
    (Count(("</s>",), CountedModel(CORPUS, 1, Smoothing.MLE)), F(5)),
    (Continuations(("b",), MLE), Counts((("</s>", 4), ("a", 1), ("b", 1)))),
    (Continuations(("a",), MLE), Counts((("b", 2), ("</s>", 1), ("a", 1)))),
    (VocabularySize(ADD_ONE), F(3)),
    (VocabularySize(NLTK), F(5)),
    (Score("b", ("a",), MLE), F(1, 2)),
    (Score("b", ("a",), ADD_ONE), F(3, 7)),
    (Score("b", ("a",), NLTK), F(1, 3)),
    (Score("b", ("b", "a"), TRIGRAMS), F(1)),
    (Probability(("a", "b"), MLE), F(2, 15)),
    (Probability(("a", "a", "a"), TABLE), F(9, 64)),
    (Perplexity(("a", "b"), MLE), Root(F(15, 2), 3)),
    (Perplexity(("a", "a", "b"), TABLE), Infinite()),
    (Ratio(("a", "b"), ("a",), MLE), F(4, 3)),
    (Ratio(("a", "a"), ("a",), TABLE), F(3, 4)),
    # newest 6 times and widest 3 times: `e s` and `s t` 9 times each, `w e` 2 + 6 times
    (PairCount("e", "s", NEWEST), F(9)),
    (PairCount("w", "e", NEWEST), F(8)),
    (PairCount("l", "o", NEWEST), F(7)),
    (PairCount("w", "l", NEWEST), F(0)),
    (
        SymbolCounts(("aab", "ab")),
        Counts((("##b", 2), ("a", 2), ("##a", 1), ("##a ##b", 1), ("a ##a", 1), ("a ##b", 1))),
    ),
    (FirstMerge(WORDS, MergeRule.BPE), Merge("a", "b", "ab")),
    (FirstMerge(("aab", "ab", "aa", "ca"), MergeRule.WORDPIECE_COUNT), Merge("a", "##a", "aa")),
    (FirstMerge(("aab", "ab", "aa", "ca"), MergeRule.WORDPIECE_LIKELIHOOD), Merge("c", "##a", "ca")),
    (FirstMerges(WORDS, 2), Merges((("a", "b"), ("a", "ab")))),
    (Vocabulary(WORDS, 2), Tokens(("a", "b", "c", "ab", "aab"))),
    (Tokenization("abc ab", MERGES), Tokens(("abc", "ab"))),
    (Tokenization("aabca", TrainedBpe(WORDS, 2)), Tokens(("aab", "c", "a"))),
    (Tokenization("abc abb ac abd", PIECES), Tokens(("ab", "##c", "ab", "##b", "a", "##c", "ab", "##d"))),
    (Tokenization("abx a", PIECES), Tokens(("[UNK]", "a"))),
    (Fertility("abc ab", MERGES), F(1)),
    (Fertility("abc ab", PIECES), F(3, 2)),
    (StepOrder("mle-sequence", ("seen", "lagrangian", "derivative")), Orders((("2", "3", "1"),))),
]  # fmt: skip


@pytest.mark.parametrize(("quantity", "expected"), BY_HAND)
def test_the_exact_solver_and_the_library_answer_what_is_on_paper(
    quantity: Any, expected: Any
) -> None:
    assert solve(quantity) == expected
    judgement = judge(quantity)
    if judgement.quantity == quantity:  # a library that knows only a part is compared there
        assert agree(expected, judgement)


# ------------------------------------------------------------------ symbols in worked steps
LIKELIHOOD = MergeRule.WORDPIECE_LIKELIHOOD


@pytest.mark.parametrize(
    ("function", "symbols", "rule", "value"),
    [
        ("N", ("a",), MergeRule.BPE, F(4)),
        ("N", ("a", "b"), MergeRule.BPE, F(2)),
        ("N", ("b", "a"), MergeRule.BPE, F(0)),
        ("N", ("##a",), MergeRule.BPE, F(0)),
        ("N", ("a",), LIKELIHOOD, F(3)),
        ("N", ("##a",), LIKELIHOOD, F(1)),
        ("N", ("a", "##b"), LIKELIHOOD, F(1)),
        ("N", ("##b",), MergeRule.WORDPIECE_COUNT, F(2)),
        ("S", ("a", "##b"), LIKELIHOOD, F(1, 6)),
        ("S", ("##a", "##b"), LIKELIHOOD, F(1, 2)),
        ("S", ("a",), LIKELIHOOD, None),
        ("S", ("b", "##b"), LIKELIHOOD, None),
        ("M", ("a",), LIKELIHOOD, None),
    ],
)
def test_n_and_s_of_symbols_are_counted_in_the_words(
    function: str, symbols: tuple[str, ...], rule: MergeRule, value: F | None
) -> None:
    assert exact.piece_value(function, symbols, ("aab", "ab", "a"), rule) == value


def test_worked_steps_of_bpe() -> None:
    assert exact.training_steps(WORDS, 2) == [
        (("a", "b"), [["a", "ab"], ["a", "ab"], ["ab"], ["c", "a"]]),
        (("a", "ab"), [["aab"], ["aab"], ["ab"], ["c", "a"]]),
    ]
    assert exact.encoding_steps("aab ca", TrainedBpe(WORDS, 2)) == ["a a b c a", "a ab c a", "aab c a"]  # fmt: skip
    unused = given_merges(merges=(("a", "b"), ("ab", "c")), alphabet=("abcd",))
    assert exact.encoding_steps("abd", unused) == ["a b d", "ab d"]


def test_worked_steps_of_wordpiece() -> None:
    assert exact.encoding_steps("abcb ab", PIECES) == ["ab | cb", "ab ##c | b", "ab ##c ##b", "ab"]
    assert exact.encoding_steps("x", PIECES) == []
    assert wordpiece.steps("##ab", ("##a", "##b")) == ["##a | b", "##a ##b"]


def test_merges_that_a_tie_leaves_open_are_none() -> None:
    assert exact.merges_of(TrainedBpe(WORDS, 2)) == (("a", "b"), ("a", "ab"))
    assert exact.merges_of(TrainedBpe(("ab", "cd"), 1)) == ()
    assert exact.merges_of(MERGES) == (("b", "c"), ("a", "b"), ("a", "bc"))


def test_merges_end_with_the_last_pair() -> None:
    assert bpe.trainings(("ab",), 1) == [[("a", "b")]]
    with pytest.raises(TooFew):
        bpe.trainings(("ab",), 2)
    assert bpe.best_pairs([["a"]]) == ([], 0)


def test_64_orders_of_equal_merges_are_followed_and_65_are_not() -> None:
    letters = [chr(0x4E00 + n) for n in range(130)]
    pairs = tuple(a + b for a, b in zip(letters[::2], letters[1::2], strict=True))
    assert len(bpe.trainings(pairs[:64], 1)) == 64
    with pytest.raises(Tie):
        bpe.trainings(pairs[:65], 1)


def test_a_tie_names_at_most_four_pairs() -> None:
    with pytest.raises(Tie) as raised:
        bpe.first_merge(("ab", "cd", "ef", "gh", "ij"))
    assert "`g h`" in str(raised.value)
    assert "`i j`" not in str(raised.value)


def test_a_word_of_100_characters_is_cut_and_one_of_101_is_unknown() -> None:
    assert wordpiece.encode_word("a" * 100, ("a", "##a")) == ("a", *["##a"] * 99)
    assert wordpiece.encode_word("a" * 101, ("a", "##a")) == ("[UNK]",)


def test_the_lookups_of_a_word_end_with_its_end() -> None:
    assert [one.piece for one in wordpiece.tries("abc", PIECES.vocabulary)] == ["abc", "ab", "##c"]
    assert [one.is_taken for one in wordpiece.tries("abc", PIECES.vocabulary)] == [
        False,
        True,
        True,
    ]


def test_factors_name_the_word_and_its_history() -> None:
    assert ngram.factors(("a", "b"), MLE) == [
        ("a", ("<s>",), F(2, 5)),
        ("b", ("a",), F(1, 2)),
        ("</s>", ("b",), F(2, 3)),
    ]


def test_nothing_follows_a_history_that_never_occurs() -> None:
    with pytest.raises(Unseen):
        ngram.continuation_counts(("c",), MLE)


@pytest.mark.parametrize(
    ("quantity", "wrong"),
    [
        (Score("b", ("a",), MLE), F(500000001, 1000000000)),
        (Score("c", ("a",), MLE), F(1, 10**9)),
        (Perplexity(("a", "b"), MLE), Root(F(15, 2), 4)),
        (Perplexity(("a", "b"), MLE), Infinite()),
        (Perplexity(("a", "a", "b"), TABLE), F(10**9)),
        (Continuations(("b",), MLE), Counts((("</s>", 4), ("a", 1)))),
        (Continuations(("b",), MLE), F(6)),
        (PairCount("e", "s", NEWEST), Tokens(("9",))),
        (FirstMerge(WORDS, MergeRule.BPE), Merge("a", "a", "aa")),
        (FirstMerges(WORDS, 2), Merges((("a", "ab"), ("a", "b")))),
        (Tokenization("abc ab", MERGES), Tokens(("ab", "abc"))),
        (Fertility("abc ab", PIECES), F(1)),
    ],
)
def test_a_library_does_not_agree_with_another_answer(quantity: Any, wrong: Any) -> None:
    assert not agree(wrong, judge(quantity))


def test_a_library_may_answer_almost_nothing_for_0_but_not_almost_1_for_more() -> None:
    judgement = judge(Score("c", ("a",), MLE))
    assert agree(F(0), replace(judgement, said=1e-16))
    assert not agree(F(1, 10**16), replace(judgement, said=2e-16))
    assert not agree(F(1), replace(judgement, said=1 + 1e-8))
