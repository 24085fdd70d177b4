"""What a note may take from each kind of quantity and model by name, such as `P.sentence` and `lm.order`.

The empty name is the value of a quantity, or the data of a model. A part whose numbers the library does not confirm
is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

from builder import quantities as q
from builder.display.parts import (
    Amount,
    Amounts,
    Exactly,
    Listed,
    Part,
    Runs,
    code,
)
from builder.values import NUMBERS, Counts, Merge, Merges, Orders, Series, String, Tokens, Value

Parts: TypeAlias = Mapping[str, tuple[Part, ...]]
"""By name; a part can be displayed in several ways, and is written in the first."""
Ask: TypeAlias = Callable[[q.Quantity], Value | None]
"""Returns the value on which the exact solver and the library agree, or None."""


def of_value(value: Value, heads: tuple[str, ...] = ()) -> tuple[Part, ...]:
    """A value; a statement may begin with one of `heads` instead of its name."""
    match value:
        case Tokens(tokens):
            return (quoted(" ".join(tokens)),)
        case String(text):
            return (quoted(text),)
        case Merge(left, right, joined):
            pair = code(f"{left} {right}")
            return (Exactly((pair, code(joined), f"{pair} → {code(joined)}")),)
        case Merges(pairs):
            return merges(pairs)
        case Counts(entries):
            counted = Runs(tuple((n, name) for name, n in entries), is_ordered=False)
            return (quoted(", ".join(f"{name}: {n}" for name, n in entries)), counted)
        case Orders(orders):
            return (quoted(*map(" ".join, orders)),)
        case Series(numbers):
            return (Amounts(numbers),)
    assert isinstance(value, NUMBERS)
    return (Amount(value, heads, is_named=True),)


def asked(quantity: q.Quantity, ask: Ask, *heads: str) -> tuple[Part, ...]:
    """The value of a quantity, if both solvers agree on it."""
    value = ask(quantity)
    return () if value is None else of_value(value, heads)


def known(given: Mapping[str, tuple[Part, ...]]) -> Parts:
    """Leave out what cannot be displayed."""
    return {name: ways for name, ways in given.items() if ways}


def quoted(*texts: str) -> Exactly:
    """One of several texts as a code span."""
    return Exactly(tuple(map(code, dict.fromkeys(texts))))


def number(n: int) -> tuple[Part, ...]:
    """How many there are of something, usually said in words."""
    return (Amount(Fraction(n), is_count=True),)


def listed(texts: Iterable[str]) -> tuple[Part, ...]:
    """Several code spans, or one with all of them."""
    shown = tuple(texts)
    return (Listed(shown), quoted(" ".join(shown)))


def merges(pairs: tuple[tuple[str, str], ...]) -> tuple[Part, ...]:
    """Merges in order, in one code span or each in its own."""
    shown = tuple(map(" ".join, pairs))
    return (quoted(", ".join(shown)), Listed(shown)) if shown else ()


def numbered(name: str, texts: Iterable[str]) -> Parts:
    """Each text under a name with its number, from 1: `merge-1`."""
    return {f"{name}-{n}": (quoted(text),) for n, text in enumerate(texts, 1)}
