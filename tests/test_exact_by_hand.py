"""The exact solver where two answers are possible, or almost."""

from __future__ import annotations

import pytest

from builder.exact import Undecided, bpe, first_merge
from builder.quantities import MergeRule


def test_two_orders_of_merges_are_a_tie_like_many() -> None:
    assert len(bpe.trainings(("ab", "cd"), 1)) == 2
    with pytest.raises(Undecided):
        bpe.training(("ab", "cd"), 1)


@pytest.mark.parametrize("rule", MergeRule)
def test_two_equally_good_pairs_are_a_tie_like_many(rule: MergeRule) -> None:
    with pytest.raises(Undecided):
        first_merge(("ab", "cd"), rule)
