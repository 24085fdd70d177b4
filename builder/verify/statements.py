"""What a verified note states outside its options: its answer, its deletions, and every formula
that is arithmetic.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.codes import verify as codes
from builder.display.expression import NotArithmetic
from builder.display.literal import first_literal, read_literal
from builder.display.relation import Relation, read_relation
from builder.markup import FORMULAS, deletions, inner, scan
from builder.verify.describe import described_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Sink
    from builder.markup import Piece
    from builder.model import Note
    from builder.source import Text
    from builder.values import Number
    from builder.verify.roads import Established

_ALIGNED = re.compile(r"\\begin\{(aligned|gathered)\}(?P<body>.*)\\end\{\1\}", re.DOTALL)
_ANSWER_PARTS = ("answer", "back", "text")


def check_statements(note: Note, established: Established, sink: Sink) -> None:
    """Report every statement that is not what both roads compute."""
    claims = note.claims
    assert claims is not None
    if not (note.options or claims.answer or claims.cloze or claims.shown):
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
    for text in note.texts:
        if all(text is not option.text for option in note.options):
            _check_formulas(text, established.numbers, sink)
    for name in claims.shown:
        _check_shown(note, name, established, sink)


def _check_answer(note: Note, name: str, established: Established, sink: Sink) -> None:
    """The first value that the answer displays is the computed one."""
    part = next(note.parts[p] for p in _ANSWER_PARTS if p in note.parts)
    value = established.values[name]
    plain = read_literal(part.value) if part is note.parts.get("answer") else None
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
    note: Note, number: int, name: str, established: Established, sink: Sink
) -> None:
    text = note.parts["text"] if "text" in note.parts else next(iter(note.parts.values()))
    value = established.values[name]
    ours = [d for d in deletions(text.value)[0] if d.number == number]
    for deletion in ours:
        start, end = deletion.answer_range
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


def _check_formulas(text: Text, numbers: dict[str, Number], sink: Sink) -> None:
    for piece, relation in _relations(text, numbers):
        if not relation.holds:
            sink.report(
                codes.FORMULA_FALSE,
                text.span(piece.start, piece.end),
                "a formula is false",
                label="as computed",
                helps=("mend it; where a number is rounded, write `\\approx`",),
            )


def _relations(text: Text, numbers: dict[str, Number]) -> Iterator[tuple[Piece, Relation]]:
    """The formulas of a text that are arithmetic; the rows of an aligned one each by itself."""
    for piece in scan(text.value):
        if piece.kind not in FORMULAS:
            continue
        latex = inner(text.value, piece)
        aligned = _ALIGNED.search(latex)
        rows = aligned["body"].replace("&", "").split("\\\\") if aligned else [latex]
        for row in rows:
            try:
                yield piece, read_relation(row, numbers)
            except NotArithmetic:
                continue


def _check_shown(note: Note, name: str, established: Established, sink: Sink) -> None:
    """Somewhere in the note's texts the value is displayed, as `name = value` or by itself."""
    value = established.values[name]
    for text in note.texts:
        for _, relation in _relations(text, established.numbers):
            named = any(side.name == name for side in relation.sides)
            if named and relation.has_number and relation.holds:
                return
        for piece in scan(text.value):
            literal = read_literal(text.value[piece.start : piece.end])
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
