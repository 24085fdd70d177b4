"""The exact solver and the `tokenizers` library agree on merges and tokens, for corpora drawn by hypothesis."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

import pytest
from drawn_quantities import (
    ALPHABET,
    agree,
    asked,
    corpora,
    drawn,
    given_merges,
    letters_of,
    solvers_agree,
)
from hypothesis import assume, given
from hypothesis import strategies as st

from builder.claims import solve
from builder.exact import Undecided
from builder.exact import unigram as exact_unigram
from builder.quantities import (
    MAX_WORDS,
    Bpe,
    Fertility,
    FirstMerge,
    FirstMerges,
    Impossible,
    MergeRule,
    PairCount,
    SymbolCounts,
    Tokenization,
    TrainedBpe,
    Unigram,
    Vocabulary,
    WordPiece,
    unigram,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.quantities import Sentence

MERGES = st.integers(1, 8)
PIECES = st.lists(
    st.builds(str.__add__, st.sampled_from(["", "##"]), st.text("ab", min_size=1, max_size=3)),
    min_size=1,
    max_size=10,
    unique=True,
)


@drawn
@given(corpora(), st.sampled_from(MergeRule))
def test_both_agree_on_first_merges(words: Sentence, rule: MergeRule) -> None:
    assume(any(len(word) > 1 for word in words))
    agree(FirstMerge(words, rule))


@drawn
@given(corpora(), MERGES)
def test_both_agree_on_lists_of_merges(words: Sentence, merges: int) -> None:
    agree(FirstMerges(words, merges))


@drawn
@given(corpora(), MERGES)
def test_both_agree_on_vocabularies(words: Sentence, merges: int) -> None:
    agree(Vocabulary(words, merges))


@drawn
@given(corpora(), st.sampled_from(ALPHABET), st.sampled_from(ALPHABET))
def test_both_agree_on_pair_counts(words: Sentence, left: str, right: str) -> None:
    agree(PairCount(left, right, words))


@drawn
@given(corpora())
def test_both_agree_on_symbol_counts(words: Sentence) -> None:
    agree(SymbolCounts(words))


@drawn
@given(st.data(), corpora(), st.integers(0, 8))
def test_both_agree_on_tokens_under_trained_merges(
    data: st.DataObject, words: Sentence, merges: int
) -> None:
    text = data.draw(asked(letters_of(words)))
    agree(Tokenization(text, TrainedBpe(words, merges)))


@drawn
@given(given_merges(), asked("abc"))
def test_both_agree_on_tokens_under_given_merges(tokenizer: Bpe, text: str) -> None:
    agree(Tokenization(text, tokenizer))


@drawn
@given(PIECES, asked("abc"))
def test_both_agree_on_tokens_under_a_wordpiece_vocabulary(
    vocabulary: list[str], text: str
) -> None:
    agree(Tokenization(text, WordPiece(tuple(vocabulary))))


@drawn
@given(st.data(), corpora(), MERGES, PIECES)
def test_both_agree_on_tokens_per_word(
    data: st.DataObject, words: Sentence, merges: int, vocabulary: list[str]
) -> None:
    text = data.draw(asked(letters_of(words)))
    agree(Fertility(text, TrainedBpe(words, merges)))
    agree(Fertility(text, WordPiece(tuple(vocabulary))))


def test_a_repeated_merge_is_refused_because_its_rank_is_ambiguous() -> None:
    with pytest.raises(Impossible):
        Bpe((("a", "a"), ("b", "a"), ("a", "a")), ("a", "b"))


@pytest.mark.parametrize(
    ("words", "merges"),
    [
        (("aaaa",) * 2, 2),
        (("aaaaaa", "aaa"), 2),  # `a aa` and `aa a` give the same piece
        (("ab",), 1),  # the last pair
    ],
)
def test_both_agree_on_edge_cases_of_training(words: Sentence, merges: int) -> None:
    assert solvers_agree(Tokenization(words[0], TrainedBpe(words, merges)))


@pytest.mark.parametrize(("word", "merges"), [("ab", 2), ("aaaa", 3), ("a", 1)])
def test_more_merges_than_there_are_pairs_have_no_answer(word: str, merges: int) -> None:
    for quantity in (
        Tokenization(word, TrainedBpe((word,), merges)),
        FirstMerges((word,), merges),
        Vocabulary((word,), merges),
    ):
        with pytest.raises(Undecided, match="run out"):
            solve(quantity)


@pytest.mark.parametrize(
    "text", ["a\N{NO-BREAK SPACE}b", "a\N{ZERO WIDTH SPACE}b", "e\N{COMBINING ACUTE ACCENT}"]
)
def test_both_split_words_at_the_same_white_space_and_marks(text: str) -> None:
    pieces = ("a", "b", "e", "##b", "##\N{COMBINING ACUTE ACCENT}", "##\N{ZERO WIDTH SPACE}")
    agree(Tokenization(text, WordPiece(pieces)))
    agree(SymbolCounts(tuple(text.split())))


# ---------------------------------------------------------------- unknown characters, and Unigram


@drawn
@given(given_merges(), asked("abcxñ"))
def test_both_agree_on_unknown_characters_under_given_merges(tokenizer: Bpe, text: str) -> None:
    agree(Tokenization(text, replace(tokenizer, has_unknown=True)))


@drawn
@given(corpora(), st.integers(0, 8), asked("abcñ日xyz"))
def test_both_agree_on_unknown_characters_under_trained_merges(
    words: Sentence, merges: int, text: str
) -> None:
    agree(Tokenization(text, TrainedBpe(words, merges, has_unknown=True)))


@st.composite
def unigrams(draw: st.DrawFn) -> Unigram:
    """The letters a, b and c and some longer pieces, with probabilities or logarithms of two decimals."""
    longer = st.text("abc", min_size=2, max_size=4)
    names = ["a", "b", "c", *draw(st.lists(longer, max_size=8, unique=True))]
    shares = [draw(st.integers(1, 99)) for _ in names]
    if draw(st.booleans()):
        return unigram(
            tuple((name, -Fraction(n, 10)) for name, n in zip(names, shares, strict=True))
        )
    return unigram(
        tuple((name, Fraction(n, sum(shares))) for name, n in zip(names, shares, strict=True))
    )


@drawn
@given(unigrams(), asked("abc"))
def test_both_agree_on_tokens_under_a_unigram_model(tokenizer: Unigram, text: str) -> None:
    agree(Tokenization(text, tokenizer))


@drawn
@given(unigrams(), st.text("abc", min_size=1, max_size=6))
def test_no_segmentation_is_more_probable_than_the_one_found(tokenizer: Unigram, word: str) -> None:
    worth = dict(tokenizer.pieces)

    def of(pieces: Iterable[str]) -> Fraction:
        numbers = [worth[piece] for piece in pieces]
        return sum(numbers, Fraction(0)) if tokenizer.are_logs else prod(numbers, start=Fraction(1))

    every = [of(line.split()) for line in exact_unigram.segmentations(word, tokenizer)]
    try:
        assert of(exact_unigram.segment(word, tokenizer)) == max(every)
    except Undecided:
        assert sorted(every)[-2:] == [max(every)] * 2


def test_equally_probable_segmentations_have_no_answer() -> None:
    pieces = {"a": "1/4", "b": "1/4", "ab": "1/16"}
    tokenizer = unigram(tuple((piece, Fraction(p)) for piece, p in pieces.items()))
    with pytest.raises(Undecided, match="equally probable"):
        solve(Tokenization("ab", tokenizer))


def test_a_text_with_a_character_that_is_no_piece_is_refused() -> None:
    tokenizer = unigram((("ab", Fraction(1, 2)), ("a", Fraction(1, 2))))
    with pytest.raises(Impossible, match="`b` is not a piece"):
        Tokenization("ab", tokenizer)


@drawn
@given(st.lists(st.tuples(st.text("abñ", min_size=1, max_size=4), st.integers(1, 6)), min_size=1))
def test_words_with_counts_are_the_words_as_often(counted: list[tuple[str, int]]) -> None:
    assume(sum(len(word) * n for word, n in counted) <= MAX_WORDS)
    text = " ".join(word for word, n in counted for _ in range(n))
    assert words_of(tuple(counted)) == words_of((text,))


@pytest.mark.parametrize("numbers", [("0.5", "-1"), ("0", "0.5"), ("2", "0.1")])
def test_numbers_that_are_neither_probabilities_nor_logarithms_are_refused(
    numbers: tuple[str, str],
) -> None:
    with pytest.raises(Impossible, match="neither"):
        unigram(tuple(zip("ab", map(Fraction, numbers), strict=True)))
