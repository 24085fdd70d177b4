"""Check what a note claims.

First the exact solver and the reference library must agree on every quantity that the note binds. Then what the learner
sees is read back and compared with them: the options, the stated answer, and every formula that is
arithmetic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Sink
from builder.model import ValidNote, VerifiedNote

if TYPE_CHECKING:
    from collections.abc import Iterable


def verify(notes: Iterable[ValidNote], sink: Sink) -> tuple[VerifiedNote, ...]:
    """The notes whose claims hold; those that make none pass as they are."""
    verified = (verify_note(valid, sink) for valid in notes)
    return tuple(note for note in verified if note is not None)


def verify_note(valid: ValidNote, sink: Sink) -> VerifiedNote | None:
    """The note with its evidence, or None after reporting what does not hold."""
    note = valid.note
    if note.claims is None:
        return VerifiedNote(note, ())
    # Imported only where a note makes claims: a plain card needs neither solver nor library.
    from builder.verify.establish import establish
    from builder.verify.options import check_options
    from builder.verify.statements import check_statements

    own = Sink()
    established = establish(note, own)
    if established is not None:
        check_options(note, established, own)
        check_statements(note, established, own)
    sink.extend(own.all)
    if established is None or own.failed:
        return None
    return VerifiedNote(note, established.evidence, established.drawn)
