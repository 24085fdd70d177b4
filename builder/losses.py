"""Check that `released.yaml` and `retired.yaml` lost nothing since an earlier commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import history as codes
from builder.languages import say
from builder.record import FORMULA, PATH, RETIRED_PATH, version_order
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.diagnostics import Sink
    from builder.languages import Message
    from builder.record import History, Record, Retirement

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
    where = {"commit": commit, "path": PATH}
    if version_order(record.version) < version_order(base.version):
        message = say("record-changed-older", version=record.version, last=base.version, **where)
    elif record.version == base.version:
        line = _first_difference(text, base_text)
        place = source.at(line, 1, len(source.line(line)))
        message = say("record-changed-edited", version=base.version, **where)
    elif found:
        message = say("record-changed-lost", version=base.version, **where)
    else:
        return
    left = len(found) - _SHOWN
    more = (say("record-lost-more", count=left),) if left > 0 else ()
    sink.report(codes.RECORD_LOST, place, message, notes=(*found[:_SHOWN], *more))


def losses(record: Record, base: Record) -> Iterator[Message]:
    """Yield a sentence for each thing of an earlier record that a later one lost."""
    if base.namespace and record.namespace != base.namespace:
        yield say("record-lost-namespace", namespace=base.namespace)
    if record.time < base.time:
        yield say("record-lost-time", before=str(base.time), after=str(record.time))
    for name, was in base.note_types.items():
        now = record.note_types.get(name)
        if now is None:
            yield say("record-lost-note-type", type=name)
            continue
        if (now.fields, now.templates) != (was.fields, was.templates):
            yield say("record-lost-structure", type=name)
        if was.number and now.number != was.number:
            yield say("record-lost-number", type=name, number=str(was.number))
        if now.modified < was.modified + (now.content != was.content):
            yield say("record-lost-note-type-time", type=name, time=str(was.modified))
    for id_, note in base.notes.items():
        kept = record.notes.get(id_)
        if kept is None:
            if id_ not in record.retired:
                yield say("record-lost-note", id=id_)
            continue
        is_corrected = record.formula == base.formula and kept.content != note.content
        if kept.modified < note.modified + is_corrected:
            yield say("record-lost-note-time", id=id_, time=str(note.modified))
        for what in ("type", "parameters", "guid"):
            value = getattr(note, what)
            if value and getattr(kept, what) != value:
                yield say(f"record-lost-{what}", id=id_, value=value)
        # An older record does not say when a note was first published.
        if base.formula == FORMULA and kept.published != note.published:
            yield say("record-lost-published", id=id_, time=str(note.published))
    for id_, gone in base.retired.items():
        now_gone = record.retired.get(id_)
        if (
            now_gone is None
            or now_gone.version != gone.version
            or now_gone.modified < gone.modified
        ):
            yield say("record-lost-retired", id=id_)


def check_retired(
    history: History,
    present: frozenset[str],
    base: Mapping[str, Retirement],
    commit: str,
    sink: Sink,
) -> None:
    """Report entries of an earlier commit that `retired.yaml` lost.

    Args:
        history: the last release and the retired notes.
        present: the ids of the edition's notes; a note whose retirement was never released may return.
        base: the entries in the commit, by id.
        commit: the commit's name.
        sink: receives the diagnostics.
    """
    released = history.record.retired if history.record else {}
    for id_, entry in base.items():
        if id_ not in history.retired and (id_ in released or id_ not in present):
            sink.report(
                codes.RETIREMENT_LOST,
                Source(RETIRED_PATH, "").at(1, 1),
                say("retired-entry-lost", id=id_, commit=commit, reason=entry.reason),
            )


def _first_difference(text: str, other: str) -> int:
    """Return the number of the first line that differs between two texts, counted from 1."""
    lines, others = text.split("\n"), other.split("\n")
    for number, (one, two) in enumerate(zip(lines, others, strict=False), 1):
        if one != two:
            return number
    return min(len(lines), len(others))
