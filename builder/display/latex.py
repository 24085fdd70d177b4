"""Formulas as they are written: their sides and signs, their statements, and whether two say the same sign by sign."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.display.lexer import NotArithmetic, Token, digits, tokens_of
from builder.display.relation import displays, read_number
from builder.display.write import Writer, is_short, significant_places
from builder.values import Infinite, Number, compare

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN = re.compile(r"\\(?:approx|simeq|leq?|geq?|neq?|lt|gt)(?![A-Za-z])|[=<>≈≤≥≠]")
_SAME = {"\\approx": "≈", "\\simeq": "≈"}
_BRACE_OR_SIGN = re.compile(rf"\\[{{}}]|[{{}}]|{_SIGN.pattern}")
_DEPTHS = {"{": 1, "}": -1}
_ALIGNED = re.compile(r"\\(?:begin|end)\{(?:aligned|gathered)\}|(?<!\\)&")
_PARTING = re.compile(r"\\\\|\\q?quad(?![A-Za-z])|(?<![\\{]),(?=\s|\\|$)")
_MILLION = 10**6
MAX_DIGITS = 4
"""Maximum digits of a number that is written with a power of ten."""
_PLAIN = frozenset(("/", "^", "{", "}", "(", ")", "[", "]", "_", "-"))
_PLAIN_COMMANDS = frozenset(("\\frac", "\\sqrt", "\\log", "\\infty", "\\left", "\\right"))


def sides_of(latex: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split a formula at its relation signs; return its sides, and the signs between them."""
    sides, signs, at, depth = [], [], 0, 0
    for found in _BRACE_OR_SIGN.finditer(latex):
        text = found[0]
        if text in _DEPTHS:
            depth += _DEPTHS[text]
        elif depth == 0 and not text.startswith(("\\{", "\\}")):
            sides.append(latex[at : found.start()].strip(" ~"))
            signs.append(_SAME.get(text, text))
            at = found.end()
    return (*sides, latex[at:].strip(" ~\n")), tuple(signs)


def statements_of(latex: str) -> Iterator[str]:
    """Yield the statements of a formula: its aligned rows, and what commas and wide spaces part."""
    for part in _PARTING.split(_ALIGNED.sub(" ", latex)):
        if part.strip():
            yield part.strip()


def is_same(left: str, right: str) -> bool:
    """Return whether two formulas are the same but for their spaces and how their numbers are written."""
    return _signs(left) == _signs(right)


@lru_cache(maxsize=4096)
def _signs(latex: str) -> tuple[object, ...]:
    try:
        return tuple(map(_sign, tokens_of(latex, frozenset())))
    except NotArithmetic:
        return ("".join(latex.split()),)


def _sign(token: Token) -> tuple[str, object]:
    if token.kind == "number":
        return token.kind, Fraction(digits(token.text))
    return token.kind, "\\mid" if token.text == "|" else token.text


def is_name(latex: str, name: str) -> bool:
    """Return whether a formula is a name alone."""
    try:
        tokens = tokens_of(latex, frozenset((name,)))
    except NotArithmetic:
        return False
    return [(token.kind, token.text) for token in tokens] == [("name", name)]


def shows(latex: str, sign: str, value: Number) -> bool:
    r"""Return whether a number alone is a value: exactly after `=`, to the decimals shown after `\approx`."""
    if not _is_plain(latex):
        return False
    try:
        shown = read_number(latex)
    except NotArithmetic:
        return False
    if sign == "≈":
        return displays(shown, value)
    return sign == "=" and compare(shown.value, value) == 0


def _is_plain(latex: str) -> bool:
    r"""Return whether a formula is a number, a fraction, a power or a root, without sums or products.

    `7 \cdot 10^{10}` is a number.
    """
    try:
        tokens = tokens_of(latex, frozenset())
    except NotArithmetic:
        return False
    before = ""
    for at, token in enumerate(tokens):
        if token.text == "*" and [one.text for one in tokens[at + 1 : at + 3]] == ["10", "^"]:
            continue
        is_minus = token.text == "-" and before not in ("", "{", "^", "(")
        if token.kind == "name" or is_minus:
            return False
        if token.kind == "sign" and token.text not in _PLAIN | _PLAIN_COMMANDS:
            return False
        before = token.text
    return bool(tokens)


def number(value: Number, writer: Writer) -> tuple[bool, str]:
    """Write a number: exactly if that is short, otherwise to three digits; return whether it is exact."""
    if isinstance(value, Infinite):
        return True, "\\infty"
    if isinstance(value, Fraction) and value and value % _MILLION == 0:
        shown = str(value.numerator).rstrip("0")
        exponent = len(str(abs(value.numerator))) - 1
        if len(shown) <= MAX_DIGITS:
            mantissa = writer.exact(value / 10**exponent)
            power = f"10^{{{exponent}}}"
            return True, power if mantissa == "1" else rf"{mantissa} \cdot {power}"
    if isinstance(value, Fraction) and is_short(value):
        return True, writer.exact(value)
    return False, writer.rounded(value, significant_places([value]))


def name(text: str) -> str:
    """Write a name in a formula."""
    return text if text.isascii() and text.isalpha() else rf"\text{{{text}}}"
