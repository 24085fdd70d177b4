"""Check what a verified note states outside its options: its answer, deletions and arithmetic formulas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.codes import verify as codes
from builder.display import write
from builder.display.lexer import NotArithmetic
from builder.display.literal import Literal, first_literal, read_literal
from builder.languages import say
from builder.model import Answer
from builder.notes import answer_of, prompt_of, type_of
from builder.pictures import FIGURE
from builder.text.plain import deletions, first_block, nodes, prose
from builder.text.tree import Code, Formula, Image, Table, children_of, walk
from builder.values import Series
from builder.verify.decimal_sign import in_text
from builder.verify.mentions import known_code
from builder.verify.notation import notation_of
from builder.verify.reading import Reading, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.diagnostics import Sink
    from builder.display.relation import Relation
    from builder.model import SourceNote
    from builder.source import Span, Text
    from builder.verify.establish import Established

_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def check_statements(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report every statement that disagrees with the computed values."""
    claims = note.claims
    assert claims is not None
    if not (note.options or claims.answer or claims.cloze or claims.shown or claims.figures):
        sink.report(
            codes.CHECKS_NOTHING,
            claims.span,
            say("checks-nothing", cloze="{c1: …}"),
        )
    if claims.answer and not note.options:
        _check_answer(note, claims.answer, established, sink)
        _check_also(note, claims.answer, established, sink)
    for number, name in claims.cloze.items():
        _check_deletion(note, number, name, established, sink)
    reading = Reading(established, notation_of(claims.names))
    known = known_code(claims, established.values) | frozenset(claims.mentions)
    answered = _answered(note)
    words = note.locale.words
    columns = {words.text("family-column-count"): "N", words.text("family-column-score"): "S"}
    elsewhere = {id(text) for text in (*(o.text for o in note.options), _typed(note))}
    for text in note.texts:
        if id(text) not in elsewhere:
            rows = tuple(_table_rows(text.value, columns))
            _check_formulas(text, reading, answered.union(cell for *_, cell in rows), sink)
            _check_rows(text, rows, reading, sink)
            _check_prose(text, note.locale.decimal, sink)
            _check_code(text, known, sink)
    for name in claims.shown:
        _check_shown(note, name, established, reading, sink)
    for name, figured in claims.figures.items():
        if not any(_has_figure(text.value, name) for text in note.texts):
            sink.report(
                codes.FIGURE_NOT_SHOWN,
                figured.span,
                say("figure-not-shown", name=name, picture=f"![]({FIGURE}{name})"),
            )


def _has_figure(value: str, name: str) -> bool:
    return any(image.target == FIGURE + name for image in nodes(value, Image))


def _typed(note: SourceNote) -> Text | None:
    """Return the answer if it is typed."""
    return answer_of(note) if type_of(note).answer is Answer.TYPED else None


def _check_answer(note: SourceNote, name: str, established: Established, sink: Sink) -> None:
    """Report an answer whose first displayed value is not the computed one."""
    part = answer_of(note) or prompt_of(note)
    value = established.values[name]
    plain = None
    if part is _typed(note):
        plain = _typed_value(part.value)
    elif isinstance(value, Series):  # several formulas, which make up the first paragraph
        plain = read_literal(first_block(part.value))
    found = (plain, None) if plain is not None else first_literal(part.value)
    if found is not None and found[0] is not None and found[0].shows(value):
        return
    at = (
        part.span(found[1].start, found[1].end)
        if found is not None and found[1] is not None
        else part.span()
    )
    sink.report(
        codes.ANSWER_WRONG,
        at,
        say("answer-disagrees", name=name, value=established.described(name)),
    )


def _check_also(note: SourceNote, name: str, established: Established, sink: Sink) -> None:
    """Report each other accepted answer that is not the computed one, unless the note vouches for its words."""
    assert note.claims is not None
    value = established.values[name]
    for answer in note.also:
        if answer.value in note.claims.mentions or _typed_value(answer.value).shows(value):
            continue
        sink.report(
            codes.ANSWER_WRONG,
            answer.span(),
            say("answer-disagrees-other", name=name, value=established.described(name)),
        )


def _typed_value(text: str) -> Literal:
    """Read a typed answer, whose number may have either decimal sign."""
    literal = read_literal(_DECIMAL_COMMA.sub("{,}", text))
    return literal if literal is not None and literal.number is not None else Literal(codes=(text,))


def _check_deletion(
    note: SourceNote, number: int, name: str, established: Established, sink: Sink
) -> None:
    text = prompt_of(note)
    value = established.values[name]
    ours = [d for d in deletions(text.value) if d.number == number]
    for deletion in ours:
        start, end = deletion.answer_start, deletion.answer_end
        literal = read_literal(text.value[start:end])
        if literal is None or not literal.shows(value):
            sink.report(
                codes.CLOZE_WRONG,
                text.span(start, end),
                say(
                    "cloze-disagrees",
                    deletion=f"c{number}",
                    name=name,
                    value=established.described(name),
                ),
            )
    if not ours and note.claims is not None:
        sink.report(
            codes.CLOZE_WRONG,
            note.claims.span,
            say("cloze-disagrees-missing", deletion=f"c{number}"),
        )


