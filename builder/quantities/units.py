"""Units of what is counted: any words, such as `tokens`; the few of this table can be converted.

Decimal and binary prefixes are those of IEC 80000-13: a GB is 10^9 bytes, a GiB 2^30 bytes.
"""

from __future__ import annotations

from fractions import Fraction

WORD = r"[^\W\d_][^\d\n`$]{0,38}[^\W\d_]|[^\W\d_]|%"
"""A unit begins and ends with a letter; or it is the sign of a percentage."""
_PREFIXES = ("k", "M", "G", "T", "P")
CONVERTIBLE: dict[str, tuple[str, Fraction]] = {
    "%": ("", Fraction(1, 100)),
    "bit": ("bits", Fraction(1)),
    "bits": ("bits", Fraction(1)),
    "byte": ("bits", Fraction(8)),
    "bytes": ("bits", Fraction(8)),
    **{f"{p}B": ("bits", Fraction(8 * 10 ** (3 * n))) for n, p in enumerate(_PREFIXES, 1)},
    **{f"{p.upper()}iB": ("bits", Fraction(8 * 2 ** (10 * n))) for n, p in enumerate(_PREFIXES, 1)},
    **{f"{p}bit": ("bits", Fraction(10 ** (3 * n))) for n, p in enumerate(_PREFIXES, 1)},
}
"""Unit -> the unit that it is a multiple of, and how many of them it is; no unit is a pure number."""


def factor(unit: str, other: str) -> Fraction | None:
    """How many of another unit a unit is; None if it is none of it."""
    base, size = CONVERTIBLE.get(unit, (unit, Fraction(1)))
    other_base, other_size = CONVERTIBLE.get(other, (other, Fraction(1)))
    return size / other_size if base == other_base else None
