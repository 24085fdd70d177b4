"""The exact solver and numpy agree on softmax, sampling, attention and cosines, for data drawn by hypothesis."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - as in the other tables that are worked out by hand
from typing import TYPE_CHECKING, Any

import pytest
from drawn_quantities import drawn, tried
from hypothesis import given
from hypothesis import strategies as st
from snippet_output import agree_and_print as agree

from builder.claims import judge, solve
from builder.exact import Undecided, vectors
from builder.quantities import (
    Attending,
    Attention,
    AttentionWeight,
    Cosine,
    Impossible,
    KeptProbability,
    KeptTokens,
    Softmax,
)
from builder.quantities.vectors import logarithm
from builder.values import Enclosure, Root, Tokens

if TYPE_CHECKING:
    from builder.quantities import Quantity
    from builder.values import Value

NAMES = "abcdefgh"
SQUARES = st.sampled_from([F(n * n, m * m) for n in range(1, 10) for m in (1, 2, 3)])
NUMBERS = st.integers(-9, 9).map(F) | st.fractions(-3, 3, max_denominator=4)


@st.composite
def logits(draw: st.DrawFn) -> tuple[tuple[str, F], ...]:
    """Two to eight tokens with logarithms of squares."""
    numbers = draw(st.lists(SQUARES, min_size=2, max_size=8))
    return tuple(zip(NAMES, numbers, strict=False))


@st.composite
def shares(draw: st.DrawFn) -> tuple[tuple[str, F], ...]:
    """A distribution over two to eight tokens."""
    numbers = draw(st.lists(st.integers(1, 40), min_size=2, max_size=8))
    found = [F(n, sum(numbers)) for n in numbers]
    return tuple(zip(NAMES, found, strict=False))


CUTS = st.tuples(st.none() | st.integers(1, 8), st.none() | st.fractions(0, 1, max_denominator=20))


@drawn
@given(st.data(), logits(), st.sampled_from([F(1, 2), F(1), F(2), F(2, 3), F(1, 8)]))
def test_both_agree_on_softmax(data: st.DataObject, found: Any, temperature: F) -> None:
    token, _ = data.draw(st.sampled_from(found))
    agree(Softmax(found, token, temperature))


@drawn
@given(logits(), st.sampled_from([F(1, 2), F(1), F(2)]))
def test_probabilities_of_softmax_add_up_to_1(found: Any, temperature: F) -> None:
    assert sum(vectors.softmax(found, temperature).values()) == 1


@drawn
@given(logits())
def test_a_colder_softmax_gives_the_likeliest_token_no_less(found: Any) -> None:
    cold, warm = (max(vectors.softmax(found, t).values()) for t in (F(1, 2), F(2)))
    assert cold >= warm


@drawn
@given(st.data(), shares(), CUTS)
def test_both_agree_on_what_is_kept(data: st.DataObject, found: Any, cuts: Any) -> None:
    token, _ = data.draw(st.sampled_from(found))
    agree(tried(KeptTokens, found, *cuts))
    agree(tried(KeptProbability, found, *cuts, token))


@st.composite
def attentions(draw: st.DrawFn) -> Attention:
    """Attention of up to four tokens with vectors of one, four or nine components."""
    size, tokens = draw(st.sampled_from([1, 4, 9])), draw(st.integers(2, 4))
    powers = st.sampled_from([F(n**6) for n in (1, 1, 2, 3)] + [F(1, 64)])
    query = draw(st.tuples(*[powers] * size))
    keys = draw(st.tuples(*[st.tuples(*[st.integers(-2, 2).map(F)] * size)] * tokens))
    values = draw(st.tuples(*[st.tuples(NUMBERS, NUMBERS)] * tokens))
    return Attention(query, keys, draw(st.integers(1, tokens)), values, draw(st.integers(1, 2)))


@drawn
@given(st.data(), attentions())
def test_both_agree_on_attention(data: st.DataObject, found: Attention) -> None:
    other = data.draw(st.integers(1, len(found.keys)))
    agree(AttentionWeight(found.query, found.keys, found.position, other))
    try:
        value = solve(found)
    except Undecided:
        return
    assert isinstance(value, F)
    # The output may cancel out to 0, which floating point reaches only nearly.
    assert judge(found).said == pytest.approx(float(value), rel=1e-9, abs=1e-9)


@drawn
@given(attentions())
def test_what_comes_later_changes_nothing(found: Attention) -> None:
    keys = (*found.keys[: found.position], *[(F(0),) * len(found.query)] * 2)
    other = Attending(found.query, keys, found.position)
    try:
        one, two = vectors.attention_weights(found), vectors.attention_weights(other)
    except Undecided:
        return
    assert one[: found.position] == two[: found.position]
    assert sum(one) == 1
    assert not any(one[found.position :])


@drawn
@given(st.integers(1, 6).flatmap(lambda n: st.tuples(*[st.tuples(*[NUMBERS] * n)] * 2)))
def test_both_agree_on_cosines(found: Any) -> None:
    quantity: Any = tried(Cosine, *found)
    if vectors.dot(quantity.first, quantity.second) == 0:
        assert solve(quantity) == 0
        return
    agree(quantity)


HALVES = (("a", F(1, 2)), ("b", F(3, 10)), ("c", F(1, 5)))
TWO = ((F(1), F(0)), (F(0), F(1)))
KNOWN: list[tuple[Quantity, Value]] = [
    # e^(2 ln 4) = 16, 4, 1
    (Softmax((("a", F(4)), ("b", F(2)), ("c", F(1))), "a", F(1, 2)), F(16, 21)),
    (Softmax((("a", F(4)), ("b", F(2)), ("c", F(1))), "c", F(1)), F(1, 7)),
    (Softmax((("a", F(16)), ("b", F(4))), "b", F(2)), F(1, 3)),
    (KeptTokens(HALVES, 2, None), Tokens(("a", "b"))),
    (KeptTokens(HALVES, None, F(6, 10)), Tokens(("a", "b"))),
    (KeptTokens(HALVES, 2, F(6, 10)), Tokens(("a",))),  # 5/8 reaches 0.6 once c is gone
    (KeptProbability(HALVES, 2, None, "a"), F(5, 8)),
    (KeptProbability(HALVES, 2, None, "c"), F(0)),
    (AttentionWeight((F(3),), ((F(1),), (F(0),)), 2, 1), F(3, 4)),
    (AttentionWeight((F(3),), ((F(1),), (F(0),)), 1, 2), F(0)),
    (AttentionWeight((F(9), F(1), F(1), F(1)), (((F(1),) + (F(0),) * 3), (F(0),) * 4), 2, 1), F(3, 4)),
    (Attention((F(3),), ((F(1),), (F(0),)), 2, ((F(4), F(0)), (F(0), F(8))), 2), F(2)),
    (Cosine((F(1), F(2)), (F(2), F(1))), F(4, 5)),
    (Cosine((F(1), F(0)), (F(1), F(1))), Root(F(1, 2), 2)),
    (Cosine((F(1), F(2)), (F(-2), F(-1))), F(-4, 5)),
]  # fmt: skip


@pytest.mark.parametrize(("quantity", "value"), KNOWN, ids=str)
def test_known_results(quantity: Quantity, value: Value) -> None:
    assert solve(quantity) == value
    agree(quantity)


def test_a_negative_cosine_that_is_no_fraction_is_enclosed() -> None:
    found = solve(Cosine((F(1), F(0)), (F(-1), F(1))))
    assert isinstance(found, Enclosure)
    assert found.low**2 > F(1, 2) > found.high**2


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Softmax((("a", F(2)), ("b", F(1))), "a", F(2)), "2 to the power of 1/2"),
        (KeptTokens((("a", F(1, 2)), ("b", F(1, 2))), 1, None), "equally probable"),
        (KeptTokens((("a", F(1, 2)), ("b", F(1, 2))), 2, None), "equally probable"),
        (KeptTokens(HALVES, None, F(8, 10)), "exactly `top-p`"),
        (AttentionWeight((F(4), F(1)), TWO, 1, 1), "root of the dimension 2"),
    ],
    ids=str,
)
def test_what_programs_leave_open_has_no_answer(quantity: Quantity, said: str) -> None:
    with pytest.raises(Undecided, match=said):
        solve(quantity)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Softmax((("a", F(1)), ("b", F(2))), "a", F(0)), "not positive"),
        (lambda: Softmax((("a", F(1)), ("b", F(2))), "c", F(1)), "none of the tokens"),
        (lambda: Softmax((("a", F(1)), ("a", F(2))), "a", F(1)), "repeated"),
        (lambda: Softmax((("a", F(1)),), "a", F(1)), "two to"),
        (lambda: Softmax((("a b", F(1)), ("c", F(1))), "c", F(1)), "blanks"),
        (lambda: Softmax((("a", F(1)), ("b", F(2))), "a", F(9)), "above 8"),
        (lambda: KeptTokens(HALVES, None, None), "neither"),
        (lambda: KeptTokens(HALVES, 4, None), "between 1 and 3"),
        (lambda: KeptTokens(HALVES, None, F(1)), "between 0 and 1"),
        (lambda: KeptTokens(HALVES[:2], 1, None), "add up to 1"),
        (lambda: AttentionWeight((F(1),), ((F(1),),), 1, 1), "only one"),
        (lambda: AttentionWeight((F(1),), TWO, 1, 1), "same number"),
        (lambda: AttentionWeight((F(1), F(1)), TWO, 3, 1), "between 1 and 2"),
        (lambda: AttentionWeight((F(1),), ((F(1, 2),), (F(1),)), 1, 1), "whole"),
        (lambda: Attention((F(1), F(1)), TWO, 1, TWO[:1], 1), "as many values"),
        (lambda: Attention((F(1), F(1)), TWO, 1, ((F(1),), (F(1), F(2))), 1), "same number"),
        (lambda: Cosine((F(1),), (F(1), F(2))), "same number"),
        (lambda: Cosine((F(0),), (F(1),)), "zero vector"),
        (lambda: Cosine((F(10**7),), (F(1),)), "above"),
    ],
)
def test_a_quantity_without_meaning_is_refused(make: Any, said: str) -> None:
    with pytest.raises(Impossible, match=said):
        make()


@pytest.mark.parametrize(
    ("text", "number"), [("0", 1), ("ln 4", 4), ("-ln 2", F(1, 2)), ("2 ln 3", 9), ("-2 ln 3", F(1, 9))]
)  # fmt: skip
def test_a_logarithm_is_read_as_its_number(text: str, number: F) -> None:
    assert logarithm(text) == number
