"""Where the `tokenizers` library differs from textbooks, and how our use of it as a judge avoids the differences.

The installed library is run. A test that fails after an upgrade shows which convention changed.
"""

from __future__ import annotations

from typing import Any

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from builder import exact
from builder.claims import judge, solve
from builder.languages import language
from builder.quantities import (
    Bpe,
    FirstMerge,
    Impossible,
    MergeRule,
    Tokenization,
    TrainedBpe,
    WordPiece,
)

# ---------------------------------------------------------------- BPE


def trained(corpus: str, merges: int, **options: Any) -> Any:
    """Train the library's BPE on words for a number of merges."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    size = len(set(corpus) - {" "}) + merges
    settings = {"vocab_size": size, "show_progress": False, **options}
    tokenizer.train_from_iterator([corpus], trainers.BpeTrainer(**settings))
    return tokenizer


def learnt(tokenizer: Any) -> set[str]:
    """The pieces longer than one character."""
    return {piece for piece in tokenizer.get_vocab() if len(piece) > 1}


def given(*merges: str, letters: str = "abcx") -> Any:
    """The library's BPE with given merges."""
    pairs = [(merge.split()[0], merge.split()[1]) for merge in merges]
    pieces = [*letters, *(left + right for left, right in pairs)]
    return Tokenizer(models.BPE(vocab={p: n for n, p in enumerate(pieces)}, merges=pairs))


@pytest.mark.parametrize(("corpus", "first"), [("dc ba", "ba"), ("ab ac", "ab"), ("cb ca", "ca")])
def test_the_trainer_decides_ties_by_the_smallest_ids_and_we_call_them_undecided(
    corpus: str, first: str
) -> None:
    assert learnt(trained(corpus, 1)) == {first}
    with pytest.raises(exact.Undecided):
        solve(FirstMerge(tuple(corpus.split()), MergeRule.BPE))


def test_the_trainer_counts_overlapping_pairs_but_the_encoder_merges_from_the_left() -> None:
    assert learnt(trained("aaaa bc bc", 1)) == {"aa"}
    assert judge(FirstMerge(("aaaa", "bc", "bc"), MergeRule.BPE)).said == "aa"
    assert given("a a").encode("aaa").tokens == ["aa", "a"]


def test_the_encoder_merges_by_rank_and_not_by_length() -> None:
    assert given("b c", "a b", "ab c").encode("abc").tokens == ["a", "bc"]


def test_the_encoder_drops_unknown_characters_and_we_refuse_them() -> None:
    merges = (("a", "b"),)
    assert given("a b", letters="ab").encode("axb").tokens == ["ab"]
    for tokenizer in (Bpe(merges, ("a", "b")), TrainedBpe(("ab",), 1)):
        with pytest.raises(Impossible, match="`x` is not in the tokeniser's alphabet"):
            Tokenization("axb", tokenizer)


def test_merges_cross_spaces_without_a_pre_tokenizer_but_not_in_our_judge() -> None:
    crossing = Tokenizer(models.BPE(vocab={"a": 0, " ": 1, "a ": 2}, merges=[("a", " ")]))
    assert crossing.encode("a a").tokens == ["a ", "a"]
    assert judge(Tokenization("a aa", Bpe((("a", "a"),), ("a",)))).said == ("a", "aa")


def test_the_whitespace_pre_tokenizer_splits_at_apostrophes_and_our_judge_does_not() -> None:
    at_signs = pre_tokenizers.Whitespace().pre_tokenize_str("don't")
    at_spaces = pre_tokenizers.WhitespaceSplit().pre_tokenize_str("don't")
    assert [word for word, _ in at_signs] == ["don", "'", "t"]
    assert [word for word, _ in at_spaces] == ["don't"]
    assert judge(Tokenization("n't", Bpe((("n", "'"), ("n'", "t")), tuple("n't")))).said == ("n't",)


def test_min_frequency_applies_to_a_pair_at_the_time_of_its_merge() -> None:
    assert learnt(trained("aab ab", 9, min_frequency=2)) == {"ab"}


def test_a_vocabulary_size_below_the_alphabets_is_ignored() -> None:
    assert set(trained("abc", 0, vocab_size=1).get_vocab()) == {"a", "b", "c"}
    assert judge(Tokenization("abc", TrainedBpe(("abc",), 0))).said == ("a", "b", "c")


# ---------------------------------------------------------------- WordPiece


def wordpiece(*pieces: str, unknown: str = "[UNK]") -> Any:
    """The library's WordPiece with a vocabulary."""
    vocabulary = {piece: n for n, piece in enumerate(pieces)}
    return Tokenizer(models.WordPiece(vocabulary, unk_token=unknown))


def test_the_wordpiece_trainer_merges_by_count_so_a_second_solver_judges_by_likelihood() -> None:
    words = (
        "ab",
        "ab",
        "ab",
        "cb",
        "cb",
        "ad",
        "ef",
    )  # `e ##f` has the highest likelihood, `a ##b` the highest count
    likelihood = FirstMerge(words, MergeRule.WORDPIECE_LIKELIHOOD)
    by_count = judge(FirstMerge(words, MergeRule.WORDPIECE_COUNT))
    assert by_count.said == "ab"
    assert by_count.said != solve(likelihood).joined  # type: ignore[union-attr]
    judged = judge(likelihood)
    assert judged.quantity == likelihood
    assert judged.said == "ef"
    assert (
        language("en")
        .message(judged.judge)
        .startswith("mazo, by a second solver, with the counts of nltk")
    )


def test_the_second_solver_answers_nothing_where_pairs_are_equally_good() -> None:
    assert judge(FirstMerge(("ab", "cd"), MergeRule.WORDPIECE_LIKELIHOOD)).said == ""


def test_on_aabb_the_trainers_tie_rule_happens_to_agree_with_the_likelihood() -> None:
    tokenizer = wordpiece("[UNK]")
    trainer = trainers.WordPieceTrainer(vocab_size=5, show_progress=False)
    tokenizer.train_from_iterator(["aabb"], trainer)
    # the trained vocabulary contains `b`, although no word begins with it
    assert set(tokenizer.get_vocab()) == {"a", "b", "##a", "##b", "aa"}


def test_a_word_with_one_unknown_piece_is_unknown_as_a_whole() -> None:
    pieces = ("a", "ab", "##bc")
    assert wordpiece("[UNK]", *pieces).encode("abc").tokens == ["[UNK]"]
    assert judge(Tokenization("abc ab", WordPiece(pieces))).said == ("[UNK]", "ab")


def test_the_library_calls_words_over_100_characters_unknown_and_we_refuse_them() -> None:
    tokenizer = wordpiece("[UNK]", "a", "##a")
    assert len(tokenizer.encode("a" * 100).tokens) == 100
    assert tokenizer.encode("a" * 101).tokens == ["[UNK]"]
    with pytest.raises(Impossible, match="101 characters"):
        Tokenization("a" * 101, WordPiece(("a", "##a")))


def test_the_library_needs_unk_in_the_vocabulary_and_our_judge_adds_it() -> None:
    with pytest.raises(Exception, match="UNK"):
        wordpiece("a").encode("b")
    assert judge(Tokenization("b", WordPiece(("a",)))).said == ("[UNK]",)
