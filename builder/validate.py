"""Every rule over every note, authored or computed: those about a note by itself, and those about all together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from builder.codes import validate as codes
from builder.diagnostics import Fix, Severity
from builder.languages import say
from builder.model import ValidNote
from builder.nearest import nearest
from builder.notes import note_types
from builder.rules import rules

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from builder.diagnostics import Sink
    from builder.model import Allowance, Note, SourceNote
    from builder.rules._rule import Facts, Problem, Rule, Whole

MAX_PROBLEMS = 100
"""Of one rule in one note: of ten thousand slips in a file the first hundred are reported."""

_Place = tuple[str, str, int, int]
"""An allowance: its name, and where it is written. The cards of a computed file share those of the file."""


def validate(note: SourceNote, sink: Sink) -> ValidNote | None:
    """The note, or None after reporting that it breaks a rule of truth, identity or structure; warnings are only
    reported. Rules about all notes are those of `validate_together`.
    """
    in_markdown = _in_markdown(note)
    problems = (
        (rule, problem)
        for rule, each in _rules_of_one()
        for problem in islice(each(note if rule.sees_plain else in_markdown), MAX_PROBLEMS)
    )
    broken, used = _judged(problems, sink)
    _report_unused((note,), used, _not_of_one(), sink)
    return None if broken else ValidNote(note)


def collect_facts(note: Note) -> dict[str, Facts]:
    """The facts that the rules about all notes need of one, by the rules' names."""
    found = ((rule.name, whole.collect(note)) for rule, whole in _rules_of_all())
    return {name: facts for name, facts in found if facts is not None}


def validate_together(
    notes: Sequence[tuple[Note, Mapping[str, Facts]]], sink: Sink
) -> frozenset[str]:
    """The ids of those that break a rule about all notes.

    Args:
        notes: all of them, each with its facts.
        sink: takes the problems.
    """
    problems = (
        (rule, problem)
        for rule, whole in _rules_of_all()
        for problem in whole.judge(
            [(n, facts[rule.name]) for n, facts in notes if rule.name in facts]
        )
    )
    broken, used = _judged(problems, sink)
    others = {name for name, rule in rules().items() if rule.whole is None}
    _report_unused((note for note, _ in notes), used, others, sink)
    return frozenset(broken)


@cache
def _rules_of_one() -> list[tuple[Rule, Callable[[SourceNote], Iterable[Problem]]]]:
    return [(rule, rule.each) for rule in rules().values() if rule.each is not None]


@cache
def _rules_of_all() -> list[tuple[Rule, Whole]]:
    return [(rule, rule.whole) for rule in rules().values() if rule.whole is not None]


@cache
def _not_of_one() -> frozenset[str]:
    """The names of the rules that need more than one note."""
    return frozenset(rule.name for rule, _ in _rules_of_all())


def check_dates(notes: Iterable[Note], seconds: int | None, sink: Sink) -> None:
    """Report the facts that were to be reviewed before the build.

    Args:
        notes: the notes.
        seconds: the time of the build, since the epoch; None if it is unknown.
        sink: takes the notices.
    """
    if seconds is None:
        return
    today = datetime.fromtimestamp(seconds, UTC).date().isoformat()
    for note in notes:
        dates = note.dates
        if (
            dates is not None
            and dates.review_by
            and today[: len(dates.review_by)] > dates.review_by
        ):
            message = say("review-due", as_of=dates.as_of, review_by=dates.review_by)
            sink.report(codes.REVIEW_DUE, dates.span, message)


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
        sink.report(rule.code, problem.span, problem.message, fix=problem.fix)
        if not is_warning:
            broken.add(note.id)
    return broken, frozenset(used)


def _report_unused(
    notes: Iterable[Note], used: frozenset[_Place], others: Collection[str], sink: Sink
) -> None:
    """Report each allowance that silenced nothing, except those of other rules, which are not checked here."""
    allowances = {_place(one): one for note in notes for one in note.allow}
    for place, allowance in allowances.items():
        if place not in used and allowance.name not in others:
            _report_one_unused(allowance, sink)


def _report_one_unused(allowance: Allowance, sink: Sink) -> None:
    warnings = {rule.name for rule in rules().values() if rule.code.severity is Severity.WARNING}
    name, at = allowance.name, allowance.span
    if name not in warnings and (meant := nearest(name, sorted(warnings))):
        message = say("unused-allow-misspelt", name=name, meant=meant)
        sink.report(codes.UNUSED_ALLOW, at, message, fix=Fix(at, meant))
    else:
        sink.report(codes.UNUSED_ALLOW, at, say("unused-allow", name=name))


def _place(allowance: Allowance) -> _Place:
    return (allowance.name, *allowance.span.order)


def _in_markdown(note: SourceNote) -> SourceNote:
    """The note without its parts of plain text, of which no rule about Markdown holds."""
    plain = {part.name for part in note_types()[note.type].parts if part.is_plain}
    return (
        replace(note, parts={k: v for k, v in note.parts.items() if k not in plain})
        if plain
        else note
    )
