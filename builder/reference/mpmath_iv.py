"""Arithmetic of stated constants, by the intervals of mpmath.

It shares only the text of the expressions with the exact solver. The text is read here by the shunting-yard algorithm
(https://en.wikipedia.org/wiki/Shunting_yard_algorithm), not by our parser.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder.reference._judgement import Between, Judgement, signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.quantities import Calculation

_BITS = 256
"""Precision of the bounds."""
_SIGNS = re.compile(r"\d[\d.]*(?:[eE][+-]?\d+)?|[A-Za-z]\w*|\*\*|\S")
_RIGHT = ("negate", "^")
"""Operators that a later one of the same rank does not end."""
_RANK = {one: rank for rank, same in enumerate(("+-", "*/", _RIGHT)) for one in same}


def judge(calculation: Calculation) -> Judgement:
    """Bound the value."""
    from mpmath.ctx_iv import MPIntervalContext

    interval = MPIntervalContext()
    interval.prec = _BITS
    known: dict[str, Any] = {}
    for name, text in calculation.given:
        known[name] = _evaluated(text, known, interval)
    found = _evaluated(calculation.text, known, interval)
    said = Between(_fraction(found.a), _fraction(found.b))
    return Judgement(calculation, said, signed("mpmath", "iv"))


def _fraction(bound: Any) -> Fraction:
    """A bound, exactly: an interval of one point."""
    sign, mantissa, exponent, _ = bound._mpi_[0]
    return Fraction(-int(mantissa) if sign else int(mantissa)) * Fraction(2) ** int(exponent)


def _evaluated(text: str, known: dict[str, Any], interval: Any) -> Any:
    """Evaluate an expression: operators wait until what they apply to is complete."""
    functions: dict[str, Callable[[Any], Any]] = {
        "sqrt": interval.sqrt,
        "ln": interval.log,
        "exp": interval.exp,
        "log2": lambda x: interval.log(x) / interval.log(2),
        "log10": lambda x: interval.log(x) / interval.log(10),
    }
    values: list[Any] = []
    waiting: list[str] = []

    def apply() -> None:
        operator, last = waiting.pop(), values.pop()
        if operator in functions:
            values.append(functions[operator](last))
        elif operator == "negate":
            values.append(-last)
        else:
            values.append(_binary(operator, values.pop(), last, interval))

    expects_value = True
    for found in _SIGNS.findall(text):
        sign = {"**": "^"}.get(found, found)
        if sign == "-" and expects_value:
            sign = "negate"
        if sign in _RANK:
            while (
                not expects_value
                and waiting
                and waiting[-1] in _RANK
                and (
                    _RANK[waiting[-1]] > _RANK[sign]
                    or (_RANK[waiting[-1]] == _RANK[sign] and sign not in _RIGHT)
                )
            ):
                apply()
            waiting.append(sign)
            expects_value = True
        elif sign in functions or sign == "(":
            waiting.append(sign)
        elif sign == ")":
            while waiting[-1] != "(":
                apply()
            waiting.pop()
            if waiting and waiting[-1] in functions:
                apply()
            expects_value = False
        else:
            values.append(known[sign] if sign in known else interval.mpf(sign))
            expects_value = False
    while waiting:
        apply()
    return values.pop()


def _binary(operator: str, left: Any, right: Any, interval: Any) -> Any:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            return left / right
    whole = right.a if right.a == right.b else None
    if whole is not None and int(whole) == whole:
        return left ** int(whole)
    return interval.exp(right * interval.log(left))
