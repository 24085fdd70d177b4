"""`bars`: a `value:` of the block for several values of one of its names, as bars.

`of: m, over: b, at: [16, 8, 4]` computes m with each b. `hide: [4]` replaces a bar and its length with a question mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.figures._canvas import (
    ACCENT,
    BOLD,
    INK,
    ITALIC,
    SMALL,
    SOFT,
    TINT,
    Box,
    Canvas,
    width,
)
from builder.figures._evaluated import KEYS, Evaluated, evaluated, size_of, written
from builder.figures._figure import HIDDEN, Figure
from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Locale
    from builder.pictures import Drawing
    from builder.values import Value

_LONGEST, _HIGH, _LINE, _GAP = 230.0, 20.0, 30.0, 9.0


@dataclass(frozen=True)
class Bars:
    """A calculation, the numbers that one of its names has, and those whose bars are hidden."""

    shown: Evaluated
    at: tuple[str, ...]
    hidden: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the block that it displays."""
        return self.shown.name, self.shown.over

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """The calculation for each number."""
        return tuple(self.shown.at(number) for number in self.at)

    def draw(self, values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw a line for each number: the number, its bar, and how long that is."""
        found = [values[quantity] for quantity in self.quantities]
        sizes = [size_of(value, self.shown.name) for value in found]
        if min(sizes) < 0 or max(sizes) == 0:
            raise q.Impossible(say("figure-negative-bar", name=self.shown.name))
        units = self.shown.unit, self.shown.calculation.unit
        heads = [f"{written(Fraction(n), locale)} {units[0]}".strip() for n in self.at]
        labels = [
            HIDDEN if number in self.hidden else f"{written(value, locale)} {units[1]}".strip()
            for number, value in zip(self.at, found, strict=True)
        ]
        over, of = units[0] or self.shown.over, units[1] or self.shown.name
        canvas = Canvas(locale.words.text("figure-bars", of=of, over=over))
        if not units[0]:
            canvas.text(-_GAP, -14, over, size=SMALL, face=ITALIC, fill=SOFT, anchor=1)
        if not units[1]:
            canvas.text(_GAP, -14, of, size=SMALL, face=ITALIC, fill=SOFT, anchor=0)
        canvas.reaches(-_GAP - max(map(width, heads)), 0)
        for n, (head, label, size) in enumerate(zip(heads, labels, sizes, strict=True)):
            y, end = n * _LINE + _HIGH / 2, _LONGEST * size / max(sizes)
            canvas.power(-_GAP, y, head, anchor=1)
            if label == HIDDEN:
                canvas.text(_GAP, y, label, face=BOLD, anchor=0)
                continue
            bar = Box(0, y - _HIGH / 2, end, y + _HIGH / 2)
            canvas.rect(bar, fill=TINT, stroke=ACCENT, weight=1.5)
            canvas.power(end + _GAP, y, label, anchor=0)
        canvas.path([(0, -5), (0, (len(heads) - 1) * _LINE + _HIGH + 5)], stroke=INK, weight=1.5)
        about = locale.words.text("figure-about")
        said = [
            f"{head}: {label.replace('≈', about)}"
            for head, label in zip(heads, labels, strict=True)
        ]
        return canvas.drawing(f"{canvas.title}. {'; '.join(said)}.")


def scene(_model: None, values: Mapping[str, Any]) -> Bars:
    """Build the data of a figure."""
    return Bars(evaluated(values), values["at"], values.get("hide", ()))


FIGURE = Figure(
    name="bars",
    models=(),
    keys=KEYS,
    scene=scene,
    example=(
        "b: {value: 16, unit: bits}\n"
        "m: {value: 7e9*b/8/10^9, unit: GB}\n"
        "figura: {figure: bars, of: m, over: b, at: [32, 16, 8, 4]}\n"
    ),
)
