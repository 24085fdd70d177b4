"""What a change will be to those who learn from the last release; the rules are those of `builder/continuity.py`."""

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
    """One thing that a learner's Anki will do, or that a release refuses."""

    text: str
    is_refused: bool = False


def effects_of(
    id_: str, rendered: RenderedNote | None, collection: Collection, history: History
) -> tuple[Effect, ...]:
    """What comes of a note that changed.

    Args:
        id_: the note's.
        rendered: as it is now; None where it was removed.
        collection: the note's.
        history: what was published, and what is retired, in the working tree.
    """
    record = history.record
    published = record.notes.get(id_) if record else None
    told = _ruled(id_, rendered, collection, history)
    if any(effect.is_refused for effect in told):
        return told
    if published is None:
        is_new = "learners get it with the next release" if rendered else "no learner has it"
        return (Effect(f"not published yet: {is_new}"), *told)
    if rendered is None:
        return (
            Effect("retired: Anki keeps it, and the CHANGELOG says how to find and suspend it"),
            *told,
        )
    assert record is not None
    if published.content == rendered.content:
        same = f"what Anki stores is what release {record.version} published: nothing happens"
        return (Effect(same), *told)
    return (Effect("the next import updates it, and keeps the learner's history"), *told)


def _ruled(
    id_: str, rendered: RenderedNote | None, collection: Collection, history: History
) -> tuple[Effect, ...]:
    """What the rules of continuity say of one note, as though it alone had been published."""
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
