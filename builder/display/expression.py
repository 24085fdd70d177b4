r"""Arithmetic as it is written on cards: a small LaTeX, read into exact numbers. Nothing is ever
evaluated as code.

    sum     := product (("+" | "-") product)*
    product := power (("\cdot" | "\times" | "*" | "/")? power)*
    power   := atom ("^" (digit | "{" sum "}"))?
    atom    := number | name | "(" sum ")" | "{" sum "}" | "-" power | \frac{sum}{sum} | \sqrt[n]{sum} | "\infty"

Side by side, without a sign, only `(`, `\frac`, `\sqrt` and names multiply. Names are those that a
note binds; `\mathrm{PP}` and `\text{PP}` are the name `PP`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.values import Infinite, Number, Root, power, product

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DEPTH = 40
MAX_LENGTH = 600
MAX_EXPONENT = 400
MAX_BITS = 600
MAX_DIGITS = 120
MAX_DEGREE = 200
MAX_SIZE = 40_000
"""Bits of a number, times the degree of the root that it stands under."""

_TOKEN = re.compile(
    r"\s+|\\[,;:! ]|\\q?quad\b|~|(?P<number>\d+(?:(?:\.|\{,\})\d+)?)"
    r"|\\(?:mathrm|text|operatorname|mathit)\{(?P<wrapped>(?:[^{}\\]|\\[#$%&_{}])+)\}"
    r"|\\langle\s*(?P<pad>/?\s*s)\s*\\rangle"
    r"|(?P<command>\\[A-Za-z]+|\\\{|\\\})|(?P<name>[A-Za-zΑ-ω](?:_(?:\w|\{\w+\}))?)|(?P<sign>[<>!]=|≤|≥|≠|≈|.)"
)
_SAME = {
    "\\le": "≤",
    "\\leq": "≤",
    "<=": "≤",
    "\\ge": "≥",
    "\\geq": "≥",
    ">=": "≥",
    "\\lt": "<",
    "\\gt": ">",
}
_SAME |= {"\\ne": "≠", "\\neq": "≠", "!=": "≠", "\\approx": "≈", "\\simeq": "≈"}
_SAME |= {
    "\\cdot": "*",
    "\\times": "*",
    "\\dfrac": "\\frac",
    "\\tfrac": "\\frac",
    "\\div": "/",
    "−": "-",
}
FUNCTIONS = frozenset("pNS")
"""Notation that has a value where a model is bound: p a probability, N a count, S WordPiece's
score."""
Notation = Callable[..., "Number | None"]
"""Function, words, and the words after `\\mid` where there are any -> the value, or None."""
RELATIONS = frozenset("<>=≤≥≠≈")


class NotArithmetic(Exception):
    """A formula that is no arithmetic over known names: notation that this reader leaves alone."""


@dataclass(frozen=True)
class Shown:
    """A side of a formula: its value, and how many decimals it shows where it is a bare decimal
    number.
    """

    value: Number
    decimals: int | None = None
    has_number: bool = False
    """Whether any number is written in it."""
    name: str | None = None
    """The name, where it is nothing but one."""


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str


def tokens_of(latex: str, names: frozenset[str]) -> list[_Token]:
    """The tokens of a formula; a bound name of several letters is one token.

    Raises:
        NotArithmetic: it is too long, or holds a character that no arithmetic has.
    """
    if len(latex) > MAX_LENGTH:
        raise NotArithmetic("too long")
    longest = sorted((n for n in names if len(n) > 1), key=len, reverse=True)
    found: list[_Token] = []
    at = 0
    while at < len(latex):
        bound = next(
            (n for n in longest if latex.startswith(n, at) and latex[at - 1 : at] != "\\"), None
        )
        if bound is not None:
            found.append(_Token("name", bound))
            at += len(bound)
            continue
        match = _TOKEN.match(latex, at)
        if match is None:
            raise NotArithmetic(latex[at])
        at = match.end()
        kind = match.lastgroup
        if kind is None:
            continue
        text = match[kind]
        if kind == "name":
            text = text.replace("{", "").replace("}", "")
        if kind in ("command", "sign"):
            text = _SAME.get(text, text)
            kind = "sign"
        if kind == "pad":
            text = f"<{text.replace(' ', '')}>"
        if kind == "wrapped":
            text = re.sub(r"\\(.)", r"\1", text)
        found.append(_Token("name" if kind in ("wrapped", "pad") else kind, text.strip()))
    return found


def read_expression(
    tokens: list[_Token], names: Mapping[str, Number], notation: Notation | None = None
) -> Shown:
    """The value of one side of a formula.

    Raises:
        NotArithmetic: it is not arithmetic over the names, or has no exact value here.
    """
    reader = _Reader(tokens, names, notation)
    value = reader.sum(0)
    if reader.at != len(tokens):
        raise NotArithmetic(reader.peek())
    decimals = None
    if len(tokens) == 1 and tokens[0].kind == "number":
        decimals = len(_digits(tokens[0].text).partition(".")[2])
    name = tokens[0].text if len(tokens) == 1 and tokens[0].kind == "name" else None
    return Shown(value, decimals, any(t.kind == "number" for t in tokens), name)


def _digits(text: str) -> str:
    return text.replace("{,}", ".")


class _Reader:
    def __init__(
        self, tokens: list[_Token], names: Mapping[str, Number], notation: Notation | None
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
        total = self.product(depth)
        while self.kind() == "sign" and self.peek() in ("+", "-"):
            sign = 1 if self.peek() == "+" else -1
            self.at += 1
            term = self.product(depth)
            if not isinstance(total, Fraction) or not isinstance(term, Fraction):
                raise NotArithmetic("a sum of roots")
            total += sign * term
        return total

    def product(self, depth: int) -> Number:
        total = self.power(depth)
        while True:
            sign = self.peek() if self.kind() == "sign" else ""
            juxtaposed = self.kind() == "name" or sign in ("(", "\\frac", "\\sqrt", "\\left")
            if sign not in ("*", "/") and not juxtaposed:
                return total
            if not juxtaposed:
                self.at += 1
            factor = self.power(depth)
            inverse = power(factor, Fraction(-1)) if sign == "/" else factor
            total = _times(total, inverse)

    def power(self, depth: int) -> Number:
        if self.kind() == "sign" and self.peek() == "-":
            self.at += 1
            value = self.power(depth + 1)
            if depth > MAX_DEPTH or not isinstance(value, Fraction):
                raise NotArithmetic("-")
            return -value
        base = self.atom(depth)
        if self.kind() != "sign" or self.peek() != "^":
            return base
        self.at += 1
        exponent = self.exponent(depth)
        if (
            not isinstance(exponent, Fraction)
            or max(abs(exponent.numerator), exponent.denominator) > MAX_EXPONENT
        ):
            raise NotArithmetic("exponent")
        if isinstance(base, Fraction | Root):
            size = base.radicand if isinstance(base, Root) else base
            if max(size.numerator.bit_length(), size.denominator.bit_length()) > MAX_BITS:
                raise NotArithmetic("too large")
        return _bounded(power(base, exponent))

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
        if text == "\\infty":
            return Infinite()
        raise NotArithmetic(text)

    def application(self) -> Number | None:
        r"""The value of notation such as `p(b \mid a)` or `N(a\,b)`; None where there is none
        here.
        """
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
    """The product of two numbers, where it is exact and of a size that a card could hold."""
    degrees = [v.degree if isinstance(v, Root) else 1 for v in (left, right)]
    if right is None or degrees[0] * degrees[1] > MAX_DEGREE:
        raise NotArithmetic("no exact product")
    return _bounded(product(left, right))


def _bounded(value: Number | None) -> Number:
    """The value, unless there is none or its digits would keep a machine busy.

    Raises:
        NotArithmetic: so it is.
    """
    if value is None:
        raise NotArithmetic("no exact value")
    if isinstance(value, Fraction | Root):
        size = value.radicand if isinstance(value, Root) else value
        degree = value.degree if isinstance(value, Root) else 1
        if max(size.numerator.bit_length(), size.denominator.bit_length()) * degree > MAX_SIZE:
            raise NotArithmetic("too large")
    return value
