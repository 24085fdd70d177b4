"""What the rows of the collection name: each part has a note, and each note is one of the collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import rows as codes
from builder.languages import say
from builder.nearest import closest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from builder.diagnostics import Sink
    from builder.languages import Message
    from builder.load.scan import Scan
    from builder.source import Named


def check_rows(found: Scan, ids: Collection[str], sink: Sink) -> None:
    """Report each part that names no note, and each name that no note has.

    Args:
        found: what is in `cards/`.
        ids: those of all notes.
        sink: takes the problems.
    """
    rows = found.collection.rows if found.collection else ()
    for row in rows:
        for part, notes in row.parts:
            for named in notes:
                if named.id not in ids:
                    sink.report(codes.UNKNOWN_ROW_NOTE, named.span, _unknown(named, found, ids))
            if not notes:
                at = found.sources["cards/collection.yaml"].line_beginning(f"  {row.tag}:")
                sink.report(codes.UNCOVERED_PART, at, say("uncovered-part", part=part, row=row.tag))


def _unknown(named: Named, found: Scan, ids: Iterable[str]) -> Message:
    """What is wrong with a name that no note has."""
    retired = found.history.retired.get(named.id)
    if retired is None:
        hint = closest(named.id, ids) or say("unknown-row-note-hint")
        return say("unknown-row-note", id=named.id, hint=hint)
    if retired.replaced_by:
        return say("retired-row-note-replaced", id=named.id, other=retired.replaced_by)
    return say("retired-row-note", id=named.id)
