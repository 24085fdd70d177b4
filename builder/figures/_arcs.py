"""Draw arcs between placed states, choosing each arc's bend and label position to minimise overlaps.

The search tries all candidates for one arc after another, then once more with the other arcs in
place. Figures are small, so this is fast, and it is deterministic.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from builder.figures._canvas import Box, width
from builder.languages import say
from builder.quantities import TooLarge

if TYPE_CHECKING:
    from collections.abc import Mapping

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]
"""A cubic Bézier curve."""
Arc = tuple[str, str]
_BENDS = (0.0, 0.2, -0.2, 0.34, -0.34, 0.5, -0.5, 0.7, -0.7, 0.95, -0.95)
"""Distances of the curve's middle from the straight line, as fractions of its length."""
_LABELS = (0.5, 0.4, 0.6, 0.3, 0.7)
"""Positions of a label on the curve."""
_TURNS = tuple(math.radians(degrees) for degrees in (-90, 90, -50, -130, 50, 130))
"""Directions in which a loop may start."""
_LOOP, _SPREAD = 50.0, 0.42
"""Distance of a loop's control points, and the angle between them in radians."""
_STEPS = 14
_HEAD, _HALF_HEAD = 9.0, 3.6
_GAP = 5.0
_UNREADABLE = 1000.0
"""The cost of a label that overlaps a state or another label, or of a line that crosses a state."""
_ON_LINE, _CROSSING, _BENT, _ASIDE = 150.0, 40.0, 45.0, 11.0


@dataclass(frozen=True)
class Line:
    """An arc without its label."""

    curve: Curve
    """The curve, cut at the edges of the states."""
    head: tuple[Point, Point, Point]
    points: tuple[Point, ...]
    """Points along the curve."""
    bend: float
    """The bend, as a fraction of the length."""
    turn: float | None = None
    """The direction in which a loop starts."""


@dataclass(frozen=True)
class Placed:
    """An arc and its label, placed."""

    line: Line
    label: Point
    """Its centre."""
    box: Box
    """The box of the label."""


def placed(
    states: Mapping[str, Box], labels: Mapping[Arc, str], faces: Mapping[Arc, str]
) -> dict[Arc, Placed]:
    """Place every arc and its label.

    Args:
        states: the states' boxes, by name; their ends are round.
        labels: the text on each arc.
        faces: the labels' fonts.

    Raises:
        TooLarge: some labels overlap in every arrangement.
    """
    order = sorted(labels, key=lambda arc: (arc[0] == arc[1], _length(states, arc), arc))
    lines = {arc: _lines(arc, states, is_answered=(arc[1], arc[0]) in labels) for arc in order}
    found: dict[Arc, Placed] = {}
    costs: dict[Arc, float] = {}
    for _ in range(2):
        for arc in order:
            others = [one for other, one in found.items() if other != arc]
            wide = width(labels[arc], face=faces[arc])
            costs[arc], found[arc] = _best(arc, lines[arc], wide, states, others)
    if max(costs.values(), default=0.0) >= _UNREADABLE:
        raise TooLarge(say("figure-overlap"))
    return {arc: found[arc] for arc in labels}


def _best(
    arc: Arc, lines: list[Line], wide: float, states: Mapping[str, Box], others: list[Placed]
) -> tuple[float, Placed]:
    """Return the first of the placements with the lowest cost."""
    best: tuple[float, Placed] | None = None
    for line in lines:
        drawn = _cost_of_line(line, arc, states, others)
        for t in _LABELS if line.turn is None else _LABELS[:1]:
            one = _labelled(line, t, wide)
            cost = drawn + _cost_of_label(one.box, states, others) + abs(t - 0.5) * _ASIDE
            if best is None or cost < best[0]:
                best = (cost, one)
    assert best is not None
    return best


def _length(states: Mapping[str, Box], arc: Arc) -> float:
    return round(math.dist(_centre(states[arc[0]]), _centre(states[arc[1]])), 3)


def _centre(box: Box) -> Point:
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def _lines(arc: Arc, states: Mapping[str, Box], *, is_answered: bool) -> list[Line]:
    """List the candidate lines of an arc; an arc with an opposite one is never straight."""
    start, end = states[arc[0]], states[arc[1]]
    if start is end:
        return [_line(_looped(start, turn), start, end, 0.0, turn) for turn in _TURNS]
    bends = [bend for bend in _BENDS if bend or not is_answered]
    a, b = _centre(start), _centre(end)
    return [_line(_bent(a, b, bend), start, end, abs(bend)) for bend in bends]


