"""The note types: one per file, discovered automatically.

A member defines `NOTE_TYPE`: how a note is written, what it asks and what answers, and how Anki
stores and shows it. Nothing outside its file names a type or its parts. Its ids are random numbers
of our own, fixed for ever; so are the number and the order of its fields and templates. Three spare
fields (`Reserva`) leave room for what nobody thought of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.model import Answer, Note, NoteType
    from builder.source import Text


def note_types() -> dict[str, NoteType]:
    """Every note type, by name."""
    return registry.members(__name__, "NOTE_TYPE")


def inferred(answer: Answer) -> NoteType:
    """The type of a note that names none, by how it answers."""
    return next(one for one in note_types().values() if one.is_inferred and one.answer is answer)


def type_of(note: Note) -> NoteType:
    """The note's type."""
    return note_types()[note.type]


def prompt_of(note: Note) -> Text:
    """What the note asks."""
    return note.parts[type_of(note).prompt]


def answer_of(note: Note) -> Text | None:
    """The part that answers it; None where an option or a deletion does."""
    note_type = type_of(note)
    name = note_type.answered_by
    return note.parts.get(name) if name and name != note_type.prompt else None


def explanation_of(note: Note) -> Text | None:
    """The part that explains the answer, where the note has one."""
    name = type_of(note).explanation
    return note.parts.get(name) if name else None
