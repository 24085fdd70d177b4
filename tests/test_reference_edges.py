"""The judges at the edges of what a card may ask."""

from __future__ import annotations

import pytest

from builder.claims import agree, judge, solve
from builder.quantities import MAX_WORDS, CountedModel, Entropy, Smoothing


@pytest.mark.parametrize("smoothing", [Smoothing.MLE, Smoothing.ADD_ONE])
def test_the_entropy_of_the_largest_corpus_is_judged_by_its_exact_probabilities(
    smoothing: Smoothing,
) -> None:
    """Their denominators exceed its number of words: each sentence has an end, too, and V is added."""
    sentences = ((*"aaaaaaab",), *[("a",) * 8] * 63)
    assert sum(map(len, sentences)) == MAX_WORDS
    quantity = Entropy((), CountedModel(sentences, 1, smoothing))
    assert agree(solve(quantity), judge(quantity))
