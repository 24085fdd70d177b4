"""Check what a note claims.

First the exact solver and the reference library must agree on every quantity that the note binds. Then what the learner
sees is read back and compared with them: the options, the stated answer, and every formula that is
arithmetic.
"""

from __future__ import annotations

from builder.diagnostics import Sink
from builder.model import ValidNote, VerifiedNote


def verify(valid: ValidNote, sink: Sink) -> VerifiedNote | None:
    """The note with its evidence, or None after reporting what does not hold; one without claims passes as it is."""
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
