"""The exact solver and nltk agree on every quantity of n-grams, for models drawn by hypothesis."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from drawn_quantities import (
    agree,
    contexts_of,
    counted,
    drawn,
    known,
    sentences,
    solvers_agree,
    tables,
    tried,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.claims import agree as verify_agrees
from builder.claims import judge, solve
from builder.exact import Undecided
from builder.quantities import (
    END,
    START,
    Branching,
    Continuations,
    Count,
    CountedModel,
    Entropy,
    Impossible,
    Perplexity,
    Probability,
    Ratio,
    Score,
    Smoothing,
    TableModel,
    VocabularySize,
    sentence,
)

if TYPE_CHECKING:
    from builder.quantities import NgramModel

MODELS = st.one_of(counted(), tables())


@drawn
@given(st.data(), counted())
def test_both_agree_on_counts_of_ngrams_and_histories(
    data: st.DataObject, model: CountedModel
) -> None:
    short = max(1, model.order - 1)
    words = st.one_of(known(model), st.sampled_from([START, END]))
    ngram = data.draw(st.lists(words, min_size=short, max_size=model.order).map(tuple))
    agree(Count(ngram, model))


@drawn
@given(st.data(), counted())
def test_both_agree_on_what_follows_a_history(data: st.DataObject, model: CountedModel) -> None:
    agree(Continuations(data.draw(contexts_of(model)), model))


@drawn
@given(counted(tuple(one for one in Smoothing if one.is_adding)))
def test_both_agree_on_the_size_of_the_vocabulary(model: CountedModel) -> None:
    agree(VocabularySize(model))


@drawn
@given(st.data(), MODELS)
def test_both_agree_on_scores(data: st.DataObject, model: NgramModel) -> None:
    word = data.draw(st.one_of(known(model), st.just(END)))
    agree(tried(Score, word, data.draw(contexts_of(model)), model))


@drawn
@given(st.data(), MODELS)
def test_both_agree_on_probabilities_of_sentences(data: st.DataObject, model: NgramModel) -> None:
    agree(tried(Probability, data.draw(sentences(model)), model))


@drawn
@given(st.data(), MODELS)
def test_both_agree_on_perplexities_of_sentences(data: st.DataObject, model: NgramModel) -> None:
    agree(tried(Perplexity, data.draw(sentences(model)), model))


@drawn
@given(st.data(), MODELS)
def test_both_agree_on_ratios_of_sentences(data: st.DataObject, model: NgramModel) -> None:
    agree(tried(Ratio, data.draw(sentences(model)), data.draw(sentences(model)), model))


@drawn
@given(st.data(), MODELS, st.sampled_from([Entropy, Branching]))
def test_both_agree_on_entropies_and_perplexities_of_one_prediction(
    data: st.DataObject, model: NgramModel, kind: type[Entropy | Branching]
) -> None:
    agree(tried(kind, data.draw(contexts_of(model)), model))


@drawn
@given(
    st.data(),
    counted(),
    st.sampled_from([Score, Continuations, Entropy, Branching]),
)
def test_both_agree_after_any_history_that_is_not_refused(
    data: st.DataObject, model: CountedModel, kind: type
) -> None:
    words = st.one_of(known(model), st.sampled_from([START, END, "zzz"]))
    context = data.draw(st.tuples(*[words] * (model.order - 1)))
    agree(
        tried(Score, data.draw(words), context, model)
        if kind is Score
        else tried(kind, context, model)
    )


# ---------------------------------------------------------------- limits of what a card may ask


def unlikely(decimals: int) -> TableModel:
    """A table that gives `a` a tiny probability."""
    tiny = Fraction(1, 10**decimals)
    row = (("a", tiny), (END, 1 - tiny))
    return TableModel(2, ((("a",), row), ((START,), row)))


@pytest.mark.parametrize(
    ("kind", "decimals", "words"),
    [(Probability, 4, 64), (Probability, 12, 24), (Perplexity, 4, 64), (Perplexity, 12, 64)],
)
def test_both_agree_on_a_very_improbable_sentence(
    kind: type[Probability | Perplexity], decimals: int, words: int
) -> None:
    quantity = kind(("a",) * words, unlikely(decimals))
    assert solvers_agree(quantity)
    assert verify_agrees(solve(quantity), judge(quantity))


@settings(max_examples=20)
@given(st.lists(st.integers(1, 249), min_size=1, max_size=4), st.sampled_from([Entropy, Branching]))
def test_both_agree_on_the_entropy_of_probabilities_in_thousandths(
    shares: list[int], kind: type[Entropy | Branching]
) -> None:
    row = [Fraction(share, 1000) for share in [*shares, 1000 - sum(shares)]]
    model = TableModel(1, (((), tuple(zip("abcde", row, strict=False))),))
    quantity = kind((), model)
    assert solvers_agree(quantity)
    assert verify_agrees(solve(quantity), judge(quantity))


def test_a_probability_that_floating_point_numbers_lose_is_refused() -> None:
    long, short = ("a",) * 64, ("a",)
    for quantity in (Probability(long, unlikely(12)), Ratio(long, short, unlikely(12))):
        with pytest.raises(Undecided, match="less than"):
            solve(quantity)


@pytest.mark.parametrize("kind", [Entropy, Branching])
def test_an_entropy_of_probabilities_of_more_than_three_decimals_is_refused(
    kind: type[Entropy | Branching],
) -> None:
    assert solvers_agree(kind(("a",), unlikely(3)))
    with pytest.raises(Undecided, match="decimals"):
        solve(kind(("a",), unlikely(4)))


def test_a_table_that_gives_a_context_twice_is_refused() -> None:
    with pytest.raises(Impossible):
        TableModel(
            2,
            ((("a",), (("b", Fraction(1)),)), (("a",), (("c", Fraction(1)),))),
        )


@pytest.mark.parametrize("pad", [START, END, "<UNK>"])
def test_a_sentence_with_a_symbol_that_the_model_adds_is_refused(pad: str) -> None:
    with pytest.raises(Impossible, match=pad):
        sentence(f"a {pad} b")
