"""Format values for messages and for the evidence in `dist/verification.json`."""

from __future__ import annotations

from builder.values import (
    Counts,
    Infinite,
    Log2,
    Merge,
    Merges,
    Root,
    Series,
    Tokens,
    Value,
    approximate,
)

MAX_BITS = 200
"""Maximum bits of a radicand that is written out."""


def described_value(value: Value) -> str:
    """Format a value independently of language: learners also read it, on the review sheet."""
    match value:
        case Infinite():
            return "∞"
        case Root(radicand, degree) if radicand.numerator.bit_length() <= MAX_BITS:
            return f"({radicand})^(1/{degree}) ≈ {approximate(value):.6g}"
        case Root():
            return f"≈ {approximate(value):.6g}"
        case Tokens(tokens):
            return " ".join(tokens)
        case Merge(left, right, joined):
            return f"{left} {right} -> {joined}"
        case Merges(pairs):
            return ", ".join(f"{left} {right}" for left, right in pairs)
        case Counts(entries):
            return ", ".join(f"{name}: {n}" for name, n in entries)
        case Log2():
            return f"≈ {approximate(value):.6g} bits"
        case Series(numbers):
            return "; ".join(map(str, numbers))
    return str(value)
