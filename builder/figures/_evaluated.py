"""The values of a `value:` of the block over those of one of its names: points of a curve, lengths of bars."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.figures._canvas import check_drawable
from builder.figures._figure import large, number
from builder.languages import say
from builder.schema import Key, Line, ListOf
from builder.values import NUMBERS, Infinite, approximate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Locale
    from builder.values import Value

MAX_POINTS = 12
NUMBER = Line(say("shape-number"), r"-?\d{1,12}(?:\.\d{1,6})?(?:e\d{1,2})?")
"""A number as a curve or bars have it: `400`, `-0.5`, `1e21`."""
_LINE = Key(Line(), required=True)
KEYS = {
    "of": _LINE,
    "over": _LINE,
    "at": Key(ListOf(NUMBER, 1, MAX_POINTS), required=True),
    "hide": Key(ListOf(NUMBER, 1, MAX_POINTS)),
}


@dataclass(frozen=True)
class Evaluated:
    """A calculation, one of whose names has other values."""

    name: str
    over: str
    calculation: q.Calculation
    unit: str
    """That of the name."""

    def at(self, number: str, **others: str) -> q.Calculation:
        """The calculation where the name is a number, and others are too."""
        numbers = {self.over: number, **others}
        given = tuple((name, numbers.get(name, text)) for name, text in self.calculation.given)
        return replace(self.calculation, given=given)


def evaluated(values: Mapping[str, Any]) -> Evaluated:
    """Read what is drawn from the keys of a figure.

    Raises:
        Impossible: `of` or `over` is no value of the block, or one does not depend on the other.
    """
    names, name, over = values["names"], values["of"], values["over"]
    found, other = names.get(name), names.get(over)
    if not isinstance(found, q.Calculation):
        raise q.Unknown(say("figure-no-value", name=name))
    if not isinstance(other, q.Calculation) or over not in dict(found.given):
        raise q.Unknown(say("figure-not-over", name=name, over=over))
    if strange := [text for text in values.get("hide", ()) if text not in values["at"]]:
        raise q.Unknown(say("figure-no-point", number=strange[0]))
    check_drawable(name, over, found.unit, other.unit)
    return Evaluated(name, over, found, other.unit)


def size_of(value: Value, name: str) -> float:
    """Approximate a value that is drawn.

    Raises:
        Impossible: it is infinite.
    """
    if not isinstance(value, NUMBERS) or isinstance(value, Infinite):
        raise q.Impossible(say("figure-infinite", name=name))
    return approximate(value)


def written(value: Value, locale: Locale) -> str:
    """Write a value as a figure shows it, a large one as a power of ten."""
    return large(value, locale) if isinstance(value, Fraction) else number(value, locale)


def titled(name: str, unit: str) -> str:
    """A name and its unit: `C (FLOPs)`."""
    return f"{name} ({unit})" if unit else name
