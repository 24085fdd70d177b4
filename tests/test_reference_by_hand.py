"""What the judges answer, against numbers worked out by hand, and the function that they name."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - it stands in every line of the tables
from math import inf
from typing import Any

import pytest

from builder.claims import agree, judge, solve
from builder.languages import language
from builder.quantities import (
    Branching,
    Calculation,
    Continuations,
    Count,
    CountedModel,
    CountTable,
    Entropy,
    FirstMerge,
    MergeRule,
    Perplexity,
    Probability,
    Ratio,
    Score,
    Smoothing,
    TableModel,
    Tokenization,
    VocabularySize,
    sentence,
)
from builder.quantities import bpe as given_merges
from builder.reference import Between

WORDS = ("a", "b", "c", "</s>")
ROWS = (
    (("<s>",), (("a", 2),)),
    (("a",), (("b", 3), ("c", 1))),
    (("b",), (("a", 1), ("</s>", 3))),
)
ADD = Smoothing.ADD
COUNTS = CountTable(2, ROWS, (), Smoothing.MLE)
PART = CountTable(2, ROWS, ((("a",), 10),), Smoothing.MLE)
ONE = CountTable(2, ROWS, (), Smoothing.ADD_ONE)
HALF = CountTable(2, ROWS, ((("a",), 10),), ADD, F(1, 2), 5)
SINGLE = CountTable(1, (((), (("a", 3), ("</s>", 1))),), (), Smoothing.MLE)
NUMBERED = CountTable(1, (((), (("0", 3), ("rare", 1), ("</s>", 0))),), (), ADD, F(1), 6)

CORPUS = tuple(map(sentence, ("b a b", "a b", "a a", "b", "b b")))
"""After `a`: `a` 1, `b` 2, `</s>` 1. After `b`: `a` 1, `b` 1, `</s>` 4. At the start: `a` 2, `b` 3."""


def counted(smoothing: Smoothing, order: int = 2, constant: F | None = None) -> CountedModel:
    return CountedModel(CORPUS, order, smoothing, constant)


DISCOUNTED = counted(Smoothing.ABSOLUTE_DISCOUNTING, 2, F(1, 2))
CONTINUED = counted(Smoothing.KNESER_NEY, 2, F(1, 2))


def table(*shares: F) -> TableModel:
    """A table of one row: after `a`, words with these probabilities."""
    return TableModel(2, ((("a",), tuple((f"w{n}", share) for n, share in enumerate(shares))),))


EVEN = table(F(1, 2), F(1, 4), F(1, 4))
COARSE = table(F(1, 1000), F(999, 1000))
FINE = table(F(1, 1001), F(1000, 1001))
PARTIAL = TableModel(2, ((("a",), (("b", F(1, 10)), ("</s>", F(1, 10)))),), is_partial=True)

ANSWERS: list[tuple[Any, float, str]] = [
    (Score("b", ("a",), COUNTS), 3 / 4, "MLE.unmasked_score"),
    (Score("b", ("a",), PART), 3 / 10, "MLE.unmasked_score"),
    (Score("b", ("a",), ONE), 4 / 8, "Lidstone.unmasked_score"),
    (Score("b", ("a",), HALF), 3.5 / 12.5, "Lidstone.unmasked_score"),
    (Score("c", ("b",), HALF), 0.5 / 6.5, "Lidstone.unmasked_score"),
    (Score("</s>", ("b",), HALF), 3.5 / 6.5, "Lidstone.unmasked_score"),
    (Score("a", (), SINGLE), 3 / 4, "MLE.unmasked_score"),
    (Score("0", (), NUMBERED), 4 / 10, "Lidstone.unmasked_score"),
    (Score("rare", (), NUMBERED), 2 / 10, "Lidstone.unmasked_score"),
    (Score("b", ("a",), counted(Smoothing.MLE)), 2 / 4, "MLE.score"),
    (Score("b", ("a",), counted(Smoothing.ADD_ONE)), 3 / 7, "Laplace.score"),
    (Score("b", ("a",), counted(Smoothing.ADD_ONE_NLTK)), 3 / 9, "Laplace.score"),
    (Score("b", ("a",), counted(ADD, 2, F(1, 2))), 2.5 / 5.5, "Lidstone.score"),
    (Score("b", ("a",), counted(Smoothing.ADD_NLTK, 2, F(1, 2))), 2.5 / 6.5, "Lidstone.score"),
    # p(b) is 6/15, and 3 of the 8 kinds of bigrams end in b; 3 kinds follow a, of 4
    (Score("b", ("a",), counted(Smoothing.WITTEN_BELL)), (2 + 3 * 6 / 15) / 7, "WittenBellInterpolated.score"),
    (Score("b", ("a",), DISCOUNTED), (1.5 + 1.5 * 6 / 15) / 4, "AbsoluteDiscountingInterpolated.score"),
    (Score("b", ("a",), CONTINUED), (1.5 + 1.5 * 3 / 8) / 4, "KneserNeyInterpolated.score"),
    (Score("b", (), counted(Smoothing.MLE, 1)), 6 / 15, "MLE.score"),
    (Score("b", ("a",), PARTIAL), 1 / 10, "MLE.score"),
    (Probability(("a", "b"), COUNTS), 1 * 3 / 4 * 3 / 4, "product of nltk.lm.MLE.unmasked_score"),
    (Probability(("a", "b"), counted(Smoothing.MLE)), 2 / 15, "product of nltk.lm.MLE.score"),
    (Perplexity(("a", "b"), COUNTS), (16 / 9) ** (1 / 3), "root of the product of nltk.lm.MLE.unmasked_score"),
    (Perplexity(("a", "b", "b"), COUNTS), inf, "root of the product of nltk.lm.MLE.unmasked_score"),
    (Perplexity(("a", "b"), counted(Smoothing.MLE)), 7.5 ** (1 / 3), "MLE.perplexity"),
    (Ratio(("a", "b"), ("a", "b", "a", "b"), COUNTS), 16 / 3, "products of nltk.lm.MLE.unmasked_score"),
    (Count(("a", "b"), COUNTS), 3, "MLE.counts"),
    (Count(("a",), COUNTS), 4, "MLE.counts"),
    (Count(("a",), PART), 10, "MLE.counts"),
    (Count(("a", "b"), ONE), 3, "Lidstone.counts"),
    (Count(("b", "</s>"), COUNTS), 3, "MLE.counts"),
    (VocabularySize(ONE), 4, "FreqDist.B"),
    (VocabularySize(counted(Smoothing.ADD_ONE)), 3, "len(nltk.lm.Laplace.vocab)"),
    (Entropy(("a",), EVEN), 1.5, "MLE.entropy of a sample in proportion"),
    (Branching(("a",), EVEN), 2**1.5, "MLE.perplexity of a sample in proportion"),
    (Entropy(("a",), COARSE), 0.0114078, "MLE.entropy of a sample in proportion"),
    (Entropy(("a",), FINE), 0.0113979, "mean surprise by nltk.lm.MLE.score"),
    (Entropy(("b",), COUNTS), 0.8112781, "mean surprise by nltk.lm.MLE.unmasked_score"),
    (Branching(("b",), COUNTS), 2**0.8112781, "mean surprise by nltk.lm.MLE.unmasked_score"),
    (Entropy(("a",), counted(Smoothing.MLE)), 1.5, "MLE.entropy of a sample in proportion"),
    (Branching(("a",), counted(Smoothing.MLE)), 2**1.5, "MLE.perplexity of a sample in proportion"),
    (Entropy(("a",), counted(Smoothing.ADD_ONE)), 1.5566567, "Laplace.entropy of a sample in proportion"),
    (Entropy(("a",), counted(ADD, 2, F(1))), 1.5566567, "mean surprise by nltk.lm.Lidstone.score"),
]  # fmt: skip


@pytest.mark.parametrize(("quantity", "answer", "function"), ANSWERS)
def test_what_nltk_answers_and_by_which_function(
    quantity: Any, answer: float, function: str
) -> None:
    judgement = judge(quantity)
    assert judgement.said == pytest.approx(answer, rel=1e-5)
    assert agree(solve(quantity), judgement)
    judged = language("en").message(judgement.judge)
    assert judged.startswith("nltk 3")
    assert judged.endswith(function)


@pytest.mark.parametrize(
    ("model", "context", "expected"),
    [
        (COUNTS, ("b",), {("a",): 1, ("</s>",): 3}),
        (ONE, ("a",), {("b",): 3, ("c",): 1}),
        (counted(Smoothing.ADD_ONE), ("a",), {("a",): 1, ("b",): 2, ("</s>",): 1}),
        (counted(ADD, 2, F(1, 2)), ("a",), {("a",): 1, ("b",): 2, ("</s>",): 1}),
    ],
)
def test_what_follows_a_context(model: Any, context: tuple[str, ...], expected: object) -> None:
    assert judge(Continuations(context, model)).said == expected


# ------------------------------------------------------------------ mpmath
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", F(7)),
        ("1.5e3", F(1500)),
        ("15E-1", F(3, 2)),
        ("2e+2", F(200)),
        ("0.1+0.2", F(3, 10)),
        ("2+3*4", F(14)),
        ("2*3+4", F(10)),
        ("2*3-4*5", F(-14)),
        ("8-4-2", F(2)),
        ("8/4/2", F(1)),
        ("8/4*2", F(4)),
        ("9-2+3", F(10)),
        ("10-2^3*1", F(2)),
        ("-2^2", F(-4)),
        ("(-2)^2", F(4)),
        ("2^3^2", F(512)),
        ("2^-1*3", F(3, 2)),
        ("2^-2^1", F(1, 4)),
        ("2*-3", F(-6)),
        ("-2*3+1", F(-5)),
        ("-2-3", F(-5)),
        ("--2", F(2)),
        ("2--3", F(5)),
        ("-(2-3)-4", F(-3)),
        ("(2+3)*4", F(20)),
        ("2*(3+4)*5", F(70)),
        ("((3))", F(3)),
        ("2 ** 3", F(8)),
        ("4^-2", F(1, 16)),
        ("1/3", F(1, 3)),
        ("-1/3", F(-1, 3)),
        ("0", F(0)),
        ("sqrt(16)*2", F(8)),
        ("-sqrt(4)+1", F(-1)),
        ("sqrt(sqrt(16))", F(2)),
        ("2*sqrt(4)^2", F(8)),
        ("2^sqrt(4)", F(4)),
        ("4^0.5", F(2)),
        ("8^(1/3)", F(2)),
        ("log2(8)", F(3)),
        ("log2(2*4)*2", F(6)),
        ("log10(1000)", F(3)),
        ("ln(1)", F(0)),
        ("ln(2)-ln(2)", F(0)),
        ("(1+2)*(3+4)", F(21)),
        ("(8-4-2)*3", F(6)),
        ("2*(8/4/2)", F(2)),
        ("1e30+1", F(10**30 + 1)),
        ("N*D/2", F(15)),
    ],
)
def test_mpmaths_bounds_are_close_to_the_value(text: str, value: F) -> None:
    said = judge(Calculation(text, (("N", "2*3"), ("D", "N-1")))).said
    assert isinstance(said, Between)
    assert said.low <= value <= said.high
    assert said.high - said.low <= F(1, 10**60)


def test_what_256_bits_hold_is_exact_and_a_third_is_between_two_of_them() -> None:
    said = judge(Calculation("2^255+1")).said
    assert said == Between(F(2**255 + 1), F(2**255 + 1))
    said = judge(Calculation("-1/3")).said
    assert isinstance(said, Between)
    assert said.low < F(-1, 3) < said.high
    assert said.high - said.low == F(1, 2**257)


# ------------------------------------------------------------------ tokenizers
def test_an_unknown_character_is_unk_only_if_the_model_has_it() -> None:
    merges = (("a", "b"),)
    with_unknown = given_merges(merges=merges, unknown=True)
    assert judge(Tokenization("abx ab", with_unknown)).said == ("ab", "[UNK]", "ab")


def test_no_pair_is_the_best_if_two_have_the_same_score() -> None:
    rule = MergeRule.WORDPIECE_LIKELIHOOD
    assert judge(FirstMerge(("ab", "cd"), rule)).said == ""
    assert judge(FirstMerge(("ab", "cd", "cd"), rule)).said == "ab"  # 1 / 1, and 2 / 4
    assert judge(FirstMerge(("ab", "ac", "ac"), rule)).said == ""  # 1 / (3 * 1), and 2 / (3 * 2)
