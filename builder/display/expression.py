r"""Parse the arithmetic on cards, a small subset of LaTeX, into exact numbers. Nothing is evaluated as code.

    sum     := product (("+" | "-") product)*
    product := power (("\cdot" | "\times" | "*" | "/")? power)*
    power   := atom ("^" (digit | "{" sum "}"))?
    atom    := number | name | "(" sum ")" | "{" sum "}" | "-" power | \frac{sum}{sum} | \sqrt[n]{sum}
             | "\log_2" power | "\infty"

Without a sign, only `(`, `\frac`, `\sqrt`, `\log_2` and names multiply what precedes them. No factor may
follow a logarithm, because its argument would be ambiguous. Names are those that the note binds;
`\mathrm{PP}` and `\text{PP}` are the name `PP`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from builder.arithmetic import logarithm, power, product, total
from builder.display.lexer import NotArithmetic, Token
from builder.values import Infinite, Log2, Number, Root

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DEPTH = 40
MAX_EXPONENT = 400
MAX_BITS = 600
MAX_DIGITS = 120
MAX_DEGREE = 200
MAX_SIZE = 40_000
"""Maximum bits of a number times the degree of the root around it."""
MAX_LOG_DEGREE = 1000
MAX_LOG_BITS = 12_000
"""Limits of the root inside a logarithm, which is never raised to its degree. The entropy of probabilities with three
decimals is within both."""

FUNCTIONS = frozenset("pNS")
"""Functions that have a value when a model is bound: p is a probability, N a count, S WordPiece's score."""
Notation = Callable[..., "Number | None"]
"""Maps a function, its words, and the words after `\\mid` if any, to the value or None."""
_JUXTAPOSED = frozenset(("(", "\\frac", "\\sqrt", "\\left", "\\log"))
RELATIONS = frozenset("<>=≤≥≠≈")


@dataclass(frozen=True)
class Shown:
    """A side of a formula: its value and, for a plain decimal number, how many decimals it shows."""

    value: Number
    decimals: int | None = None
    """Those of a plain number; less the exponent, of a number such as `5.9 \\cdot 10^{23}`, which shows -22."""
    has_number: bool = False
    """Whether it contains a number."""
    name: str | None = None
    """The name, if it is a single name."""


def read_expression(
    tokens: list[Token], names: Mapping[str, Number], notation: Notation | None = None
) -> Shown:
    """Evaluate one side of a formula.

    Raises:
        NotArithmetic: it is not arithmetic over the names, or has no exact value.
    """
    reader = _Reader(tokens, names, notation)
    value = reader.sum(0)
    if reader.at != len(tokens):
        raise NotArithmetic(reader.peek())
    name = tokens[0].text if len(tokens) == 1 and tokens[0].kind == "name" else None
    return Shown(value, _decimals(tokens), any(t.kind == "number" for t in tokens), name)


def _decimals(tokens: list[Token]) -> int | None:
    """Count the decimals of a number, written plainly or with a power of ten."""
    is_negative = len(tokens) > 1 and tokens[0].text == "-"
    tokens = tokens[is_negative:]
    match [token.text for token in tokens if token.text not in ("{", "}")]:
        case [number]:
            exponent = ""
        case [number, "*", "10", "^", *rest] if "." in _digits(number):
            exponent = "".join(rest)
        case _:
            return None
    if tokens[0].kind != "number" or not re.fullmatch(r"(?:-?\d{1,3})?", exponent):
        return None
    return len(_digits(number).partition(".")[2]) - int(exponent or 0)


def _digits(text: str) -> str:
    return text.replace("{,}", ".")


