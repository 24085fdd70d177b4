r"""Evaluate LaTeX as a learner reads it: `P = 1 \cdot 0.1 = 0.1`, `N(a\,b)`, `0.01^{-1/3} \approx 4.64`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from third_numbers import (
    INFINITY,
    Number,
    add,
    decimal,
    log2,
    over,
    power,
    rounds_to,
    same,
    times,
    two_to,
)
from third_questions import Unread, words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TOKEN = re.compile(
    r"\s+|\\[,;! ]|(?P<call>[pNS]\([^()]*\))|(?P<number>\d+(?:(?:\.|\{,\})\d+)?(?:\\,\d{3})*)"
    r"|(?P<name>\\(?:mathrm|text)\{[^{}]*\}|[A-Za-z]+(?:_\{[^{}]*\}|_\w)?)|(?P<command>\\(?:log_2|[A-Za-z]+))|(?P<sign>.)",
    re.DOTALL,
)
_RELATION = re.compile(r"(=|\\approx|\\leq?(?![a-z])|\\geq?(?![a-z])|\\neq?(?![a-z])|<|>)")


@dataclass(frozen=True)
class Meaning:
    """What the symbols of a note stand for."""

    names: Mapping[str, Number] = field(default_factory=dict)
    call: Callable[[str, tuple[str, ...], tuple[str, ...]], Number] | None = None
    """The value of `p(words)`, `p(word | history)`, `N(words)`."""


class _Parser:
    """Reads one side of a formula."""

    def __init__(self, latex: str, meaning: Meaning) -> None:
        self.meaning = meaning
        self.tokens: list[tuple[str, str]] = []
        for found in _TOKEN.finditer(latex):
            if found.lastgroup:
                self.tokens.append((found.lastgroup, found[0]))
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        text = self.peek()
        if not text or (expected and text != expected):
            raise Unread(text)
        self.at += 1
        return text

    def sum(self) -> Number:
        sign = Fraction(-1) if self.peek() == "-" else Fraction(1)
        if self.peek() in {"+", "-"}:
            self.take()
        total = times(sign, self.product())
        while self.peek() in {"+", "-"}:
            sign = Fraction(-1) if self.take() == "-" else Fraction(1)
            total = add(total, times(sign, self.product()))
        return total

    def product(self) -> Number:
        total = self.factor()
        while self.peek() not in {"", "+", "-", ")", "}", "]", r"\right"}:
            if self.peek() == "/":
                self.take()
                total = over(total, self.factor())
                continue
            if self.peek() in {r"\cdot", r"\times"}:
                self.take()
            elif self.tokens[self.at][0] == "number":
                raise Unread("a number after another")
            total = times(total, self.factor())
        return total

    def factor(self) -> Number:
        value = self.base()
        if self.peek() == "^":
            self.take()
            exponent = self.group()
            if not isinstance(exponent, Fraction):
                if value != 2:
                    raise Unread("exponent")
                return two_to(exponent)
            if abs(exponent) > 400:
                raise Unread("a large exponent")
            value = power(value, exponent)
        return value

    def group(self) -> Number:
        if self.peek() == "{":
            self.take()
            value = self.sum()
            self.take("}")
            return value
        return self.base()

    def base(self) -> Number:
        kind, text = self.tokens[self.at] if self.at < len(self.tokens) else ("", "")
        self.at += 1
        if kind == "number":
            return Fraction(text.replace("{,}", ".").replace(r"\,", ""))
        if kind == "call" and self.meaning.call:
            word, _, history = text[2:-1].partition(r"\mid")
            return self.meaning.call(text[0], words_in(word), words_in(history))
        if kind == "name" and text in self.meaning.names:
            return self.meaning.names[text]
        match text:
            case r"\frac" | r"\tfrac" | r"\dfrac":
                above = self.group()
                return over(above, self.group())
            case r"\sqrt":
                degree = Fraction(2)
                if self.peek() == "[":
                    self.take()
                    found = self.sum()
                    self.take("]")
                    if not isinstance(found, Fraction):
                        raise Unread("root")
                    degree = found
                return power(self.group(), 1 / degree)
            case r"\log_2":
                return log2(self.factor())
            case r"\infty":
                return INFINITY
            case "(":
                value = self.sum()
                self.take(")")
                return value
            case r"\left":
                self.take("(")
                value = self.sum()
                self.take(r"\right")
                self.take(")")
                return value
        raise Unread(text)


def evaluate(latex: str, meaning: Meaning | None = None) -> Number:
    """The value of an expression.

    Raises:
        Unread: it has something else than numbers and known symbols.
    """
    parser = _Parser(latex, meaning or Meaning())
    try:
        value = parser.sum()
    except (ArithmeticError, ValueError, TypeError) as problem:
        raise Unread(latex) from problem
    if parser.peek():
        raise Unread(latex)
    return value


def plain(latex: str) -> str:
    """The number that a side is, without its thousands' spaces; empty if it is no number."""
    text = latex.strip().replace(r"\,", "").replace("{,}", ".")
    return text if re.fullmatch(r"-?\d+(\.\d+)?", text) else ""


