"""Format values for cards. `literal` and `relation` parse them back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.quantities import END, START, Sentence
from builder.values import Infinite, Number, Root, rounded

if TYPE_CHECKING:
    from builder.languages import Language, Locale

APPROXIMATELY = r"\approx"
MAX_DENOMINATOR = 9999
"""Maximum size of a fraction's terms; larger fractions are shown as rounded decimals."""
_ESCAPES = {c: "\\" + c for c in "#$%&_{}"} | {"\\": r"\backslash ", "^": r"\hat{}", "~": r"\sim "}


@dataclass(frozen=True)
class Writer:
    """Writes what computed cards say: numbers with the collection's decimal sign, and sentences in its language."""

    locale: Locale

    @property
    def words(self) -> Language:
        """The language of the card."""
        return self.locale.words

    def number_word(self, n: int) -> str:
        """Write a small number as a word, a larger one as digits."""
        words = self.words.lines("number-words")
        return words[n] if n < len(words) else str(n)

    def places(self, value: Fraction, places: int) -> str:
        """Write a number with that many decimals, e.g. `0.0090`; the value must not have more."""
        scaled = value * 10**places
        if scaled.denominator != 1:
            raise ValueError(f"{value} has more than {places} decimals")
        digits = f"{abs(scaled.numerator):0{places + 1}d}"
        whole, tail = (digits[:-places], digits[-places:]) if places else (digits, "")
        sign = "-" if value < 0 else ""
        mark = "{,}" if self.locale.decimal == "," else self.locale.decimal
        return sign + whole + (mark + tail if tail else "")

    def exact(self, value: Fraction) -> str:
        r"""Write a fraction as a short decimal if possible, else as `\\frac`."""
        places = decimals(value)
        if places is not None and places <= 4:
            return self.places(value, places)
        return self.fraction(value)

    def short_decimal(self, value: Fraction) -> str:
        r"""Write a fraction with all its decimals, if it has a finite number, else as `\frac`."""
        places = decimals(value)
        return self.fraction(value) if places is None else self.places(value, places)

    def fraction(self, value: Fraction) -> str:
        r"""Write a whole number as is, any other number as `\frac`."""
        if value.denominator == 1:
            return str(value)
        sign = "-" if value < 0 else ""
        return f"{sign}\\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"

    def alike(self, values: list[Fraction]) -> list[str]:
        """Write several numbers in one form: as short decimals if all are, else as fractions."""
        written = [self.exact(value) for value in values]
        if any("frac" in text for text in written):
            return [self.fraction(value) for value in values]
        return written

    def short(self, value: Number, places: int) -> str:
        """Write a whole number or infinity as is, any other number rounded to that many decimals."""
        if isinstance(value, Fraction) and value.denominator == 1:
            return str(value)
        return self.rounded(value, places)

    def rounded(self, value: Number, places: int) -> str:
        """Write a number rounded to that many decimals; infinity as its sign."""
        return (
            "\\infty"
            if isinstance(value, Infinite)
            else self.places(rounded(value, places), places)
        )


def decimals(value: Fraction) -> int | None:
    """Count the decimals of a fraction; None if they are infinite."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def sign(value: Number, places: int) -> str:
    r"""Choose the sign before a value with that many decimals: `=` if it is exact, else `\approx`."""
    needed = decimals(value) if isinstance(value, Fraction) else None
    return "=" if needed is not None and needed <= places else APPROXIMATELY


def is_short(value: Number) -> bool:
    """Return whether a value can be shown exactly: a fraction with small terms."""
    return isinstance(value, Fraction) and value.denominator <= MAX_DENOMINATOR


def significant_places(values: list[Number], digits: int = 3) -> int:
    """Count the decimals needed for the smallest positive value to show that many significant digits; at least 2."""
    places = 2
    for value in values:
        if isinstance(value, Infinite) or (isinstance(value, Fraction) and value <= 0):
            continue
        while rounded(value, places) < Fraction(10 ** (digits - 1), 10**places) and places < 12:
            places += 1
    return places


def word(text: str) -> str:
    r"""Write a word in a formula: one letter as is, others as text, padding as `\langle s \rangle`."""
    if text in (START, END):
        return rf"\langle {text.strip('<>')} \rangle"
    if len(text) == 1 and text.isascii() and text.isalpha():
        return text
    return r"\text{" + "".join(_ESCAPES.get(c, c) for c in text) + "}"


def words(sentence: Sentence) -> str:
    """Write several words in a formula."""
    return r"\,".join(word(w) for w in sentence)


def score(text: str, context: Sentence) -> str:
    r"""Write p(word | context) in a formula."""
    return f"p({word(text)} \\mid {words(context)})" if context else f"p({word(text)})"


def power_root(value: Root, writer: Writer) -> str:
    r"""Write a root as a power: `0.01^{-1/3}` for the cube root of 100."""
    return f"{_base(1 / value.radicand, writer)}^{{-1/{value.degree}}}"


def _base(value: Fraction, writer: Writer) -> str:
    shown = writer.exact(value)
    return f"\\left({shown}\\right)" if shown.startswith("\\frac") else shown


def base(value: Fraction, writer: Writer) -> str:
    """Write what is raised to a power: a fraction in parentheses."""
    shown = writer.fraction(value)
    return f"\\left({shown}\\right)" if shown.startswith("\\frac") else shown


def quotient(above: Fraction, below: Fraction, writer: Writer) -> str:
    r"""Write a division and its result: `\frac{2}{4} = \frac{1}{2}`."""
    division = rf"\frac{{{writer.exact(above)}}}{{{writer.exact(below)}}}"
    result = writer.fraction(above / below)
    return division if division == result else f"{division} = {result}"


def product(factors: list[str]) -> str:
    """Write a product in a formula."""
    return r" \cdot ".join(factors)


def code(text: str) -> str:
    """Write text as a code span."""
    return f"`{text}`"


def fence(text: str, language: str = "") -> str:
    """Write text as a code block, whatever backticks it has."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    marks = "`" * max(3, longest + 1)
    return f"{marks}{language}\n{text}\n{marks}"


def merges(pairs: tuple[tuple[str, str], ...]) -> str:
    """Write merges in order, as one code span: `a n, an a`."""
    return code(", ".join(f"{left} {right}" for left, right in pairs))


def counts(entries: tuple[tuple[str, int], ...]) -> str:
    """Write counts as one code span: `a: 9, b: 1`."""
    return code(", ".join(f"{name}: {n}" for name, n in entries))


def pair_count(left: str, right: str) -> str:
    """Write N(left right) in a formula."""
    return f"N({word(left)}\\,{word(right)})"
