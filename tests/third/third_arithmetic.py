"""Arithmetic over constants as the evidence writes it: `6*N*D` con `D = 3e11` y `N = 1.75e11`.

Python's own parser reads the expressions; fractions, and decimals of sixty digits, compute them.
"""

from __future__ import annotations

import ast
import re
from decimal import Context
from fractions import Fraction

from third_numbers import Number, add, decimal, log2, power
from third_questions import Unread

_DIGITS = Context(prec=60)


def arithmetic(said: str) -> Number | None:
    """The value of an expression with its constants; None if the sentence is not one."""
    found = re.fullmatch(r"`([^`]+)`(?: con (`[^`]+`(?:(?:, | y )`[^`]+`)*))?", said)
    if found is None:
        return None
    defined = [one.split(" = ", 1) for one in re.findall(r"`([^`]+)`", found[2] or "")]
    texts = dict(defined)
    values: dict[str, Number] = {}
    while len(values) < len(texts):
        before = len(values)
        for name, text in texts.items():
            if name not in values and _names(text) <= values.keys():
                values[name] = _worth(text, values)
        if len(values) == before:
            raise Unread(said)
    return _worth(found[1], values)


def _tree(text: str) -> tuple[str, ast.expr]:
    written = text.strip().replace("^", "**")
    return written, ast.parse(written, mode="eval").body


def _names(text: str) -> set[str]:
    names = {node.id for node in ast.walk(_tree(text)[1]) if isinstance(node, ast.Name)}
    return names - {"sqrt", "ln", "log2", "log10", "exp"}


def _worth(text: str, values: dict[str, Number]) -> Number:
    written, tree = _tree(text)

    def worth(node: ast.expr) -> Number:
        match node:
            case ast.Constant():
                return Fraction(ast.get_source_segment(written, node) or "")
            case ast.Name(id=name):
                return values[name]
            case ast.UnaryOp(op=ast.USub(), operand=one):
                return _times(Fraction(-1), worth(one))
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return add(worth(left), worth(right))
            case ast.BinOp(left=left, op=ast.Sub(), right=right):
                return add(worth(left), _times(Fraction(-1), worth(right)))
            case ast.BinOp(left=left, op=ast.Mult(), right=right):
                return _times(worth(left), worth(right))
            case ast.BinOp(left=left, op=ast.Div(), right=right):
                return _over(worth(left), worth(right))
            case ast.BinOp(left=left, op=ast.Pow(), right=right):
                exponent = worth(right)
                if isinstance(exponent, Fraction):
                    return power(worth(left), exponent)
                return _DIGITS.power(decimal(worth(left)), exponent)
            case ast.Call(func=ast.Name(id="sqrt"), args=[one]):
                return power(worth(one), Fraction(1, 2))
            case ast.Call(func=ast.Name(id="log2"), args=[one]):
                return log2(worth(one))
            case ast.Call(func=ast.Name(id="ln"), args=[one]):
                return _DIGITS.ln(decimal(worth(one)))
            case ast.Call(func=ast.Name(id="exp"), args=[one]):
                return _DIGITS.exp(decimal(worth(one)))
            case ast.Call(func=ast.Name(id="log10"), args=[one]):
                found = _DIGITS.log10(decimal(worth(one)))
                return Fraction(found) if found == found.to_integral_value() else found
        raise Unread(text)

    return worth(tree)


def _times(one: Number, other: Number) -> Number:
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one * other
    return _DIGITS.multiply(decimal(one), decimal(other))


def _over(one: Number, other: Number) -> Number:
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one / other
    return _DIGITS.divide(decimal(one), decimal(other))


def number_of(text: str) -> str:
    """The number of `35000000000 bytes`, without its unit."""
    return re.sub(r"(?<=\d) [^\d≈()]+$", "", text)
