"""`perplexity-curve`: the perplexity of sentences against their probability.

There is a curve, p ** (-1/n), for each number of factors, and a point on it for each sentence. The
probability axis is logarithmic.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from builder import quantities as q
from builder.figures._canvas import (
    ACCENT,
    CODE,
    FAINT,
    GROUND,
    INK,
    ITALIC,
    SMALL,
    SOFT,
    Box,
    Canvas,
    check_drawable,
    width,
)
from builder.figures._figure import Figure, number
from builder.languages import say
from builder.schema import Key, Line, ListOf
from builder.values import NUMBERS, Infinite, approximate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Language, Locale
    from builder.pictures import Drawing
    from builder.values import Value

MAX_SENTENCES = 4
MAX_DECADES, MAX_PERPLEXITY = 8, 12
_WIDE, _HIGH = 340.0, 152.0
_STEPS = 48


class _Point(NamedTuple):
    """A sentence as a point on its curve."""

    name: str
    factors: int
    decades: float
    """Minus the decimal logarithm of the probability."""
    perplexity: float
    shown: str
    """The perplexity, as displayed."""
    probability: str


@dataclass(frozen=True)
class PerplexityCurve:
    """Sentences and a model."""

    sentences: tuple[q.Sentence, ...]
    model: q.TableModel | q.CountedModel

    def __post_init__(self) -> None:
        for sentence in self.sentences:
            q.Perplexity(sentence, self.model)
            check_drawable(*sentence)

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """The probability and perplexity of each sentence."""
        return tuple(
            quantity
            for sentence in self.sentences
            for quantity in (
                q.Probability(sentence, self.model),
                q.Perplexity(sentence, self.model),
            )
        )

    def draw(self, values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw axes, curves and points."""
        points = [self._point(sentence, values, locale) for sentence in self.sentences]
        decades = max(1, math.ceil(max(point.decades for point in points) + 0.3))
        most = math.ceil(max(point.perplexity for point in points) + 0.7)
        if decades > MAX_DECADES or most > MAX_PERPLEXITY + 1:
            raise q.TooLarge(
                say(
                    "figure-far-point",
                    probability=f"1e-{MAX_DECADES}",
                    perplexity=MAX_PERPLEXITY,
                )
            )
        words = locale.words
        canvas = Canvas(words.text("figure-perplexity-curve"))

        def place(decade: float, perplexity: float) -> tuple[float, float]:
            return _WIDE * (1 - decade / decades), _HIGH * (1 - (perplexity - 1) / (most - 1))

        _draw_axes(canvas, decades, most, place, words)
        for factors in sorted({point.factors for point in points}):
            end = min(decades, factors * math.log10(most))
            curve = [
                place(end * n / _STEPS, 10 ** (end * n / _STEPS / factors))
                for n in range(_STEPS + 1)
            ]
            canvas.path(curve, stroke=ACCENT, weight=1.5)
            _name_curve(canvas, curve[-1], words.text("figure-factors", factors=factors))
        taken: list[Box] = []
        for point in sorted(points, key=lambda one: one.perplexity):
            _draw_point(canvas, point, place, taken)
        return canvas.drawing(_alt(points, words))

    def _point(
        self, sentence: q.Sentence, values: Mapping[q.Quantity, Value], locale: Locale
    ) -> _Point:
        probability = values[q.Probability(sentence, self.model)]
        perplexity = values[q.Perplexity(sentence, self.model)]
        name = " ".join(sentence)
        assert isinstance(probability, Fraction), "a probability is a fraction"
        assert isinstance(perplexity, NUMBERS), "a perplexity is a number"
        if isinstance(perplexity, Infinite):
            raise q.Impossible(say("figure-impossible-sentence", sentence=name))
        return _Point(
            name=name,
            factors=len(sentence) + 1,
            decades=-math.log10(probability),
            perplexity=approximate(perplexity),
            shown=number(perplexity, locale),
            probability=number(probability, locale),
        )


def _name_curve(canvas: Canvas, at: tuple[float, float], text: str) -> None:
    x, y = max(at[0], 34.0), at[1] - 10
    canvas.text(x, y, text, size=SMALL - 1, fill=ACCENT, face=ITALIC, halo=True)


def _draw_axes(canvas: Canvas, decades: int, most: int, place: Any, words: Language) -> None:
    """Draw lines at whole perplexities and powers of ten, with their numbers."""
    for perplexity in range(1, most + 1):
        _, y = place(0, perplexity)
        canvas.path([(0, y), (_WIDE, y)], stroke=FAINT)
        canvas.text(-8, y, str(perplexity), size=SMALL, anchor=1)
    for decade in range(decades + 1):
        x, _ = place(decade, 1)
        canvas.path([(x, 0), (x, _HIGH)], stroke=FAINT)
        if decade == 0:
            canvas.text(x, _HIGH + 15, "1", size=SMALL)
            continue
        power = f"−{decade}"
        ten, small = width("10", SMALL), width(power, SMALL - 4)
        canvas.text(x - small / 2, _HIGH + 15, "10", size=SMALL)
        canvas.text(x + ten / 2, _HIGH + 10, power, size=SMALL - 4)
    canvas.path([(0, 0), (0, _HIGH), (_WIDE, _HIGH)], stroke=INK)
    up, along = words.text("figure-perplexity"), words.text("figure-probability")
    canvas.text(-8, -27, up, size=SMALL, face=ITALIC, fill=SOFT, anchor=0.3)
    canvas.text(_WIDE, _HIGH + 34, along, size=SMALL, face=ITALIC, fill=SOFT, anchor=1)


def _draw_point(canvas: Canvas, point: _Point, place: Any, taken: list[Box]) -> None:
    """Draw a sentence's point, with lines to both axes, its name and its perplexity."""
    x, y = place(point.decades, point.perplexity)
    canvas.path([(0, y), (x, y), (x, _HIGH)], stroke=INK, dash="2 3")
    canvas.dot(x, y, 4, INK)
    shown = f"  {point.shown}"
    wide = width(point.name, SMALL, CODE) + width(shown, SMALL)
    left, top = x + 9, y - 9
    while any(Box(left, top - 8, left + wide, top + 8).meets(other, 2) for other in taken):
        top -= 4
    box = Box(left, top - 8, left + wide, top + 8)
    taken.append(box)
    canvas.rect(Box(box.left - 2, box.top, box.right + 2, box.bottom), fill=GROUND)
    name = canvas.text(left, top, point.name, size=SMALL, face=CODE, anchor=0)
    canvas.text(name.right, top, shown, size=SMALL, anchor=0)


def _alt(points: list[_Point], words: Language) -> str:
    about = words.text("figure-about")
    said = [
        words.text(
            "figure-perplexity-curve-point",
            sentence=point.name,
            probability=point.probability.replace("≈", about),
            factors=words.text("figure-factors", factors=point.factors),
            perplexity=point.shown.replace("≈", about),
        )
        for point in points
    ]
    return " ".join([words.text("figure-perplexity-curve-begins"), *said])


def scene(model: q.TableModel | q.CountedModel, values: Mapping[str, Any]) -> PerplexityCurve:
    """Build the data of a figure."""
    return PerplexityCurve(tuple(q.sentence(text) for text in values["sentences"]), model)


FIGURE = Figure(
    name="perplexity-curve",
    models=(q.TableModel, q.CountedModel),
    keys={"sentences": Key(ListOf(Line(say("shape-sentence")), 1, MAX_SENTENCES), required=True)},
    scene=scene,
    example=(
        'lm: {bigram: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}}\n'
        "figura: {figure: perplexity-curve, sentences: [a b, a a b], under: lm}\n"
    ),
)
