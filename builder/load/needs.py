"""What notes need: each is a note of the collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import load as codes
from builder.languages import say
from builder.nearest import closest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.diagnostics import Sink
    from builder.model import Note


def check_needs(notes: Iterable[Note], sink: Sink) -> None:
    """Report each needed note that is not there, or that is the note itself."""
    known = {note.id: note for note in notes}
    for note in known.values():
        for needed in note.needs:
            if needed.id == note.id:
                sink.report(codes.UNKNOWN_NEED, needed.span, say("need-of-itself"))
            elif needed.id not in known:
                hint = closest(needed.id, list(known)) or say("unknown-need-hint")
                message = say("unknown-need", id=needed.id, hint=hint)
                sink.report(codes.UNKNOWN_NEED, needed.span, message)
