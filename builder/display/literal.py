r"""Parse one displayed value: `$0.01$`, `$\\frac{2}{13}$`, `` `aa ##b ##a` ``, or a merge, `` `a ##a` → `aa` ``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from builder.display.lexer import NotArithmetic
from builder.display.passage import percents, without_percent
from builder.display.relation import displays, read_number
from builder.languages import language, languages
from builder.text.plain import nodes, prose
from builder.text.tree import Code, Fence, Formula
from builder.values import NUMBERS, Counts, Merge, Merges, Orders, Series, String, Tokens, Value

if TYPE_CHECKING:
    from builder.display.expression import Shown


_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")


@dataclass(frozen=True)
class Literal:
    """The value that a text displays."""

    number: Shown | None = None
    codes: tuple[str, ...] = ()
    """The code spans, if the text consists of code spans and signs."""
    series: tuple[Shown, ...] = ()
    """The numbers, if the text is a list of numbers: `$1$, $2$ and $3$`."""

    def shows(self, value: Value) -> bool:
        """Return whether the text displays this value."""
        if self.number is not None:
            return isinstance(value, NUMBERS) and displays(self.number, value)
        match value:
            case Tokens(tokens):
                return self.codes == (" ".join(tokens),)
            case String(text):
                return self.codes == (text,)
            case Merge():
                return self._shows_merge(value)
            case Merges(pairs):
                return self.codes == (", ".join(map(" ".join, pairs)),)
            case Counts(entries):
                return self.codes == (", ".join(f"{name}: {n}" for name, n in entries),)
            case Orders(orders):
                return len(self.codes) == 1 and tuple(self.codes[0].split(" ")) in orders
            case Series(numbers):
                pairs_shown = zip(self.series, numbers, strict=False)
                fits = len(self.series) == len(numbers)
                return fits and all(displays(shown, number) for shown, number in pairs_shown)
        return False

    def _shows_merge(self, merge: Merge) -> bool:
        """Accept the joined symbol, the pair, or both."""
        pair = f"{merge.left} {merge.right}"
        return self.codes in ((merge.joined,), (pair,), (pair, merge.joined))


@lru_cache(maxsize=4096)
def read_literal(text: str) -> Literal | None:
    """Parse a text that displays one value and nothing else; otherwise None."""
    shown = nodes(text, Code, Formula)
    fences = nodes(text, Fence)
    runs = prose(text)
    between = "".join(run for _, run in runs)
    if fences:
        is_alone = len(fences) == 1 and not shown and not between.strip()
        return Literal(codes=(fences[0].text.rstrip("\n"),)) if is_alone else None
    if not shown:
        return _plain(text) if between == text else None
    formulas = [node for node in shown if isinstance(node, Formula)]
    codes = [node for node in shown if isinstance(node, Code)]
    if not codes and len(formulas) == 1:
        is_percent = bool(percents(text))
        rest = without_percent(between) if is_percent else between
        if not rest.strip(" ."):
            return _formula(formulas[0], is_percent=is_percent)
    if not codes and _separators().fullmatch(between):
        numbers = [_formula(formula) for formula in formulas]
        found = tuple(one.number for one in numbers if one is not None and one.number is not None)
        return Literal(series=found) if len(found) == len(formulas) else None
    if not formulas and not between.strip(" .→=+"):
        return Literal(codes=tuple(code.text for code in codes))
    return None


@cache
def _separators() -> re.Pattern[str]:
    """Match what separates the numbers of a list, in any language."""
    words = "|".join(re.escape(language(code).text("number-list-and")) for code in languages())
    return re.compile(rf"(?:[ .,;]|\b(?:{words})\b)*")


def first_literal(text: str) -> tuple[Literal, Code | Formula] | None:
    """Find the first value in a passage that is a formula or code span of its own."""
    for node in nodes(text, Code, Formula):
        match node:
            case Code():
                return Literal(codes=(node.text,)), node
            case Formula():
                found = _formula(node, is_percent=node.start in percents(text))
                if found is not None:
                    return found, node
    return None


def _formula(formula: Formula, *, is_percent: bool = False) -> Literal | None:
    try:
        return Literal(number=read_number(formula.latex + "\\%" * is_percent))
    except NotArithmetic:
        return None


def typed_latex(text: str) -> str:
    """Write a typed answer as a formula, whose number may have either decimal sign; empty if it is no number."""
    latex = re.sub(r"\s*%$", r"\\%", _DECIMAL_COMMA.sub("{,}", text.strip()))
    try:
        read_number(latex)
    except NotArithmetic:
        return ""
    return latex


def _plain(text: str) -> Literal | None:
    """Parse a typed answer: a number or tokens, without markup."""
    stripped = text.strip()
    try:
        number = read_number(re.sub(r"\s*%$", r"\\%", stripped))
    except NotArithmetic:
        return Literal(codes=(stripped,)) if stripped else None
    return Literal(number=number, codes=(stripped,))


def same_as_displayed(left: Literal, right: Literal) -> bool:
    """Return whether two displayed values look the same to a reader."""
    if left.number is not None and right.number is not None:
        return displays(left.number, right.number.value) or displays(
            right.number, left.number.value
        )
    if left.series and right.series:
        alike = zip(left.series, right.series, strict=False)
        return len(left.series) == len(right.series) and all(
            displays(a, b.value) or displays(b, a.value) for a, b in alike
        )
    return bool(left.codes) and left.codes == right.codes
