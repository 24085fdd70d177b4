"""Check that `released.yaml` and `retired.yaml` lost nothing since an earlier commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import history as codes
from builder.record import PATH, RETIRED_PATH, version_order
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.diagnostics import Sink
    from builder.record import History, Record

_SHOWN = 5
"""Maximum number of losses to list."""


def check_record(
    text: str, record: Record, base_text: str, base: Record, commit: str, sink: Sink
) -> None:
    """Report a record that is neither the same as in an earlier commit nor a complete later one.

    Args:
        text: the file's text.
        record: the parsed file.
        base_text: the file's text in the commit.
        base: the record in the commit.
        commit: the commit's name.
        sink: receives the diagnostic.
    """
    if text == base_text:
        return
    source = Source(PATH, text)
    found = tuple(losses(record, base))
    place = source.line_beginning("version:")
    if version_order(record.version) < version_order(base.version):
        message = (
            f"the record is of release {record.version}, and {commit} has that of {base.version}"
        )
    elif record.version == base.version:
        line = _first_difference(text, base_text)
        place = source.at(line, 1, len(source.line(line)))
        message = f"the record was edited: it is not what {commit} has for release {base.version}"
    elif found:
        message = f"the record lost what release {base.version} wrote"
    else:
        return
    more = (f"{len(found) - _SHOWN} more",) if len(found) > _SHOWN else ()
    sink.report(
        codes.RECORD_LOST,
        place,
        message,
        notes=(*found[:_SHOWN], *more),
        helps=(take_back(commit),),
    )


def take_back(commit: str) -> str:
    """Return the help for a wrong record."""
    return f"restore it: `git checkout {commit} -- {PATH}`"


def losses(record: Record, base: Record) -> Iterator[str]:
    """Yield a sentence for each thing of an earlier record that a later one lost."""
    if base.namespace and record.namespace != base.namespace:
        yield f"the namespace was `{base.namespace}`"
    if record.time < base.time:
        yield f"the time of the release went back from {base.time} to {record.time}"
    for name, was in base.note_types.items():
        now = record.note_types.get(name)
        if now is None:
            yield f"the note type `{name}` is missing"
            continue
        if (now.fields, now.templates) != (was.fields, was.templates):
            yield f"the note type `{name}` had other fields or templates"
        if was.number and now.number != was.number:
            yield f"the note type `{name}` had the number {was.number}"
        if now.modified < was.modified + (now.content != was.content):
            yield f"the note type `{name}` has a time that does not come after {was.modified}"
    for id_, note in base.notes.items():
        kept = record.notes.get(id_)
        if kept is None:
            if id_ not in record.retired:
                yield f"the note `{id_}` is missing"
            continue
        if kept.modified < note.modified + (kept.content != note.content):
            yield f"the note `{id_}` has a time that does not come after {note.modified}"
        for what in ("type", "parameters", "guid"):
            if getattr(note, what) and getattr(kept, what) != getattr(note, what):
                yield f"the note `{id_}` had the {what} `{getattr(note, what)}`"
    for id_, version in base.retired.items():
        if record.retired.get(id_) != version:
            yield f"the retired note `{id_}` is missing"


def check_retired(
    history: History, present: frozenset[str], base: Mapping[str, str], commit: str, sink: Sink
) -> None:
    """Report entries of an earlier commit that `retired.yaml` lost.

    Args:
        history: the last release and the retired notes.
        present: the ids of the edition's notes; a note whose retirement was never released may return.
        base: id -> reason, in the commit.
        commit: the commit's name.
        sink: receives the diagnostics.
    """
    released = history.record.retired if history.record else {}
    for id_, reason in base.items():
        if id_ not in history.retired and (id_ in released or id_ not in present):
            sink.report(
                codes.RETIREMENT_LOST,
                Source(RETIRED_PATH, "").at(1, 1),
                f"the entry `{id_}` is missing; {commit} has it",
                helps=(f"restore it: `{id_}: {reason}`",),
            )


def _first_difference(text: str, other: str) -> int:
    """Return the number of the first line that differs between two texts, counted from 1."""
    lines, others = text.split("\n"), other.split("\n")
    for number, (one, two) in enumerate(zip(lines, others, strict=False), 1):
        if one != two:
            return number
    return min(len(lines), len(others))
