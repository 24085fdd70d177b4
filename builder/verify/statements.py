"""What a verified note states outside its options: its answer, its deletions, and every formula
that is arithmetic.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.codes import verify as codes
from builder.display import write
from builder.display.lexer import NotArithmetic
from builder.display.literal import first_literal, read_literal
from builder.model import Answer
from builder.notes import answer_of, prompt_of, type_of
from builder.pictures import FIGURE
from builder.text.plain import deletions, first_block, nodes, prose
from builder.text.tree import Code, Formula, Image, Table, children_of, walk
from builder.values import Series
from builder.verify.describe import described_value
from builder.verify.mentions import known_code
from builder.verify.notation import notation_of
from builder.verify.reading import Reading, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Sink
    from builder.display.relation import Relation
    from builder.model import SourceNote
    from builder.source import Span, Text
    from builder.verify.establish import Established

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_COLUMNS = {"veces": "N", "puntuación": "S"}
"""What a table's second column is called, and the notation that it means."""


def check_statements(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report every statement that disagrees with what was computed."""
    claims = note.claims
    assert claims is not None
    if not (note.options or claims.answer or claims.cloze or claims.shown or claims.figures):
        sink.report(
            codes.CHECKS_NOTHING,
            claims.span,
            "the block states nothing about what the learner sees",
            helps=("give `answer: NAME`, `answer: {c1: NAME}` or `shown: [NAME]`",),
        )
    if claims.answer and not note.options:
        _check_answer(note, claims.answer, established, sink)
    for number, name in claims.cloze.items():
        _check_deletion(note, number, name, established, sink)
    reading = Reading(established, notation_of(claims.names))
    known = known_code(claims, established.values) | frozenset(claims.mentions)
    answered = _answered(note)
    elsewhere = {id(text) for text in (*(o.text for o in note.options), _typed(note))}
    for text in note.texts:
        if id(text) not in elsewhere:
            rows = tuple(_table_rows(text.value))
            _check_formulas(text, reading, answered.union(cell for *_, cell in rows), sink)
            _check_rows(text, rows, reading, sink)
            _check_prose(text, sink)
            _check_code(text, known, sink)
    for name in claims.shown:
        _check_shown(note, name, established, reading, sink)
    for name, figured in claims.figures.items():
        if not any(_has_figure(text.value, name) for text in note.texts):
            sink.report(
                codes.FIGURE_NOT_SHOWN,
                figured.span,
                f"the figure `{name}` is shown nowhere",
                helps=(f"write `![]({FIGURE}{name})` where it belongs",),
            )


def _has_figure(value: str, name: str) -> bool:
    return any(image.target == FIGURE + name for image in nodes(value, Image))


def _typed(note: SourceNote) -> Text | None:
    """The answer, where it is typed."""
    return answer_of(note) if type_of(note).answer is Answer.TYPED else None


def _check_answer(note: SourceNote, name: str, established: Established, sink: Sink) -> None:
    """The first value that the answer displays is the computed one."""
    part = answer_of(note) or prompt_of(note)
    value = established.values[name]
    plain = None
    if part is _typed(note):
        plain = read_literal(part.value)
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
        "the stated answer disagrees with the verified one",
        notes=(f"`{name}` is {described_value(value)}",),
        helps=("state that value, as the first formula or code of the answer",),
    )


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
                f"deletion {number} hides another value than the verified one",
                notes=(f"`{name}` is {described_value(value)}",),
                helps=("hide that value alone, as a formula or as code",),
            )
    if not ours and note.claims is not None:
        sink.report(
            codes.CLOZE_WRONG,
            note.claims.span,
            f"there is no deletion `c{number}`",
            helps=("name one that the text has",),
        )


def _check_formulas(text: Text, reading: Reading, answered: frozenset[str], sink: Sink) -> None:
    """Report what is false, and every number that nothing checks.

    Args:
        text: the passage.
        reading: reads its formulas.
        answered: formulas that are checked elsewhere: cells of tables, and deletions that `answer:` names.
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
                "a number of this formula is checked by nothing",
                helps=("relate it to a name that `verify:` binds; see `mazo explain K506`",),
            )
        return
    if not holds:
        sink.report(
            codes.FORMULA_FALSE,
            at,
            "a formula is false",
            label="as computed",
            helps=("mend it; where a number is rounded, write `\\approx`",),
        )


def _check_prose(text: Text, sink: Sink) -> None:
    """Numbers in running text can be read as nothing: they belong in formulas, or are words."""
    for offset, run in prose(text.value):
        for digits in _DIGITS.finditer(run):
            start = offset + digits.start()
            if _is_list_number(text.value, start, offset + digits.end()):
                continue
            sink.report(
                codes.UNCHECKED_NUMBER,
                text.span(start, offset + digits.end()),
                f"the number `{digits.group()}` stands in running text, where nothing checks it",
                helps=("put it in a formula; or write it as a word",),
            )


def _is_list_number(value: str, start: int, end: int) -> bool:
    """Whether digits at a line's start number a list."""
    line_start = value.rfind("\n", 0, start) + 1
    return not value[line_start:start].strip() and value[end : end + 2] == ". "


def _check_code(text: Text, known: frozenset[str], sink: Sink) -> None:
    for code in nodes(text.value, Code):
        if code.text not in known:
            sink.report(
                codes.UNKNOWN_CODE,
                text.span(code.start, code.end),
                f"`{code.text}` is none of the note's data and does not follow from them",
                helps=("mend it; or vouch for it under `mentions:`",),
            )


def _check_rows(
    text: Text, rows: tuple[tuple[str, str, str], ...], reading: Reading, sink: Sink
) -> None:
    """A table whose second column counts or scores what the first names says `N(first) =
    second`.
    """
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
                f"the row of `{first}` does not hold",
                helps=("mend the number beside it",),
            )


def _table_rows(value: str) -> Iterator[tuple[str, str, str]]:
    """Function, code of the first cell, and formula of the second, of each row of such tables."""
    for table in nodes(value, Table):
        head = [value[cell.start : cell.end] for cell in table.head]
        if len(head) != 2 or head[1] not in _COLUMNS:
            continue
        for first, second in table.rows:
            match first.children, second.children:
                case (Code(text=code), *_), (Formula(latex=latex), *_):
                    yield _COLUMNS[head[1]], code, latex


def _answered(note: SourceNote) -> frozenset[str]:
    """The formulas of the deletions that `answer:` names."""
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
    """The statements of a text that are arithmetic."""
    for formula in nodes(text.value, Formula):
        for row in rows_of(formula.latex):
            try:
                yield reading.relation(row.latex)
            except NotArithmetic:
                continue


def _check_shown(
    note: SourceNote, name: str, established: Established, reading: Reading, sink: Sink
) -> None:
    """Somewhere in the note's texts the value is displayed, as `name = value` or by itself."""
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
        f"the value of `{name}` is shown nowhere",
        notes=(f"`{name}` is {described_value(value)}",),
        helps=(f"write `{name} = …` in a formula of the solution",),
    )


def _shows(relation: Relation, name: str) -> bool:
    """Whether a relation says what a name is: `name = …`, with a number in it, and truly."""
    pairs = zip(relation.sides, relation.signs, relation.sides[1:], strict=False)
    said = any(sign in "=≈" and name in (left.name, right.name) for left, sign, right in pairs)
    return said and relation.has_number and relation.holds