def _check_formulas(text: Text, reading: Reading, answered: frozenset[str], sink: Sink) -> None:
    """Report false formulas and unchecked numbers.

    Args:
        text: the passage.
        reading: parses its formulas.
        answered: formulas checked elsewhere: table cells, and deletions that `answer:` names.
        sink: takes the problems.
    """
    for formula in nodes(text.value, Formula):
        if formula.latex in answered:
            continue
        rows = rows_of(formula.latex)
        for row in rows:
            start = formula.start if len(rows) == 1 else formula.inner + row.offset
            _check_row(text.span(start, formula.end), row.latex, reading, sink)


def _check_row(at: Span, latex: str, reading: Reading, sink: Sink) -> None:
    try:
        holds = reading.relation(latex).holds
    except NotArithmetic:
        if not reading.accounts_for_row(latex):
            sink.report(
                codes.UNCHECKED_NUMBER,
                at,
                say("unchecked-number"),
            )
        return
    if not holds:
        sink.report(
            codes.FORMULA_FALSE,
            at,
            say("formula-false"),
        )


def _check_prose(text: Text, decimal: str, sink: Sink) -> None:
    """Report numbers in running text, where they cannot be checked."""
    for offset, run in prose(text.value):
        for digits in _DIGITS.finditer(run):
            start = offset + digits.start()
            if _is_list_number(text.value, start, offset + digits.end()):
                continue
            wrong = in_text(digits.group(), decimal)
            sink.report(
                codes.UNCHECKED_NUMBER if wrong is None else codes.WRONG_DECIMAL,
                text.span(start, offset + digits.end()),
                wrong or say("unchecked-number-in-text", number=digits.group()),
            )


def _is_list_number(value: str, start: int, end: int) -> bool:
    """Return whether digits at the start of a line number a list item."""
    line_start = value.rfind("\n", 0, start) + 1
    return not value[line_start:start].strip() and value[end : end + 2] == ". "


def _check_code(text: Text, known: frozenset[str], sink: Sink) -> None:
    for code in nodes(text.value, Code):
        if code.text not in known:
            sink.report(
                codes.UNKNOWN_CODE,
                text.span(code.start, code.end),
                say("unknown-code", code=code.text),
            )


def _check_rows(
    text: Text, rows: tuple[tuple[str, str, str], ...], reading: Reading, sink: Sink
) -> None:
    """Check each row of a table of counts or scores, which states `N(first) = second`."""
    for function, first, second in rows:
        words = r"\,".join(map(write.word, first.split()))
        latex = f"{function}({words}) = {second}"
        try:
            good = reading.relation(latex).holds
        except NotArithmetic:
            good = False
        if not good:
            at = text.value.find(f"`{first}`")
            sink.report(
                codes.FORMULA_FALSE,
                text.span(at, at + len(first) + 2),
                say("formula-false-row", code=first),
            )


def _table_rows(value: str, columns: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield the function, the code of the first cell and the formula of the second, for each row.

    Args:
        value: the passage.
        columns: the header of a table's second column -> the function that it denotes.
    """
    for table in nodes(value, Table):
        head = [value[cell.start : cell.end] for cell in table.head]
        if len(head) != 2 or head[1] not in columns:
            continue
        for first, second in table.rows:
            match first.children, second.children:
                case (Code(text=code), *_), (Formula(latex=latex), *_):
                    yield columns[head[1]], code, latex


def _answered(note: SourceNote) -> frozenset[str]:
    """Return the formulas of the deletions that `answer:` names."""
    if note.claims is None or type_of(note).answer is not Answer.DELETIONS:
        return frozenset()
    value = prompt_of(note).value
    asked = [d for d in deletions(value) if d.number in note.claims.cloze]
    inside = {id(node) for deletion in asked for node in walk(children_of(deletion))}
    return frozenset(
        formula.latex
        for formula in nodes(value, Formula)
        if id(formula) in inside or not set(formula.holes).isdisjoint(asked)
    )


def _relations(text: Text, reading: Reading) -> Iterator[Relation]:
    """Yield the arithmetic statements of a text."""
    for formula in nodes(text.value, Formula):
        for row in rows_of(formula.latex):
            try:
                yield reading.relation(row.latex)
            except NotArithmetic:
                continue


def _check_shown(
    note: SourceNote, name: str, established: Established, reading: Reading, sink: Sink
) -> None:
    """Report a value that no text of the note displays, alone or as `name = value`."""
    value = established.values[name]
    options = [option.text for option in note.options]
    for text in note.texts:
        if any(text is option for option in options):
            continue
        if any(_shows(relation, name) for relation in _relations(text, reading)):
            return
        for node in nodes(text.value, Code, Formula):
            literal = read_literal(text.value[node.start : node.end])
            if literal is not None and literal.shows(value):
                return
    assert note.claims is not None
    sink.report(
        codes.NOT_SHOWN,
        note.claims.span,
        say("value-not-shown", name=name, value=established.described(name)),
    )


def _shows(relation: Relation, name: str) -> bool:
    """Return whether a relation is true and has the form `name = …` with a number."""
    pairs = zip(relation.sides, relation.signs, relation.sides[1:], strict=False)
    said = any(sign in "=≈" and name in (left.name, right.name) for left, sign, right in pairs)
    return said and relation.has_number and relation.holds
