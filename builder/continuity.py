"""Check that published notes keep learners' progress, and announce renamed decks."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from builder.codes import history as codes
from builder.history import package_words, published_homes, renames_since
from builder.identity import guid, note_type_id
from builder.languages import say
from builder.notes import note_types
from builder.record import PACKAGE, PATH, RETIRED_PATH
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
    """Report changes that would lose a learner's progress on a published note, and renamed decks.

    Args:
        edition: the edition to publish.
        history: the last release and the retired notes.
        sources: the files of `cards/`, by path, for the positions of diagnostics.
        sink: receives the diagnostics. If it already has errors, missing notes are not reported, because the errors
            may be the cause.
    """
    record = history.record
    if record is None:
        check_notes(edition.notes, edition.collection, history, sources, sink)
        return
    if record.namespace not in ("", edition.collection.namespace):
        sink.report(
            codes.NAMESPACE_CHANGED,
            _line(sources, COLLECTION_PATH, "namespace:"),
            say(
                "namespace-changed",
                namespace=record.namespace,
                written=json.dumps(record.namespace, ensure_ascii=False),
            ),
        )
    # Compare the rest with the published namespace, so that the change is not reported again for each note.
    collection = replace(
        edition.collection, namespace=record.namespace or edition.collection.namespace
    )
    check_notes(edition.notes, collection, history, sources, sink)
    _check_replacements(edition, history, sources, sink)
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
    """Report changes that would lose a learner's progress on some notes.

    Args:
        notes: the notes to compare with the history.
        collection: their collection, with the published namespace.
        history: the published and retired ones among them.
        sources: the files of `cards/`, by path, for the positions of diagnostics.
        sink: see `check_continuity`.
    """
    record = history.record
    published = record.notes if record else {}
    gone = published.keys() - {r.note.id for r in notes} - history.retired.keys()
    for id_ in () if sink.failed else sorted(gone):
        sink.report(
            codes.VANISHED,
            _line(sources, PATH, f"  {id_} "),
            say("published-note-gone", id=id_),
        )
    known = published.keys() | (record.retired.keys() if record else set())
    is_unreadable = any(d.code is codes.BAD_RECORD for d in sink.all)
    for id_ in () if is_unreadable else sorted(history.retired.keys() - known):
        sink.report(
            codes.NEVER_PUBLISHED,
            _line(sources, RETIRED_PATH, f"{id_}:"),
            say("retired-unpublished", id=id_),
        )
    for rendered in notes:
        _check_note(rendered, published.get(rendered.note.id), history, sink)
    _check_guids(notes, collection, published, sources, sink)


def _check_note(
    rendered: RenderedNote, old: ReleasedNote | None, history: History, sink: Sink
) -> None:
    note = rendered.note
    if note.id in history.withdrawn:
        sink.report(codes.RETIRED_ID, note.span, say("retired-id-used", id=note.id))
    if old is None:
        return
    if old.type != note.type:
        sink.report(
            codes.RETYPED,
            note.span,
            say("published-note-retyped", id=note.id, before=old.type, after=note.type),
        )
    if old.parameters != (note.parameters or "-"):
        sink.report(codes.REPARAMETERED, note.span, say("published-variant-changed", id=note.id))
    if (old.deck, old.package) != (note.deck, PACKAGE):
        sink.report(
            codes.REDECKED,
            note.span,
            say(
                "published-note-moved",
                id=note.id,
                deck=old.deck,
                package=package_words(old.package),
            ),
        )


def _check_guids(
    notes: tuple[RenderedNote, ...],
    collection: Collection,
    published: Mapping[str, ReleasedNote],
    sources: Mapping[str, Source],
    sink: Sink,
) -> None:
    """Report each note whose guid changed, or all at once if the code that computes guids changed."""
    kept = [r.note for r in notes if r.note.id in published and published[r.note.id].guid]
    changed = [n for n in kept if guid(n.id, collection) != published[n.id].guid]
    if len(changed) > 1 and len(changed) == len(kept):
        sink.report(
            codes.GUID_CHANGED,
            _line(sources, PATH, f"  {changed[0].id} "),
            say("guid-changed-everywhere", count=len(changed)),
        )
        return
    for note in changed:
        old = published[note.id].guid
        sink.report(codes.GUID_CHANGED, note.span, say("guid-changed", id=note.id, guid=old))


# ---------------------------------------------------------------- the whole


def _check_replacements(
    edition: Edition, history: History, sources: Mapping[str, Source], sink: Sink
) -> None:
    if sink.failed:  # the card may be the one with the error
        return
    ids = {rendered.note.id for rendered in edition.notes}
    for id_, entry in history.retired.items():
        if entry.replaced_by and entry.replaced_by not in ids:
            sink.report(
                codes.NO_REPLACEMENT,
                _line(sources, RETIRED_PATH, f"{id_}:"),
                say("replacement-unknown", id=id_, other=entry.replaced_by),
            )


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
                say("note-type-restructured", type=name),
            )
        if note_type and old.number and note_type_id(note_type, collection) != old.number:
            sink.report(
                codes.TYPE_RENUMBERED,
                _line(sources, PATH, f"  {name} "),
                say("note-type-renumbered", type=name, number=str(old.number)),
            )


def _announce_renames(
    edition: Edition, record: Record, sources: Mapping[str, Source], sink: Sink
) -> None:
    homes = published_homes(record)
    for rename in renames_since(homes, edition.notes, edition.collection, edition.decks):
        path = f"cards/{rename.folder}/_deck.yaml" if rename.folder else COLLECTION_PATH
        sink.report(
            codes.DECK_RENAMED,
            _line(sources, path, "name:"),
            say(
                "published-deck-renamed",
                before=rename.before,
                after=rename.after,
                version=record.version,
            ),
        )


def _line(sources: Mapping[str, Source], path: str, beginning: str) -> Span:
    """Find the line of a file that begins with a text."""
    return (sources.get(path) or Source(path, "")).line_beginning(beginning)