class _Reader:
    def __init__(
        self, tokens: list[Token], names: Mapping[str, Number], notation: Notation | None
    ) -> None:
        self.tokens, self.names, self.notation, self.at = tokens, names, notation, 0

    def peek(self) -> str:
        return self.tokens[self.at].text if self.at < len(self.tokens) else ""

    def kind(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else ""

    def take(self, expected: str) -> None:
        if self.peek() != expected or self.kind() != "sign":
            raise NotArithmetic(self.peek())
        self.at += 1

    def sum(self, depth: int) -> Number:
        if depth > MAX_DEPTH:
            raise NotArithmetic("too deep")
        value = self.product(depth)
        while self.kind() == "sign" and self.peek() in ("+", "-"):
            sign = Fraction(1 if self.peek() == "+" else -1)
            self.at += 1
            term = _times(sign, self.product(depth))
            value = _sized(value, term, total)
        return value

    def product(self, depth: int) -> Number:
        after_log = self.opens_logarithm()
        value = self.power(depth)
        while True:
            sign = self.peek() if self.kind() == "sign" else ""
            juxtaposed = self.kind() == "name" or sign in _JUXTAPOSED
            if sign not in ("*", "/") and not juxtaposed:
                return value
            if after_log:
                raise NotArithmetic("a factor after a logarithm")
            if not juxtaposed:
                self.at += 1
            after_log = self.opens_logarithm()
            factor = self.power(depth)
            inverse = power(factor, Fraction(-1)) if sign == "/" else factor
            value = _times(value, inverse)

    def power(self, depth: int) -> Number:
        if self.kind() == "sign" and self.peek() == "-":
            self.at += 1
            value = self.power(depth + 1)
            if depth > MAX_DEPTH:
                raise NotArithmetic("too deep")
            return _times(Fraction(-1), value)
        base = self.atom(depth)
        if self.kind() != "sign" or self.peek() != "^":
            return base
        self.at += 1
        exponent = self.exponent(depth)
        if not isinstance(exponent, Log2) and (
            not isinstance(exponent, Fraction)
            or max(abs(exponent.numerator), exponent.denominator) > MAX_EXPONENT
        ):
            raise NotArithmetic("exponent")
        if isinstance(base, Fraction | Root):
            size = base.radicand if isinstance(base, Root) else base
            if _bits(size) > MAX_BITS:
                raise NotArithmetic("too large")
        raised = power(base, exponent)
        if isinstance(exponent, Log2) and raised is not None:
            return raised  # the size of a logarithm's argument is already checked
        return _bounded(raised)

    def exponent(self, depth: int) -> Number:
        if self.peek() == "{":
            return self.atom(depth)
        if self.kind() == "number" and len(self.peek()) > 1:  # `10^12` is 10 to the 1, then 2
            raise NotArithmetic("an exponent of several digits needs braces")
        return self.power(depth + 1) if self.peek() == "-" else self.atom(depth)

    def atom(self, depth: int) -> Number:
        kind, text = self.kind(), self.peek()
        if (applied := self.application()) is not None:
            return applied
        self.at += 1
        if kind == "number" and len(text) <= MAX_DIGITS:
            return Fraction(_digits(text))
        if kind == "name" and text in self.names:
            return self.names[text]
        if text in ("(", "{"):
            value = self.sum(depth + 1)
            self.take(")" if text == "(" else "}")
            return value
        if text == "\\left":
            self.take("(")
            value = self.sum(depth + 1)
            self.take("\\right")
            self.take(")")
            return value
        if text == "\\frac":
            return self.fraction(depth)
        if text == "\\sqrt":
            return self.root(depth)
        if text == "\\log":
            return self.logarithm(depth)
        if text == "\\infty":
            return Infinite()
        raise NotArithmetic(text)

    def application(self) -> Number | None:
        r"""Parse a function such as `p(b \mid a)` or `N(a\,b)`; None if there is none here."""
        start = self.at
        head = [t.text for t in self.tokens[start : start + 4]]
        function, size = (
            (head[2], 4)
            if head[:2] == ["\\hat", "{"] and len(head) > 2
            else (head[0] if head else "", 1)
        )
        after = self.tokens[start + size : start + size + 1]
        if self.notation is None or function not in FUNCTIONS or not after or after[0].text != "(":
            return None
        close = next(
            (n for n in range(start + size, len(self.tokens)) if self.tokens[n].text == ")"), None
        )
        if close is None:
            return None
        parts: list[list[str]] = [[]]
        for token in self.tokens[start + size + 1 : close]:
            if token.text in ("\\mid", "|"):
                parts.append([])
            elif token.kind in ("name", "number", "sign"):
                parts[-1].append(token.text)
        value = (
            self.notation(function, *(tuple(part) for part in parts[:2]))
            if len(parts) < 3
            else None
        )
        if value is None:
            raise NotArithmetic(function)
        self.at = close + 1
        return value

    def group(self, depth: int) -> Number:
        if self.peek() != "{":
            raise NotArithmetic("braces")
        return self.atom(depth + 1)

    def fraction(self, depth: int) -> Number:
        numerator, denominator = self.group(depth), self.group(depth)
        inverse = power(denominator, Fraction(-1))
        return _times(numerator, inverse)

    def opens_logarithm(self) -> bool:
        """Whether a logarithm comes next, possibly negated."""
        rest = (token.text for token in self.tokens[self.at :])
        return next((text for text in rest if text != "-"), "") == "\\log"

    def logarithm(self, depth: int) -> Number:
        self.take("_")
        braces = self.peek() == "{"
        self.at += braces
        if self.kind() != "number" or self.peek() != "2":
            raise NotArithmetic("a logarithm of another base")
        self.at += 1
        if braces:
            self.take("}")
        if depth > MAX_DEPTH:
            raise NotArithmetic("too deep")
        return _bounded(logarithm(self.power(depth + 1)))

    def root(self, depth: int) -> Number:
        degree = Fraction(2)
        if self.peek() == "[":
            self.at += 1
            inner = self.sum(depth + 1)
            self.take("]")
            if (
                not isinstance(inner, Fraction)
                or inner.denominator != 1
                or not 1 <= inner <= MAX_EXPONENT
            ):
                raise NotArithmetic("degree")
            degree = inner
        return _bounded(power(self.group(depth), 1 / degree))


def _times(left: Number, right: Number | None) -> Number:
    """Multiply two numbers; raise if the product is not exact or too large."""
    if right is None:
        raise NotArithmetic("no exact product")
    return _sized(left, right, product)


def _sized(
    left: Number, right: Number, operation: Callable[[Number, Number], Number | None]
) -> Number:
    """Apply an operation if the roots that it must raise are small enough."""
    if isinstance(left, Log2) or isinstance(right, Log2):
        return _of_logarithms(left, right, operation)
    if lcm(*(value.degree for value in (left, right) if isinstance(value, Root))) > MAX_DEGREE:
        raise NotArithmetic("no exact value")
    return _bounded(operation(left, right))


def _of_logarithms(
    left: Number, right: Number, operation: Callable[[Number, Number], Number | None]
) -> Number:
    """Add or multiply logarithms if the argument of the result is small enough."""
    (a, m), (b, n) = _weight(left), _weight(right)
    is_sum = operation is total
    degree = lcm(m, n) if is_sum else m * n
    bits = a * (degree // m) + b * (degree // n) if is_sum else a * b
    if degree > MAX_LOG_DEGREE or bits > MAX_LOG_BITS:
        raise NotArithmetic("too large")
    value = operation(left, right)
    if value is None:
        raise NotArithmetic("no exact value")
    return value


def _weight(value: Number) -> tuple[int, int]:
    """Return the approximate number of bits under the root in `2 ** value`, and the root's degree."""
    if isinstance(value, Log2):
        root = value.argument if isinstance(value.argument, Root) else Root(value.argument, 1)
        return _bits(root.radicand), root.degree
    if isinstance(value, Fraction):
        return abs(value.numerator), value.denominator
    raise NotArithmetic("a logarithm beside a root")


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _bounded(value: Number | None) -> Number:
    """Return the value.

    Raises:
        NotArithmetic: the value is None, or too large to compute with.
    """
    if value is None:
        raise NotArithmetic("no exact value")
    if isinstance(value, Fraction | Root):
        size = value.radicand if isinstance(value, Root) else value
        degree = value.degree if isinstance(value, Root) else 1
        if _bits(size) * degree > MAX_SIZE:
            raise NotArithmetic("too large")
    return value
