r"""One displayed value: `$0.01$`, `$\\frac{2}{13}$`, `` `aa ##b ##a` ``, or a merge such as `` `a
##a` → `aa` ``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.display.lexer import NotArithmetic
from builder.display.relation import displays, read_number
from builder.markup import FORMULAS, Kind, Piece, inner, scan
from builder.values import NUMBERS, Counts, Merge, Merges, Number, Series, Tokens, Value

if TYPE_CHECKING:
    from builder.display.expression import Shown


@dataclass(frozen=True)
class Literal:
    """What a text displays."""

    number: Shown | None = None
    codes: tuple[str, ...] = ()
    """The code spans of a text that is made of them and of signs between."""
    series: tuple[Shown, ...] = ()
    """The numbers of a text that is made of several, and of commas or `y` between."""

    def shows(self, value: Value) -> bool:
        """Whether this is that value, as displayed."""
        if self.number is not None:
            return isinstance(value, NUMBERS) and displays(self.number, value)
        match value:
            case Tokens(tokens):
                return self.codes == (" ".join(tokens),)
            case Merge():
                return self._shows_merge(value)
            case Merges(pairs):
                return self.codes == (", ".join(map(" ".join, pairs)),)
            case Counts(entries):
                return self.codes == (", ".join(f"{name}: {n}" for name, n in entries),)
            case Series(numbers):
                pairs_shown = zip(self.series, numbers, strict=False)
                fits = len(self.series) == len(numbers)
                return fits and all(displays(shown, number) for shown, number in pairs_shown)
        return False

    def _shows_merge(self, merge: Merge) -> bool:
        """A merge is shown as what it makes, as its pair, or as both."""
        pair = f"{merge.left} {merge.right}"
        return self.codes in ((merge.joined,), (pair,), (pair, merge.joined))


def read_literal(text: str, names: dict[str, Number] | None = None) -> Literal | None:
    """The value that a text displays where it displays one and nothing else, or None."""
    pieces = [p for p in scan(text) if p.kind is not Kind.TEXT]
    between = "".join(text[p.start : p.end] for p in scan(text) if p.kind is Kind.TEXT)
    if not pieces:
        return _plain(between)
    if len(pieces) == 1 and pieces[0].kind in FORMULAS and not between.strip(" ."):
        return _formula(text, pieces[0], names or {})
    if len(pieces) > 1 and all(p.kind in FORMULAS for p in pieces) and not between.strip(" .,y"):
        numbers = [_formula(text, piece, names or {}) for piece in pieces]
        found = tuple(one.number for one in numbers if one is not None and one.number is not None)
        return Literal(series=found) if len(found) == len(pieces) else None
    if all(p.kind is Kind.CODE for p in pieces) and not between.strip(" .→=+"):
        return Literal(codes=tuple(inner(text, p) for p in pieces))
    return None


def first_literal(text: str) -> tuple[Literal, Piece] | None:
    """The first value that a passage displays, as a formula of its own or as code."""
    for piece in scan(text):
        if piece.kind in FORMULAS and (found := _formula(text, piece, {})) is not None:
            return found, piece
        if piece.kind is Kind.CODE:
            return Literal(codes=(inner(text, piece),)), piece
    return None


def _formula(text: str, piece: Piece, names: dict[str, Number]) -> Literal | None:
    try:
        return Literal(number=read_number(inner(text, piece), names))
    except NotArithmetic:
        return None


def _plain(text: str) -> Literal | None:
    """A typed answer: a number, or tokens, without any markup."""
    stripped = text.strip()
    try:
        return Literal(number=read_number(stripped), codes=(stripped,))
    except NotArithmetic:
        return Literal(codes=(stripped,)) if stripped else None


def same_as_displayed(left: Literal, right: Literal) -> bool:
    """Whether two displayed values are the same to a reader."""
    if left.number is not None and right.number is not None:
        return displays(left.number, right.number.value) or displays(
            right.number, left.number.value
        )
    if left.series and right.series:
        alike = zip(left.series, right.series, strict=False)
        return len(left.series) == len(right.series) and all(
            displays(a, b.value) or displays(b, a.value) for a, b in alike
        )
    return bool(left.codes) and left.codes == right.codes
