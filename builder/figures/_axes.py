"""The two axes of a curve: which part of them a number is at, and the numbers that they are labelled with."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.figures._canvas import FAINT, INK, ITALIC, SMALL, SOFT, width
from builder.figures._evaluated import written
from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.figures._canvas import Canvas
    from builder.languages import Locale

WIDE, HIGH = 340.0, 170.0
_MAX_DECADES = 7
"""Maximum number of labels of an axis of powers of ten."""
_TICKS = 4
_MARGIN = 0.02
"""What a logarithmic axis of less than two decades has beyond its values, in decades."""


@dataclass(frozen=True)
class Axis:
    """An axis."""

    low: float
    high: float
    is_log: bool
    ticks: tuple[Fraction, ...]

    def part(self, value: float) -> float:
        """Which part of the axis is before a value."""
        if self.is_log:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


def across(low: Fraction, high: Fraction, marked: Iterable[Fraction], *, is_log: bool) -> Axis:
    """Make the horizontal axis: it is labelled at powers of ten, or at its ends and the marked numbers."""
    ticks = _decades(low, high) if is_log else tuple(sorted({low, high, *marked}))
    return Axis(float(low), float(high), is_log, ticks)


def upright(values: Iterable[float], name: str, *, is_log: bool) -> Axis:
    """Make the vertical axis for some values.

    Raises:
        Impossible: the axis is logarithmic and a value is not positive.
    """
    low, high = min(values), max(values)
    if is_log and low <= 0:
        raise q.Impossible(say("figure-no-logarithm", name=name))
    if is_log and high >= 100 * low:
        ends = math.floor(math.log10(low)), math.ceil(math.log10(high))
        decades = _decades(Fraction(10) ** ends[0], Fraction(10) ** ends[1])
        return Axis(10.0 ** ends[0], 10.0 ** ends[1], is_log, decades)
    step = _nice((high - low) / _TICKS or 1.0)
    below, above = math.floor(low / step), max(math.ceil(high / step), math.floor(low / step) + 1)
    ticks = tuple(n * step for n in range(below, above + 1))
    if not is_log:
        return Axis(float(ticks[0]), float(ticks[-1]), is_log, ticks)
    ends_ = low * 10**-_MARGIN, high * 10**_MARGIN
    return Axis(*ends_, is_log, tuple(tick for tick in ticks if ends_[0] <= tick <= ends_[1]))


def _nice(least: float) -> Fraction:
    """The least of 1, 2, 5, 10… and of their tenths, hundredths…, that is not less."""
    decade = Fraction(10) ** math.floor(math.log10(least))
    return next(n * decade for n in (1, 2, 5, 10) if n * decade >= least)


def _decades(low: Fraction, high: Fraction) -> tuple[Fraction, ...]:
    first, last = math.ceil(math.log10(low)), math.floor(math.log10(high))
    step = (last - first) // _MAX_DECADES + 1
    return tuple(Fraction(10) ** n for n in range(first, last + 1, step))


def draw_axes(canvas: Canvas, x: Axis, y: Axis, titles: tuple[str, str], locale: Locale) -> None:
    """Draw both axes, a faint line at each of their numbers, and their titles."""
    for tick in y.ticks:
        at = HIGH * (1 - y.part(float(tick)))
        canvas.path([(0, at), (WIDE, at)], stroke=FAINT)
        canvas.power(-8, at, written(tick, locale), size=SMALL, anchor=1)
    end = -math.inf
    for tick in x.ticks:
        at, label = WIDE * x.part(float(tick)), written(tick, locale)
        canvas.path([(at, 0), (at, HIGH)], stroke=FAINT)
        half = width(label, SMALL) / 2
        if at - half > end:
            canvas.power(at, HIGH + 16, label, size=SMALL)
            end = at + half + 4
    canvas.path([(0, 0), (0, HIGH), (WIDE, HIGH)], stroke=INK)
    along, up = titles
    canvas.text(-8, -22, up, size=SMALL, face=ITALIC, fill=SOFT, anchor=0.3)
    canvas.text(WIDE, HIGH + 37, along, size=SMALL, face=ITALIC, fill=SOFT, anchor=1)
