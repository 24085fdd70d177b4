"""What a formula compares with what: the same for `p < q` and `q > p`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.display.expression import read_expression
from builder.display.lexer import NotArithmetic
from builder.display.relation import read_relation, split

if TYPE_CHECKING:
    from builder.display.lexer import Token

_FLIPPED = {">": "<", "≥": "≤"}
_TRUE = ("", "=", "")
_SILENT = frozenset("{}*")
"""Signs without which a side says the same: `2 \\cdot q` is `2q`."""


@dataclass(frozen=True)
class Comparisons:
    """What a formula compares."""

    pairs: frozenset[tuple[object, str, object]]
    """Two sides and the sign between them, `<`, `≤`, `=`, `≠` or `≈`; none of two numbers."""
    names: tuple[str, ...]
    """The names that it has."""


def comparisons_of(latex: str, names: frozenset[str]) -> Comparisons:
    """Return what a relation compares; `n = 1 = PP > 0 = H` compares n, PP and H with a number each.

    Raises:
        NotArithmetic: it is no relation, or is false whatever the names are.
    """
    sides, signs = split(latex, names)
    if not signs:
        raise NotArithmetic("no relation")
    pairs: set[tuple[object, str, object]] = set()
    runs: list[list[list[Token]]] = [[sides[0]]]
    between = []
    for sign, side in zip(signs, sides[1:], strict=True):
        if sign == "=":
            runs[-1].append(side)
        else:
            runs.append([side])
            between.append(sign)
    ends = []
    for run in runs:
        number = next(filter(_is_number, run), None)
        one = run[0] if number is None else number
        pairs.update(_pair(one, "=", side) for side in run if side is not one)
        ends.append(one)
    pairs.update(
        _pair(left, sign, right)
        for sign, (left, right) in zip(between, pairwise(ends), strict=True)
    )
    pairs.discard(_TRUE)
    found = (t.text for side in sides for t in side if t.kind == "name" and t.text in names)
    return Comparisons(frozenset(pairs), tuple(dict.fromkeys(found)))


def _pair(left: list[Token], sign: str, right: list[Token]) -> tuple[object, str, object]:
    """Return a comparison in its usual order, or `_TRUE` for one of numbers.

    Raises:
        NotArithmetic: it is false of numbers.
    """
    if _is_number(left) and _is_number(right):
        if not read_relation(f"{_written(left)} {sign} {_written(right)}", {}).holds:
            raise NotArithmetic("false of numbers")
        return _TRUE
    first, second = (right, left) if sign in _FLIPPED else (left, right)
    both = [_said(first), _said(second)]
    if sign in "=≠≈":
        both.sort(key=repr)
    return both[0], _FLIPPED.get(sign, sign), both[1]


def _is_number(side: list[Token]) -> bool:
    return all(token.kind in ("number", "sign") for token in side)


def _said(side: list[Token]) -> object:
    """Return the value of a number, or the signs of another side."""
    if _is_number(side):
        return read_expression(list(side), {}).value
    return tuple(token.text for token in side if token.text not in _SILENT)


def _written(side: list[Token]) -> str:
    return " ".join(token.text for token in side)


def is_relation(latex: str) -> bool:
    """Return whether a formula has a relation."""
    try:
        return bool(split(latex, frozenset())[1])
    except NotArithmetic:
        return True
