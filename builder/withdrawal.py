"""The notices that replace retired notes in the collections of those who learn them.

Anki never deletes a note that a package leaves out, so a card that was retired because it is wrong would be learnt for
ever. A package apart brings each retired note once more, with a notice in place of its text. It brings no cards: those
of a learner remain, and show the notice, and one who never had the note has nothing to learn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.edition import Withdrawn
from builder.history import fresh_time
from builder.identity import guid, hashed
from builder.notes import note_types
from builder.text.context import Context
from builder.text.html import AnkiWriter
from builder.text.reader import read

if TYPE_CHECKING:
    from builder.languages import Language
    from builder.model import Collection
    from builder.note_type import NoteType
    from builder.record import History, Retirement

_UNKNOWN = tuple(range(9))
"""The cards of a note if the record, from before 0.3.0, does not have them: more than any published note had."""


def withdrawn_notes(
    collection: Collection, history: History, version: str, now: int | None
) -> tuple[Withdrawn, ...]:
    """Return the notices of all retired notes whose type is known, by id.

    Args:
        collection: the notes' collection.
        history: the last release and the retired notes.
        version: what retires those that the last release still has.
        now: the time of what changed since the last release, in seconds since the epoch; None if unknown.
    """
    record = history.record
    if record is None:
        return ()
    found = []
    for id_, entry in sorted(history.retired.items()):
        gone, last = record.retired.get(id_), record.notes.get(id_)
        known = gone or last
        note_type = note_types().get(known.type) if known else None
        if known is None or note_type is None:
            continue
        since = gone.version if gone else version
        notice = _notice(entry, since, collection.locale.words)
        fields = _fields(note_type, notice, known.cards or _UNKNOWN, id_, collection.locale.words)
        content = hashed(note_type.name, fields)
        modified = known.modified
        if known.content != content:
            modified = max(fresh_time(record, now), modified + 1)
        identity = (id_, note_type.name, guid(id_, collection))
        found.append(Withdrawn(*identity, since, known.cards, fields, content, modified))
    return tuple(found)


def _notice(entry: Retirement, since: str, words: Language) -> str:
    """Write the notice as HTML for Anki, without the tags around it."""
    paragraphs = [
        words.text("withdrawn-since", version=since),
        entry.reason,
        words.text("withdrawn-replaced", id=entry.replaced_by) if entry.replaced_by else "",
        words.text("withdrawn-how"),
    ]
    return AnkiWriter(Context()).passage(read("\n\n".join(filter(None, paragraphs))))


def _fields(
    note_type: NoteType, notice: str, cards: tuple[int, ...], id_: str, words: Language
) -> tuple[str, ...]:
    """Return the values of the fields, so that the notice is the front of every card."""
    if note_type.is_cloze:
        hidden = words.text("withdrawn-deletion")
        notice += "".join(f"{{{{c{number + 1}::{hidden}}}}}" for number in cards)
    banner = f'<div class="mazo-withdrawn">{notice}</div>'
    values = dict.fromkeys((template.asks for template in note_type.templates), banner)
    values["id"] = id_
    return tuple(values.get(field.name, "") for field in note_type.fields)
