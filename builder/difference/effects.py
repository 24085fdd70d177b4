"""Predict the effect of a change on learners who have the last release, by the rules of `builder/continuity.py`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from builder.continuity import check_notes
from builder.diagnostics import Severity, Sink
from builder.record import History

if TYPE_CHECKING:
    from builder.model import Collection, RenderedNote


@dataclass(frozen=True)
class Effect:
    """Something that a learner's Anki will do, or that a release refuses."""

    text: str
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
        is_new = "learners get it with the next release" if rendered else "no learner has it"
        return (Effect(f"not published yet: {is_new}"), *reported)
    if rendered is None:
        return (
            Effect("retired: Anki keeps it, and the CHANGELOG says how to find and suspend it"),
            *reported,
        )
    assert record is not None
    if published.content == rendered.content:
        same = f"what Anki stores is what release {record.version} published: nothing happens"
        return (Effect(same), *reported)
    return (Effect("the next import updates it, and keeps the learner's history"), *reported)


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
