"""Hypothesis strategies for quantities, and a comparison of both solvers that does not use `builder.claims`'.

`MAZO_EXAMPLES` sets how many examples each family draws.
"""

from __future__ import annotations

import os
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from math import inf
from typing import Any

from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st

from builder import exact
from builder.claims import judge, solve
from builder.quantities import (
    END,
    START,
    Bpe,
    Corpus,
    CountedModel,
    CountTable,
    Impossible,
    NgramModel,
    Quantity,
    Sentence,
    Smoothing,
    TableModel,
)
from builder.values import (
    NUMBERS,
    Counts,
    Enclosure,
    Infinite,
    Log2,
    Merge,
    Merges,
    Number,
    Orders,
    Root,
    Series,
    String,
    Tokens,
)

EXAMPLES = int(os.environ.get("MAZO_EXAMPLES", "150"))
"""Corpora or models that each family draws."""
drawn = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
RELATIVE = Decimal("1e-9")


def decimal(value: Fraction | Root | Log2 | Enclosure) -> Decimal:
    """Compute the value to many digits, by logarithms instead of powers of integers."""
    if isinstance(value, Enclosure):
        return decimal(value.low)
    with localcontext(Context(prec=60)):
        if isinstance(value, Log2):
            return decimal(value.argument).ln() / Decimal(2).ln()
        fraction = value.radicand if isinstance(value, Root) else value
        quotient = Decimal(fraction.numerator) / Decimal(fraction.denominator)
        return (quotient.ln() / value.degree).exp() if isinstance(value, Root) else quotient


def _near(value: Number, said: object) -> bool:
    if isinstance(value, Infinite):
        return said == inf
    assert isinstance(said, int | float)
    number = decimal(value)
    # A sum of logarithms whose exact value is 0 may be slightly off in floating point.
    floor = RELATIVE if number == 0 else Decimal(0)
    return abs(Decimal(said) - number) <= max(RELATIVE * abs(number), floor)


def solvers_agree(quantity: Quantity) -> bool:
    """Return whether the exact solver and the library give the same answer."""
    value = solve(quantity)
    judgement = judge(quantity)
    said = judgement.said
    if judgement.quantity != quantity:  # the library can only judge a part of it
        value = solve(judgement.quantity)
    if isinstance(value, NUMBERS):
        return _near(value, said)
    if isinstance(value, Series):
        assert isinstance(said, tuple)
        return all(_near(*pair) for pair in zip(value.numbers, said, strict=True))
    expected: object = value
    match value:
        case Tokens(found) | Merges(found):
            expected = found
        case String(text):
            expected = text
        case Merge(_, _, joined):
            expected = joined
        case Orders(found):
            expected = frozenset(found)
        case Counts(entries):
            expected = {tuple(name.split(" ")): n for name, n in entries}
    return said == expected


def tried(kind: type[Quantity], *arguments: Any) -> Quantity:
    """Build a quantity; skip one that makes no sense."""
    try:
        return kind(*arguments)
    except Impossible:
        assume(False)  # noqa: FBT003 - hypothesis takes it so
        raise


def agree(quantity: Quantity) -> None:
    """Assert that both answers to a quantity agree; skip a quantity that is undecided."""
    try:
        assert solvers_agree(quantity)
    except exact.Undecided:
        assume(False)  # noqa: FBT003 - hypothesis takes it so


# ---------------------------------------------------------------- n-grams

WORDS = st.sampled_from(["a", "b", "c", "él", "A", "##a", "[UNK]", "it's"])
SENTENCES = st.lists(WORDS, max_size=6).map(tuple)
CORPORA = st.lists(SENTENCES, min_size=1, max_size=4).filter(any).map(tuple)


@st.composite
def constants(draw: st.DrawFn, smoothing: Smoothing) -> Fraction | None:
    """A k or a discount for a smoothing that has one."""
    if not smoothing.has_constant:
        return None
    most = 4 if smoothing.is_adding else 1
    return draw(st.fractions(0, most, max_denominator=100).filter(lambda one: one > 0 and one != 1))


@st.composite
def counted(draw: st.DrawFn, smoothings: tuple[Smoothing, ...] = tuple(Smoothing)) -> CountedModel:
    """A counted model of order 1 to 3, or 4 if interpolated, with any smoothing that the order allows."""
    corpus: Corpus = draw(CORPORA)
    smoothing = draw(st.sampled_from(smoothings))
    low = 2 if smoothing.has_nltks_v or smoothing.is_interpolated else 1
    order = draw(st.integers(low, 4 if smoothing.is_interpolated else 3))
    return CountedModel(corpus, order, smoothing, draw(constants(smoothing)))


TABLE_WORDS = st.sampled_from(["a", "b", "c", END])


