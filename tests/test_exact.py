"""The exact solvers on worked examples that others published, each with its source.

The sheet: «TA4 Actividades de introducción a los LLMs», with the errata that running the libraries found. The book:
Jurafsky and Martin, Speech and Language Processing (3rd ed. draft), chapter 3. The paper: Sennrich, Haddow and Birch,
Neural Machine Translation of Rare Words with Subword Units (ACL 2016).
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from builder import exact
from builder.claims import solve
from builder.exact import ngram, wordpiece
from builder.exact._undecided import Tie
from builder.quantities import (
    Bpe,
    Corpus,
    Count,
    CountedModel,
    FirstMerge,
    FirstMerges,
    MergeRule,
    PairCount,
    Perplexity,
    Probability,
    Ratio,
    Score,
    Smoothing,
    TableModel,
    Tokenization,
    TrainedBpe,
    Vocabulary,
    WordPiece,
    sentence,
)
from builder.values import Merge, Merges, Root, Tokens, rounded

SHEET = TableModel(
    2,
    (
        (("<s>",), (("a", Fraction(1)),)),
        (("a",), (("a", Fraction("0.9")), ("b", Fraction("0.1")))),
        (("b",), (("b", Fraction("0.9")), ("</s>", Fraction("0.1")))),
    ),
)


def run(a: int, b: int) -> Corpus:
    """One sentence of so many `a` and then so many `b`."""
    return (("a",) * a + ("b",) * b,)


TEN, NINE = run(10, 10), run(9, 10)
SAM = tuple(map(sentence, ("I am Sam", "Sam I am", "I do not like green eggs and ham")))
NEWEST = ("low",) * 5 + ("lower",) * 2 + ("newest",) * 6 + ("widest",) * 3


def mle(corpus: Corpus, order: int = 2) -> CountedModel:
    """A model by plain counting."""
    return CountedModel(corpus, order, Smoothing.MLE)


# ---------------------------------------------------------------- the sheet, with its errata


def test_the_sheet_s_bigram_gives_ab_a_hundredth() -> None:
    assert solve(Probability(("a", "b"), SHEET)) == Fraction("0.01")


def test_the_sheet_s_perplexity_of_ab_is_the_cube_root_of_a_hundred() -> None:
    found = solve(Perplexity(("a", "b"), SHEET))
    assert found == Root(Fraction(100), 3)
    assert rounded(found, 4) == Fraction("4.6416")


@pytest.mark.parametrize(
    ("corpus", "expected"),
    [
        (TEN, {"count": 9, "a|a": "9/10", "b|a": "1/10", "aab": "0.009"}),
        # Erratum 1: the sheet prints nine a's, and the figures of ten.
        (NINE, {"count": 8, "a|a": "8/9", "b|a": "1/9", "aab": "8/810"}),
    ],
)
def test_the_sheet_s_sequence_of_a_and_b(corpus: Corpus, expected: dict[str, str]) -> None:
    model = mle(corpus)
    assert solve(Count(("a", "a"), model)) == expected["count"]
    assert solve(Score("a", ("a",), model)) == Fraction(expected["a|a"])
    assert solve(Score("b", ("a",), model)) == Fraction(expected["b|a"])
    assert solve(Score("a", ("<s>",), model)) == 1
    assert solve(Score("</s>", ("b",), model)) == Fraction("0.1")
    assert solve(Probability(("a", "a", "b"), model)) == Fraction(expected["aab"])


def test_with_nine_a_the_probability_of_aab_is_not_the_printed_one() -> None:
    found = solve(Probability(("a", "a", "b"), mle(NINE)))
    assert isinstance(found, Fraction)
    assert rounded(found, 6) == Fraction("0.009877")


@pytest.mark.parametrize(
    ("corpus", "smoothing", "expected"),
    [
        (TEN, Smoothing.ADD_ONE, "2/13"),
        (TEN, Smoothing.ADD_ONE_NLTK, "2/15"),
        (NINE, Smoothing.ADD_ONE, "1/6"),
        (NINE, Smoothing.ADD_ONE_NLTK, "1/7"),
    ],
)
def test_add_one_under_each_convention_of_v(
    corpus: Corpus, smoothing: Smoothing, expected: str
) -> None:
    found = solve(Score("b", ("a",), CountedModel(corpus, 2, smoothing)))
    assert found == Fraction(expected)


def test_erratum_2_the_first_bpe_merge_is_aa() -> None:
    words = ("aaacccaaabdc",)
    assert solve(FirstMerge(words, MergeRule.BPE)) == Merge("a", "a", "aa")
    assert solve(FirstMerges(words, 1)) == Merges((("a", "a"),))
    assert solve(Vocabulary(words, 1)) == Tokens(("a", "b", "c", "d", "aa"))
    assert solve(PairCount("a", "a", words)) == 4
    assert solve(PairCount("a", "b", words)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Erratum 3: the text has three c's, and every printed option two.
        ("aaacccaaabdc", "aa a c c c aa a b d c"),
        ("aaaccaaabdc", "aa a c c aa a b d c"),
    ],
)
def test_erratum_3_the_encoding_keeps_every_c(text: str, expected: str) -> None:
    given_, learnt = Bpe((("a", "a"),), tuple("abcd")), TrainedBpe(("aaacccaaabdc",), 1)
    for tokenizer in (given_, learnt):
        assert solve(Tokenization(text, tokenizer)) == Tokens(tuple(expected.split()))


def test_the_sheet_s_wordpiece_merge_is_unique_by_likelihood_and_tied_by_count() -> None:
    words = ("aabb",)
    assert wordpiece.scores(words) == {
        ("a", "##a"): 1,
        ("##a", "##b"): Fraction(1, 2),
        ("##b", "##b"): Fraction(1, 4),
    }
    likelihood = FirstMerge(words, MergeRule.WORDPIECE_LIKELIHOOD)
    assert solve(likelihood) == Merge("a", "##a", "aa")
    with pytest.raises(Tie):
        solve(FirstMerge(words, MergeRule.WORDPIECE_COUNT))


def test_the_sheet_s_wordpiece_encoding() -> None:
    found = solve(Tokenization("aabaa", WordPiece(("a", "b", "##a", "##b", "aa"))))
    assert found == Tokens(("aa", "##b", "##a", "##a"))


def test_a_sentence_is_so_many_times_more_probable_than_another() -> None:
    # Without the end, aab and ab differ by one factor 0.9.
    assert solve(Ratio(("a", "b"), ("a", "a", "b"), SHEET)) == Fraction(10, 9)
    with pytest.raises(exact.Undecided):
        solve(Ratio(("a", "b"), ("b",), SHEET))


# ---------------------------------------------------------------- the book and the paper


@pytest.mark.parametrize(
    ("word", "context", "expected"),
    [
        ("I", "<s>", "2/3"),
        ("Sam", "<s>", "1/3"),
        ("am", "I", "2/3"),
        ("</s>", "Sam", "1/2"),
        ("Sam", "am", "1/2"),
        ("do", "I", "1/3"),
    ],
)
def test_the_bigrams_of_i_am_sam(word: str, context: str, expected: str) -> None:
    assert solve(Score(word, (context,), mle(SAM))) == Fraction(expected)


def test_i_am_sam_has_eleven_words_counting_the_end_and_not_the_start() -> None:
    model = CountedModel(SAM, 2, Smoothing.ADD_ONE)
    assert ngram.vocabulary_size(model) == 11
    assert solve(Score("I", ("<s>",), model)) == Fraction(1 + 2, 11 + 3)


def test_the_probability_of_i_am_sam_is_the_product_of_its_bigrams() -> None:
    expected = Fraction(2, 3) * Fraction(2, 3) * Fraction(1, 2) * Fraction(1, 2)
    assert solve(Probability(sentence("I am Sam"), mle(SAM))) == expected
    assert solve(Perplexity(sentence("I am Sam"), mle(SAM))) == Root(Fraction(9), 4)


def test_the_paper_s_words_tie_without_its_mark_of_the_word_s_end() -> None:
    with pytest.raises(Tie, match="`e s`, `s t`"):
        solve(FirstMerge(NEWEST, MergeRule.BPE))


def test_the_paper_s_pairs_stand_as_often_as_it_says() -> None:
    counts = {a + b: solve(PairCount(a, b, NEWEST)) for a, b in ("es", "st", "lo", "ow")}
    assert counts == {"es": 9, "st": 9, "lo": 7, "ow": 7}


def test_either_order_of_the_paper_s_tie_makes_est_next_so_the_tokens_are_decided() -> None:
    assert solve(Tokenization("lowest", TrainedBpe(NEWEST, 2))) == Tokens(("l", "o", "w", "est"))
    with pytest.raises(Tie):
        solve(Tokenization("lowest", TrainedBpe(NEWEST, 1)))
