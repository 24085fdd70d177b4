"""Check the numbers of a note whose `verify:` block binds constants and arithmetic (`value:`), and their units.

A unit comes right after its number, as in `35 GB`, or in the question. Known units are those of the note, and those
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
from builder.display.lexer import NotArithmetic, digits, tokens_of
from builder.display.literal import Literal
from builder.display.passage import rows_of
from builder.display.relation import displays, read_number, read_relation
from builder.languages import say
from builder.notes import prompt_of
from builder.quantities.units import CONVERTIBLE, factor
from builder.text.plain import nodes, prose
from builder.text.tree import Code, Fence, Formula, Image, Table
from builder.values import NUMBERS, Enclosure, Infinite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.diagnostics import Sink
    from builder.model import Claims, SourceNote
    from builder.source import Text
    from builder.values import Number, Value
    from builder.verify.establish import Established

_BLANK = r"[ \u00a0\u202f~]"
_NUMBER = re.compile(rf"(?<![\w.,-])(?:\d{{1,3}}(?:{_BLANK}\d{{3}})+|\d+(?:[.,]\d+)?)(?!\w|[.,]\d)")
"""A number in running text; blanks may part its thousands."""
_DELETION = re.compile(r"\{\{c\d{1,3}::\Z")
_STOP = re.compile(r"[.;?!](?!\d)")
_VALUES = (Code, Fence, Formula, Image, Table)
_REFERENCE_END = r"(?:\]\(=[^)\n]*\))?"
_GAP = re.compile(
    rf"{_REFERENCE_END}(?:(?:::[^}}\n]*)?\}}\}})?{_REFERENCE_END}(?:{_BLANK}|\n){{0,3}}"
)
"""Between a number and its unit: the ends of a reference and of a deletion, and blanks."""


@dataclass(frozen=True)
class Amount:
    """A number in a text, and the unit after it."""

    start: int
    end: int
    shown: Shown
    unit: str = ""

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
        sides = _sides(formula.latex, {})
        if found is None and len(sides) == 1:
            found = Amount(formula.start, formula.end, sides[0], _unit_at(text, formula.end, known))
    if found is None or not found.unit:
        return None
    if (text[: found.start] + text[found.end :]).strip(" .~\u00a0\u202f") != found.unit:
        return None
    times = factor(found.unit, unit)
    value = None if times is None else _scaled(found.shown.value, times)
    if times is None or value is None:
        return Literal(codes=(text,))
    return Literal(number=Shown(value, _decimals(found.shown, times), has_number=True))


def read_over(text: str, names: Mapping[str, Number]) -> Literal | None:
    """Read a text that is a formula over the names of the note, such as `$V^{-N}$`."""
    formulas = nodes(text, Formula)
    if len(formulas) != 1 or "".join(run for _, run in prose(text)).strip(" ."):
        return None
    try:
        return Literal(number=read_number(formulas[0].latex, names))
    except NotArithmetic:
        return None


def states_no_number(note: SourceNote, established: Established) -> bool:
    """Return whether options are words alone, so that only the solution of the note is arithmetic."""
    assert note.claims is not None
    is_free = not (note.claims.answer or note.claims.options) and bool(established.calculations)
    return is_free and not any(
        nodes(option.text.value, *_VALUES) or re.search(r"\d", option.text.value)
        for option in note.options
    )


def states_value(text: str, value: Value, names: Mapping[str, Number]) -> bool:
    """Return whether a text is one formula, such as `$6ND$`, that has a value over the names of the note."""
    literal = read_over(text, names)
    return literal is not None and literal.shows(value)


def states_answer(text: str, name: str, established: Established) -> bool:
    """Return whether the first formula of a text states a value, as `$6ND$` or `$C = 6ND$` does."""
    value, formula = established.values[name], next(iter(nodes(text, Formula)), None)
    if formula is None or not established.calculations or not isinstance(value, NUMBERS):
        return False
    sides = _sides(formula.latex, established.numbers)
    if len(sides) > 1:
        return any(side.name == name for side in sides) and displays(sides[-1], value)
    return bool(sides) and displays(sides[0], value)


def accounted(text: str, established: Established) -> list[tuple[int, int]]:
    """List where numbers in running text are checked here."""
    return [(amount.start, amount.end) for amount in _spoken(text, established)]


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
            plain = re.sub(_BLANK, "", found[0]).replace(",", ".")
            places = len(plain.partition(".")[2])
            shown = Shown(Fraction(plain), places, has_number=True)
            yield Amount(start, end, shown, _unit_at(text, end, units))


def _formulas(text: str, established: Established) -> Iterator[Amount]:
    """Yield the formulas that are a number or an expression, and the last sides of others that a unit follows."""
    units, names = _units(established), established.numbers
    for formula in nodes(text, Formula):
        unit = _unit_at(text, formula.end, units)
        rows = rows_of(formula.latex)
        sides = _sides(rows[-1].latex, names) if rows else ()
        if sides and (unit or (len(sides) == 1 and sides[0].has_number)):
            yield Amount(formula.start, formula.end, sides[-1], unit)


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
    if not amount.unit and any(_is_near(text.value, amount, established.unit(n)) for n in same):
        return
    written = text.value[amount.start : amount.end]
    message = say("amount-not-claimed", number=written, unit=amount.unit)
    if same:
        name = same[0]
        message = say(
            "amount-in-another-unit", number=written, name=name, unit=established.unit(name)
        )
        if not established.unit(name):
            message = say("amount-without-unit", number=written, name=name)
    sink.report(codes.WRONG_UNIT, text.span(amount.start, amount.end), message)


def _is_near(text: str, amount: Amount, unit: str) -> bool:
    """Return whether a unit comes soon, as in `from 16 to 4 bits`, or before a deletion in its sentence."""
    if _names_unit(re.split(r"[,.;?!](?!\d)", text[amount.end :], maxsplit=1)[0], unit):
        return True
    before = text[: amount.start]
    opening = _DELETION.search(before)
    return opening is not None and _names_unit(_STOP.split(before)[-1], unit)


def _check_units(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report units that the note does not name; the question or every option names that of an answer."""
    claims = note.claims
    assert claims is not None
    prompt, texts = prompt_of(note), [text.value for text in note.texts]
    options = [option.text.value for option in note.options] or [prompt.value]
    answers = {established.unit(name) for name in (claims.answer, *claims.cloze.values())}
    drawn = {established.unit(name) for name in _drawn(claims)}
    for unit in dict.fromkeys(one.unit for one in established.calculations.values() if one.unit):
        if unit in answers:
            is_named = _names_unit(prompt.value, unit) or all(_names_unit(o, unit) for o in options)
        else:
            is_named = unit in drawn or any(_names_unit(text, unit) for text in texts)
        if not is_named and unit in answers:
            sink.report(codes.MISSING_UNIT, prompt.span(), say("missing-unit", unit=unit))
        elif not is_named:
            sink.report(codes.MISSING_UNIT, claims.span, say("missing-unit-of-value", unit=unit))


