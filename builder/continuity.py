"""What would cost a learner the progress on what was published, and what will look different to them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from builder.codes import history as codes
from builder.history import homes_of, package_of, published_homes, renamed_decks
from builder.identity import guid, note_type_id
from builder.notes import note_types
from builder.record import PATH, RETIRED_PATH
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.diagnostics import Sink
    from builder.edition import Edition
    from builder.model import Collection, RenderedNote
    from builder.record import History, Record, ReleasedNote
    from builder.source import Span

COLLECTION_PATH = "cards/collection.yaml"


def check_continuity(
    edition: Edition, history: History, sources: Mapping[str, Source], sink: Sink
) -> None:
    """Report what would cost a learner the progress on a published note, and the decks that have another name.

    Args:
        edition: what is to be published.
        history: what was published, and what is retired.
        sources: the files of `cards/`, by path, to point at their lines.
        sink: takes the problems. Where it holds errors already, a note may be missing because of them: that it is
            gone is not reported.
    """
    record = history.record
    if record is None:
        check_notes(edition.notes, edition.collection, history, sources, sink)
        return
    if record.namespace not in ("", edition.collection.namespace):
        sink.report(
            codes.NAMESPACE_CHANGED,
            _line(sources, COLLECTION_PATH, "namespace:"),
            f"the collection was published with the namespace `{record.namespace}`",
            helps=(
                f"put it back: `namespace: {json.dumps(record.namespace, ensure_ascii=False)}`",
            ),
        )
    # All else is compared as though the namespace were the published one: it is reported once, and not for each note.
    collection = replace(
        edition.collection, namespace=record.namespace or edition.collection.namespace
    )
    check_notes(edition.notes, collection, history, sources, sink)
    _check_types(collection, record, sources, sink)
    _announce_renames(edition, record, sources, sink)


# ---------------------------------------------------------------- notes


def check_notes(
    notes: tuple[RenderedNote, ...],
    collection: Collection,
    history: History,
    sources: Mapping[str, Source],
    sink: Sink,
) -> None:
    """Report what would cost a learner the progress on some notes.

    Args:
        notes: all those that may be in the history.
        collection: theirs, with the published namespace.
        history: what was published of them, and which of them are retired.
        sources: the files of `cards/`, by path, to point at their lines.
        sink: see `check_continuity`.
    """
    record = history.record
    published = record.notes if record else {}
    gone = published.keys() - {r.note.id for r in notes} - history.retired.keys()
    for id_ in () if sink.failed else sorted(gone):
        sink.report(
            codes.VANISHED,
            _line(sources, PATH, f"  {id_} "),
            f"the published note `{id_}` is gone",
            helps=("put it back; or name it in `cards/retired.yaml`, with the reason",),
        )
    known = published.keys() | (record.retired.keys() if record else set())
    is_unreadable = any(d.code is codes.BAD_RECORD for d in sink.all)
    for id_ in () if is_unreadable else sorted(history.retired.keys() - known):
        sink.report(
            codes.NEVER_PUBLISHED,
            _line(sources, RETIRED_PATH, f"{id_}:"),
            f"`{id_}` was never published",
            helps=("take it out: an unpublished card is simply deleted",),
        )
    for rendered in notes:
        _check_note(rendered, published.get(rendered.note.id), history, sink)
    _check_guids(notes, collection, published, sources, sink)


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


def _check_guids(
    notes: tuple[RenderedNote, ...],
    collection: Collection,
    published: Mapping[str, ReleasedNote],
    sources: Mapping[str, Source],
    sink: Sink,
) -> None:
    """Report each note with another guid; all of them at once where it is the code that makes other guids."""
    kept = [r.note for r in notes if r.note.id in published and published[r.note.id].guid]
    changed = [n for n in kept if guid(n, collection) != published[n.id].guid]
    computed = [n for n in changed if n.guid is None]
    if len(computed) > 1 and len(computed) == sum(n.guid is None for n in kept):
        sink.report(
            codes.GUID_CHANGED,
            _line(sources, PATH, f"  {computed[0].id} "),
            f"the code makes other guids than those published, for {len(computed)} notes",
            helps=("put back what changed in `builder/identity.py`",),
        )
        changed = [n for n in changed if n.guid is not None]
    for note in changed:
        old = published[note.id].guid
        is_computed = old == guid(replace(note, guid=None), collection)
        sink.report(
            codes.GUID_CHANGED,
            note.span if note.guid is None else note.span.source.line_beginning("guid:"),
            f"`{note.id}` was published with the guid `{old}`",
            helps=(
                "take out the line `guid:`"
                if is_computed
                else f"put back the line `guid: {json.dumps(old)}`",
            ),
        )


# ---------------------------------------------------------------- the whole


def _check_types(
    collection: Collection, record: Record, sources: Mapping[str, Source], sink: Sink
) -> None:
    for name, old in record.note_types.items():
        note_type = note_types().get(name)
        fields = tuple(field.id for field in note_type.fields) if note_type else ()
        templates = tuple(template.id for template in note_type.templates) if note_type else ()
        if (fields, templates) != (old.fields, old.templates):
            sink.report(
                codes.TYPE_CHANGED,
                _line(sources, PATH, f"  {name} "),
                f"the note type `{name}` has other fields or templates than those published",
                helps=("put them back, in their order; its spare fields are there to be used",),
            )
        if note_type and old.number and note_type_id(note_type, collection) != old.number:
            sink.report(
                codes.TYPE_RENUMBERED,
                _line(sources, PATH, f"  {name} "),
                f"the note type `{name}` has another number in Anki than the published {old.number}",
                helps=("put back its `id`, or what changed in `builder/identity.py`",),
            )


def _announce_renames(
    edition: Edition, record: Record, sources: Mapping[str, Source], sink: Sink
) -> None:
    homes = homes_of(edition.notes, edition.collection, edition.decks)
    for rename in renamed_decks(published_homes(record), homes):
        path = f"cards/{rename.folder}/_deck.yaml" if rename.folder else COLLECTION_PATH
        sink.report(
            codes.DECK_RENAMED,
            _line(sources, path, "name:"),
            f"the deck `{rename.before}` is called `{rename.after}` in Anki now",
            notes=(f"release {record.version} published it under the old name",),
            helps=(
                "learners get a second deck, unless they rename theirs before they import: the next release tells them",
            ),
        )


def _line(sources: Mapping[str, Source], path: str, beginning: str) -> Span:
    """The line of a file that begins so, to point at."""
    return (sources.get(path) or Source(path, "")).line_beginning(beginning)