def _bent(a: Point, b: Point, bend: float) -> Curve:
    """Bend a curve from a to b by a fraction of its length, to the left if positive."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    aside = bend * 4 / 3
    off = (dy * aside, -dx * aside)
    return (
        a,
        (a[0] + dx / 4 + off[0], a[1] + dy / 4 + off[1]),
        (b[0] - dx / 4 + off[0], b[1] - dy / 4 + off[1]),
        b,
    )


def _looped(state: Box, turn: float) -> Curve:
    """Draw a loop that starts from a state in a direction and returns."""
    x, y = _centre(state)
    radius = (state.bottom - state.top) / 2
    x += ((state.right - state.left) / 2 - radius) * round(math.cos(turn), 6)
    first, second = (
        (
            x + (_LOOP + radius) * math.cos(turn + side * _SPREAD),
            y + (_LOOP + radius) * math.sin(turn + side * _SPREAD),
        )
        for side in (-1, 1)
    )
    return ((x, y), first, second, (x, y))


def _line(whole: Curve, start: Box, end: Box, bend: float, turn: float | None = None) -> Line:
    """Turn a curve between centres into a line with an arrowhead."""
    curve = _clipped(whole, start, end)
    tip, before = curve[3], _on(curve, 0.93)
    long = math.dist(before, tip) or 1.0
    ux, uy = (tip[0] - before[0]) / long, (tip[1] - before[1]) / long
    foot = (tip[0] - ux * _HEAD, tip[1] - uy * _HEAD)
    head = (
        tip,
        (foot[0] - uy * _HALF_HEAD, foot[1] + ux * _HALF_HEAD),
        (foot[0] + uy * _HALF_HEAD, foot[1] - ux * _HALF_HEAD),
    )
    points = tuple(_on(curve, n / _STEPS) for n in range(_STEPS + 1))
    return Line(curve, head, points, bend, turn)


def _labelled(line: Line, t: float, wide: float) -> Placed:
    """Put the label at parameter t of the line, or beyond the far end of a loop."""
    x, y = _on(line.curve, t)
    if line.turn is not None:
        cos, sin = math.cos(line.turn), math.sin(line.turn)
        out = (wide * abs(cos) + 10 * abs(sin)) / 2 + 3
        x, y = x + out * cos, y + out * sin
    return Placed(line, (x, y), Box(x - wide / 2 - 2, y - 8, x + wide / 2 + 2, y + 8))


def _on(curve: Curve, t: float) -> Point:
    """Return the point of a Bézier curve at parameter t."""
    s = 1 - t
    weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return (
        math.fsum(w * p[0] for w, p in zip(weights, curve, strict=True)),
        math.fsum(w * p[1] for w, p in zip(weights, curve, strict=True)),
    )


def _clipped(curve: Curve, start: Box, end: Box) -> Curve:
    """Cut a curve at the edges of two states."""
    low = next(n for n in range(101) if not _is_inside(_on(curve, n / 100), start, 1.0)) / 100
    high = (
        next(n for n in range(100, -1, -1) if not _is_inside(_on(curve, n / 100), end, 2.0)) / 100
    )
    return _part(_part(curve, 0.0, high), low / high, 1.0)


def _part(curve: Curve, low: float, high: float) -> Curve:
    """Return the part of a curve between two parameters, by de Casteljau's construction."""

    def blossom(*ts: float) -> Point:
        points = list(curve)
        for t in ts:
            points = [
                (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points)
            ]
        return points[0]

    return (
        blossom(low, low, low),
        blossom(low, low, high),
        blossom(low, high, high),
        blossom(high, high, high),
    )


def _is_inside(point: Point, state: Box, gap: float) -> bool:
    """Return whether a point is inside a state or closer to it than a gap."""
    radius = (state.bottom - state.top) / 2
    x = min(max(point[0], state.left + radius), state.right - radius)
    return math.dist(point, (x, _centre(state)[1])) < radius + gap


def _cost_of_line(line: Line, arc: Arc, states: Mapping[str, Box], others: list[Placed]) -> float:
    """Compute the cost of a line."""
    cost = line.bend * _BENT
    for name, state in states.items():
        if name not in arc and any(_is_inside(point, state, _GAP) for point in line.points):
            cost += _UNREADABLE
    for other in others:
        cost += _ON_LINE * _touches(line.points, other.box)
        cost += _CROSSING * _crossings(line.points, other.line.points)
    return cost


def _cost_of_label(box: Box, states: Mapping[str, Box], others: list[Placed]) -> float:
    """Compute the cost of a label."""
    meets = sum(box.meets(state, _GAP - 2) for state in states.values())
    meets += sum(box.meets(other.box, 2) for other in others)
    return _UNREADABLE * meets + _ON_LINE * sum(
        _touches(other.line.points, box) for other in others
    )


def _touches(points: tuple[Point, ...], box: Box) -> bool:
    return _bounds(points).meets(box) and any(
        box.meets(Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])), -3)
        for a, b in pairwise(points)
    )


def _crossings(first: tuple[Point, ...], second: tuple[Point, ...]) -> int:
    """Count the crossings of two lines."""
    if not _bounds(first).meets(_bounds(second), 1):
        return 0
    return sum(
        _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0
        for a, b in pairwise(first)
        for c, d in pairwise(second)
    )


def crossings(lines: list[tuple[Point, Point]]) -> int:
    """Count the crossings of straight lines."""
    return sum(_crossings(one, other) for one, other in combinations(lines, 2))


def _bounds(points: tuple[Point, ...]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
