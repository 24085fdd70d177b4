"""Predict the effect of a change on learners who have the last release, by the rules of `builder/continuity.py`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from builder.continuity import check_notes
from builder.diagnostics import Severity, Sink
from builder.history import is_corrected
from builder.languages import say
from builder.record import History

if TYPE_CHECKING:
    from builder.model import Collection, RenderedNote


@dataclass(frozen=True)
class Effect:
    """Something that a learner's Anki will do, or that a release refuses."""

    text: str
    """In the tool's language."""
    is_refused: bool = False


def effects_of(
    id_: str, rendered: RenderedNote | None, collection: Collection, history: History
) -> tuple[Effect, ...]:
    """List the effects of a changed note.

    Args:
        id_: the note's id.
        rendered: the note now; None if it was removed.
        collection: the note's collection.
        history: the published and retired notes, in the working tree.
    """
    record = history.record
    published = record.notes.get(id_) if record else None
    reported = _ruled(id_, rendered, collection, history)
    if any(effect.is_refused for effect in reported):
        return reported
    if published is None:
        said = say("diff-effect-new") if rendered else say("diff-effect-never")
    elif rendered is None:
        said = say("diff-effect-retired")
    elif record is not None and not is_corrected(rendered, record):
        said = say("diff-effect-same", version=record.version)
    else:
        said = say("diff-effect-updated")
    return (Effect(str(said)), *reported)


def _ruled(
    id_: str, rendered: RenderedNote | None, collection: Collection, history: History
) -> tuple[Effect, ...]:
    """Apply the rules of continuity to one note, as if nothing else had been published."""
    record = history.record
    if record is not None:
        record = replace(record, notes={i: one for i, one in record.notes.items() if i == id_})
        collection = replace(collection, namespace=record.namespace or collection.namespace)
    alone = History(
        record,
        {name: why for name, why in history.retired.items() if name == id_},
    )
    sink = Sink()
    check_notes((rendered,) if rendered else (), collection, alone, {}, sink)
    return tuple(
        Effect("; ".join((d.message, *d.helps)), is_refused=d.severity is Severity.ERROR)
        for d in sink.all
    )
