"""Answers that a learner produces: what the script of a card accepts, made from exact values.

The script (`notes/_exercise.js`) compares what was typed with these texts; `verify` makes them again from the values
on which the exact solver and the library agree.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.languages import say
from builder.model import Form, Produced
from builder.quantities import TooLarge
from builder.values import (
    NUMBERS,
    Counts,
    Infinite,
    Merge,
    Merges,
    Number,
    Orders,
    String,
    Tokens,
    Value,
    approximate,
    rounded,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.languages import Language

MAX_TERM = 10**9
"""Maximum size of a fraction's terms, with which the script still computes exactly."""
MAX_PLACES = 6
INFINITY = "inf"
_FRACTION = re.compile(r"\\[dt]?frac\{(\d+)\}\{(\d+)\}")
_MARKS = str.maketrans("▁Ġ", "__")
"""The marks of a token's beginning that no keyboard has."""


def number(value: Number, places: int | None = None, *, is_percent: bool = False) -> Produced:
    """Return a number as the answer.

    Args:
        value: the number.
        places: how many decimals the question asks for; None if it asks for the exact number.
        is_percent: whether the question asks for a percentage: 1/2 is typed as `50` or `50 %`.

    Raises:
        TooLarge: nobody would type it, or the script could not compare it.
    """
    if isinstance(value, Infinite):
        return Produced(Form.NUMBER, (INFINITY,))
    if is_percent:
        if not isinstance(value, Fraction):
            raise TooLarge(say("too-large-answer"))
        value *= 100
    if isinstance(value, Fraction):
        if max(abs(value.numerator), value.denominator) > MAX_TERM or (places or 0) > MAX_PLACES:
            raise TooLarge(say("too-large-answer"))
        exact = f"{value.numerator}/{value.denominator}"
    elif places is None:
        raise TooLarge(say("too-large-answer"))
    else:
        exact = f"~{approximate(value):.15g}"
    return Produced(
        Form.NUMBER, (exact,), () if places is None else _roundings(value, places), is_percent
    )


def _roundings(value: Number, places: int) -> tuple[str, ...]:
    """Round a number; a half in both directions, because schools differ."""
    unit = 10**places
    nearest = rounded(value, places)
    found = [nearest]
    if isinstance(value, Fraction) and 2 * abs(value - nearest) * unit == 1:
        found.append(nearest - Fraction(1 if value > 0 else -1, unit))
    return tuple(f"{_sign(one)}{_digits(abs(one), places)}" for one in found)


def _sign(value: Fraction) -> str:
    return "-" if value < 0 else ""


def _digits(value: Fraction, places: int) -> str:
    digits = f"{int(value * 10**places):0{places + 1}d}"
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def tokens(words: Iterable[str]) -> Produced:
    """Return tokens, separated by blanks, as the answer."""
    return Produced(Form.TOKENS, tuple(words))


def items(words: Iterable[str]) -> Produced:
    """Return a set of items as the answer; the order is free."""
    return Produced(Form.ITEMS, tuple(dict.fromkeys(words)))


def counts(value: Counts) -> Produced:
    """Return names and their counts as the answer, as `a: 2, b: 1`."""
    return items(f"{name}: {n}" for name, n in value.entries)


def merges(value: Merges) -> Produced:
    """Return merges as the answer: their pairs, in order, as `a n, an a`."""
    return Produced(Form.LIST, tuple(f"{left} {right}" for left, right in value.pairs))


def orders(found: Iterable[Iterable[str]]) -> Produced:
    """Return the orders of numbered steps as the answer; the first one is shown."""
    return Produced(Form.ORDERS, tuple(map(" ".join, found)))


def text(shown: str, *others: str) -> Produced:
    """Return a text as the answer, and others that are accepted."""
    return Produced(Form.TEXT, (shown, *others))


def like(answer: Produced, value: Value) -> Produced | None:
    """Return another value as an answer of the same form; None if it has no such form.

    Raises:
        TooLarge: the script could not compare it.
    """
    if answer.form is Form.NUMBER:
        if not isinstance(value, NUMBERS):
            return None
        places = None
        if answer.rounded:
            places = len(answer.rounded[0].partition(".")[2])
        return number(value, places, is_percent=answer.is_percent)
    if answer.form is Form.ORDERS:
        return orders(value.orders) if isinstance(value, Orders) else None
    words = _words(value)
    if words is None:
        return None
    match answer.form:
        case Form.TOKENS:
            return tokens(words)
        case Form.LIST:
            return Produced(Form.LIST, words)
        case Form.ITEMS:
            return items(words)
        case Form.TEXT:
            return text(" ".join(words))


