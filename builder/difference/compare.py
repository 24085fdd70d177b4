"""Compare two states of the collection, note by note."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from builder.diagnostics import Severity
from builder.difference.aspects import aspects_of, key_of, name_of
from builder.difference.change import Aspect, Change, Difference, Kind
from builder.difference.effects import effects_of
from builder.difference.whole import changed_settings, refusals, release_facts, renames

if TYPE_CHECKING:
    from builder.git import Revision
    from builder.model import RenderedNote
    from builder.pipeline import Result

_IMPLIED = ("type", "deck", "parameters", "pictures")
"""What a note's place, or its cards, say of one that came or went."""


def compare(base: Revision, before: Result, after: Result) -> Difference:
    """Compare two runs.

    Args:
        base: the revision of the first run.
        before: the run of the revision, with an edition.
        after: the run of the working tree, with an edition.
    """
    assert before.edition is not None
    assert after.edition is not None
    old, new = (
        {rendered.note.id: rendered for rendered in edition.notes}
        for edition in (before.edition, after.edition)
    )
    found = [
        _change(id_, old.get(id_), new.get(id_), before, after)
        for id_ in (*new, *(id_ for id_ in old if id_ not in new))
    ]
    order = list(Kind)
    changes = sorted((c for c in found if c is not None), key=lambda c: order.index(c.kind))
    return Difference(
        base,
        tuple(changes),
        changed_settings(before.edition, after.edition),
        (
            *refusals(after),
            *renames(before.edition, after),
            *release_facts(after, {change.id for change in changes}),
        ),
    )


def _change(
    id_: str,
    old: RenderedNote | None,
    new: RenderedNote | None,
    before: Result,
    after: Result,
) -> Change | None:
    assert after.edition is not None
    collection = after.edition.collection
    had, has = (aspects_of(one) if one else {} for one in (old, new))
    is_one = old is None or new is None
    aspects = tuple(
        Aspect(name_of(name), had.get(name, ""), has.get(name, ""))
        for name in dict.fromkeys((*has, *had))
        if had.get(name) != has.get(name) and not (is_one and name in _IMPLIED)
    )
    if not aspects:
        return None
    if old is None or new is None:
        kind = _kind_of_one(old, new, before, after)
        if kind is Kind.BROKEN:
            return Change(id_, kind, old, None, (), ())
        return Change(
            id_,
            kind,
            old,
            new,
            aspects,
            effects_of(id_, new, collection, after.history),
        )
    key = Aspect(name_of("key"), key_of(old) or "", key_of(new) or "", is_one=True)
    is_other = "" not in (key.before, key.after) and key.before != key.after
    if key.after:
        aspects = (key, *aspects)
    effects = effects_of(id_, new, collection, after.history)
    return Change(id_, Kind.KEY if is_other else Kind.EDITED, old, new, aspects, effects)


def _kind_of_one(
    old: RenderedNote | None, new: RenderedNote | None, before: Result, after: Result
) -> Kind:
    """What became of a note that one side lacks."""
    if old is None:
        assert new is not None
        return Kind.MENDED if _is_broken(new, before) else Kind.ADDED
    return Kind.BROKEN if _is_broken(old, after) else Kind.REMOVED


def _is_broken(rendered: RenderedNote, other: Result) -> bool:
    """Return whether a note is missing from a run because of an error in its deck or its file.

    In a computed file, the error must name the note, or have discarded the whole file.
    """
    note = rendered.note
    name = PurePosixPath(note.span.path).name
    assert other.edition is not None
    is_lost = all(deck.folder != note.deck for deck in other.edition.decks)
    is_left = any(PurePosixPath(one.note.span.path).name == name for one in other.edition.notes)
    for error in (d for d in other.sink.all if d.severity is Severity.ERROR):
        span = error.span
        if is_lost and span.path == f"cards/{note.deck}/_deck.yaml":
            return True
        is_named = note.generator is None or not is_left or note.id in span.source.line(span.line)
        if PurePosixPath(span.path).name == name and is_named:
            return True
    return False
