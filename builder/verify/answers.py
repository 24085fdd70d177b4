"""Check the stated answer of a verified note, its deletions and the values that it must display."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import verify as codes
from builder.display.lexer import NotArithmetic
from builder.display.literal import Literal, first_literal, read_literal, typed_latex
from builder.display.passage import percents, statements
from builder.display.relation import read_number
from builder.languages import say
from builder.notes import answer_of, prompt_of, typed_of
from builder.text.plain import deletions, first_block, nodes
from builder.text.tree import Code, Formula, Reference
from builder.values import Series
from builder.verify.amounts import states_answer, states_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Sink
    from builder.display.relation import Relation
    from builder.model import SourceNote
    from builder.source import Text
    from builder.verify.establish import Established
    from builder.verify.reading import Reading


def check_answers(
    note: SourceNote, established: Established, reading: Reading, sink: Sink
) -> frozenset[int]:
    """Report an answer, a deletion or a value of `shown:` that disagrees with the computed values.

    Returns:
        Where the formulas of the prompt begin that wrong deletions hide.
    """
    claims = note.claims
    assert claims is not None
    if claims.answer and not note.options:
        _check_answer(note, claims.answer, established, sink)
        _check_also(note, claims.answer, established, sink)
    wrong: set[int] = set()
    for number, name in claims.cloze.items():
        wrong.update(_check_deletion(note, number, name, established, sink))
    for name in claims.shown:
        _check_shown(note, name, established, reading, sink)
    return frozenset(wrong)


def _check_answer(note: SourceNote, name: str, established: Established, sink: Sink) -> None:
    """Report an answer whose first displayed value is not the computed one."""
    part = answer_of(note) or prompt_of(note)
    if _refers(part, name):
        return
    value = established.values[name]
    plain = None
    if part is typed_of(note):
        plain = _typed_value(part.value)
    elif isinstance(value, Series):  # several formulas, which make up the first paragraph
        plain = read_literal(first_block(part.value))
    if plain is None and states_answer(part.value, name, established):
        return
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


def _refers(text: Text, name: str) -> bool:
    """Return whether the first value of a passage is a reference to a name, which is checked as such."""
    first = next(iter(nodes(text.value, Code, Formula, Reference)), None)
    return isinstance(first, Reference) and first.name == name


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
    latex = typed_latex(text)
    return Literal(number=read_number(latex)) if latex else Literal(codes=(text,))


def _check_deletion(
    note: SourceNote, number: int, name: str, established: Established, sink: Sink
) -> Iterator[int]:
    """Report a deletion that hides another value, and yield where its formulas begin."""
    text = prompt_of(note)
    value = established.values[name]
    ours = [d for d in deletions(text.value) if d.number == number]
    for deletion in ours:
        start, end = deletion.answer_start, deletion.answer_end
        if _refers(text.part(start, end), name):
            continue
        formulas = [
            formula.start
            for formula in nodes(text.value, Formula)
            if formula.start < end and start < formula.end
        ]
        hidden = text.value[start:end]
        is_percent = not percents(hidden) and not percents(text.value).isdisjoint(formulas)
        literal = read_literal(hidden + " %" * is_percent)
        states = not is_percent and states_value(hidden, value, established.numbers)
        if not states and (literal is None or not literal.shows(value)):
            yield from formulas
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


def _relations(text: Text, reading: Reading) -> Iterator[Relation]:
    """Yield the arithmetic statements of a text."""
    for statement in statements(text.value):
        try:
            yield reading.relation(statement.latex)
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
        if any(one.name == name for one in nodes(text.value, Reference)):
            return
        if any(_shows(relation, name) for relation in _relations(text, reading)):
            return
        for node in nodes(text.value, Code, Formula):
            is_percent = node.start in percents(text.value)
            literal = read_literal(text.value[node.start : node.end] + " %" * is_percent)
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
