"""Every rule over every note, authored or computed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from builder.codes import validate as codes
from builder.diagnostics import Severity
from builder.model import ValidNote
from builder.note_types import note_types
from builder.rules import rules

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.model import Note
    from builder.rules._rule import Problem, Rule


def validate(notes: tuple[Note, ...], sink: Sink) -> tuple[ValidNote, ...]:
    """The notes that break no rule of truth, identity or structure, alone or together; warnings leave a note in the
    line.
    """
    broken = validate_together(notes, sink)
    return tuple(valid for valid in validate_each(notes, sink) if valid.note.id not in broken)


def validate_each(notes: tuple[Note, ...], sink: Sink) -> tuple[ValidNote, ...]:
    """Those that break no rule about a note by itself."""
    broken: set[str] = set()
    silenced: defaultdict[str, set[str]] = defaultdict(set)
    in_markdown = tuple(map(_in_markdown, notes))
    for rule in rules().values():
        for problem in (p for note in in_markdown for p in (rule.each(note) if rule.each else ())):
            note = problem.note
            is_warning = rule.code.severity is Severity.WARNING
            if is_warning and any(a.name == rule.name for a in note.allow):
                silenced[note.id].add(rule.name)
                continue
            _report(rule, problem, sink)
            if not is_warning:
                broken.add(note.id)
    for note in notes:
        for allowance in note.allow:
            if allowance.name not in silenced[note.id]:
                sink.report(
                    codes.UNUSED_ALLOW,
                    allowance.span,
                    f"`allow: {allowance.name}` silences nothing",
                    helps=("take it out",),
                )
    return tuple(ValidNote(note) for note in notes if note.id not in broken)


def validate_together(notes: tuple[Note, ...], sink: Sink) -> frozenset[str]:
    """The ids of those that break a rule about all notes; such a rule is no warning, for no card can silence it."""
    broken = set()
    for rule in rules().values():
        for problem in rule.whole(notes) if rule.whole else ():
            _report(rule, problem, sink)
            broken.add(problem.note.id)
    return frozenset(broken)


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