def _drawn(claims: Claims) -> set[str]:
    """The names of values that figures display, with their units."""
    scenes = (figured.scene for figured in claims.figures.values())
    return {name for scene in scenes for name in getattr(scene, "names", ())}


def _names_unit(text: str, unit: str) -> bool:
    alike = [other for other in (unit, *CONVERTIBLE) if factor(other, unit) is not None]
    words = "|".join(re.escape(one) for one in alike)
    return re.search(rf"(?<!\w)(?:{words})(?!\w)", text) is not None


def _check_constants(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report constants that no text shows; the question shows those that it needs and that have no source."""
    claims = note.claims
    assert claims is not None
    texts, prompt = [text.value for text in note.texts], [prompt_of(note).value]
    answers = (
        established.calculations.get(n or "") for n in (claims.answer, *claims.cloze.values())
    )
    needed = {name for answer in answers if answer for name, _ in answer.given}
    for name, constant in established.calculations.items():
        if not constant.is_constant or constant.mistake:
            continue
        is_asked = name in needed and not constant.source
        if not is_asked and name in _drawn(claims):
            continue
        where = prompt if is_asked else texts
        if any(_displays(text, name, established) for text in where) or any(
            _uses(text, name, established) for text in texts
        ):
            continue
        value = established.described(name)
        message = say("constant-not-shown", name=name, value=value)
        if is_asked:
            message = say("constant-not-asked", name=name, value=value)
        sink.report(codes.CONSTANT_NOT_SHOWN, claims.span, message)


def _displays(text: str, name: str, established: Established) -> bool:
    """Return whether a text displays the value of a constant, as digits or as a word."""
    value, numbers = established.numbers[name], established.numbers
    if any(displays(amount.shown, value) for amount in _spoken(text, established)):
        return True
    for row in _rows(text):
        sides = _sides(row, numbers)
        if any(side.has_number and displays(side, value) for side in sides):
            return True
        tokens = tokens_of(row, frozenset(numbers)) if sides else []
        if any(t.kind == "number" and Fraction(digits(t.text)) == value for t in tokens):
            return True
    words = established.locale.words.lines("number-words")
    if not isinstance(value, Fraction) or value not in range(len(words)):
        return False
    return re.search(rf"(?i)(?<!\w){words[int(value)]}(?!\w)", text) is not None


def _uses(text: str, name: str, established: Established) -> bool:
    """Return whether a formula that is checked has the name of a constant."""
    numbers = established.numbers
    rows = (row for row in _rows(text) if _sides(row, numbers))
    tokens = (token for row in rows for token in tokens_of(row, frozenset(numbers)))
    return any(token.kind == "name" and token.text == name for token in tokens)


def _rows(text: str) -> Iterator[str]:
    for formula in nodes(text, Formula):
        yield from (row.latex for row in rows_of(formula.latex))


def _sides(latex: str, names: Mapping[str, Number]) -> tuple[Shown, ...]:
    """The sides of a relation, or a number; none if it is no arithmetic over the names."""
    try:
        return read_relation(latex, names).sides
    except NotArithmetic:
        pass
    try:
        return (read_number(latex, names),)
    except NotArithmetic:
        return ()


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
