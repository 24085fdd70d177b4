"""Check that intervals cover every value exactly once, so that a changed bound is always noticed."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from builder.display.relation import Interval, Relation, as_interval
from builder.values import compare

if TYPE_CHECKING:
    from collections.abc import Sequence


def broken_at(relations: Sequence[Relation]) -> tuple[int, str] | None:
    """Return the index of the first relation that breaks the cover, and the reason; None if none does."""
    if not relations:
        return None
    intervals = [as_interval(relation) for relation in relations]
    known = [interval for interval in intervals if interval is not None]
    if len(known) < len(intervals):
        return intervals.index(
            None
        ), "the option is not an interval of one name, and its numbers are not derived otherwise"
    if len({interval.name for interval in known}) > 1:
        return 1, "the options are intervals of different names"
    upwards = _broken_upwards(known)
    if upwards is None:
        return None
    downwards = _broken_upwards(known[::-1])
    return None if downwards is None else upwards


def _broken_upwards(intervals: list[Interval]) -> tuple[int, str] | None:
    if intervals[0].low is not None:
        return 0, "the first interval must have no outer bound"
    for n, (below, above) in enumerate(itertools.pairwise(intervals), 1):
        if below.high is None or above.low is None or compare(below.high, above.low) != 0:
            return n, "the interval does not begin where the previous one ends"
        if below.high_closed == above.low_closed:
            return n, "the bound between two intervals belongs to both of them, or to neither"
    if intervals[-1].high is not None:
        return len(intervals) - 1, "the last interval must have no outer bound"
    return None
