"""The exact solver and the `tokenizers` library agree on merges and tokens, for corpora drawn by hypothesis."""

from __future__ import annotations

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
from builder.quantities import (
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
    Vocabulary,
    WordPiece,
)

if TYPE_CHECKING:
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
    agree(Fertility(text, TrainedBpe(words, merges), WordPiece(tuple(vocabulary))))


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
