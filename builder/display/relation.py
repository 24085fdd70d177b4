r"""Parse and check relations such as `10^{-5} \le P < 10^{-4}` or `P = 1 \cdot 0.1 \approx 0.1`.

`=` is exact; `\approx` lets a number be rounded to the digits that it shows. Sides with a unit are compared with
sides of the same unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.display.expression import RELATIONS, Notation, Shown, read_expression
from builder.display.lexer import NotArithmetic, Token, Unclear, Undefined, tokens_of
from builder.values import Infinite, Number, compare, rounds_to

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_OPENS, _CLOSES = frozenset("{(["), frozenset("})]")
_IMPLIED = {frozenset("="): "=", frozenset("=≈"): "≈", frozenset("≈"): "≈", frozenset("=≠"): "≠"}
"""What two sides are to each other, by the signs between them; `_implied` has the comparisons."""


@dataclass(frozen=True)
class Relation:
    """The sides, and the signs between them."""

    sides: tuple[Shown, ...]
    signs: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Return whether every comparison is true."""
        return all(
            _holds(self.sides[n], sign, self.sides[n + 1], self._exact(n))
            for n, sign in enumerate(self.signs)
        )

    @property
    def has_number(self) -> bool:
        """Return whether any side contains a number."""
        return any(side.has_number for side in self.sides)

    def _exact(self, n: int) -> Shown:
        r"""Return the side of which the numbers beside the nth sign are roundings.

        It is the first of the sides joined by `=` and `\approx` that is no decimal, else the one with most decimals.
        """
        first, last = n, n + 1
        while first > 0 and self.signs[first - 1] in "=≈":
            first -= 1
        while last < len(self.signs) and self.signs[last] in "=≈":
            last += 1
        joined = self.sides[first : last + 1]
        whole = (side for side in joined if side.places is None)
        return next(whole, max(joined, key=lambda side: side.places or 0))


_FALSE = Relation((Shown(Fraction(0)), Shown(Fraction(1))), ("=",))


def read_relation(
    latex: str, names: Mapping[str, Number], notation: Notation | None = None
) -> Relation:
    """Parse a formula as a relation.

    Raises:
        Unclear: it can be read in two ways.
        NotArithmetic: it is not a relation, or a side is not arithmetic over the names or has another unit.
    """
    sides, signs = split(latex, frozenset(names))
    if not signs:
        raise NotArithmetic("no relation")
    read = tuple(read_expression(side, names, notation) for side in sides)
    if len({side.unit for side in read}) > 1:
        raise NotArithmetic("different units")
    return Relation(read, signs)


@lru_cache(maxsize=4096)
def read_numeric(latex: str) -> tuple[Relation, ...]:
    r"""Parse what a formula says of numbers alone, whatever its names are.

    `6ND = 6 \cdot 7 \approx 40` says that 6 · 7 is about 40, and `0 \le p \le 1` that 0 is at most 1.

    A formula that divides by zero says something false.

    Raises:
        Unclear: it can be read in two ways.
    """
    try:
        sides, signs = split(latex, frozenset())
    except NotArithmetic:
        return ()
    read: dict[int, Shown] = {}
    for n, side in enumerate(sides):
        try:
            read[n] = read_expression(side, {})
        except Unclear:
            raise
        except Undefined:
            if signs:
                return (_FALSE,)
        except NotArithmetic:
            continue
    found: list[Relation] = []
    for unit in dict.fromkeys(side.unit for side in read.values()):
        alike = [n for n, side in read.items() if side.unit == unit]
        chain, joined = alike[:1], list[str]()
        for left, right in pairwise(alike):
            sign = _implied(signs[left:right])
            if sign is None:
                found.append(Relation(tuple(read[n] for n in chain), tuple(joined)))
                chain, joined = [right], []
            else:
                chain, joined = [*chain, right], [*joined, sign]
        found.append(Relation(tuple(read[n] for n in chain), tuple(joined)))
    return tuple(relation for relation in found if relation.signs)


def read_number(latex: str, names: Mapping[str, Number] | None = None) -> Shown:
    """Parse a formula as a number.

    Raises:
        NotArithmetic: it is not a number.
    """
    names = names or {}
    return read_expression(tokens_of(latex, frozenset(names)), names)


def split(latex: str, names: frozenset[str]) -> tuple[list[list[Token]], tuple[str, ...]]:
    r"""Split a formula at its relations, but for those inside brackets, as in `\sum_{i=1}`."""
    tokens = tokens_of(latex, names)
    while tokens and tokens[-1].text in (".", ",", ";"):
        tokens.pop()
    sides: list[list[Token]] = [[]]
    signs: list[str] = []
    depth = 0
    for token in tokens:
        if token.kind == "sign":
            depth += (token.text in _OPENS) - (token.text in _CLOSES)
            if not depth and token.text in RELATIONS:
                signs.append(token.text)
                sides.append([])
                continue
        sides[-1].append(token)
    return sides, tuple(signs)


def _implied(signs: Sequence[str]) -> str | None:
    """Return the sign between the ends of a chain: `<` for `<` and `=`; None if they say nothing of each other."""
    kinds = frozenset(signs)
    if kinds in _IMPLIED and signs.count("≠") < 2:
        return _IMPLIED[kinds]
    for strict, weak in (("<", "≤"), (">", "≥")):
        if kinds <= {strict, weak, "="}:
            return strict if strict in kinds else weak
    return None


def _holds(left: Shown, sign: str, right: Shown, exact: Shown) -> bool:
    order = compare(left.value, right.value)
    if sign == "≈":
        return order == 0 or all(_is_about(side, exact) for side in (left, right))
    return {
        "=": order == 0,
        "≠": order != 0,
        "<": order < 0,
        ">": order > 0,
        "≤": order <= 0,
        "≥": order >= 0,
    }[sign]


def _is_about(side: Shown, exact: Shown) -> bool:
    return compare(side.value, exact.value) == 0 or _rounds(exact.value, side, side.places)


def displays(shown: Shown, value: Number) -> bool:
    """Return whether a displayed number is this value, exactly or rounded to the decimals shown."""
    return compare(shown.value, value) == 0 or _rounds(value, shown, shown.decimals or None)


def _rounds(value: Number, shown: Shown, places: int | None) -> bool:
    if places is None or isinstance(value, Infinite) or not isinstance(shown.value, Fraction):
        return False
    return shown.value != 0 and rounds_to(value, shown.value, places)


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
