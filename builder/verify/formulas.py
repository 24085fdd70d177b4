"""Check every formula of a verified note, and its tables of counts and scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import formulas as formula_codes
from builder.codes import verify as codes
from builder.display import write
from builder.display.lexer import NotArithmetic, Unclear
from builder.languages import say
from builder.notes import prompt_of
from builder.text.plain import nodes
from builder.text.tree import Code, Formula, Table
from builder.verify.arithmetic import completed
from builder.verify.factors import has_other_factors
from builder.verify.mistaken import shown_mistakes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.diagnostics import Code as DiagnosticCode
    from builder.diagnostics import Sink
    from builder.display.passage import Statement
    from builder.languages import Message
    from builder.model import SourceNote
    from builder.source import Text
    from builder.verify.reading import Reading


def check_formulas(
    note: SourceNote,
    texts: Sequence[Text],
    reading: Reading,
    wrong: frozenset[int],
    sink: Sink,
) -> None:
    """Report false formulas and unchecked numbers in the texts of a note.

    Args:
        note: the note.
        texts: its passages outside its options.
        reading: parses its formulas.
        wrong: where the formulas of the prompt begin that a wrong deletion hides: it is reported already.
        sink: takes the problems.
    """
    assert note.claims is not None
    words = note.locale.words
    columns = {words.text("family-column-count"): "N", words.text("family-column-score"): "S"}
    mistakes = shown_mistakes(note, reading.established)
    for text in texts:
        rows = tuple(_table_rows(text.value, columns))
        checked = {*(cell for *_, cell in rows), *note.claims.mentions}
        reported = wrong if text is prompt_of(note) else frozenset()
        for statement in completed(note, text):
            if statement.latex in checked or not reported.isdisjoint(statement.formulas):
                continue
            problem = _problem(statement, reading, mistakes.get(id(text), frozenset()))
            if problem is not None:
                sink.report(problem[0], text.span(statement.start, statement.end), problem[1])
        _check_rows(text, rows, reading, sink)


def _problem(
    statement: Statement, reading: Reading, mistakes: frozenset[str]
) -> tuple[DiagnosticCode, Message] | None:
    """Return what is wrong with a statement."""
    latex = statement.latex
    try:
        relation = reading.relation(f"{latex} 0" if statement.is_open else latex)
    except Unclear as unclear:
        return unclear.code, unclear.message
    except NotArithmetic:
        if reading.accounts_for(latex, mistakes):
            return None
        if reading.accounts_for(latex, reading.established.mistaken):
            return formula_codes.MISTAKE_AS_TRUE, say("shown-as-true-number")
        return codes.UNCHECKED_NUMBER, say("unchecked-number")
    if statement.is_open:
        return formula_codes.OPEN_STATEMENT, say("open-statement")
    if not relation.holds:
        return codes.FORMULA_FALSE, say("formula-false")
    if has_other_factors(relation, reading.names, reading.notations):
        return formula_codes.OTHER_FACTORS, say("other-factors")
    return None


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
