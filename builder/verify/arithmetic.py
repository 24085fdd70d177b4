"""Check the arithmetic of a note without claims: what its formulas say of numbers alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from builder.codes import verify as codes
from builder.display.lexer import Unclear
from builder.display.literal import typed_latex
from builder.display.passage import statements
from builder.display.relation import read_numeric
from builder.languages import say
from builder.notes import answer_of, prompt_of, typed_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Sink
    from builder.display.passage import Statement
    from builder.model import SourceNote
    from builder.source import Text

_ARITHMETIC = re.compile(
    r"\d.*(?:[<>=≤≥≠≈]|\\[lgn]e|\\(?:lt|gt|approx|simeq)).*\d|\d\s*\\[dt]?frac", re.DOTALL
)
"""Match what may be arithmetic of numbers alone."""


def check_arithmetic(note: SourceNote, sink: Sink) -> None:
    """Report false arithmetic in the texts of a note without claims: what its formulas say of numbers alone.

    Options are not read: most of them are false.
    """
    for text in _outside_options(note):
        for statement in completed(note, text):
            if _ARITHMETIC.search(statement.latex) is None:
                continue
            at = text.span(statement.start, statement.end)
            try:
                holds = all(relation.holds for relation in read_numeric(statement.latex))
            except Unclear as unclear:
                sink.report(unclear.code, at, unclear.message)
                continue
            if not holds:
                sink.report(codes.FORMULA_FALSE, at, say("formula-false"))


def completed(note: SourceNote, text: Text) -> Iterator[Statement]:
    """Yield the statements of a text; the last one of the question goes on with the answer, as in `$2^8 =$ ?`."""
    for statement in statements(text.value):
        if statement.is_last and statement.is_open and text is prompt_of(note):
            answer = _answer(note)
            yield replace(statement, latex=f"{statement.latex} {answer}")
        else:
            yield statement


def _answer(note: SourceNote) -> str:
    """Return the formula or number that begins the answer of a note; empty if something else does."""
    keys = [option.text for option in note.options if option.is_key]
    text = keys[0] if keys else answer_of(note)
    if text is None:
        return ""
    if text is typed_of(note):
        return typed_latex(text.value)
    first = next(iter(statements(text.value)), None)
    return "" if first is None or text.value[: first.start].strip() else first.latex


def _outside_options(note: SourceNote) -> list[Text]:
    """Return the passages of a note, but for its options and the answer that is typed."""
    elsewhere = {id(text) for text in (*(o.text for o in note.options), typed_of(note))}
    return [text for text in note.texts if id(text) not in elsewhere]
