"""Split a formula into numbers, names, signs and text, with one spelling per sign."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.diagnostics import Code
    from builder.languages import Message

MAX_LENGTH = 600

_WRAPS = r"\\(?:mathrm|text|operatorname|mathit)"
_GROUPED = r"(?:[1-9]\d{0,2}|0\d{1,2})(?:(?:\\,|\{\\,\})\d{3})+(?!\d)"
_TOKEN = re.compile(
    rf"(?P<number>(?:{_GROUPED}|\d+)(?:(?:\.|\{{,\}})\d+)?)"
    r"|\s+|\\[,;:! ]|\\q?quad\b|~"
    rf"|{_WRAPS}\{{(?P<wrapped>(?:[^{{}}\\]|\\[#$%&_{{}}])+)\}}"
    r"|\\langle\s*(?P<pad>/?\s*s)\s*\\rangle"
    r"|(?P<command>\\[A-Za-z]+|\\[{}%])"
    rf"|(?P<name>[A-Za-zΑ-ω](?:_(?:\w|\{{(?:\w+|{_WRAPS}\{{[^{{}}\\]+\}})\}}))?)"
    r"|(?P<sign>[<>!]=|≤|≥|≠|≈|.)"
)
_INDEX = re.compile(rf"{_WRAPS}|[{{}}]")
_BETWEEN_THOUSANDS = re.compile(r"\\,|\{\\,\}")
APPLICATION = (
    r"(?<![A-Za-z\\])(?:\\hat ?(?:p|\{p\})|\\Pr|PP|[pPNS]|\\(?:mathrm|text|operatorname)\{(?:PP|Pr)\})"
    r"(?:_(?:\w|\{[^{}]*(?:\{[^{}]*\})?\}))?\((?:[^()\\]|\\.)*\)"
)
"""Match a function of words, such as `p(9 \\mid a)` or `N_1(a\\,b)`."""
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


class NotArithmetic(Exception):
    """The formula is not arithmetic over known names, so it is not checked."""


class Undefined(NotArithmetic):
    """The formula divides by zero."""


class Unclear(NotArithmetic):
    """The formula can be read in two ways."""

    def __init__(self, code: Code, message: Message) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True)
class Token:
    r"""A token of a formula and its kind: number, name, sign, or text, which is `\text{…}` that is no name."""

    kind: str
    text: str


def tokens_of(latex: str, names: frozenset[str]) -> list[Token]:
    """Split a formula into tokens; a bound name of several letters is one token.

    Raises:
        NotArithmetic: it is too long, or contains a character that is not arithmetic.
    """
    if len(latex) > MAX_LENGTH:
        raise NotArithmetic("too long")
    longest = sorted((n for n in names if len(n) > 1), key=len, reverse=True)
    found: list[Token] = []
    at = 0
    while at < len(latex):
        bound = next((n for n in longest if latex.startswith(n, at)), None)
        if bound is not None:
            found.append(Token("name", bound))
            at += len(bound)
            continue
        match = _TOKEN.match(latex, at)
        if match is None:
            raise NotArithmetic(latex[at])
        at = match.end()
        kind = match.lastgroup
        if kind is None:
            continue
        text = match[kind].strip()
        match kind:
            case "name":
                text = _INDEX.sub("", text)
            case "command" if text[1:] in names:  # `\\alpha`
                text, kind = text[1:], "name"
            case "command" | "sign":
                text, kind = _SAME.get(text, text), "sign"
            case "pad":
                text, kind = f"<{text.replace(' ', '')}>", "name"
            case "wrapped":
                text = re.sub(r"\\(.)", r"\1", text)
                kind = "name" if text in names else "text"
        found.append(Token(kind, text))
    return found


def digits(number: str) -> str:
    """Write a number of a formula with a point and without spaces between its thousands."""
    return _BETWEEN_THOUSANDS.sub("", number.replace("{,}", "."))


def words(number: str) -> list[str]:
    r"""Split what looks like thousands into the words of data: `10\\,000` in `N(10\\,000)`."""
    return _BETWEEN_THOUSANDS.split(number)
