"""Every rule over every note, authored or computed: those about a note by itself, and those about all together."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from builder.codes import validate as codes
from builder.codes.output import NO_ROOM
from builder.diagnostics import Severity
from builder.model import ValidNote
from builder.notes import note_types
from builder.rules import rules
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from builder.diagnostics import Sink
    from builder.model import Allowance, Note
    from builder.rules._rule import Gleanings

MAX_PROBLEMS = 100
"""Of one rule in one note: a file made of ten thousand slips is told of the first hundred."""

_ROOM = Rule(NO_ROOM)
"""Not on the shelf: it is checked after rendering."""
_Place = tuple[str, str, int, int]
"""An allowance: its name, and where it stands. The cards of a computed file share those of the file."""


def validate(notes: tuple[Note, ...], sink: Sink) -> tuple[ValidNote, ...]:
    """The notes that break no rule of truth, identity or structure, alone or together; warnings leave a note in the
    line.
    """
    broken = validate_together([(note, glean(note)) for note in notes], sink)
    return tuple(valid for valid in validate_each(notes, sink) if valid.note.id not in broken)


def validate_each(notes: tuple[Note, ...], sink: Sink) -> tuple[ValidNote, ...]:
    """Those that break no rule about a note by itself."""
    own = [(rule, rule.each) for rule in rules().values() if rule.each is not None]
    in_markdown = tuple(map(_in_markdown, notes))
    problems = (
        (rule, problem)
        for rule, each in own
        for note in (notes if rule.sees_plain else in_markdown)
        for problem in islice(each(note), MAX_PROBLEMS)
    )
    broken, used = _judged(problems, sink)
    others = {name for name, rule in rules().items() if rule.whole} | {_ROOM.name}
    _report_unused(notes, used, others, sink)
    return tuple(ValidNote(note) for note in notes if note.id not in broken)


def glean(note: Note) -> Gleanings:
    """What the rules about all notes must know of one."""
    shared = ((rule.name, rule.whole) for rule in rules().values() if rule.whole is not None)
    found = ((name, whole.glean(note)) for name, whole in shared)
    return {name: gleaned for name, gleaned in found if gleaned is not None}


def validate_together(notes: Sequence[tuple[Note, Gleanings]], sink: Sink) -> frozenset[str]:
    """The ids of those that break a rule about all notes.

    Args:
        notes: all of them, for some say nothing of the whole, each with what was gleaned of it.
        sink: takes the problems.
    """
    shared = [(rule, rule.whole) for rule in rules().values() if rule.whole is not None]
    problems = (
        (rule, problem)
        for rule, whole in shared
        for problem in whole.judge([(n, g[rule.name]) for n, g in notes if rule.name in g])
    )
    broken, used = _judged(problems, sink)
    others = set(rules()) - {rule.name for rule, _ in shared} | {_ROOM.name}
    _report_unused(tuple(note for note, _ in notes), used, others, sink)
    return frozenset(broken)


def validate_room(note: Note, misfits: Iterable[str], sink: Sink) -> None:
    """Report the cards of a note that are too long to cut out, unless the note allows it.

    Args:
        note: rendered.
        misfits: the names of those cards; empty for a practice note, which no built page shows.
        sink: takes the problems.
    """
    problems = (
        Problem(
            note,
            note.span,
            f"the card `{name}` is too long to cut out: `cards.html` goes without it",
            help="say it in fewer words, or make two cards of it",
        )
        for name in misfits
    )
    _, used = _judged(((_ROOM, problem) for problem in problems), sink)
    _report_unused((note,), used, set(rules()), sink)


def _judged(
    problems: Iterable[tuple[Rule, Problem]], sink: Sink
) -> tuple[set[str], frozenset[_Place]]:
    """Report each problem that its note does not allow; the ids of the notes with errors, and what was allowed.

    What is wrong with one card of a generator is mended in the generator: its file allows only what is said of
    all cards together.
    """
    broken: set[str] = set()
    used: set[_Place] = set()
    for rule, problem in problems:
        note = problem.note
        is_warning = rule.code.severity is Severity.WARNING
        can_allow = is_warning and (note.generator is None or rule.whole is not None)
        allowing = {one for one in note.allow if can_allow and one.name == rule.name}
        used |= {_place(one) for one in allowing}
        if allowing:
            continue
        _report(rule, problem, sink)
        if not is_warning:
            broken.add(note.id)
    return broken, frozenset(used)


def _report_unused(
    notes: tuple[Note, ...], used: frozenset[_Place], others: set[str], sink: Sink
) -> None:
    """Report each allowance that silenced nothing, but for those of rules that were not asked."""
    allowances = {_place(one): one for note in notes for one in note.allow}
    for place, allowance in allowances.items():
        if place not in used and allowance.name not in others:
            sink.report(
                codes.UNUSED_ALLOW,
                allowance.span,
                f"`allow: {allowance.name}` silences nothing",
                helps=("take it out",),
            )


def _place(allowance: Allowance) -> _Place:
    return (allowance.name, *allowance.span.order)


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