@st.composite
def count_tables(draw: st.DrawFn) -> CountTable:
    """A table of counts of order 1 to 3, whose rows may be partial and whose V may be given."""
    order = draw(st.integers(1, 3))
    smoothing = draw(st.sampled_from([Smoothing.MLE, Smoothing.ADD_ONE, Smoothing.ADD]))
    rows, totals = [], []
    for context in draw(_contexts(order)):
        words = draw(st.lists(TABLE_WORDS, min_size=1, unique=True))
        row = tuple((word, draw(st.integers(0, 900))) for word in words)
        assume(any(n for _, n in row))
        rows.append((context, row))
        if draw(st.booleans()):
            totals.append((context, sum(n for _, n in row) + draw(st.integers(0, 10_000))))
    v = draw(st.integers(4, 5_000)) if smoothing.is_adding else None
    if smoothing.is_adding and not totals and draw(st.booleans()):
        v = None
    return CountTable(order, tuple(rows), tuple(totals), smoothing, draw(constants(smoothing)), v)


@st.composite
def partial_tables(draw: st.DrawFn) -> TableModel:
    """A table with decimals of up to twelve digits, whose rows may leave words out."""
    order = draw(st.integers(1, 3))
    rows = []
    for context in draw(_contexts(order)):
        words = draw(st.lists(TABLE_WORDS, min_size=1, unique=True))
        unit = 10 ** draw(st.integers(1, 12))
        left, row = unit, []
        for word in words:
            share = draw(st.integers(0, left))
            left -= share
            row.append((word, Fraction(share, unit)))
        rows.append((context, tuple(row)))
    return TableModel(order, tuple(rows), is_partial=True)


@st.composite
def _contexts(draw: st.DrawFn, order: int) -> list[Sentence]:
    """Histories without `</s>`, and with `<s>` only at the beginning."""
    starts = draw(st.lists(st.integers(0, order - 1), min_size=1, max_size=5))
    found = []
    for start in starts:
        words = draw(st.tuples(*[st.sampled_from(["a", "b"])] * (order - 1 - start)))
        found.append((START,) * start + words)
    return list(dict.fromkeys(found))


@st.composite
def tables(draw: st.DrawFn) -> TableModel:
    """A table of order 1 to 3 whose probabilities are ratios of small integers."""
    order = draw(st.integers(1, 3))
    rows = []
    for context in draw(_contexts(order)):
        words = draw(st.lists(TABLE_WORDS, min_size=1, unique=True))
        shares = [draw(st.integers(0, 9)) for _ in words]
        assume(any(shares))
        row = zip(words, (Fraction(share, sum(shares)) for share in shares), strict=True)
        rows.append((context, tuple(row)))
    return TableModel(order, tuple(rows))


def known(model: NgramModel) -> st.SearchStrategy[str]:
    """Words to ask about: those of the corpus; unknown words too if the model is not smoothed."""
    if isinstance(model, CountedModel):
        words = sorted({word for sentence in model.corpus for word in sentence})
        return st.sampled_from(words if model.smoothing is not Smoothing.MLE else [*words, "zzz"])
    return st.sampled_from(sorted(model.known_words - {START, END}) or [END])


def sentences(model: NgramModel) -> st.SearchStrategy[Sentence]:
    """Sentences that a model can be asked about."""
    return st.lists(known(model), max_size=6).map(tuple)


@st.composite
def contexts_of(draw: st.DrawFn, model: NgramModel) -> Sentence:
    """A history for a model: zero or more `<s>`, then words."""
    start = draw(st.integers(0, model.order - 1))
    return (START,) * start + draw(st.tuples(*[known(model)] * (model.order - 1 - start)))


# ---------------------------------------------------------------- tokenisers

ALPHABET = "abcñ日"


@st.composite
def corpora(draw: st.DrawFn) -> Sentence:
    """Words, each once or several times; corpora without repeated words mostly lead to ties."""
    letters = draw(st.sampled_from(["ab", ALPHABET]))
    words = draw(st.lists(st.text(letters, min_size=1, max_size=8), min_size=1, max_size=4))
    return tuple(word for word in words for _ in range(draw(st.sampled_from([1, 1, 2, 3, 5]))))


def asked(letters: str) -> st.SearchStrategy[str]:
    """A text of one or two words made of the given letters."""
    words = st.text(letters, min_size=1, max_size=10)
    return st.lists(words, min_size=1, max_size=2).map(" ".join)


def letters_of(words: Sentence) -> str:
    """The distinct letters of some words."""
    return "".join(sorted(set("".join(words))))


@st.composite
def given_merges(draw: st.DrawFn) -> Bpe:
    """Merges in an arbitrary order, which training need not be able to produce."""
    pieces, merges = ["a", "b", "c"], list[tuple[str, str]]()
    for _ in range(draw(st.integers(0, 8))):
        pair = draw(st.sampled_from(pieces)), draw(st.sampled_from(pieces))
        if pair not in merges:
            merges.append(pair)
            pieces.append(pair[0] + pair[1])
    return Bpe(tuple(merges), ("a", "b", "c"))
