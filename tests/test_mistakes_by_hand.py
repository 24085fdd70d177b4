"""Each mistake gives the value that was worked out by hand, on paper, from what the mistake says."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - it stands hundreds of times in the tables
from typing import Any

import pytest
from paper_mistakes import BY_HAND as OF_FAMILIES
from paper_mistakes import OF_PROGRAMS

from builder.misconceptions import misconceptions
from builder.quantities import (
    Branching,
    Continuations,
    CountedModel,
    Entropy,
    Fertility,
    FirstMerge,
    FirstMerges,
    MergeRule,
    Perplexity,
    Precision,
    Probability,
    Ratio,
    Score,
    Smoothing,
    StepOrder,
    TableModel,
    Tokenization,
    Vocabulary,
    WordPiece,
    bpe,
    sentence,
)
from builder.values import Counts, Log2, Merge, Merges, Orders, Root, Tokens

CORPUS = tuple(map(sentence, ("b a b", "a b", "a a", "b", "b b")))
"""15 words with the ends: `a` 4, `b` 6, `</s>` 5. After `a`: `a` 1, `b` 2, `</s>` 1. After `b`: `a` 1, `b` 1, `</s>` 4.
At the start: `a` 2, `b` 3. So V is 3."""
COUNTED = CountedModel(CORPUS, 2, Smoothing.MLE)
SMOOTHED = CountedModel(CORPUS, 2, Smoothing.ADD_ONE)
TRIGRAMS = CountedModel(CORPUS, 3, Smoothing.MLE)
UNIGRAMS = CountedModel(CORPUS, 1, Smoothing.MLE)
CAT = CountedModel(
    tuple(map(sentence, ("el gato come", "el perro come", "el gato duerme"))), 2, Smoothing.MLE
)
CAT_SMOOTHED = CountedModel(CAT.corpus, 2, Smoothing.ADD_ONE)
TABLE = TableModel(
    2,
    (
        (("<s>",), (("a", F(1)),)),
        (("a",), (("a", F(1, 2)), ("b", F(1, 4)), ("</s>", F(1, 4)))),
        (("b",), (("b", F(9, 10)), ("</s>", F(1, 10)))),
    ),
)
AB = ("a", "b")
WORDS = ("aab", "aab", "ab", "ca")
"""`a b` 3 times, `a a` 2, `c a` 1; BPE learns `a b` and then `a ab`."""
PIECES = ("aab", "ab", "aa", "ca")
"""`a` 3, `##a` 3, `##b` 2, `c` 1; `a ##a` 2 times, the other pairs once."""
FOUR = ("ab", "ab", "cd", "ad")
"""`a ##b` scores 2/(3 * 2), `c ##d` 1/(1 * 2), `a ##d` 1/(3 * 2)."""
MARKED = WordPiece(("a", "b", "##a", "##b", "aa"))


def score(model: CountedModel | TableModel) -> Score:
    """P(b | a)."""
    return Score("b", ("a",), model)


def first(words: tuple[str, ...], rule: MergeRule = MergeRule.BPE) -> FirstMerge:
    """The first merge."""
    return FirstMerge(words, rule)


def tokens(text: str, *merges: tuple[str, str]) -> Tokenization:
    """The tokens of a text under some merges."""
    return Tokenization(text, bpe(merges=merges, alphabet=(text.replace(" ", ""),)))


LIKELIHOOD, COUNT = MergeRule.WORDPIECE_LIKELIHOOD, MergeRule.WORDPIECE_COUNT
FERTILITY = Fertility(
    "la banana",
    WordPiece(("la", "b", "##a", "##an")),
)  # la b ##an ##an ##a


def steps(names: str) -> StepOrder:
    """Steps of either derivation, shown in its order."""
    of_collection = "total-counts" in names
    return StepOrder("mle-collection" if of_collection else "mle-sequence", tuple(names.split()))


def orders(digits: str) -> Orders:
    """Orders as digits."""
    return Orders(tuple(map(tuple, digits.split())))


BY_HAND: list[tuple[str, Any, Any]] = [
    # p(a|<s>) p(b|a) p(</s>|b) = 2/5 * 1/2 * 2/3 = 2/15
    ("forgets-end", Probability(AB, COUNTED), F(1, 5)),
    ("forgets-start", Probability(AB, COUNTED), F(1, 3)),
    ("adds", Probability(AB, COUNTED), F(47, 30)),
    ("averages", Probability(AB, COUNTED), F(47, 90)),
    ("last-factor", Probability(AB, COUNTED), F(2, 3)),
    ("ignores-history", Probability(AB, COUNTED), F(4 * 6 * 5, 15**3)),
    ("as-if-uniform", Probability(AB, TABLE), F(1, 27)),
    ("length-without-end", Perplexity(AB, COUNTED), Root(F(15, 2), 2)),
    ("length-with-start", Perplexity(AB, COUNTED), Root(F(15, 2), 4)),
    ("forgets-root", Perplexity(AB, COUNTED), F(15, 2)),
    ("forgets-inverse", Perplexity(AB, COUNTED), Root(F(2, 15), 3)),
    ("arithmetic-mean", Perplexity(AB, COUNTED), F(90, 47)),
    ("perplexity-forgets-end", Perplexity(AB, COUNTED), Root(F(5), 2)),
    # p(a b) = 2/15; p(a) = 2/5 * 1/4 = 1/10
    ("ratio-inverted", Ratio(AB, ("a",), COUNTED), F(3, 4)),
    ("ratio-without-end", Ratio(AB, ("a",), COUNTED), F(1, 2)),
    ("ratio-of-sums", Ratio(AB, ("a",), COUNTED), F(94, 39)),
    ("ratio-of-last", Ratio(AB, ("a",), COUNTED), F(8, 3)),
    # N(a b) = 2, N(a) = 4
    ("joint", score(COUNTED), F(2, 15)),
    ("joint", Score("duerme", ("perro",), CAT), F(0)),
    ("reversed-bigram", score(COUNTED), F(1, 3)),
    ("reversed-bigram", Score("</s>", ("b",), COUNTED), F(4, 5)),
    ("reversed-bigram", Score("duerme", ("perro",), CAT), F(0)),
    ("unigram", score(COUNTED), F(2, 5)),
    ("last-word-only", Score("b", ("b", "a"), TRIGRAMS), F(1, 2)),
    ("last-word-only", Score("b", ("<s>", "b", "a"), CountedModel(CORPUS, 4, Smoothing.MLE)), F(1, 2)),
    ("last-word-only", Score("b", ("b", "a"), CountedModel(CORPUS, 3, Smoothing.ADD_ONE)), F(3, 7)),
    ("forgets-smoothing", score(SMOOTHED), F(1, 2)),
    ("forgets-v", score(SMOOTHED), F(3, 4)),
    ("forgets-v", Score("come", ("el",), CAT_SMOOTHED), F(1, 3)),  # never seen: (0 + 1) / 3
    ("forgets-one", score(SMOOTHED), F(2, 7)),
    ("v-without-end", score(SMOOTHED), F(1, 2)),
    ("v-with-start", score(SMOOTHED), F(3, 8)),
    ("tokens-as-v", score(SMOOTHED), F(3, 4 + 15)),
    ("leaves-out-end", Continuations(("b",), COUNTED), Counts((("a", 1), ("b", 1)))),
    ("counts-types", Continuations(("b",), COUNTED), Counts((("</s>", 1), ("a", 1), ("b", 1)))),
    ("counts-everywhere", Continuations(("b",), COUNTED), Counts((("b", 6), ("</s>", 5), ("a", 4)))),
    ("counts-predecessors", Continuations(("b",), COUNTED), Counts((("<s>", 3), ("a", 2), ("b", 1)))),
    # el perro duerme: 1 * 1/3 * 0 * 1
    ("skips-zero", Perplexity(sentence("el perro duerme"), CAT), Root(F(3), 4)),
    # 2/5 * 0 * (nothing follows `c`) * 4/6; and with two words of history 3/5 * 1/3 * 0 * 1
    ("skips-zero", Perplexity(sentence("a c b"), COUNTED), Root(F(15, 4), 3)),
    ("skips-zero", Perplexity(sentence("b a a"), TRIGRAMS), Root(F(5), 4)),
    ("zero-perplexity", Perplexity(sentence("el perro duerme"), CAT), F(0)),
    ("uniform-perplexity", Perplexity(sentence("el perro duerme"), CAT), F(6)),
    ("no-surprise", Perplexity(sentence("el perro duerme"), CAT), F(1)),
    ("uniform-table", Perplexity(("b",), TABLE), F(3)),
    # 1/2, 1/4, 1/4: H = 3/2, PP = 2^(3/2); the surprises are 1, 2 and 2
    ("perplexity-for-entropy", Entropy(("a",), TABLE), Root(F(8), 2)),
    ("uniform-entropy", Entropy(("a",), TABLE), Log2(F(3))),
    ("unweighted-entropy", Entropy(("a",), TABLE), F(5, 3)),
    ("least-surprise", Entropy(("a",), TABLE), F(1)),
    ("no-entropy", Entropy(("a",), TABLE), F(0)),
    ("one-bit-a-symbol", Entropy(("a",), TABLE), F(3)),
    ("entropy-for-perplexity", Branching(("a",), TABLE), F(3, 2)),
    ("counts-outcomes", Branching(("a",), TABLE), F(3)),
    ("inverse-of-largest", Branching(("a",), TABLE), F(2)),
    ("unweighted-perplexity", Branching(("a",), TABLE), Root(F(32), 3)),
    ("half-the-outcomes", Branching(("a",), TABLE), F(3, 2)),
    ("squared-outcomes", Branching(("a",), TABLE), F(9)),
    ("second-most", first(WORDS), Merge("a", "a", "aa")),
    ("second-most", first(("ab", "ab", "cd")), Merge("c", "d", "cd")),
    ("without-overlaps", first(("aaa", "aaa", "ab", "ab", "ab")), Merge("a", "b", "ab")),
    ("first-in-text", first(("c", "bca", "ab")), Merge("b", "c", "bc")),
    ("first-in-text", first(("ab", "cde")), Merge("a", "b", "ab")),
    ("last-in-text", first(("bca", "abd", "e")), Merge("b", "d", "bd")),
    ("last-in-text", first(("cde", "ab")), Merge("a", "b", "ab")),
    ("frequent-letters", first(("aaab", "ab", "cab")), Merge("a", "b", "ab")),
    ("frequent-letters", first(("aab",)), Merge("a", "b", "ab")),
    ("without-recount", FirstMerges(WORDS, 2), Merges((("a", "b"), ("a", "a")))),
    ("without-recount", FirstMerges(("aab", "ab"), 2), Merges((("a", "b"), ("a", "a")))),
    # `a b` 3 times, `c d` 2; that `e f` and `g h` are as frequent does not matter
    ("without-recount", FirstMerges((*["ab"] * 3, "cd", "cd", "ef", "gh"), 2), Merges((("a", "b"), ("c", "d")))),
    ("runner-up-first", FirstMerges(WORDS, 2), Merges((("a", "a"), ("aa", "b")))),
    ("runner-up-first", FirstMerges(("ab", "ab", "cd"), 2), Merges((("c", "d"), ("a", "b")))),
    ("backwards", FirstMerges(WORDS, 2), Merges((("a", "ab"), ("a", "b")))),
    ("text-order", FirstMerges(WORDS, 2), Merges((("a", "a"), ("a", "b")))),
    ("without-base", Vocabulary(WORDS, 2), Tokens(("ab", "aab"))),
    ("parts-removed", Vocabulary(WORDS, 2), Tokens(("c", "aab"))),
    ("one-merge-less", Vocabulary(WORDS, 2), Tokens(("a", "b", "c", "ab"))),
    ("one-merge-more", Vocabulary(WORDS, 2), Tokens(("a", "b", "c", "ab", "aab", "ca"))),
    ("no-merges", tokens("ab ca", ("a", "b")), Tokens(("a", "b", "c", "a"))),
    ("longest-match", tokens("abc", ("b", "c"), ("a", "b")), Tokens(("ab", "c"))),
    ("from-the-right", tokens("aaa aaaa", ("a", "a")), Tokens(("a", "aa", "aa", "aa"))),
    ("from-the-right", tokens("abcbc", ("b", "c"), ("a", "b")), Tokens(("a", "bc", "bc"))),
    ("from-the-right", tokens("aaaab", ("a", "a"), ("aa", "a")), Tokens(("aa", "aa", "b"))),
    ("from-the-right", tokens("aaab", ("a", "a"), ("aa", "b")), Tokens(("a", "aab"))),
    ("whole-runs", tokens("aaabba", ("a", "a")), Tokens(("aaa", "bb", "a"))),
    ("first-merge-only", tokens("abab bc", ("b", "c"), ("a", "b")), Tokens((*"abab", "bc"))),
    ("once-each", tokens("aaaa", ("a", "a")), Tokens(("aa", "a", "a"))),
    ("once-each", tokens("ab ca", ("a", "b")), Tokens(("ab", "c", "a"))),
    ("once-each", tokens("abcab", ("a", "b"), ("c", "a")), Tokens(("ab", "ca", "b"))),
    ("count-rule", first(PIECES, LIKELIHOOD), Merge("a", "##a", "aa")),
    ("likelihood-rule", first(PIECES, COUNT), Merge("c", "##a", "ca")),
    ("runner-up", first(PIECES, LIKELIHOOD), Merge("a", "##a", "aa")),
    ("runner-up", first(FOUR, LIKELIHOOD), Merge("a", "##b", "ab")),
    ("worst-pair", first(FOUR, LIKELIHOOD), Merge("a", "##d", "ad")),
    ("sum-below", first(PIECES, LIKELIHOOD), Merge("a", "##a", "aa")),
    # 3/(7 + 3) for `a ##b`, 1/(1 + 1) for `c ##d`
    ("sum-below", first((*["ab"] * 3, *"aaaa", "cd"), LIKELIHOOD), Merge("c", "##d", "cd")),
    ("over-left", first(PIECES, LIKELIHOOD), Merge("c", "##a", "ca")),
    ("without-marks", Tokenization("aabaa", MARKED), Tokens(("aa", "b", "a", "a"))),
    ("bare-inside", Tokenization("aabaa", MARKED), Tokens(("aa", "b", "aa"))),
    ("bare-inside", Tokenization("aabb", WordPiece(("a", "##ab", "##b"))), Tokens(("a", "##ab", "##b"))),
    ("shortest-match", Tokenization("aabaa", MARKED), Tokens(("a", "##a", "##b", "##a", "##a"))),
    ("shortest-match", Tokenization("aab", MARKED), Tokens(("a", "##a", "##b"))),
    ("shortest-match", Tokenization("ab", WordPiece(("ab",))), Tokens(("ab",))),
    ("match-from-the-right", Tokenization("aabaa", MARKED), Tokens(("aa", "##b", "##a", "##a"))),
    (
        "match-from-the-right",
        Tokenization("abc", WordPiece(("a", "ab", "##c", "##bc"))),
        Tokens(("a", "##bc")),
    ),
    (
        "unknown-per-character",
        Tokenization("abcb", WordPiece(("a", "ab", "##b", "##bc"))),
        Tokens(("ab", "[UNK]", "##b")),
    ),
    ("words-per-token", FERTILITY, F(2, 5)),
    ("tokens-in-all", FERTILITY, F(5)),
    ("characters-per-token", FERTILITY, F(8, 5)),
    # the steps are numbered as they are listed
    ("groups-before-writing", steps("positions counts constraint"), orders("213 231 321")),
    ("groups-before-adding", steps("sequences counts-of-each total-counts"), orders("213 231")),
    ("totals-before-counting", steps("sequences counts-of-each total-counts"), orders("132 312")),
    ("multiplies-before-constraining", steps("counts constraint lagrangian"), orders("132 312 321")),
    (
        "derives-before-counts",
        steps("counts constraint lagrangian derivative"),
        orders("4123 4213 2413 4231 2431 2341"),
    ),
    (
        "derives-before-totals",
        steps("total-counts constraint lagrangian derivative"),
        orders("4123 4213 2413 4231 2431 2341"),
    ),
    ("derives-before-lagrangian", steps("constraint lagrangian derivative"), orders("132 312")),
    ("solves-before-deriving", steps("lagrangian derivative seen"), orders("132 312")),
    ("sign-before-seen", steps("derivative seen unseen"), orders("132")),
    ("substitutes-before-solving", steps("seen unseen substitution"), orders("312")),
    ("forgets-unseen", steps("seen unseen substitution"), orders("132")),
    ("multiplier-before-substituting", steps("unseen substitution multiplier"), orders("132 312")),
    ("uses-unknown-multiplier", steps("substitution multiplier estimate"), orders("132 312")),
    ("uses-unknown-multiplier", steps("substitution multiplier estimate minimum"), orders("1324 3124 1342 3142 3412")),
    ("minimum-before-estimate", steps("multiplier estimate minimum"), orders("132 312")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "quantity", "expected"), [*BY_HAND, *OF_FAMILIES, *OF_PROGRAMS])
def test_the_value_is_the_one_on_paper(name: str, quantity: Any, expected: Any) -> None:
    found = misconceptions()[name].value(quantity)
    if isinstance(expected, Root):  # the fourth root of 64 is the square root of 8
        assert isinstance(found, Root)
        assert found.radicand**expected.degree == expected.radicand**found.degree
    elif isinstance(expected, Orders):
        assert isinstance(found, Orders)
        assert sorted(found.orders) == sorted(expected.orders)
    else:
        assert found == expected


def test_every_mistake_was_worked_out() -> None:
    assert {name for name, _, _ in [*BY_HAND, *OF_FAMILIES, *OF_PROGRAMS]} == set(misconceptions())


CERTAIN = TableModel(2, ((("<s>",), (("a", F(1)),)), (("a",), (("</s>", F(1)),))))


@pytest.mark.parametrize(
    ("name", "quantity"),
    [
        ("forgets-start", Probability(AB, UNIGRAMS)),
        ("ignores-history", Probability(AB, UNIGRAMS)),
        ("ignores-history", Probability(("a",), TABLE)),
        ("as-if-uniform", Probability(AB, COUNTED)),
        ("adds", Probability(sentence("el perro duerme"), CAT)),
        ("length-without-end", Perplexity(("b",), TABLE)),
        ("length-without-end", Perplexity((), COUNTED)),
        ("forgets-inverse", Perplexity(("b",), TABLE)),
        ("joint", score(TABLE)),
        ("unigram", Score("b", (), UNIGRAMS)),
        ("unigram", score(TABLE)),
        ("reversed-bigram", Score("b", ("b", "a"), TRIGRAMS)),
        ("reversed-bigram", score(TABLE)),
        ("last-word-only", score(COUNTED)),
        ("last-word-only", score(TABLE)),
        ("tokens-as-v", score(TABLE)),
        ("forgets-v", score(COUNTED)),
        ("forgets-v", score(TABLE)),
        ("counts-predecessors", Continuations(("b", "a"), TRIGRAMS)),
        ("skips-zero", Perplexity(AB, COUNTED)),
        ("zero-perplexity", Perplexity(AB, COUNTED)),
        ("no-surprise", Perplexity(AB, COUNTED)),
        ("uniform-perplexity", Perplexity(AB, COUNTED)),
        ("uniform-perplexity", Perplexity(("b",), TABLE)),
        ("uniform-table", Perplexity(sentence("el perro duerme"), CAT)),
        ("uniform-table", Perplexity(AB, TABLE)),
        ("no-entropy", Entropy(("<s>",), TABLE)),
        ("no-entropy", Entropy(("a",), CERTAIN)),
        ("second-most", first(("ab", "ab"))),
        ("second-most", first(WORDS, COUNT)),
        ("without-overlaps", first(("aaaa", "ab", "ab"))),
        ("without-overlaps", first(WORDS, COUNT)),
        ("first-in-text", first(WORDS, COUNT)),
        ("last-in-text", first(WORDS, COUNT)),
        ("frequent-letters", first(("ab", "ca"))),
        ("frequent-letters", first(("ab", "ca", "d"))),
        ("frequent-letters", first(("aaa",))),
        ("frequent-letters", first(WORDS, COUNT)),
        ("without-recount", FirstMerges(("aab", "aab", "ca"), 1)),
        ("runner-up-first", FirstMerges(("abab", "abab", "abc"), 2)),
        ("runner-up-first", FirstMerges(("ab", "bc", "bc", "ab", "bc", "ab"), 1)),
        ("text-order", FirstMerges(("abab",), 3)),
        ("longest-match", Tokenization("aabaa", MARKED)),
        ("no-merges", Tokenization("aabaa", MARKED)),
        ("whole-runs", Tokenization("aabaa", MARKED)),
        ("first-merge-only", Tokenization("aabaa", MARKED)),
        ("once-each", Tokenization("aabaa", MARKED)),
        ("count-rule", first(PIECES, COUNT)),
        ("count-rule", first(PIECES)),
        ("likelihood-rule", first(PIECES, LIKELIHOOD)),
        ("runner-up", first(PIECES)),
        ("runner-up", first(("ab",), LIKELIHOOD)),
        ("runner-up", first(PIECES, COUNT)),
        ("worst-pair", first(PIECES, LIKELIHOOD)),
        ("worst-pair", first(PIECES)),
        ("sum-below", first(PIECES, COUNT)),
        ("over-left", first(PIECES, COUNT)),
        ("bare-inside", tokens("ab", ("a", "b"))),
        ("without-marks", tokens("ab", ("a", "b"))),
        ("without-marks", Tokenization("abc", MARKED)),
        ("match-from-the-right", Tokenization("abc", MARKED)),
        ("shortest-match", Tokenization("abc", MARKED)),
        ("forgets-unseen", steps("positions counts constraint")),
        ("forgets-unseen", steps("substitution multiplier estimate")),
    ],
)  # fmt: skip
def test_a_mistake_that_cannot_be_made_gives_no_value(name: str, quantity: Any) -> None:
    assert misconceptions()[name].value(quantity) is None


def test_a_mistake_about_another_quantity_gives_no_value() -> None:
    precision = Precision(relevant=("a", "c", "d"), found=("a", "b"))
    assert misconceptions()["mean-of-both"].value(precision) is None
