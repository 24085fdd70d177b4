"""The exact solver and nltk agree on every quantity of each further family of n-gram models."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from drawn_quantities import (
    agree,
    contexts_of,
    count_tables,
    counted,
    drawn,
    known,
    partial_tables,
    sentences,
    tried,
)
from hypothesis import given
from hypothesis import strategies as st

from builder.claims import judge, solve
from builder.exact import ngram
from builder.quantities import (
    END,
    Branching,
    Continuations,
    Count,
    CountedModel,
    CountTable,
    Entropy,
    Perplexity,
    Probability,
    Ratio,
    Score,
    Smoothing,
    TableModel,
    VocabularySize,
)

if TYPE_CHECKING:
    from builder.quantities import NgramModel, Quantity

FAMILIES: dict[str, st.SearchStrategy[Any]] = {
    "add-k": counted((Smoothing.ADD, Smoothing.ADD_NLTK)),
    "Witten-Bell": counted((Smoothing.WITTEN_BELL,)),
    "absolute discounting": counted((Smoothing.ABSOLUTE_DISCOUNTING,)),
    "Kneser-Ney": counted((Smoothing.KNESER_NEY,)),
    "tables of counts": count_tables(),
    "partial tables": partial_tables(),
}
OF_TABLES: tuple[Any, ...] = (Score, Probability, Perplexity, Ratio, Entropy, Branching)
KINDS = (*OF_TABLES, Count, Continuations, VocabularySize)


@st.composite
def questions(draw: st.DrawFn, models: st.SearchStrategy[NgramModel]) -> Quantity:
    """Any quantity of a model that is not refused."""
    model = draw(models)
    kind = draw(st.sampled_from(OF_TABLES if isinstance(model, TableModel) else KINDS))
    if kind is VocabularySize:
        return tried(kind, model)
    if kind in (Probability, Perplexity):
        return tried(kind, draw(sentences(model)), model)
    if kind is Ratio:
        return tried(kind, draw(sentences(model)), draw(sentences(model)), model)
    context = draw(contexts_of(model))
    word = draw(st.one_of(known(model), st.just(END)))
    if kind is Score:
        return tried(kind, word, context, model)
    if kind is Count:
        return tried(kind, draw(st.sampled_from([(*context, word), context])), model)
    return tried(kind, context, model)


@pytest.mark.parametrize("family", FAMILIES)
def test_both_agree_on_quantities_of(family: str) -> None:
    @drawn
    @given(questions(FAMILIES[family]))
    def check(quantity: Quantity) -> None:
        agree(quantity)

    check()


SMOOTHED = counted(tuple(one for one in Smoothing if not one.has_nltks_v and one.value != "mle"))


@drawn
@given(st.data(), SMOOTHED)
def test_what_can_follow_a_history_adds_up_to_1(data: st.DataObject, model: CountedModel) -> None:
    context = data.draw(contexts_of(model))
    assert sum(ngram.distribution(context, model).values()) == 1


@drawn
@given(st.data(), counted((Smoothing.ADD,)))
def test_add_k_with_1_is_add_one(data: st.DataObject, model: CountedModel) -> None:
    context, word = data.draw(contexts_of(model)), data.draw(known(model))
    by_k = CountedModel(model.corpus, model.order, Smoothing.ADD, Fraction(1))
    one = CountedModel(model.corpus, model.order, Smoothing.ADD_ONE)
    assert solve(Score(word, context, by_k)) == solve(Score(word, context, one))


@drawn
@given(st.data(), counted((Smoothing.MLE, Smoothing.ADD_ONE)))
def test_a_table_of_a_corpus_counts_says_what_the_corpus_says(
    data: st.DataObject, model: CountedModel
) -> None:
    from builder.exact.counting import followers

    rows = tuple((h, tuple(row.items())) for h, row in followers(model.corpus, model.order).items())
    table = CountTable(model.order, rows, (), model.smoothing)
    ((context, row), *_) = [data.draw(st.sampled_from(rows))]
    word = data.draw(st.sampled_from([word for word, _ in row]))
    assert solve(Score(word, context, table)) == solve(Score(word, context, model))
    assert judge(Score(word, context, table)).said == pytest.approx(
        judge(Score(word, context, model)).said
    )
