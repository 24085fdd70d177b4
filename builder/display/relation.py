r"""Parse and check relations such as `10^{-5} \le P < 10^{-4}` or `P = 1 \cdot 0.1 \approx 0.1`.

`=` is exact; `\approx` lets a plain decimal number be rounded to the decimals it shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.display.expression import RELATIONS, Notation, Shown, read_expression
from builder.display.lexer import NotArithmetic, tokens_of
from builder.values import Infinite, Number, compare, rounds_to

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Relation:
    """The sides, and the signs between them."""

    sides: tuple[Shown, ...]
    signs: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Return whether every comparison is true."""
        pairs = zip(self.sides, self.signs, self.sides[1:], strict=False)
        return all(_holds(left, sign, right) for left, sign, right in pairs)

    @property
    def has_number(self) -> bool:
        """Return whether any side contains a number."""
        return any(side.has_number for side in self.sides)


def read_relation(
    latex: str, names: Mapping[str, Number], notation: Notation | None = None
) -> Relation:
    """Parse a formula as a relation.

    Raises:
        NotArithmetic: it is not a relation, or a side is not arithmetic over the names.
    """
    tokens = tokens_of(latex, frozenset(names))
    while tokens and tokens[-1].text in (".", ",", ";"):
        tokens.pop()
    at = [n for n, token in enumerate(tokens) if token.kind == "sign" and token.text in RELATIONS]
    if not at:
        raise NotArithmetic("no relation")
    sides = (tokens[a + 1 : b] for a, b in pairwise([-1, *at, len(tokens)]))
    return Relation(
        tuple(read_expression(side, names, notation) for side in sides),
        tuple(tokens[n].text for n in at),
    )


def read_number(latex: str, names: Mapping[str, Number] | None = None) -> Shown:
    """Parse a formula as a number.

    Raises:
        NotArithmetic: it is not a number.
    """
    names = names or {}
    return read_expression(tokens_of(latex, frozenset(names)), names)


def _holds(left: Shown, sign: str, right: Shown) -> bool:
    order = compare(left.value, right.value)
    if sign == "≈":
        return order == 0 or _rounds(left.value, right) or _rounds(right.value, left)
    return {
        "=": order == 0,
        "≠": order != 0,
        "<": order < 0,
        ">": order > 0,
        "≤": order <= 0,
        "≥": order >= 0,
    }[sign]


def displays(shown: Shown, value: Number) -> bool:
    """Return whether a displayed number is this value, exactly or rounded to the decimals shown."""
    return compare(shown.value, value) == 0 or _rounds(value, shown)


def _rounds(value: Number, shown: Shown) -> bool:
    if not shown.decimals or isinstance(value, Infinite) or not isinstance(shown.value, Fraction):
        return False
    return shown.value != 0 and rounds_to(value, shown.value, shown.decimals)


@dataclass(frozen=True)
class Interval:
    """The interval to which a relation limits a name."""

    name: str
    low: Number | None
    low_closed: bool
    high: Number | None
    high_closed: bool


def as_interval(relation: Relation) -> Interval | None:
    r"""Read a relation as an interval: `P < 1`, `1 \\le P < 2`, `3 \\le P`; otherwise None."""
    sides, signs = relation.sides, relation.signs
    if all(sign in "<≤" for sign in signs):
        ordered = list(zip(sides, [*signs, ""], strict=True))
    elif all(sign in ">≥" for sign in signs):
        flipped = [{">": "<", "≥": "≤"}[s] for s in reversed(signs)]
        ordered = list(zip(reversed(sides), [*flipped, ""], strict=True))
    else:
        return None
    named = [i for i, (side, _) in enumerate(ordered) if side.name is not None]
    if len(named) != 1 or len(ordered) > 3:
        return None
    at = named[0]
    low = ordered[at - 1] if at > 0 else None
    high = ordered[at + 1] if at + 1 < len(ordered) else None
    return Interval(
        ordered[at][0].name or "",
        low[0].value if low else None,
        low is not None and low[1] == "≤",
        high[0].value if high else None,
        high is not None and ordered[at][1] == "≤",
    )
