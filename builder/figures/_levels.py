"""Boxes in levels, from top to bottom, and the way of each arrow between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from builder import quantities as q
from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Point = tuple[float, float]


class Arrow(NamedTuple):
    """An arrow between two boxes."""

    start: str
    end: str
    through: str
    """What is done on the way; empty if it is not said."""


Item = str | int
"""What has a place in a level: a box, or by its number an arrow that passes."""


def levels(arrows: Sequence[Arrow]) -> list[list[Item]]:
    """Place each box below all that lead to it; one to which nothing leads is just above what it leads to.

    Raises:
        Impossible: the arrows run in a circle.
    """
    boxes = dict.fromkeys(box for arrow in arrows for box in (arrow.start, arrow.end))
    before = {box: [one.start for one in arrows if one.end == box] for box in boxes}
    after = {box: [one.end for one in arrows if one.start == box] for box in boxes}
    level: dict[str, int] = {}
    while len(level) < len(boxes):
        ready = [b for b in boxes if b not in level and level.keys() >= set(before[b])]
        if not ready:
            raise q.Impossible(say("figure-flow-circle"))
        level |= {box: max((level[one] + 1 for one in before[box]), default=0) for box in ready}
    for box in boxes:
        if not before[box]:
            level[box] = min(level[one] for one in after[box]) - 1
    found: list[list[Item]] = [[] for _ in range(max(level.values()) + 1)]
    for number, arrow in enumerate(arrows):
        for box in (arrow.start, arrow.end):
            if box not in found[level[box]]:
                found[level[box]].append(box)
        for passed in range(level[arrow.start] + 1, level[arrow.end]):
            found[passed].append(number)
    return found


def placed(
    found: Sequence[Sequence[Item]], width: Callable[[Item], float], between: float, down: float
) -> dict[tuple[int, Item], Point]:
    """Place the middle of each item, by its level: the items of a level side by side, all centred on 0.

    Args:
        found: the levels.
        width: how wide an item is.
        between: the distance between items.
        down: the distance between the middles of levels.
    """
    places: dict[tuple[int, Item], Point] = {}
    for level, items in enumerate(found):
        left = -(sum(map(width, items)) + between * (len(items) - 1)) / 2
        for item in items:
            places[level, item] = left + width(item) / 2, level * down
            left += width(item) + between
    return places
