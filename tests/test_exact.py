"""The exact solver gives the published results of worked examples.

The sheet: «TA4 Actividades de introducción a los LLMs», with the corrections of docs/errata.md. The book:
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
    """A corpus of one sentence: some `a`, then some `b`."""
    return (("a",) * a + ("b",) * b,)


TEN, NINE = run(10, 10), run(9, 10)
SAM = tuple(map(sentence, ("I am Sam", "Sam I am", "I do not like green eggs and ham")))
NEWEST = ("low",) * 5 + ("lower",) * 2 + ("newest",) * 6 + ("widest",) * 3


def mle(corpus: Corpus, order: int = 2) -> CountedModel:
    """An unsmoothed counted model."""
    return CountedModel(corpus, order, Smoothing.MLE)


# ---------------------------------------------------------------- the sheet, corrected


def test_the_probability_of_ab_in_the_sheets_bigram_model_is_a_hundredth() -> None:
    assert solve(Probability(("a", "b"), SHEET)) == Fraction("0.01")


def test_the_perplexity_of_ab_in_the_sheets_bigram_model_is_the_cube_root_of_100() -> None:
    found = solve(Perplexity(("a", "b"), SHEET))
    assert found == Root(Fraction(100), 3)
    assert rounded(found, 4) == Fraction("4.6416")


@pytest.mark.parametrize(
    ("corpus", "expected"),
    [
        (TEN, {"count": 9, "a|a": "9/10", "b|a": "1/10", "aab": "0.009"}),
        # Erratum 1: the sheet prints nine a's, but the results for ten.
        (NINE, {"count": 8, "a|a": "8/9", "b|a": "1/9", "aab": "8/810"}),
    ],
)
def test_counts_scores_and_probability_in_the_sheets_sequence(
    corpus: Corpus, expected: dict[str, str]
) -> None:
    model = mle(corpus)
    assert solve(Count(("a", "a"), model)) == expected["count"]
    assert solve(Score("a", ("a",), model)) == Fraction(expected["a|a"])
    assert solve(Score("b", ("a",), model)) == Fraction(expected["b|a"])
    assert solve(Score("a", ("<s>",), model)) == 1
    assert solve(Score("</s>", ("b",), model)) == Fraction("0.1")
    assert solve(Probability(("a", "a", "b"), model)) == Fraction(expected["aab"])


def test_erratum_1_with_nine_a_the_probability_of_aab_is_0_009877() -> None:
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
def test_add_one_smoothing_with_both_definitions_of_v(
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
        # Erratum 3: the text has three c's, but every printed option two.
        ("aaacccaaabdc", "aa a c c c aa a b d c"),
        ("aaaccaaabdc", "aa a c c aa a b d c"),
    ],
)
def test_erratum_3_the_encoding_keeps_every_c(text: str, expected: str) -> None:
    given_, learnt = Bpe((("a", "a"),), tuple("abcd")), TrainedBpe(("aaacccaaabdc",), 1)
    for tokenizer in (given_, learnt):
        assert solve(Tokenization(text, tokenizer)) == Tokens(tuple(expected.split()))


def test_the_sheets_wordpiece_merge_is_unique_by_likelihood_and_a_tie_by_count() -> None:
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


def test_the_sheets_wordpiece_tokens_of_aabaa() -> None:
    found = solve(Tokenization("aabaa", WordPiece(("a", "b", "##a", "##b", "aa"))))
    assert found == Tokens(("aa", "##b", "##a", "##a"))


def test_the_ratio_of_two_sentences_is_undecided_if_the_second_has_probability_0() -> None:
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
def test_the_bigram_probabilities_of_i_am_sam(word: str, context: str, expected: str) -> None:
    assert solve(Score(word, (context,), mle(SAM))) == Fraction(expected)


def test_the_vocabulary_of_i_am_sam_has_11_words_with_the_end_and_without_the_start() -> None:
    model = CountedModel(SAM, 2, Smoothing.ADD_ONE)
    assert ngram.vocabulary_size(model) == 11
    assert solve(Score("I", ("<s>",), model)) == Fraction(1 + 2, 11 + 3)


def test_the_probability_of_i_am_sam_is_the_product_of_its_bigrams() -> None:
    expected = Fraction(2, 3) * Fraction(2, 3) * Fraction(1, 2) * Fraction(1, 2)
    assert solve(Probability(sentence("I am Sam"), mle(SAM))) == expected
    assert solve(Perplexity(sentence("I am Sam"), mle(SAM))) == Root(Fraction(9), 4)


def test_the_papers_first_merge_is_a_tie_without_its_end_of_word_mark() -> None:
    with pytest.raises(Tie, match="`e s` and `s t`"):
        solve(FirstMerge(NEWEST, MergeRule.BPE))


def test_the_pair_counts_of_the_papers_words() -> None:
    counts = {a + b: solve(PairCount(a, b, NEWEST)) for a, b in ("es", "st", "lo", "ow")}
    assert counts == {"es": 9, "st": 9, "lo": 7, "ow": 7}


def test_the_papers_tokens_are_decided_if_both_orders_of_a_tie_give_the_same() -> None:
    assert solve(Tokenization("lowest", TrainedBpe(NEWEST, 2))) == Tokens(("l", "o", "w", "est"))
    with pytest.raises(Tie):
        solve(Tokenization("lowest", TrainedBpe(NEWEST, 1)))
