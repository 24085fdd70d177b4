"""Check what a verified note states outside its options: its answer, deletions, formulas, code and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.accounting import check_accounting
from builder.codes import verify as codes
from builder.languages import say
from builder.notes import typed_of
from builder.pictures import FIGURE
from builder.text.plain import nodes
from builder.text.tree import Image
from builder.verify.amounts import check_amounts
from builder.verify.answers import check_answers
from builder.verify.formulas import check_formulas
from builder.verify.mistaken import check_mistaken
from builder.verify.notation import notations_of
from builder.verify.produced import check_produced
from builder.verify.prose import check_prose
from builder.verify.reading import Reading

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.model import SourceNote
    from builder.verify.establish import Established


def check_statements(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report every statement that disagrees with the computed values."""
    claims = note.claims
    assert claims is not None
    stated = (claims.answer, claims.cloze, claims.shown, claims.figures, established.calculations)
    if not (note.options or any(stated)):
        sink.report(codes.CHECKS_NOTHING, claims.span, say("checks-nothing", cloze="{c1: …}"))
    reading = Reading(established, claims.names, notations_of(claims.names))
    elsewhere = {id(text) for text in (*(o.text for o in note.options), typed_of(note))}
    texts = [text for text in note.texts if id(text) not in elsewhere]
    wrong = check_answers(note, established, reading, sink)
    check_formulas(note, texts, reading, wrong, sink)
    check_mistaken(note, texts, established, sink)
    check_produced(note, established, sink)
    check_amounts(note, texts, established, sink)
    check_prose(note, texts, established, sink)
    check_accounting(note, established.values, established.mistaken, sink)
    check_figures(note, sink)


def check_figures(note: SourceNote, sink: Sink) -> None:
    """Report each figure of the block that the note does not show."""
    for name, figured in note.claims.figures.items() if note.claims else ():
        if not any(_has_figure(text.value, name) for text in note.texts):
            sink.report(
                codes.FIGURE_NOT_SHOWN,
                figured.span,
                say("figure-not-shown", name=name, picture=f"![]({FIGURE}{name})"),
            )


def _has_figure(value: str, name: str) -> bool:
    return any(image.target == FIGURE + name for image in nodes(value, Image))
