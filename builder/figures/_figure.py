"""What a kind of figure is, and how its numbers are written."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder.display.write import Writer, decimals, sign
from builder.values import NUMBERS, Infinite, approximate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from builder.model import Scene
    from builder.schema import Key
    from builder.values import Value

HIDDEN = "?"
"""Shown in place of a value that the card asks for."""
_PLACES = 3
_MAX_TERM = 999
"""Of a fraction that is shown as one."""


@dataclass(frozen=True)
class Figure:
    """A kind of figure."""

    name: str
    models: tuple[type, ...]
    """What `under:` may name."""
    keys: Mapping[str, Key]
    """Its keys beside `figure:` and `under:`."""
    scene: Callable[[Any, Mapping[str, Any]], Scene]
    """The figure's data, of its model and the values of its keys; raises `Impossible`."""
    example: str
    """The lines of a `verify:` block that bind one to `figura`."""


def number(value: Value, decimal: str) -> str:
    """A number as a figure shows it: whole, a short decimal or a fraction; else rounded, after `≈`."""
    return numbers([value], decimal)[0]


def numbers(values: list[Value], decimal: str) -> list[str]:
    """Several numbers in one form: short decimals where all of them are, else fractions, whole
    numbers aside.
    """
    places = [decimals(value) for value in values if isinstance(value, Fraction)]
    are_short = all(n is not None and n <= _PLACES for n in places)
    return [_number(value, Writer(decimal), are_short=are_short) for value in values]


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
    """The decimals that show two digits of a small number, which would be nothing, or nearly another, with fewer."""
    return 1 - math.floor(math.log10(abs(value))) if 0 < abs(value) < 1 else 0


def _plain(latex: str) -> str:
    return latex.replace("{,}", ",").replace("-", "−")
