"""`<slug>-corrections.zip`: every corrected note as text that Anki imports, which keeps what is a learner's own.

A package replaces a whole note with its tags, and only a note that was not edited since the release. A text file
replaces the fields that it names, always. A file is for the notes of one type: one for all types would
empty the fields that the others do not have.
"""

from __future__ import annotations

import io
import zipfile
from itertools import groupby
from typing import TYPE_CHECKING

from builder.edition import Edition, Output
from builder.identity import corrections_file, deck_name, guid, note_type_id
from builder.notes import note_types, worded
from builder.outputs._archive import always_imported, member

if TYPE_CHECKING:
    from builder.model import RenderedNote


def write(edition: Edition) -> dict[str, bytes]:
    """Write the archive, if any note was corrected: a file for each type of notes."""
    if not edition.corrected:
        return {}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        ordered = sorted(edition.corrected, key=_type)
        for type_, notes in groupby(ordered, key=_type):
            archive.writestr(member(f"{type_}.txt"), _text(edition, type_, tuple(notes)).encode())
    return {corrections_file(edition.collection): buffer.getvalue()}


def _type(rendered: RenderedNote) -> str:
    return rendered.note.type


def _text(edition: Edition, type_: str, notes: tuple[RenderedNote, ...]) -> str:
    """Write a line of values for each note, below what Anki needs to read them.

    The fields are those that the note type fills, which come first; the others are the learner's, or spare.
    The note type is a column of ids, because its name may change. Where the learner does not have the type, Anki
    then skips the line, and the package brings the note; after a `#notetype:`, Anki would make a note of another
    type, which no package updates. The deck is for a note that the learner deleted, or never had: Anki moves no
    card of another.
    """
    note_type, collection = note_types()[type_], edition.collection
    names = worded(type_, collection.locale.words).fields
    filled = note_type.fill(notes[0]).keys()
    count = sum(field.name in filled for field in note_type.fields)
    head = (
        "#separator:tab",
        "#html:true",
        "#guid column:1",
        "#notetype column:2",
        "#deck column:3",
        "#if matches:update current",
        "#columns:" + "\t".join(("guid", "notetype", "deck", *names[:count])),
    )
    rows = (
        (
            guid(rendered.note.id, collection),
            str(note_type_id(note_type, collection)),
            deck_name(edition.deck_of(rendered.note), collection),
            *(_value(rendered, n) for n in range(count)),
        )
        for rendered in notes
    )
    # Every value is quoted, because Anki skips a line that begins with `#`, and a guid may.
    return "\n".join((*head, *("\t".join(map(_quoted, row)) for row in rows))) + "\n"


def _value(rendered: RenderedNote, field: int) -> str:
    """Return the value of a field, whose media are named as Anki always imports them."""
    value = rendered.fields[field]
    for name in {one.name for html in rendered.passages for one in html.media}:
        other = always_imported(name)
        value = value.replace(f'src="{name}"', f'src="{other}"')
        value = value.replace(f"[sound:{name}]", f"[sound:{other}]")
    return value


def _quoted(value: str) -> str:
    return '"' + value.replace('"', '""') + '"'


OUTPUT = Output("corrections", write)
