"""Check every formula of a verified note, and its tables of counts and scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import verify as codes
from builder.display import write
from builder.display.lexer import NotArithmetic
from builder.languages import say
from builder.model import Answer
from builder.notes import prompt_of, type_of
from builder.text.plain import deletions, nodes
from builder.text.tree import Code, Formula, Table, children_of, walk
from builder.verify.reading import Reading, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.diagnostics import Sink
    from builder.model import SourceNote
    from builder.source import Span, Text


def check_formulas(note: SourceNote, texts: Sequence[Text], reading: Reading, sink: Sink) -> None:
    """Report false formulas and unchecked numbers in the texts of a note."""
    assert note.claims is not None
    answered = _answered(note).union(note.claims.mentions)
    words = note.locale.words
    columns = {words.text("family-column-count"): "N", words.text("family-column-score"): "S"}
    for text in texts:
        rows = tuple(_table_rows(text.value, columns))
        _check_formulas(text, reading, answered.union(cell for *_, cell in rows), sink)
        _check_rows(text, rows, reading, sink)


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