def shows(latex: str, value: Number, *, rounded: bool) -> bool:
    """Whether an expression shows a value: as an equal one, or as the value rounded to its decimals.

    A whole number without decimals is exact.
    """
    number = plain(latex)
    if rounded and "." in number and value != INFINITY and rounds_to(value, number):
        return True
    return same(evaluate(latex), value)


@dataclass
class Reading:
    """What of a formula was read."""

    compared: int = 0
    wrong: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def statements(latex: str) -> list[str]:
    """Cut a formula where it lists several statements."""
    inside = re.sub(r"\\(begin|end)\{(aligned|cases|array)\}(\{[lcr]*\})?|&", " ", latex)
    inside = inside.replace(r"\quad", "\0").replace(r"\qquad", "\0").replace(r"\\", "\0")
    return [part.strip().rstrip(",;.") for part in inside.split("\0") if part.strip()]


def check(latex: str, meaning: Meaning | None = None) -> Reading:
    r"""Compare the neighbours of each chain of `=`, `\approx` and inequalities."""
    out = Reading()
    for statement in statements(latex):
        sides = _RELATION.split(statement)
        values: list[Number | None] = []
        for side in sides[::2]:
            try:
                values.append(evaluate(side, meaning))
            except Unread:
                values.append(None)
                if len(sides) > 1:
                    out.unread.append(side.strip())
        known = [value for value in values if value is not None]
        exact = known[0] if known else None
        for at, relation in enumerate(sides[1::2]):
            left, right = values[at], values[at + 1]
            if left is None or right is None:
                continue
            out.compared += 1
            if not _holds(left, relation, right, sides[2 * at + 2], sides[2 * at], exact):
                out.wrong.append(statement)
    return out


def _holds(
    left: Number, relation: str, right: Number, shown: str, before: str, exact: Number | None
) -> bool:
    r"""Whether a relation holds; what follows `\approx` must also be the rounded first side of the chain."""
    if relation == "=":
        return same(left, right)
    if relation == r"\approx":
        number = plain(shown)
        if found := re.fullmatch(r"([\d.]+) \\cdot 10\^\{(-?\d+)\}", shown.strip()):
            return rounds_to(over(left, Fraction(10) ** int(found[2])), found[1])
        if not number:
            return not same(left, right) and plain(before) != "" and rounds_to(right, plain(before))
        return rounds_to(left, number) and (exact is None or rounds_to(exact, number))
    if relation.startswith(r"\ne"):
        return not same(left, right)
    one, other = decimal(left), decimal(right)
    least = {"<": one < other, ">": one > other}
    if relation in least:
        return least[relation]
    return one <= other if relation.startswith(r"\le") else one >= other
