"""Check that intervals cover every value exactly once, so that a changed bound is always noticed."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from builder.display.relation import Interval, Relation, as_interval
from builder.languages import say
from builder.values import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.languages import Message


def broken_at(relations: Sequence[Relation]) -> tuple[int, Message] | None:
    """Return the index of the first relation that breaks the cover, and the reason; None if none does."""
    if not relations:
        return None
    intervals = [as_interval(relation) for relation in relations]
    known = [interval for interval in intervals if interval is not None]
    if len(known) < len(intervals):
        return intervals.index(None), say("broken-partition-other")
    if len({interval.name for interval in known}) > 1:
        return 1, say("broken-partition-names")
    upwards = _broken_upwards(known)
    if upwards is None:
        return None
    downwards = _broken_upwards(known[::-1])
    return None if downwards is None else upwards


def _broken_upwards(intervals: list[Interval]) -> tuple[int, Message] | None:
    if intervals[0].low is not None:
        return 0, say("broken-partition-first")
    for n, (below, above) in enumerate(itertools.pairwise(intervals), 1):
        if below.high is None or above.low is None or compare(below.high, above.low) != 0:
            return n, say("broken-partition-gap")
        if below.high_closed == above.low_closed:
            return n, say("broken-partition-bound")
    if intervals[-1].high is not None:
        return len(intervals) - 1, say("broken-partition-last")
    return None
