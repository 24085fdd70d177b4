"""Split a formula into numbers, names, signs and commands, with one spelling per sign."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_LENGTH = 600

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


class NotArithmetic(Exception):
    """The formula is not arithmetic over known names, so it is not checked."""


@dataclass(frozen=True)
class Token:
    """A token of a formula and its kind: number, name or sign."""

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
        bound = next(
            (n for n in longest if latex.startswith(n, at) and latex[at - 1 : at] != "\\"), None
        )
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
        text = match[kind]
        if kind == "name":
            text = text.replace("{", "").replace("}", "")
        if kind == "command" and text[1:] in names:  # `\alpha`
            kind, text = "name", text[1:]
        if kind in ("command", "sign"):
            text = _SAME.get(text, text)
            kind = "sign"
        if kind == "pad":
            text = f"<{text.replace(' ', '')}>"
        if kind == "wrapped":
            text = re.sub(r"\\(.)", r"\1", text)
        found.append(Token("name" if kind in ("wrapped", "pad") else kind, text.strip()))
    return found
