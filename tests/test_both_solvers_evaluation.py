"""The exact solver and nltk agree on edit distance, precision, recall, F1 and BLEU, for data drawn by hypothesis."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - as in the other tables that are worked out by hand
from typing import Any

import pytest
from drawn_quantities import drawn, tried
from hypothesis import given
from hypothesis import strategies as st
from snippet_output import agree_and_print as agree
from snippet_output import prints_the_value

from builder.claims import agree as verify_agrees
from builder.claims import judge, solve
from builder.quantities import (
    Bleu,
    BrevityPenalty,
    ClippedPrecision,
    EditDistance,
    FMeasure,
    Impossible,
    Precision,
    Quantity,
    Recall,
    sentence,
)
from builder.values import Enclosure, Root, Value

SEQUENCES = st.lists(st.sampled_from("abc"), min_size=1, max_size=9).map(tuple)
SETS = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8, unique=True).map(tuple)
REFERENCES = st.lists(SEQUENCES, min_size=1, max_size=3).map(tuple)


@drawn
@given(SEQUENCES, SEQUENCES, st.sampled_from([1, 2]))
def test_both_agree_on_edit_distances(first: Any, second: Any, substitution: int) -> None:
    agree(EditDistance(first, second, substitution))
    there, back = (EditDistance(*pair, substitution) for pair in ((first, second), (second, first)))
    assert solve(there) == solve(back)


@drawn
@given(SETS, SETS)
def test_both_agree_on_precision_recall_and_f1(relevant: Any, found: Any) -> None:
    for kind in (Precision, Recall):
        agree(kind(relevant, found))
    if set(relevant) & set(found):
        agree(FMeasure(relevant, found))
    assert solve(Precision(relevant, found)) == solve(Recall(found, relevant))


@drawn
@given(SEQUENCES, REFERENCES, st.integers(1, 4))
def test_both_agree_on_bleu(candidate: Any, references: Any, order: int) -> None:
    agree(tried(ClippedPrecision, candidate, references, order))
    agree(BrevityPenalty(candidate, references))
    bleu = Bleu(candidate, references, order)
    assert verify_agrees(solve(bleu), judge(bleu))
    prints_the_value(bleu)


GATO = sentence("el gato en la alfombra")
REFERENCE = (sentence("el gato está en la alfombra"),)
THE = sentence("the the the the the the the")
CATS = (sentence("the cat is on the mat"), sentence("there is a cat on the mat"))
KNOWN: list[tuple[Quantity, Value]] = [
    (EditDistance(tuple("intention"), tuple("execution"), 2), F(8)),  # Jurafsky and Martin, 2.8
    (EditDistance(tuple("intention"), tuple("execution"), 1), F(5)),
    (EditDistance(sentence("la casa roja"), sentence("una casa"), 1), F(2)),
    (Precision(("a", "b", "c"), ("a", "b", "d", "e")), F(1, 2)),
    (Recall(("a", "b", "c"), ("a", "b", "d", "e")), F(2, 3)),
    (FMeasure(("a", "b", "c"), ("a", "b", "d", "e")), F(4, 7)),
    (FMeasure(("a",), ("b",)), F(0)),
    (ClippedPrecision(THE, CATS, 1), F(2, 7)),  # Papineni et al. (2002), section 2.1
    (ClippedPrecision(GATO, REFERENCE, 2), F(3, 4)),
    (BrevityPenalty(GATO, (GATO,)), F(1)),
    (Bleu(GATO, (GATO,), 4), F(1)),
    (Bleu(GATO, (("el",),), 2), F(0)),
    (Bleu(sentence("a b a"), (sentence("a b c"),), 2), Root(F(1, 3), 2)),
]


@pytest.mark.parametrize(("quantity", "value"), KNOWN, ids=str)
def test_known_results(quantity: Quantity, value: Value) -> None:
    assert solve(quantity) == value
    assert verify_agrees(solve(quantity), judge(quantity))


def test_a_short_translation_is_penalised() -> None:
    # exp(1 - 6/5) = 0.8187…; times (5/5 * 3/4)^(1/2) it is 0.7090…
    penalty, bleu = solve(BrevityPenalty(GATO, REFERENCE)), solve(Bleu(GATO, REFERENCE, 2))
    assert isinstance(penalty, Enclosure)
    assert isinstance(bleu, Enclosure)
    assert F("0.81873075") < penalty.low < penalty.high < F("0.81873076")
    assert F("0.70904") < bleu.low < bleu.high < F("0.70905")


def test_the_closest_reference_counts_and_the_shorter_of_two() -> None:
    candidate = sentence("a b c d")
    near, far = sentence("a b c d e"), sentence("a")
    assert solve(BrevityPenalty(candidate, (far, near))) != F(1)
    assert solve(BrevityPenalty(candidate, (near, sentence("a b c")))) == F(1)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: EditDistance((), ("a",), 1), "empty"),
        (lambda: EditDistance(("a",) * 65, ("a",), 1), "65"),
        (lambda: Precision((), ("a",)), "empty"),
        (lambda: Recall(("a", "a"), ("a",)), "repeated"),
        (lambda: FMeasure(tuple(map(str, range(65))), ("a",)), "more than 64"),
        (lambda: Bleu(("a",), (("a",),), 2), "no 2-grams"),
        (lambda: ClippedPrecision(("a",), (), 1), "one to 4"),
    ],
)
def test_a_quantity_without_meaning_is_refused(make: Any, said: str) -> None:
    with pytest.raises(Impossible, match=said):
        make()
