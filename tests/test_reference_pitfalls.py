"""Where nltk differs from textbooks, and how our use of it as a judge avoids the differences.

The installed library is run. A test that fails after an upgrade shows which convention changed.
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
    """Fit a model of nltk by nltk's own pipeline."""
    model = kind(order, **options)
    model.fit(*padded_everygram_pipeline(order, sentences))
    return model


def ours(smoothing: Smoothing, order: int = 2) -> CountedModel:
    """Our model of ten a's and ten b's."""
    return CountedModel((tuple(TEN),), order, smoothing)


# ---------------------------------------------------------------- vocabulary and padding


def test_nltk_includes_padding_and_unk_in_v() -> None:
    model = fitted(Laplace, 2, ["a", "b", "c"], ["d", "e", "f"])
    assert len(model.vocab) == 6 + len(["<s>", "</s>", "<UNK>"])
    assert model.score("<s>", ["a"]) == 1 / 10


def test_our_judge_counts_v_as_textbooks_do_unless_nltks_way_is_asked_for() -> None:
    assert fitted(Laplace, 2, TEN).score("b", ["a"]) == 2 / 15
    assert judge(Score("b", ("a",), ours(Smoothing.ADD_ONE_NLTK))).said == 2 / 15
    assert judge(Score("b", ("a",), ours(Smoothing.ADD_ONE))).said == 2 / 13


def test_with_a_vocabulary_of_words_nltk_counts_the_end_as_unk() -> None:
    grams = list(ngrams(pad_both_ends(TEN, 2), 2))
    model = Laplace(2, vocabulary=Vocabulary(TEN))
    model.fit([grams])
    assert len(model.vocab) == len(["a", "b", "<UNK>"])
    assert model.score("</s>", ["b"]) == model.score("<UNK>", ["b"]) == 2 / 13
    assert judge(Score("</s>", ("b",), ours(Smoothing.ADD_ONE))).said == 2 / 13


def test_nltks_unigram_counts_include_padding_and_depend_on_the_order() -> None:
    scores = [fitted(MLE, order, ["a", "b"]).score("a") for order in (1, 2, 3)]
    assert scores == [1 / 2, 1 / 4, 1 / 6]


def test_our_unigram_models_count_one_end_and_no_start() -> None:
    model = CountedModel((("a", "b"),), 1, Smoothing.MLE)
    assert judge(Score("a", (), model)).said == pytest.approx(1 / 3)
    with pytest.raises(Impossible, match="order 1"):
        CountedModel((("a", "b"),), 1, Smoothing.ADD_ONE_NLTK)


def test_nltk_pads_both_sides_with_order_minus_1_symbols() -> None:
    assert list(pad_both_ends(["a"], 1)) == ["a"]
    assert list(pad_both_ends(["a"], 3)) == ["<s>", "<s>", "a", "</s>", "</s>"]


def test_our_trigrams_stop_at_the_first_end() -> None:
    model = CountedModel((("a",),), 3, Smoothing.MLE)
    assert judge(Count(("a", "</s>", "</s>"), model)).said == 0
    assert fitted(MLE, 3, ["a"]).counts[["a", "</s>"]]["</s>"] == 1


def test_a_padding_symbol_in_a_sentence_is_refused() -> None:
    with pytest.raises(Impossible, match="a sentence contains `<s>`"):
        sentence("<s> a")


def test_nltks_symbol_for_unknown_words_is_refused_in_a_sentence() -> None:
    assert Vocabulary(["a"]).lookup("z") == "<UNK>"
    with pytest.raises(Impossible, match="<UNK>"):
        sentence("a <UNK> b")


# ---------------------------------------------------------------- silent results without a meaning


def test_nltk_silently_scores_unseen_histories() -> None:
    plain, smoothed = fitted(MLE, 2, ["a", "b"]), fitted(Laplace, 2, ["a", "b"])
    assert repr(plain.score("a", ["z"])) == "0"
    assert smoothed.score("a", ["b", "a"]) == 1 / len(smoothed.vocab)


def test_our_solver_calls_an_unseen_history_undecided() -> None:
    with pytest.raises(Unseen):
        solve(Score("a", ("z",), ours(Smoothing.MLE)))


