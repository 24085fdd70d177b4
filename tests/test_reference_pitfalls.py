"""What nltk really does where a textbook says otherwise, and how our judge keeps clear of it.

The library is run as installed. A test that fails after an upgrade says which convention moved.
"""

from __future__ import annotations

from fractions import Fraction
from math import inf
from typing import TYPE_CHECKING, Any

import pytest
from nltk.lm import MLE, Laplace, Vocabulary
from nltk.lm.preprocessing import pad_both_ends, padded_everygram_pipeline
from nltk.util import everygrams, ngrams

from builder.claims import judge, solve
from builder.exact._undecided import Unseen
from builder.quantities import (
    Count,
    CountedModel,
    Impossible,
    Perplexity,
    Score,
    Smoothing,
    TableModel,
    sentence,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.quantities import Quantity

TEN = ["a"] * 10 + ["b"] * 10


def fitted(kind: type[Any], order: int, *sentences: Iterable[str], **options: Any) -> Any:
    """A model of nltk's, fitted by nltk's own pipeline."""
    model = kind(order, **options)
    model.fit(*padded_everygram_pipeline(order, sentences))
    return model


def ours(smoothing: Smoothing, order: int = 2) -> CountedModel:
    """Our model of the ten a's and ten b's."""
    return CountedModel((tuple(TEN),), order, smoothing)


# ---------------------------------------------------------------- nltk: the vocabulary and the padding


def test_nltk_counts_the_pads_and_the_unknown_in_v() -> None:
    model = fitted(Laplace, 2, ["a", "b", "c"], ["d", "e", "f"])
    assert len(model.vocab) == 6 + len(["<s>", "</s>", "<UNK>"])
    assert model.score("<s>", ["a"]) == 1 / 10


def test_our_judge_counts_v_as_textbooks_do_unless_it_is_asked_for_nltk_s() -> None:
    assert fitted(Laplace, 2, TEN).score("b", ["a"]) == 2 / 15
    assert judge(Score("b", ("a",), ours(Smoothing.ADD_ONE_NLTK))).said == 2 / 15
    assert judge(Score("b", ("a",), ours(Smoothing.ADD_ONE))).said == 2 / 13


def test_with_the_words_alone_nltk_s_unknown_stands_for_the_end() -> None:
    grams = list(ngrams(pad_both_ends(TEN, 2), 2))
    model = Laplace(2, vocabulary=Vocabulary(TEN))
    model.fit([grams])
    assert len(model.vocab) == len(["a", "b", "<UNK>"])
    assert model.score("</s>", ["b"]) == model.score("<UNK>", ["b"]) == 2 / 13
    assert judge(Score("</s>", ("b",), ours(Smoothing.ADD_ONE))).said == 2 / 13


def test_nltk_s_unigram_counts_include_the_pads_and_change_with_the_order() -> None:
    scores = [fitted(MLE, order, ["a", "b"]).score("a") for order in (1, 2, 3)]
    assert scores == [1 / 2, 1 / 4, 1 / 6]


def test_our_unigrams_count_one_end_and_no_start() -> None:
    model = CountedModel((("a", "b"),), 1, Smoothing.MLE)
    assert judge(Score("a", (), model)).said == pytest.approx(1 / 3)
    with pytest.raises(Impossible, match="order 1"):
        CountedModel((("a", "b"),), 1, Smoothing.ADD_ONE_NLTK)


def test_nltk_pads_both_sides_with_one_less_than_the_order() -> None:
    assert list(pad_both_ends(["a"], 1)) == ["a"]
    assert list(pad_both_ends(["a"], 3)) == ["<s>", "<s>", "a", "</s>", "</s>"]


def test_our_trigrams_end_at_the_first_end() -> None:
    model = CountedModel((("a",),), 3, Smoothing.MLE)
    assert judge(Count(("a", "</s>"), model)).said == 0
    assert fitted(MLE, 3, ["a"]).counts[["a", "</s>"]]["</s>"] == 1


def test_words_that_are_pads_are_refused() -> None:
    with pytest.raises(Impossible, match="a sentence contains `<s>`"):
        sentence("<s> a")


def test_the_word_that_nltk_takes_for_a_stranger_is_refused() -> None:
    assert Vocabulary(["a"]).lookup("z") == "<UNK>"
    with pytest.raises(Impossible, match="<UNK>"):
        sentence("a <UNK> b")


# ---------------------------------------------------------------- nltk: silence where there is no answer


def test_nltk_gives_an_unseen_history_a_number_without_a_word() -> None:
    plain, smoothed = fitted(MLE, 2, ["a", "b"]), fitted(Laplace, 2, ["a", "b"])
    assert repr(plain.score("a", ["z"])) == "0"
    assert smoothed.score("a", ["b", "a"]) == 1 / len(smoothed.vocab)


def test_we_call_an_unseen_history_undecided() -> None:
    with pytest.raises(Unseen):
        solve(Score("a", ("z",), ours(Smoothing.MLE)))


def test_scoring_inserts_the_unseen_context_into_nltk_s_counts() -> None:
    model = fitted(MLE, 2, ["a", "b"])
    before = len(model.counts[2])
    model.score("a", ["<UNK>"])
    assert len(model.counts[2]) == before + 1


def test_our_judge_says_the_same_twice_after_being_asked_of_the_unseen() -> None:
    model = ours(Smoothing.MLE)
    asked: list[Quantity] = [
        Score("b", ("a",), model),
        Score("a", ("z",), model),
        Count(("a",), model),
    ]
    assert [judge(q).said for q in asked] == [judge(q).said for q in asked] == [0.1, 0, 10]


def test_a_context_that_is_too_long_is_not_cut_by_nltk_and_refused_by_us() -> None:
    model = fitted(MLE, 2, ["a", "b"])
    assert (model.score("b", ["a"]), model.score("b", ["<s>", "a"])) == (1, 0)
    with pytest.raises(Impossible, match="a context of 2 words"):
        Score("b", ("<s>", "a"), ours(Smoothing.MLE))


def test_a_context_given_as_a_string_scores_zero_in_nltk() -> None:
    model = fitted(MLE, 2, TEN)
    assert (model.score("b", ["a"]), model.score("b", "a")) == (0.1, 0)


@pytest.mark.parametrize(
    ("sentences", "count"),
    [
        ([["ab", "c"]], 1),
        (["ab c"], 0),  # a sentence given as a string becomes characters
    ],
)
def test_nltk_takes_a_string_for_a_list_of_characters(
    sentences: list[Iterable[str]], count: int
) -> None:
    assert fitted(MLE, 2, *sentences).counts["ab"] == count


def test_a_second_fit_leaves_nltk_s_vocabulary_as_it_was() -> None:
    model = fitted(MLE, 2, ["a", "b"])
    model.fit(*padded_everygram_pipeline(2, [["c", "c"]]))
    assert "c" not in model.vocab
    assert model.counts["<UNK>"] == 2


def test_a_generator_that_was_used_once_gives_nltk_nothing_without_a_word() -> None:
    def once() -> Iterator[list[tuple[str, ...]]]:
        yield [("a",), ("b",)]

    used = once()
    list(used)
    model = MLE(1, vocabulary=Vocabulary(["a", "b"]))
    model.fit(used)
    assert model.counts.N() == 0


# ---------------------------------------------------------------- nltk: perplexity and floats


def test_nltk_s_perplexity_is_over_the_ngrams_that_it_is_given() -> None:
    model = fitted(MLE, 2, TEN)
    padded = list(pad_both_ends(["a", "b"], 2))
    bigrams, mixed = list(ngrams(padded, 2)), list(everygrams(padded, max_len=2))
    assert model.perplexity(bigrams) == pytest.approx(100 ** (1 / 3))
    assert model.perplexity(mixed) != pytest.approx(100 ** (1 / 3), rel=0.05)
    assert model.perplexity([*bigrams, ("b", "a")]) == inf
    with pytest.raises(ZeroDivisionError):
        model.perplexity([])


def test_our_judge_passes_one_sentence_s_ngrams_with_its_end() -> None:
    said = judge(Perplexity(("a", "b"), ours(Smoothing.MLE))).said
    assert said == pytest.approx(100 ** (1 / 3))
    empty = Perplexity((), CountedModel(((), ("a",)), 2, Smoothing.MLE))
    assert judge(empty).said == pytest.approx(2)


def test_a_table_is_judged_by_its_ngrams_repeated_to_the_common_denominator() -> None:
    tenth = Fraction("0.1")
    a, b = (("a", 1 - tenth), ("b", tenth)), (("b", 1 - tenth), ("</s>", tenth))
    table = TableModel(2, ((("<s>",), (("a", Fraction(1)),)), (("a",), a), (("b",), b)))
    assert judge(Perplexity(("a", "b"), table)).said == pytest.approx(4.6416, abs=5e-5)


def test_a_number_is_made_of_its_written_digits() -> None:
    assert Fraction("0.9") == Fraction(9, 10) != Fraction(0.9)
    with pytest.raises(Impossible):
        TableModel(1, (((), (("a", Fraction(0.9)), ("b", Fraction("0.1")))),))
