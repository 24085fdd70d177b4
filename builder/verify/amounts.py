"""Check the numbers of a note whose `verify:` block binds constants and arithmetic (`value:`), and their units.

A unit stands right after its number, as in `35 GB`, or in the question. Known units are those of the note, and those
that can be converted; another word after a number is no unit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.arithmetic import product
from builder.codes import verify as codes
from builder.display.expression import Shown
from builder.display.lexer import NotArithmetic, tokens_of
from builder.display.literal import Literal
from builder.display.relation import displays, read_number, read_relation
from builder.languages import say
from builder.notes import prompt_of
from builder.quantities.units import CONVERTIBLE, factor
from builder.text.plain import nodes, prose
from builder.text.tree import Formula
from builder.values import NUMBERS, Enclosure, Infinite
from builder.verify.reading import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from builder.diagnostics import Sink
    from builder.display.relation import Relation
    from builder.model import SourceNote
    from builder.source import Text
    from builder.values import Number, Value
    from builder.verify.establish import Established

_BLANK = r"[ \u00a0\u202f~]"
_NUMBER = re.compile(rf"(?<![\w.,-])(?:\d{{1,3}}(?:{_BLANK}\d{{3}})+|\d+(?:[.,]\d+)?)(?!\w|[.,]\d)")
"""A number in running text; blanks may part its thousands."""
_ALONE = re.compile(
    r"\s*-?[\d.]+(?:\s*\\(?:cdot|times)\s*10\s*\^(?:\{-?\d+\}|\d))?\s*|\s*10\s*\^(?:\{-?\d+\}|\d)\s*"
)
"""A formula that is a number, and no calculation."""
_GAP = re.compile(rf"(?:{_BLANK}|\n){{0,3}}")


@dataclass(frozen=True)
class Amount:
    """A number in a text, and the unit after it."""

    start: int
    end: int
    shown: Shown
    unit: str = ""
    is_alone: bool = True
    """Whether it is a number and not the end of a formula."""

    def shows(self, value: Number, unit: str) -> bool:
        """Return whether it is a value, which is given in some unit."""
        times = factor(unit, self.unit)
        converted = None if times is None else _scaled(value, times)
        return converted is not None and displays(self.shown, converted)


def check_amounts(
    note: SourceNote, texts: Sequence[Text], established: Established, sink: Sink
) -> None:
    """Report numbers with a wrong unit or without theirs, and constants that the learner does not see."""
    if not established.calculations:
        return
    wrong = {id(option.reason) for option in note.options if not option.is_key}
    for text in texts:
        known = dict(established.numbers)
        if id(text) not in wrong:
            known = {n: value for n, value in known.items() if n not in established.mistaken}
        for amount in (*_spoken(text.value, established), *_formulas(text.value, established)):
            _check_amount(text, amount, known, established, sink)
    _check_units(note, established, sink)
    _check_constants(note, established, sink)


def read_amount(text: str, unit: str) -> Literal | None:
    """Read an option such as `35 GB`, with its number converted to a unit; None if it is no amount.

    An amount in a unit that cannot be converted to it shows no number.
    """
    known = frozenset((unit,))
    found = next(_numbers(text, known), None)
    for formula in nodes(text, Formula):
        if found is None and _ALONE.fullmatch(formula.latex):
            shown = read_number(formula.latex)
            found = Amount(formula.start, formula.end, shown, _unit_at(text, formula.end, known))
    if found is None or not found.unit:
        return None
    if (text[: found.start] + text[found.end :]).strip(" .~\u00a0\u202f") != found.unit:
        return None
    times = factor(found.unit, unit)
    value = None if times is None else _scaled(found.shown.value, times)
    if times is None or value is None:
        return Literal(codes=(text,))
    return Literal(number=Shown(value, _decimals(found.shown, times), has_number=True))


def states_value(text: str, value: Value, names: Mapping[str, Number]) -> bool:
    """Return whether a text is one formula, such as `$6ND$`, that has a value over the names of the note."""
    formulas = nodes(text, Formula)
    if len(formulas) != 1 or "".join(run for _, run in prose(text)).strip(" ."):
        return False
    try:
        shown = read_number(formulas[0].latex, names)
    except NotArithmetic:
        return False
    return isinstance(value, NUMBERS) and displays(shown, value)


def accounted(
    text: str, mentions: Iterable[str], established: Established
) -> list[tuple[int, int]]:
    """List where numbers in running text are checked here, or are part of what the note vouches for: `GPT-2`."""
    places = [(amount.start, amount.end) for amount in _spoken(text, established)]
    for mention in mentions:
        pattern = rf"(?<!\w){re.escape(mention)}(?!\w)"
        places += [found.span() for found in re.finditer(pattern, text)]
    return places


def _spoken(text: str, established: Established) -> Iterator[Amount]:
    """Yield the numbers in running text that have a unit, or are values of the note."""
    if not established.calculations:
        return
    for amount in _numbers(text, _units(established)):
        if amount.unit or any(displays(amount.shown, v) for v in established.numbers.values()):
            yield amount


def _numbers(text: str, units: frozenset[str]) -> Iterator[Amount]:
    for offset, run in prose(text):
        for found in _NUMBER.finditer(run):
            start, end = offset + found.start(), offset + found.end()
            digits = re.sub(_BLANK, "", found[0]).replace(",", ".")
            places = len(digits.partition(".")[2])
            shown = Shown(Fraction(digits), places, has_number=True)
            yield Amount(start, end, shown, _unit_at(text, end, units))


def _formulas(text: str, established: Established) -> Iterator[Amount]:
    """Yield the numbers that are formulas, and the last sides of formulas that a unit follows."""
    units, names = _units(established), established.numbers
    for formula in nodes(text, Formula):
        unit = _unit_at(text, formula.end, units)
        is_alone = _ALONE.fullmatch(formula.latex) is not None
        if not (unit or is_alone):
            continue
        try:
            if is_alone:
                shown = read_number(formula.latex)
            else:
                shown = read_relation(rows_of(formula.latex)[-1].latex, names).sides[-1]
        except (NotArithmetic, IndexError):
            continue
        yield Amount(formula.start, formula.end, shown, unit, is_alone)


def _units(established: Established) -> frozenset[str]:
    return frozenset(one.unit for one in established.calculations.values() if one.unit)


def _unit_at(text: str, at: int, units: frozenset[str]) -> str:
    """The longest known unit at a place, after blanks; empty if there is none."""
    gap = _GAP.match(text, at)
    rest = text[gap.end() if gap else at :]
    for unit in sorted((*units, *CONVERTIBLE), key=len, reverse=True):
        after = rest[len(unit) : len(unit) + 1]
        if rest.startswith(unit) and not (after.isalnum() and unit[-1].isalnum()):
            return unit
    return ""


def _check_amount(
    text: Text, amount: Amount, known: Mapping[str, Number], established: Established, sink: Sink
) -> None:
    if any(amount.shows(value, established.unit(name)) for name, value in known.items()):
        return
    same = [name for name, value in known.items() if displays(amount.shown, value)]
    if not amount.unit and not same:
        return  # reported with the other numbers that nothing checks
    digits = text.value[amount.start : amount.end]
    message = say("amount-not-claimed", number=digits, unit=amount.unit)
    if same:
        name = same[0]
        message = say(
            "amount-in-another-unit", number=digits, name=name, unit=established.unit(name)
        )
        if not established.unit(name):
            message = say("amount-without-unit", number=digits, name=name)
    sink.report(codes.WRONG_UNIT, text.span(amount.start, amount.end), message)


def _check_units(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report an answer whose unit neither the question nor every option names."""
    claims = note.claims
    assert claims is not None
    prompt = prompt_of(note)
    answers = {claims.answer, *claims.cloze.values()}
    for unit in sorted({established.unit(name) for name in answers} - {""}):
        options = [_names_unit(option.text.value, unit) for option in note.options] or [False]
        if not (_names_unit(prompt.value, unit) or all(options)):
            sink.report(codes.MISSING_UNIT, prompt.span(), say("missing-unit", unit=unit))


