"""Values as text, in a form that never changes: what published content depends on is hashed over it.

The form looks like Python's literals, because releases up to 0.2.1 hashed what Python printed. It is written here, and
never printed by Python, so that no class, field or container can be renamed into another hash.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

Plain = str | int | Fraction | Sequence["Plain"] | Mapping[str, "Plain"]
"""What parameters of a variant are made of."""


def written(value: Plain) -> str:
    """The text of a value. A list and a tuple of the same items have the same text.

    Raises:
        TypeError: a value of a type that has no written form.
    """
    match value:
        case bool():
            return "True" if value else "False"
        case int():
            return f"{value:d}"
        case Fraction():
            return f"Fraction({value.numerator}, {value.denominator})"
        case str():
            return _quoted(value)
        case Mapping():
            return "{" + ", ".join(f"{_quoted(k)}: {written(v)}" for k, v in value.items()) + "}"
        case Sequence():
            items = ", ".join(map(written, value))
            return f"({items},)" if len(value) == 1 else f"({items})"
    raise TypeError(f"a {type(value).__name__} has no written form")


def _quoted(text: str) -> str:
    """The text between quotes: single ones, or double ones where it holds a single one and no double one."""
    quote = '"' if "'" in text and '"' not in text else "'"
    return quote + text.replace("\\", "\\\\").replace(quote, f"\\{quote}") + quote
