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
    from collections.abc import Iterator

    from builder.diagnostics import Sink
    from builder.model import Note
    from builder.rules._rule import Problem, Rule


def validate(notes: tuple[Note, ...], sink: Sink) -> tuple[ValidNote, ...]:
    """The notes that break no rule of truth, identity or structure; warnings leave a note in the
    line.
    """
    broken: set[str] = set()
    silenced: defaultdict[str, set[str]] = defaultdict(set)
    in_markdown = tuple(map(_in_markdown, notes))
    for rule in rules().values():
        for problem in _problems(rule, notes, in_markdown):
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


def _problems(
    rule: Rule, notes: tuple[Note, ...], in_markdown: tuple[Note, ...]
) -> Iterator[Problem]:
    if rule.each is not None:
        for note in in_markdown:
            yield from rule.each(note)
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