def _words(value: Value) -> tuple[str, ...] | None:
    match value:
        case Tokens(found):
            return found
        case String(found):
            return (found,)
        case Merge(left, right):
            return (left, right)
        case Merges(pairs):
            return tuple(f"{left} {right}" for left, right in pairs)
        case Counts(entries):
            return tuple(f"{name}: {n}" for name, n in entries)
    return None


def agrees(answer: Produced, value: Value) -> bool:
    """Return whether an answer is that of a value; of texts, whether the first one is."""
    try:
        made = like(answer, value)
    except TooLarge:
        return False
    if answer.form is Form.TEXT and made is not None:
        return answer.values[:1] == made.values
    if answer.form in (Form.ITEMS, Form.ORDERS) and made is not None:
        return set(answer.values) == set(made.values)
    return answer == made


def written(answer: Produced, decimal: str) -> str:
    """Write an answer as one would type it, with a decimal sign."""
    match answer.form:
        case Form.NUMBER:
            exact = answer.values[0].removesuffix("/1")
            shown = answer.rounded[0] if answer.rounded else exact
            return "∞" if exact == INFINITY else shown.replace(".", decimal)
        case Form.TOKENS:
            return " ".join(answer.values)
        case Form.LIST | Form.ITEMS:
            has_blanks = any(" " in word for word in answer.values)
            return (", " if has_blanks else " ").join(answer.values)
        case Form.ORDERS | Form.TEXT:
            return answer.values[0]


def as_typed(shown: str) -> str:
    """Return an answer that is shown, in Markdown, without marks, as one would type it."""
    plain = shown.strip("$`")
    return _FRACTION.sub(r"\1/\2", plain).replace("{,}", ",").replace("\\", "")


def hint(answer: Produced, words: Language) -> str:
    """Say what form an answer has, in a sentence."""
    if answer.form is Form.NUMBER:
        kind = "percent" if answer.is_percent else "rounded" if answer.rounded else "exact"
        places = len(answer.rounded[0].partition(".")[2]) if answer.rounded else 0
        return words.text(f"card-hint-{kind}", places=places)
    has_marks = any(mark in word for word in answer.values for mark in "▁Ġ")
    marks = f" {words.text('card-hint-marks')}" if has_marks else ""
    return words.text(f"card-hint-{answer.form.value}") + marks


def alike(left: Produced, right: Produced) -> bool:
    """Return whether something can be typed that both answers accept."""
    if left.form is Form.NUMBER:
        is_same = left.values == right.values or not set(left.rounded).isdisjoint(right.rounded)
        return is_same or _is_thousandth(left, right) or _is_thousandth(right, left)
    first, second = (tuple(map(_folded, answer.values)) for answer in (left, right))
    if left.form in (Form.TOKENS, Form.LIST):
        return first == second
    if left.form is Form.ITEMS:
        return set(first) == set(second)
    return not set(first).isdisjoint(second)


def _is_thousandth(small: Produced, large: Produced) -> bool:
    """Return whether one number can be written like another, as `1.200`, with a point that separates thousands."""
    digits, _, below = large.values[0].partition("/")
    if below != "1" or not 4 <= len(digits) <= 6 or digits.startswith("-"):
        return False
    part = Fraction(int(digits), 1000)
    exact = f"{part.numerator}/{part.denominator}"
    return exact in small.values or f"{digits[:-3]}.{digits[-3:]}" in small.rounded


def _folded(word: str) -> str:
    """Fold what the script does not tell apart."""
    return re.sub(r"\s+", " ", word.translate(_MARKS)).strip()


def is_unfit(answer: Produced) -> bool:
    """Return whether an answer cannot be typed in its form: it is empty, or a separator is part of a word."""
    if not answer.values or not all(map(_folded, answer.values)):
        return True
    separators = {Form.TOKENS: r"\s", Form.LIST: r"[,;]", Form.ITEMS: r"[,;]"}.get(answer.form)
    return separators is not None and any(re.search(separators, word) for word in answer.values)