def _names_unit(text: str, unit: str) -> bool:
    alike = [other for other in (unit, *CONVERTIBLE) if factor(other, unit) is not None]
    words = "|".join(re.escape(one) for one in alike)
    return re.search(rf"(?<!\w)(?:{words})(?!\w)", text) is not None


def _check_constants(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report constants that no text shows; the question shows those that have no source."""
    assert note.claims is not None
    for name, constant in established.calculations.items():
        if not constant.is_constant or constant.mistake:
            continue
        texts = note.texts if constant.source else (prompt_of(note),)
        if any(_shows_constant(text.value, name, established) for text in texts):
            continue
        value = established.described(name)
        message = say("constant-not-asked", name=name, value=value)
        if constant.source:
            message = say("constant-not-shown", name=name, value=value)
        sink.report(codes.CONSTANT_NOT_SHOWN, note.claims.span, message)


def _shows_constant(text: str, name: str, established: Established) -> bool:
    """Return whether a text displays the value of a constant, or a formula with its name that is checked."""
    value, unit = established.numbers[name], established.unit(name)
    amounts = (*_spoken(text, established), *_formulas(text, established))
    if any(amount.shows(value, unit) for amount in amounts):
        return True
    for formula in nodes(text, Formula):
        for row in rows_of(formula.latex):
            relation = _relation(row.latex, established.numbers)
            sides = relation.sides if relation is not None else ()
            if any(displays(side, value) for side in sides if side.has_number):
                return True
            if relation is None and not _is_number(row.latex, established.numbers):
                continue
            tokens = tokens_of(row.latex, frozenset(established.numbers))
            if any(token.kind == "name" and token.text == name for token in tokens):
                return True
    return False


def _relation(latex: str, names: Mapping[str, Number]) -> Relation | None:
    try:
        return read_relation(latex, names)
    except NotArithmetic:
        return None


def _is_number(latex: str, names: Mapping[str, Number]) -> bool:
    try:
        read_number(latex, names)
    except NotArithmetic:
        return False
    return True


def _scaled(value: Number, times: Fraction) -> Number | None:
    if times == 1 or isinstance(value, Infinite):
        return value
    if isinstance(value, Enclosure):
        return Enclosure(value.low * times, value.high * times)
    return product(value, times)


def _decimals(shown: Shown, times: Fraction) -> int | None:
    """Count the decimals after a conversion; None if it does more than move the decimal sign."""
    for shift in range(-18, 19):
        if times == Fraction(10) ** shift and shown.decimals:
            return shown.decimals - shift
    return None
