"""Verify the claims of a note.

First, the exact solver and the reference library must agree on every quantity that the note binds. Then the options,
the stated answer and every arithmetic formula are parsed and compared with the agreed values.
"""

from __future__ import annotations

from builder.diagnostics import Sink
from builder.model import ValidNote, VerifiedNote
from builder.verify.arithmetic import check_arithmetic


def verify(valid: ValidNote, sink: Sink) -> VerifiedNote | None:
    """Return the note with its evidence, or None after reporting a false claim."""
    note = valid.note
    own = Sink()
    if note.claims is None:
        check_arithmetic(note, own)
        sink.extend(own.all)
        return None if own.failed else VerifiedNote(note, ())
    # Imported lazily: a note without claims needs neither the solver nor the libraries.
    from builder.verify.decimal_sign import with_points
    from builder.verify.establish import establish
    from builder.verify.options import check_options
    from builder.verify.statements import check_statements

    established = establish(note, own)
    if established is not None and (shown := with_points(note, established, own)) is not None:
        check_options(shown, note, established, own)
        check_statements(shown, established, own)
    sink.extend(own.all)
    if established is None or own.failed:
        return None
    return VerifiedNote(note, established.evidence, established.drawn)
