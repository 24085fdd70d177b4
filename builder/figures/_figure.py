"""The type of a kind of figure, and the format of its numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder.display.write import Writer, decimals, sign
from builder.values import NUMBERS, Infinite, approximate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from builder.languages import Locale
    from builder.model import Scene
    from builder.schema import Key
    from builder.values import Value

HIDDEN = "?"
"""Replaces a value that the card asks for."""
_PLACES = 3
_LARGE = 5
"""The power of ten from which numbers are written as powers."""
_MAX_TERM = 999
"""Maximum denominator of a number that is shown as a fraction."""


@dataclass(frozen=True)
class Figure:
    """A kind of figure."""

    name: str
    models: tuple[type, ...]
    """The types of model that `under:` must name; none if the figure is of no model."""
    keys: Mapping[str, Key]
    """Its keys, besides `figure:` and `under:`."""
    scene: Callable[[Any, Mapping[str, Any]], Scene]
    """Builds the figure's data from its model, if it has one, and the values of its keys; under `names` it gets what
    the block binds above it. Raises `Impossible`.
    """
    example: str
    """Lines of a `verify:` block that bind an example to `figura`."""


def number(value: Value, locale: Locale) -> str:
    """Format a number: whole, as a short decimal or a fraction; otherwise rounded, after `≈`."""
    return numbers([value], locale)[0]


def numbers(values: list[Value], locale: Locale) -> list[str]:
    """Format several numbers alike: as short decimals if all are, else as fractions (or whole numbers)."""
    places = [decimals(value) for value in values if isinstance(value, Fraction)]
    are_short = all(n is not None and n <= _PLACES for n in places)
    return [_number(value, Writer(locale), are_short=are_short) for value in values]


def large(value: Fraction, locale: Locale) -> str:
    """Format a number; from a hundred thousand on as a power of ten, `2.8·10^11`, if three digits suffice."""
    size = len(str(abs(value.numerator))) - 1 if value.denominator == 1 else 0
    mantissa = value / 10**size
    if size < _LARGE or (decimals(mantissa) or 0) >= _PLACES:
        return number(value, locale)
    power = f"10^{size}"
    return power if mantissa == 1 else f"{number(mantissa, locale)}·{power}"


def _number(value: Value, writer: Writer, *, are_short: bool) -> str:
    if isinstance(value, Infinite):
        return "∞"
    if isinstance(value, Fraction):
        if are_short:
            return _plain(writer.places(value, decimals(value) or 0))
        if max(value.numerator, value.denominator) <= _MAX_TERM:
            return str(value)
    assert isinstance(value, NUMBERS), "a figure writes other values as they are"
    places = max(_PLACES - 1, _for_two_digits(approximate(value)))
    about = "" if sign(value, places) == "=" else "≈ "
    return about + _plain(writer.rounded(value, places))


def _for_two_digits(value: float) -> int:
    """Count the decimals that show two significant digits of a small number."""
    return 1 - math.floor(math.log10(abs(value))) if 0 < abs(value) < 1 else 0


def _plain(latex: str) -> str:
    return latex.replace("{,}", ",").replace("-", "−")
