"""The exact solver where two answers are possible, or almost."""

from __future__ import annotations

import pytest

from builder.exact import Undecided, bpe


def test_two_orders_of_merges_are_a_tie_like_many() -> None:
    assert len(bpe.trainings(("ab", "cd"), 1)) == 2
    with pytest.raises(Undecided):
        bpe.training(("ab", "cd"), 1)
