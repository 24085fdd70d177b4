"""Compare what a snippet prints with the exact value."""

from __future__ import annotations

import ast
import math
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.snippets import DIGITS
from builder.values import (
    Counts,
    Infinite,
    Merge,
    Merges,
    Number,
    Orders,
    Series,
    String,
    Tokens,
    Value,
    rounds_to,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def is_printed(value: Value, printed: str) -> bool:
    """Whether the text that a snippet prints shows a value: tokens and counts exactly, numbers rounded."""
    text = printed.removesuffix("\n")
    match value:
        case String(expected):
            return text == expected
        case Series(numbers):
            shown = text.splitlines()
            return len(shown) == len(numbers) and all(map(_is_number, numbers, shown))
        case Merge(_, _, joined) if _read(text) == [joined]:
            return True  # a trainer shows the piece that it makes
        case Tokens() | Merge() | Merges() | Counts():
            return _read(text) == _expected(value)
        case Orders():  # no snippet prints them
            return False
    return _is_number(value, text)


def _read(text: str) -> object:
    """A literal that is printed, with lists for tuples and for dictionaries; None for other text."""
    try:
        return _listed(ast.literal_eval(text))
    except (ValueError, SyntaxError):
        return None


def _listed(found: object) -> object:
    if isinstance(found, dict):
        return sorted((str(name), n) for name, n in found.items())
    return [_listed(one) for one in found] if isinstance(found, list | tuple) else found


def _expected(value: Tokens | Merge | Merges | Counts) -> object:
    match value:
        case Tokens(tokens):
            return list(tokens)
        case Merge(left, right, _):
            return [left, right]
        case Merges(pairs):
            return [list(pair) for pair in pairs]
    return _counts(value.entries)


def _counts(entries: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(entries)


def _is_number(value: Number, text: str) -> bool:
    """Whether a number is the value, or is rounded to `DIGITS` significant digits."""
    try:
        shown = Decimal(text)
    except InvalidOperation:
        return False
    if isinstance(value, Infinite) or not shown.is_finite():
        return isinstance(value, Infinite) and shown == Decimal(math.inf)
    places = DIGITS - 1 - shown.adjusted()
    if text.isdigit():  # whole numbers are not rounded
        places = max(places, 0)
    return rounds_to(value, Fraction(shown), places)