def test_scoring_adds_an_unseen_context_to_nltks_counts() -> None:
    model = fitted(MLE, 2, ["a", "b"])
    before = len(model.counts[2])
    model.score("a", ["<UNK>"])
    assert len(model.counts[2]) == before + 1


def test_our_judge_gives_the_same_answers_after_scoring_an_unseen_context() -> None:
    model = ours(Smoothing.MLE)
    asked: list[Quantity] = [
        Score("b", ("a",), model),
        Score("a", ("z",), model),
        Count(("a",), model),
    ]
    assert [judge(q).said for q in asked] == [judge(q).said for q in asked] == [0.1, 0, 10]


def test_nltk_scores_a_context_that_is_too_long_as_0_and_we_refuse_it() -> None:
    model = fitted(MLE, 2, ["a", "b"])
    assert (model.score("b", ["a"]), model.score("b", ["<s>", "a"])) == (1, 0)
    with pytest.raises(Impossible, match="a context of 2 words"):
        Score("b", ("<s>", "a"), ours(Smoothing.MLE))


def test_nltk_scores_a_context_given_as_a_string_as_0() -> None:
    model = fitted(MLE, 2, TEN)
    assert (model.score("b", ["a"]), model.score("b", "a")) == (0.1, 0)


@pytest.mark.parametrize(
    ("sentences", "count"),
    [
        ([["ab", "c"]], 1),
        (["ab c"], 0),  # a sentence given as a string becomes characters
    ],
)
def test_nltk_reads_a_string_as_a_list_of_characters(
    sentences: list[Iterable[str]], count: int
) -> None:
    assert fitted(MLE, 2, *sentences).counts["ab"] == count


def test_a_second_fit_does_not_extend_nltks_vocabulary() -> None:
    model = fitted(MLE, 2, ["a", "b"])
    model.fit(*padded_everygram_pipeline(2, [["c", "c"]]))
    assert "c" not in model.vocab
    assert model.counts["<UNK>"] == 2


def test_nltk_silently_fits_nothing_from_an_exhausted_generator() -> None:
    def once() -> Iterator[list[tuple[str, ...]]]:
        yield [("a",), ("b",)]

    used = once()
    list(used)
    model = MLE(1, vocabulary=Vocabulary(["a", "b"]))
    model.fit(used)
    assert model.counts.N() == 0


# ---------------------------------------------------------------- perplexity and floats


def test_nltks_perplexity_depends_on_which_ngrams_it_gets() -> None:
    model = fitted(MLE, 2, TEN)
    padded = list(pad_both_ends(["a", "b"], 2))
    bigrams, mixed = list(ngrams(padded, 2)), list(everygrams(padded, max_len=2))
    assert model.perplexity(bigrams) == pytest.approx(100 ** (1 / 3))
    assert model.perplexity(mixed) != pytest.approx(100 ** (1 / 3), rel=0.05)
    assert model.perplexity([*bigrams, ("b", "a")]) == inf
    with pytest.raises(ZeroDivisionError):
        model.perplexity([])


def test_our_judge_passes_the_ngrams_of_a_sentence_including_its_end() -> None:
    said = judge(Perplexity(("a", "b"), ours(Smoothing.MLE))).said
    assert said == pytest.approx(100 ** (1 / 3))
    empty = Perplexity((), CountedModel(((), ("a",)), 2, Smoothing.MLE))
    assert judge(empty).said == pytest.approx(2)


def test_a_table_is_judged_by_repeating_its_ngrams_to_the_common_denominator() -> None:
    tenth = Fraction("0.1")
    a, b = (("a", 1 - tenth), ("b", tenth)), (("b", 1 - tenth), ("</s>", tenth))
    table = TableModel(2, ((("<s>",), (("a", Fraction(1)),)), (("a",), a), (("b",), b)))
    assert judge(Perplexity(("a", "b"), table)).said == pytest.approx(4.6416, abs=5e-5)


def test_probabilities_are_exact_decimals_and_floats_are_refused() -> None:
    assert Fraction("0.9") == Fraction(9, 10) != Fraction(0.9)
    with pytest.raises(Impossible):
        TableModel(1, (((), (("a", Fraction(0.9)), ("b", Fraction("0.1")))),))
