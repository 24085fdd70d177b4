"""Verify the claims of a note.

First, the exact solver and the reference library must agree on every quantity that the note binds. Then the options,
the stated answer and every arithmetic formula are parsed and compared with the agreed values. Last, the code that an
exercise shows for its answer is executed as displayed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import references as codes
from builder.diagnostics import Sink
from builder.languages import say
from builder.model import ValidNote, VerifiedNote
from builder.text.plain import nodes
from builder.text.tree import Reference
from builder.verify.arithmetic import check_arithmetic

if TYPE_CHECKING:
    from builder.model import SourceNote


def verify(valid: ValidNote, sink: Sink) -> VerifiedNote | None:
    """Return the note with its evidence, or None after reporting a false claim."""
    note = valid.note
    own = Sink()
    if note.claims is None:
        check_arithmetic(note, own)
        _check_no_references(note, own)
        sink.extend(own.all)
        return None if own.failed else VerifiedNote(note, ())
    # Imported lazily: a note without claims needs neither the solver nor the libraries.
    from builder.verify.decimal_sign import with_points
    from builder.verify.demonstrate import check_accepted, demonstrate
    from builder.verify.establish import establish
    from builder.verify.options import check_options
    from builder.verify.references import check_references
    from builder.verify.statements import check_figures, check_statements

    established = establish(note, own)
    if established is not None and (shown := with_points(note, established, own)) is not None:
        referred = Sink()
        check_references(shown, established, referred)
        own.extend(referred.all)
        if not referred.failed:  # otherwise the note will display something else
            if note.claims.figures and not (note.claims.names or established.agreed):
                check_arithmetic(note, own)  # figures of words: nothing is computed
                check_figures(note, own)
            else:
                check_options(shown, note, established, own)
                check_statements(shown, established, own)
    demonstration = None
    if established is not None and not own.failed and note.produced is not None:
        answer = established.answer(note.claims)
        check_accepted(note.produced, answer, note.claims.span, own)
        demonstration = demonstrate(answer, note.claims.span, note.locale, own)
    sink.extend(own.all)
    if established is None or own.failed:
        return None
    return VerifiedNote(note, established.evidence, established.drawn, demonstration)


def _check_no_references(note: SourceNote, sink: Sink) -> None:
    """Report each reference of a note that has no block."""
    for text in note.texts:
        for reference in nodes(text.value, Reference):
            sink.report(
                codes.UNKNOWN_REFERENCE,
                text.span(reference.start, reference.end),
                say("reference-unknown-without-block", name=reference.name),
            )
