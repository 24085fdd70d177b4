"""Arithmetic over stated constants: `7e10`, then `6*N*D`.

    sum      := product (("+" | "-") product)*
    product  := unary (("*" | "/") unary)*
    unary    := "-" unary | power
    power    := atom (("^" | "**") unary)?
    atom     := number | name | function "(" sum ")" | "(" sum ")"
    function := "sqrt" | "log2" | "log10" | "ln" | "exp"

An expression is data: it is parsed here for the exact solver, and nothing evaluates it as code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from builder.languages import say
from builder.quantities._common import Impossible, TooLarge

MAX_EXPRESSION = 200
"""Maximum number of characters of an expression."""
MAX_DEPTH = 20
FUNCTIONS = frozenset(("sqrt", "log2", "log10", "ln", "exp"))
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?)(?![\w.])"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_]*)|(?P<sign>\*\*|[-+*/^()]))"
)


@dataclass(frozen=True)
class Constant:
    """A number, exact as written."""

    value: Fraction


@dataclass(frozen=True)
class Named:
    """The value of another calculation."""

    name: str


@dataclass(frozen=True)
class Applied:
    """An operation: `+`, `-`, `*`, `/`, `^`, or a function, and its operands; `-` of one operand is its opposite."""

    operation: str
    operands: tuple[Expression, ...]


Expression: TypeAlias = Constant | Named | Applied


@dataclass(frozen=True)
class Calculation:
    """A value that arithmetic gives: a constant, or an expression over other calculations."""

    text: str
    """The expression, as written."""
    given: tuple[tuple[str, str], ...] = ()
    """The names that it needs, each after those that it needs itself, with their expressions."""
    unit: str = ""
    source: str = ""
    """Where the constant or the formula is from; empty if the question states it."""
    mistake: str = ""
    """What is wrong with it, in a few words, if it is the value of a wrong option."""

    @property
    def is_constant(self) -> bool:
        """Whether it is a number, such as `7e10`, or a fraction of two, such as `1/8`."""
        match parsed(self.text):
            case Constant() | Applied("/", (Constant(), Constant())):
                return True
        return False


def calculation(
    text: str,
    known: dict[str, object],
    unit: str = "",
    source: str = "",
    mistake: str = "",
) -> Calculation:
    """Build a calculation.

    Args:
        text: its expression.
        known: what the names above it are bound to.
        unit: its unit.
        source: where it is from.
        mistake: what is wrong with it.

    Raises:
        Impossible: the expression cannot be read, or names what is no calculation.
    """
    given: dict[str, str] = {}
    for name in sorted(names_of(parsed(text))):
        other = known.get(name)
        if not isinstance(other, Calculation):
            raise Impossible(say("calculation-unknown-name", name=name))
        if other.mistake and not mistake:
            raise Impossible(say("calculation-over-mistake", name=name))
        given |= dict(other.given)
        given[name] = other.text
    return Calculation(text, tuple(given.items()), unit, source, mistake)


def names_of(expression: Expression) -> frozenset[str]:
    """The names in an expression."""
    if isinstance(expression, Applied):
        return frozenset().union(*map(names_of, expression.operands))
    return frozenset((expression.name,)) if isinstance(expression, Named) else frozenset()


@lru_cache(maxsize=1024)
def parsed(text: str) -> Expression:
    """Parse an expression.

    Raises:
        Impossible: it is not of the grammar above.
        TooLarge: it is too long or too deep.
    """
    if len(text) > MAX_EXPRESSION:
        raise TooLarge(say("calculation-long", most=MAX_EXPRESSION))
    reader = _Reader(_tokens(text))
    found = reader.sum(0)
    if reader.at < len(reader.tokens):
        raise _unreadable(reader.tokens[reader.at][1])
    return found


def _unreadable(found: str) -> Impossible:
    return Impossible(say("calculation-unreadable", found=found))


def _tokens(text: str) -> list[tuple[str, str]]:
    """The kind and the text of each token."""
    found: list[tuple[str, str]] = []
    at, end = 0, len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise _unreadable(text[at:].strip()[:20])
        found.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return found


class _Reader:
    """Reads tokens by recursive descent."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens, self.at = tokens, 0

    def sign(self, *signs: str) -> str:
        """Take one of the signs, if it is next."""
        if self.at < len(self.tokens) and self.tokens[self.at] in [("sign", s) for s in signs]:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return ""

    def sum(self, depth: int) -> Expression:
        found = self.product(depth)
        while operation := self.sign("+", "-"):
            found = Applied(operation, (found, self.product(depth)))
        return found

    def product(self, depth: int) -> Expression:
        found = self.unary(depth)
        while operation := self.sign("*", "/"):
            found = Applied(operation, (found, self.unary(depth)))
        return found

    def unary(self, depth: int) -> Expression:
        if depth > MAX_DEPTH:
            raise TooLarge(say("calculation-deep", most=MAX_DEPTH))
        if self.sign("-"):
            return Applied("-", (self.unary(depth + 1),))
        base = self.atom(depth)
        if self.sign("^", "**"):
            return Applied("^", (base, self.unary(depth + 1)))
        return base

    def atom(self, depth: int) -> Expression:
        if self.sign("("):
            return self.closed(depth)
        kind, text = self.tokens[self.at] if self.at < len(self.tokens) else ("", "")
        self.at += 1
        if kind == "number":
            return Constant(Fraction(text))
        if kind != "name":
            raise _unreadable(text)
        if text not in FUNCTIONS:
            return Named(text)
        if not self.sign("("):
            raise Impossible(say("calculation-parentheses", function=text))
        return Applied(text, (self.closed(depth),))

    def closed(self, depth: int) -> Expression:
        """The rest of a parenthesis."""
        found = self.sum(depth + 1)
        if not self.sign(")"):
            raise Impossible(say("calculation-not-closed"))
        return found
