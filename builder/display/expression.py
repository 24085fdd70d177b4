r"""Parse the arithmetic on cards, a small subset of LaTeX, into exact numbers. Nothing is evaluated as code.

    sum     := product (("+" | "-") product)*
    product := power (("\cdot" | "\times" | "*" | "/")? power)*
    power   := atom ("^" (digit | "{" sum "}"))? "\%"?
    atom    := number | name | "(" sum ")" | "{" sum "}" | "-" power | \frac group group | \sqrt[n] group
             | "\log_2" power | "\infty" | function "(" words ")"
    group   := "{" sum "}" | digit | name

Without a sign, only `(`, `\frac`, `\sqrt`, `\log_2` and names multiply what precedes them. No factor may
follow a logarithm, because its argument would be ambiguous; and `2\frac{1}{2}` is refused, because readers take it
for 2.5 or for 1. Names are those that the note binds; `\mathrm{PP}` and `\text{PP}` are the name `PP`. Text at the
end of a side is its unit. Functions are read by `display/application.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.arithmetic import logarithm, power, total
from builder.codes import formulas as codes
from builder.display.application import FUNCTIONS, Applied, application
from builder.display.bounds import bits, bounded, sized, times
from builder.display.lexer import NotArithmetic, Token, Unclear, Undefined, digits
from builder.languages import say
from builder.values import Infinite, Log2, Number, Root

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DEPTH = 40
MAX_EXPONENT = 400
MAX_BITS = 600
MAX_DIGITS = 120
Notation = Callable[[Applied], "Number | None"]
"""The value of a function of words, or None if it has none."""
_JUXTAPOSED = frozenset(("(", "\\frac", "\\sqrt", "\\left", "\\log"))
RELATIONS = frozenset("<>=≤≥≠≈")


MAX_REPEATED = 64
"""Maximum exponent that counts as so many equal factors."""


@dataclass(frozen=True)
class Shown:
    """A side of a formula."""

    value: Number
    decimals: int | None = None
    """Those of a plain number; less the exponent, of a number such as `5.9 \\cdot 10^{23}`, which shows -22."""
    has_number: bool = False
    """Whether it contains a number."""
    name: str | None = None
    """The name, if it is a single name."""
    places: int | None = None
    """The decimals to which `\\approx` lets a number be rounded, whole ones included; None of anything else."""
    applied: Applied | None = None
    """The function, if it is a single one, such as `p(b \\mid a)`."""
    unit: str = ""
    """The text at its end: `GB` of `140\\ \\text{GB}`."""
    products: tuple[tuple[Number, ...], ...] = ()
    """The factors of each product in it; an integer power of a number counts as equal factors."""


def read_expression(
    tokens: list[Token], names: Mapping[str, Number], notation: Notation | None = None
) -> Shown:
    """Evaluate one side of a formula.

    Raises:
        Unclear: it can be read in two ways.
        NotArithmetic: it is not arithmetic over the names, or has no exact value.
    """
    unit = ""
    if len(tokens) > 1 and tokens[-1].kind == "text":
        *tokens, last = tokens
        unit = last.text
        if any(character.isdigit() for character in unit):
            raise NotArithmetic(unit)
    reader = _Reader(tokens, names, notation)
    value = reader.sum(0)
    if reader.at != len(tokens):
        raise NotArithmetic(reader.peek())
    decimals, places = _places(tokens, value)
    return Shown(
        value,
        decimals,
        any(t.kind == "number" for t in tokens),
        tokens[0].text if len(tokens) == 1 and tokens[0].kind == "name" else None,
        places,
        reader.whole,
        unit,
        tuple(reader.products),
    )


def _places(tokens: list[Token], value: Number) -> tuple[int | None, int | None]:
    r"""Return the decimals that a number shows, and those to which `\approx` lets it be rounded.

    Numbers are `0.25`, `25\,\%`, `2.5 \cdot 10^{3}` and `10^{3}`. Zeros at the end of a whole number may be rounded
    digits, as in `2^{10} \approx 1000`, but the two first digits of it count.
    """
    shape = [token.text for token in tokens if token.text not in ("{", "}")]
    if shape[:1] == ["-"]:
        tokens, shape = tokens[1:], shape[1:]
    if not tokens or tokens[0].kind != "number" or not isinstance(value, Fraction):
        return None, None
    places, rest = len(digits(shape[0]).partition(".")[2]), shape[1:]
    exponent = rest[-1] if rest[-1:] and rest[-1].isdigit() else ""
    if rest == ["\\%"]:
        return places + 2, places + 2
    if shape[0] == "10" and rest in (["^", exponent], ["^", "-", exponent]):
        return None, 1 - int("".join(rest[1:]))
    if rest[:3] == ["*", "10", "^"] and rest[3:] in ([exponent], ["-", exponent]):
        shown = places - int("".join(rest[3:]))
        return (shown if places else None), shown
    if rest:
        return None, None
    written = digits(shape[0])
    zeros = len(written) - len(written.rstrip("0")) if value and not places else 0
    return places, places or -min(zeros, max(0, len(written) - 2))


class _Reader:
    def __init__(
        self, tokens: list[Token], names: Mapping[str, Number], notation: Notation | None
    ) -> None:
        self.tokens, self.names, self.notation, self.at = tokens, names, notation, 0
        self.products: list[tuple[Number, ...]] = []
        self.whole: Applied | None = None
        """The function, if it is all that there is."""
        self.factors: tuple[Number, ...] = ()
        """Those of the last power or product that was read."""

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
            term = times(sign, self.product(depth))
            value = sized(value, term, total)
        return value

    def product(self, depth: int) -> Number:
        after_log = self.opens_logarithm()
        value, factors = self.power(depth), self.factors
        while True:
            sign = self.peek() if self.kind() == "sign" else ""
            juxtaposed = self.kind() == "name" or sign in _JUXTAPOSED
            if sign not in ("*", "/") and not juxtaposed:
                break
            if after_log:
                raise NotArithmetic("a factor after a logarithm")
            start = self.at
            if not juxtaposed:
                self.at += 1
            after_log = self.opens_logarithm()
            factor = self.power(depth)
            if sign == "\\frac":
                self.refuse_mixed(start)
            if sign == "/":
                inverse = _inverse(factor)
                value, last = times(value, inverse), times(factors[-1], inverse)
                factors = (*factors[:-1], last)
            else:
                value, factors = times(value, factor), (*factors, *self.factors)
        if len(factors) > 1:
            self.products.append(factors)
        self.factors = factors[:1] if len(factors) == 1 else (value,)
        return value

    def refuse_mixed(self, start: int) -> None:
        r"""Raise if `\frac` between `start` and here makes a mixed number with the number before it."""
        before = self.tokens[start - 1]
        is_exponent = start > 1 and self.tokens[start - 2].text == "^"
        if before.kind == "number" and not is_exponent:
            inside = self.tokens[start : self.at]
            if all(token.kind in ("number", "sign") for token in inside):
                raise Unclear(codes.MIXED_NUMBER, say("mixed-number", number=before.text))

    def power(self, depth: int) -> Number:
        if self.kind() == "sign" and self.peek() == "-":
            self.at += 1
            if depth > MAX_DEPTH:
                raise NotArithmetic("too deep")
            value = times(Fraction(-1), self.power(depth + 1))
            self.factors = (value,)
            return value
        value = self.raised(depth)
        while self.kind() == "sign" and self.peek() == "\\%":
            self.at += 1
            value = times(value, Fraction(1, 100))
            self.factors = (value,)
        return value

    def raised(self, depth: int) -> Number:
        base = self.atom(depth)
        self.factors = (base,)
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
            if bits(size) > MAX_BITS:
                raise NotArithmetic("too large")
        if base == 0 and isinstance(exponent, Fraction) and exponent < 0:
            raise Undefined
        value = power(base, exponent)
        if isinstance(exponent, Log2) and value is not None:
            return value  # the size of a logarithm's argument is already checked
        value = bounded(value)
        is_repeated = isinstance(exponent, Fraction) and exponent in range(2, MAX_REPEATED)
        self.factors = (base,) * int(exponent) if is_repeated else (value,)  # type: ignore[arg-type]
        return value

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
            return Fraction(digits(text))
        if kind == "name" and text in self.names:
            if text in FUNCTIONS and self.peek() in ("(", "\\left"):
                raise NotArithmetic("a function without a model, or a product")
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
        r"""Evaluate a function such as `p(b \\mid a)` or `N(a\\,b)`; None if there is none here."""
        found = None if self.notation is None else application(self.tokens, self.at)
        if found is None or self.notation is None:
            return None
        applied, end = found
        value = self.notation(applied)
        if value is None:
            raise NotArithmetic(applied.function)
        if self.at == 0 and end == len(self.tokens):
            self.whole = applied
        self.at = end
        return value

    def group(self, depth: int) -> Number:
        r"""Read what `\\frac` and `\\sqrt` apply to: braces, or one digit or letter, as in `\\frac12`."""
        if self.peek() == "{":
            return self.atom(depth + 1)
        if self.kind() == "number" and self.peek().isdigit():
            first, rest = self.peek()[0], self.peek()[1:]
            self.tokens[self.at : self.at + 1] = [
                Token("number", text) for text in (first, rest) if text
            ]
        elif self.kind() != "name" or len(self.peek()) > 1:
            raise NotArithmetic("braces")
        return self.atom(depth + 1)

    def fraction(self, depth: int) -> Number:
        numerator, denominator = self.group(depth), self.group(depth)
        inverse = _inverse(denominator)
        return times(numerator, inverse)

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
        return bounded(logarithm(self.power(depth + 1)))

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
        return bounded(power(self.group(depth), 1 / degree))


def _inverse(value: Number) -> Number | None:
    if value == 0:
        raise Undefined
    return power(value, Fraction(-1))
