"""Every rule over every note, authored or computed."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from builder.codes import validate as codes
from builder.diagnostics import Severity
from builder.model import ValidNote
from builder.note_types import note_types
from builder.rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Sink
    from builder.model import Allowance, Note
    from builder.rules._rule import Problem, Rule


MAX_PROBLEMS = 100
"""Of one rule in one note: a file made of ten thousand slips is told of the first hundred."""


def validate(notes: tuple[Note, ...], sink: Sink, *, alone: bool = False) -> tuple[ValidNote, ...]:
    """The notes that break no rule of truth, identity or structure; warnings leave a note in the
    line.

    Args:
        notes: all of them, or those of some files.
        sink: takes the problems.
        alone: these are some of many; then rules about all of them together do not judge.
    """
    judging = [rule for rule in rules().values() if not (alone and rule.whole)]
    unjudged = set(rules()) - {rule.name for rule in judging}
    broken: set[str] = set()
    used: set[Allowance] = set()
    in_markdown = tuple(map(_in_markdown, notes))
    for rule in judging:
        for problem in _problems(rule, notes, in_markdown):
            note = problem.note
            is_warning = rule.code.severity is Severity.WARNING
            allowing = {a for a in note.allow if is_warning and a.name == rule.name}
            used |= allowing
            if allowing:
                continue
            _report(rule, problem, sink)
            if not is_warning:
                broken.add(note.id)
    for note in notes:
        for allowance in note.allow:
            if allowance not in used and allowance.name not in unjudged:
                sink.report(
                    codes.UNUSED_ALLOW,
                    allowance.span,
                    f"`allow: {allowance.name}` silences nothing",
                    helps=("take it out",),
                )
    return tuple(ValidNote(note) for note in notes if note.id not in broken)


def _problems(
    rule: Rule, notes: tuple[Note, ...], in_markdown: tuple[Note, ...]
) -> Iterator[Problem]:
    if rule.each is not None:
        for note in notes if rule.sees_plain else in_markdown:
            yield from islice(rule.each(note), MAX_PROBLEMS)
    if rule.whole is not None:
        yield from rule.whole(notes)


def _in_markdown(note: Note) -> Note:
    """The note without its parts of plain text, of which no rule about Markdown holds."""
    plain = {part.name for part in note_types()[note.type].parts if part.is_plain}
    return (
        replace(note, parts={k: v for k, v in note.parts.items() if k not in plain})
        if plain
        else note
    )


def _report(rule: Rule, problem: Problem, sink: Sink) -> None:
    sink.report(
        rule.code,
        problem.span,
        problem.message,
        label=problem.label,
        notes=(problem.fact,) if problem.fact else (),
        helps=(problem.help,) if problem.help else (),
    )
