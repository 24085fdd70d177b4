"""`curve`: a `value:` of the block over the values of one of its names.

`of: p, over: d, from: -800, to: 800` draws p for each d. `at: [0, 400]` marks points, with their values; `hide: [400]`
replaces a value with a question mark. `each: {N: [1e8, 1e10]}` draws a curve for each N. `scale: log-x` has a
logarithmic axis below, `log-log` has two.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.figures._axes import HIGH, WIDE, across, draw_axes, upright
from builder.figures._canvas import ACCENT, BOLD, GROUND, INK, SMALL, TEXT, Box, Canvas, width
from builder.figures._evaluated import KEYS, NUMBER, Evaluated, evaluated, size_of, titled, written
from builder.figures._figure import HIDDEN, Figure
from builder.languages import say
from builder.schema import Key, ListOf, MapOf, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Locale
    from builder.pictures import Drawing
    from builder.values import Value

LINEAR, LOG_X, LOG_LOG = "linear", "log-x", "log-log"
_STEPS = 24
_DASHES = ("", "7 3", "2 3", "9 3 2 3")
"""Of the curves, in order."""
_APART = 16.0
"""Between the names of curves."""
_BESIDE, _ABOVE = 6.0, 13.0
"""How far a value is from its point."""


@dataclass(frozen=True)
class Curve:
    """A calculation, the interval of one of its names, and the points that are marked."""

    shown: Evaluated
    low: str
    high: str
    at: tuple[str, ...]
    hidden: tuple[str, ...]
    each: tuple[str, tuple[str, ...]] | None
    """A name, and its number on each of several curves."""
    scale: str

    def __post_init__(self) -> None:
        low, high = Fraction(self.low), Fraction(self.high)
        if low >= high or any(not low <= Fraction(number) <= high for number in self.at):
            raise q.Impossible(say("figure-curve-interval", low=self.low, high=self.high))
        if self.scale != LINEAR and low <= 0:
            raise q.Impossible(say("figure-no-logarithm", name=self.shown.over))
        if self.each and self.each[0] not in dict(self.shown.calculation.given):
            raise q.Unknown(say("figure-not-over", name=self.shown.name, over=self.each[0]))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the block that it displays."""
        return self.shown.name, self.shown.over, *(self.each or ())[:1]

    @cached_property
    def points(self) -> tuple[str, ...]:
        """The numbers that each curve passes through, in order."""
        low, high = Fraction(self.low), Fraction(self.high)
        parts = [Fraction(n, _STEPS) for n in range(1, _STEPS)]
        if self.scale == LINEAR:
            between = [str(low + (high - low) * part) for part in parts]
        else:
            decades = math.log10(high / low)
            rounded = (f"{float(low) * 10 ** (decades * float(part)):.6g}" for part in parts)
            between = [text.replace("e+", "e") for text in rounded]
        return (self.low, *between, self.high)

    @cached_property
    def curves(self) -> tuple[dict[str, str], ...]:
        """For each curve the number by which it differs from the others."""
        name, numbers = self.each or ("", ())
        return tuple({name: number} for number in numbers) or ({},)

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """The calculation at the points of each curve, and at those that are marked."""
        numbers = dict.fromkeys((*self.points, *self.at))
        return tuple(self.shown.at(n, **others) for others in self.curves for n in numbers)

    def draw(self, values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw axes, curves, their names and the marked points."""
        of, over = self.shown, self.shown.over
        sizes = {one: size_of(values[one], of.name) for one in self.quantities}
        x = across(
            Fraction(self.low),
            Fraction(self.high),
            map(Fraction, self.at),
            is_log=self.scale != LINEAR,
        )
        y = upright(sizes.values(), of.name, is_log=self.scale == LOG_LOG)

        def place(number: str, others: dict[str, str]) -> tuple[float, float]:
            high = y.part(sizes[of.at(number, **others)])
            return WIDE * x.part(float(Fraction(number))), HIGH * (1 - high)

        canvas = Canvas(locale.words.text("figure-curve", of=of.name, over=over))
        titles = titled(over, of.unit), titled(of.name, of.calculation.unit)
        draw_axes(canvas, x, y, titles, locale)
        lines = [[place(number, others) for number in self.points] for others in self.curves]
        for line, dash in zip(lines, _DASHES, strict=False):
            canvas.path(line, stroke=ACCENT, weight=2, dash=dash)
        if self.each:
            _name_curves(canvas, self._names(locale), [line[-1][1] for line in lines])
        for others, line in zip(self.curves, lines, strict=True):
            for number in self.at:
                is_hidden = number in self.hidden
                shown = HIDDEN if is_hidden else written(values[of.at(number, **others)], locale)
                _mark(canvas, place(number, others), shown, is_rising=line[0][1] > line[-1][1])
        return canvas.drawing(self._alt(canvas.title, values, locale))

    def _names(self, locale: Locale) -> list[str]:
        """What distinguishes each curve: `N = 10^8`."""
        return [
            f"{name} = {written(Fraction(number), locale)}"
            for others in self.curves
            for name, number in others.items()
        ]

    def _alt(self, title: str, values: Mapping[q.Quantity, Value], locale: Locale) -> str:
        words, of = locale.words, self.shown
        said = [f"{title}."]
        if self.scale != LINEAR:
            said.append(words.text(f"figure-curve-{self.scale}"))
        for others, name in zip(self.curves, self._names(locale) or [""], strict=True):
            points = []
            for number in self.at or (self.low, self.high):
                value = written(values[of.at(number, **others)], locale)
                shown = HIDDEN if number in self.hidden else value
                at = written(Fraction(number), locale)
                points.append(f"{of.over} = {at}, {of.name} = {shown}".replace("= ≈", "≈"))
            listed = "; ".join(points).replace("≈", words.text("figure-about"))
            said.append(f"{name}: {listed}." if name else f"{listed}.")
        return " ".join(said)


def _name_curves(canvas: Canvas, names: list[str], heights: list[float]) -> None:
    """Write the name of each curve where it ends, or as near as there is room."""
    lowest = math.inf
    for height, name in sorted(zip(heights, names, strict=True), reverse=True):
        lowest = min(height, lowest - _APART)
        canvas.power(WIDE + 8, lowest, name, size=SMALL, fill=ACCENT, anchor=0)


def _mark(canvas: Canvas, at: tuple[float, float], shown: str, *, is_rising: bool) -> None:
    """Draw a point, with lines to both axes, and its value above it, on the side where the curve is not."""
    x, y = at
    canvas.path([(0, y), (x, y), (x, HIGH)], stroke=INK, dash="2 3")
    canvas.dot(x, y, 4, INK)
    face = BOLD if shown == HIDDEN else TEXT
    wide = width(shown, SMALL, face)
    left = x - _BESIDE - wide if is_rising else x + _BESIDE
    canvas.rect(Box(left - 2, y - _ABOVE - 7, left + wide + 2, y - _ABOVE + 7), fill=GROUND)
    canvas.power(left, y - _ABOVE, shown, size=SMALL, face=face, anchor=0)


def scene(_model: None, values: Mapping[str, Any]) -> Curve:
    """Build the data of a figure."""
    ((name, numbers),) = values.get("each", (("", ()),))
    return Curve(
        evaluated(values),
        values["from"],
        values["to"],
        values.get("at", ()),
        values.get("hide", ()),
        (name, numbers) if numbers else None,
        values.get("scale", LINEAR),
    )


FIGURE = Figure(
    name="curve",
    models=(),
    keys={
        **KEYS,
        "from": Key(NUMBER, required=True),
        "to": Key(NUMBER, required=True),
        "at": Key(KEYS["at"].schema),
        "each": Key(MapOf(ListOf(NUMBER, 1, len(_DASHES)), 1)),
        "scale": Key(OneOf((LINEAR, LOG_X, LOG_LOG))),
    },
    scene=scene,
    example=(
        "d: {value: 400}\n"
        "p: {value: 1/(1+10^(-d/400))}\n"
        "figura: {figure: curve, of: p, over: d, from: -800, to: 800, at: [-400, 0, 400]}\n"
    ),
)
