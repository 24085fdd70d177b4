"""The judges at the edges of what a card may ask."""

from __future__ import annotations

import pytest

from builder.claims import agree, judge, solve
from builder.quantities import MAX_WORDS, CountedModel, Entropy, Smoothing

FEW = ((*"aaaaaaab",), *[("a",) * 8] * 63)
"""Two words."""
MANY = tuple(tuple(f"w{8 * n + i}" for i in range(8)) for n in range(64))
"""Each word once."""


@pytest.mark.parametrize("smoothing", [Smoothing.MLE, Smoothing.ADD_ONE])
@pytest.mark.parametrize("sentences", [FEW, MANY])
def test_the_entropy_of_the_largest_corpus_is_judged_by_its_exact_probabilities(
    sentences: tuple[tuple[str, ...], ...], smoothing: Smoothing
) -> None:
    """Their denominators exceed its number of words: each sentence has an end, too, and V is added."""
    assert sum(map(len, sentences)) == MAX_WORDS
    quantity = Entropy((), CountedModel(sentences, 1, smoothing))
    assert agree(solve(quantity), judge(quantity))
