"""The note types: one per file, discovered automatically.

Each file defines `NOTE_TYPE`: the parts of a note, its prompt and answer, and its fields and templates
in Anki. No other file names the type or its parts. Ids are random numbers and never change, nor do the
number and order of fields and templates. Three spare fields (`Reserva`) allow for later additions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.model import Answer, Note, NoteType
    from builder.source import Text


def note_types() -> dict[str, NoteType]:
    """Return every note type, by name."""
    return registry.members(__name__, "NOTE_TYPE")


def inferred(answer: Answer) -> NoteType:
    """Infer the type of a note without a `type:` from how it answers."""
    return next(one for one in note_types().values() if one.is_inferred and one.answer is answer)


def type_of(note: Note) -> NoteType:
    """Return the note's type."""
    return note_types()[note.type]


def prompt_of(note: Note) -> Text:
    """Return the part that asks the question."""
    return note.parts[type_of(note).prompt]


def answer_of(note: Note) -> Text | None:
    """Return the part that answers; None if an option or a deletion does."""
    note_type = type_of(note)
    name = note_type.answered_by
    return note.parts.get(name) if name and name != note_type.prompt else None


def explanation_of(note: Note) -> Text | None:
    """Return the part that explains the answer, if the note has one."""
    name = type_of(note).explanation
    return note.parts.get(name) if name else None
