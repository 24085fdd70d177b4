"""This edition beside what was published: what changed, when, and what would be lost to learners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.codes import history as codes
from builder.edition import Times
from builder.identity import type_hash
from builder.note_types import note_types
from builder.record import PATH, ReleasedNote, ReleasedType
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.diagnostics import Sink
    from builder.model import Collection, RenderedNote
    from builder.record import History, Record

FALLBACK = 1_790_000_000
"""A time before the first release where nothing tells one; Anki takes 0 for a fault."""


def times_of(
    notes: tuple[RenderedNote, ...], collection: Collection, record: Record | None, now: int | None
) -> Times:
    """When each note and note type last changed: as published where Anki would store the same, else
    now; but always after what was published, since Anki ignores an update that is not newer.

    Args:
        notes: of the edition.
        collection: theirs.
        record: of the last release.
        now: the commit's time, or the release's; None where nothing tells.
    """
    since = record.time + 1 if record else FALLBACK
    fresh = since if now is None else now

    def moved(old: ReleasedNote | ReleasedType | None, content: str) -> int:
        if old is None:
            return fresh
        return old.modified if old.content == content else max(fresh, old.modified + 1)

    published = record.notes if record else {}
    types = record.note_types if record else {}
    return Times(
        notes={r.note.id: moved(published.get(r.note.id), r.content) for r in notes},
        note_types={
            name: moved(types.get(name), type_hash(note_type, collection))
            for name, note_type in note_types().items()
        },
    )


@dataclass(frozen=True)
class Changes:
    """What an edition changes of what was published, each by the note's id, in document order."""

    added: tuple[str, ...]
    corrected: tuple[str, ...]
    """Those that Anki would store otherwise."""
    retired: tuple[str, ...]
    """Those that this edition leaves out for the first time."""
    note_types: tuple[str, ...]
    media: tuple[str, ...]

    def __bool__(self) -> bool:
        return any((self.added, self.corrected, self.retired, self.note_types, self.media))


def changes_of(
    notes: tuple[RenderedNote, ...],
    collection: Collection,
    media: Mapping[str, str],
    history: History,
) -> Changes:
    """What changed since the last release; everything is added before the first one."""
    record = history.record
    published = record.notes if record else {}
    types = record.note_types if record else {}
    pictures = record.media if record else {}
    return Changes(
        added=tuple(r.note.id for r in notes if r.note.id not in published),
        corrected=tuple(
            r.note.id
            for r in notes
            if r.note.id in published and published[r.note.id].content != r.content
        ),
        retired=tuple(id_ for id_ in history.retired if id_ in published),
        note_types=tuple(
            name
            for name, note_type in note_types().items()
            if name not in types or types[name].content != type_hash(note_type, collection)
        ),
        media=tuple(
            name for name, content in media.items() if pictures.get(name, content) != content
        ),
    )


def check_continuity(notes: tuple[RenderedNote, ...], history: History, sink: Sink) -> None:
    """Report what would cost a learner the progress on a published note.

    Args:
        notes: of the edition.
        history: what was published, and what is retired.
        sink: takes the problems. Where it holds errors already, a note may be missing for those, and that it
            is gone is not told.
    """
    record = history.record
    published = record.notes if record else {}
    gone = published.keys() - {r.note.id for r in notes} - history.retired.keys()
    for id_ in () if sink.failed else sorted(gone):
        sink.report(
            codes.VANISHED,
            Source(PATH, "").at(1, 1),
            f"the published note `{id_}` is gone",
            helps=("put it back; or name it in `cards/retired.yaml`, with the reason",),
        )
    known = published.keys() | (record.retired.keys() if record else set())
    for id_ in sorted(history.retired.keys() - known):
        sink.report(
            codes.NEVER_PUBLISHED,
            Source("cards/retired.yaml", "").at(1, 1),
            f"`{id_}` was never published",
            helps=("take it out: an unpublished card is simply deleted",),
        )
    for rendered in notes:
        _check_note(rendered, published.get(rendered.note.id), history, sink)
    if record is not None:
        _check_types(record, sink)


def _check_note(
    rendered: RenderedNote, old: ReleasedNote | None, history: History, sink: Sink
) -> None:
    note = rendered.note
    if note.id in history.withdrawn:
        sink.report(
            codes.RETIRED_ID,
            note.span,
            f"the id `{note.id}` is that of a retired card",
            helps=("give the card another id",),
        )
    if old is None:
        return
    if old.type != note.type:
        sink.report(
            codes.RETYPED,
            note.span,
            f"`{note.id}` was published as `{old.type}`, and is now `{note.type}`",
            helps=("keep its type; or retire it, and write the new one under a new id",),
        )
    if old.parameters != (note.parameters or "-"):
        sink.report(
            codes.REPARAMETERED,
            note.span,
            f"the parameters of `{note.id}`, which is published, changed",
            helps=("put them back, and add another variant",),
        )
    if (old.deck, old.package) != (note.deck, package_of(rendered)):
        sink.report(
            codes.REDECKED,
            note.span,
            f"`{note.id}` was published in {old.deck} ({old.package})",
            helps=("those who have it keep it there; new learners find it here",),
        )


def package_of(rendered: RenderedNote) -> str:
    """The package that a note goes into, as the record names it."""
    return "practice" if rendered.note.is_practice else "main"


def _check_types(record: Record, sink: Sink) -> None:
    for name, old in record.note_types.items():
        note_type = note_types().get(name)
        fields = tuple(field.id for field in note_type.fields) if note_type else ()
        templates = tuple(template.id for template in note_type.templates) if note_type else ()
        if (fields, templates) != (old.fields, old.templates):
            sink.report(
                codes.TYPE_CHANGED,
                Source(PATH, "").at(1, 1),
                f"the note type `{name}` has other fields or templates than those published",
                helps=("put them back, in their order; its spare fields are there to be used",),
            )
