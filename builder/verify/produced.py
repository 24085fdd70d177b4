"""Check the answer of an exercise, as its script compares it, and the mistakes that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import verify as codes
from builder.languages import say
from builder.produced import agrees, alike

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.model import SourceNote
    from builder.verify.establish import Established


def check_produced(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report an accepted answer that is not the computed one, and a mistake that is another or the answer."""
    assert note.claims is not None
    if note.produced is None:
        return
    accepted = [(note.claims.answer or "", note.produced, True)]
    accepted += [(mistake.name, mistake.answer, False) for mistake in note.mistakes]
    for name, answer, is_key in accepted:
        is_right = agrees(answer, established.values[name])
        is_apart = is_key or not alike(answer, note.produced)
        if not (is_right and is_apart and is_key != (name in established.mistaken)):
            sink.report(
                codes.ANSWER_WRONG,
                note.claims.span,
                say("produced-disagrees", value=established.described(name)),
            )
