"""Format values for messages and for the evidence in `dist/verification.json`."""

from __future__ import annotations

from builder.values import (
    Counts,
    Enclosure,
    Infinite,
    Log2,
    Merge,
    Merges,
    Orders,
    Root,
    Series,
    String,
    Tokens,
    Value,
    approximate,
)

MAX_BITS = 200
"""Maximum bits of a radicand that is written out."""


def described_value(value: Value, decimal: str) -> str:
    """Format a value: learners also read it, on the review sheet.

    Args:
        value: an exact value.
        decimal: the sign between units and tenths.
    """
    match value:
        case Infinite():
            return "∞"
        case Root(radicand, degree) if radicand.numerator.bit_length() <= MAX_BITS:
            return f"({radicand})^(1/{degree}) ≈ {described_float(approximate(value), 6, decimal)}"
        case Root():
            return f"≈ {described_float(approximate(value), 6, decimal)}"
        case Tokens(tokens):
            return " ".join(tokens)
        case String(text):
            return text
        case Merge(left, right, joined):
            return f"{left} {right} -> {joined}"
        case Merges(pairs):
            return ", ".join(f"{left} {right}" for left, right in pairs)
        case Counts(entries):
            return ", ".join(f"{name}: {n}" for name, n in entries)
        case Orders(orders):
            return "; ".join(map(" ".join, orders))
        case Enclosure():
            return f"≈ {described_float(approximate(value), 6, decimal)}"
        case Log2():
            return f"≈ {described_float(approximate(value), 6, decimal)} bits"
        case Series(numbers):
            return "; ".join(map(str, numbers))
    return str(value)


def with_unit(value: Value, unit: str, decimal: str) -> str:
    """Format a number with its unit: `588000000000000000000000 FLOPs`."""
    if isinstance(value, Log2):
        text = f"≈ {described_float(approximate(value), 6, decimal)}"
    else:
        text = described_value(value, decimal)
    return f"{text} {unit}" if unit else text


def described_float(value: float, digits: int, decimal: str) -> str:
    """Format a float with that many significant digits."""
    return f"{value:.{digits}g}".replace(".", decimal)
