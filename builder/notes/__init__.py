"""The note types: one per file, discovered automatically.

Each file defines `NOTE_TYPE`: the parts of a note, its prompt and answer, and its fields and templates
in Anki. No other file names the type or its parts. Ids are random numbers and never change, nor do the
number and order of fields and templates. Two spare fields allow for later additions; a third became the learner's own.

What learners read of a note type is in `builder/languages/`: `worded` has it in the collection's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from builder import registry
from builder.note_type import Answer
from builder.notes import _common

if TYPE_CHECKING:
    from builder.languages import Language
    from builder.model import Note
    from builder.note_type import NoteType
    from builder.source import Text


def note_types() -> dict[str, NoteType]:
    """Return every note type, by name."""
    return registry.members(__name__, "NOTE_TYPE")


def authored_types() -> dict[str, NoteType]:
    """Return the note types that a card file can have, by name."""
    return {name: one for name, one in note_types().items() if one.is_authored}


@dataclass(frozen=True)
class WordedTemplate:
    """A card template as Anki stores it, but for the collection's report address and decimal sign."""

    name: str
    front: str
    back: str


@dataclass(frozen=True)
class Worded:
    """The words of a note type in a language."""

    label: str
    """What the review sheet's filter calls the type."""
    fields: tuple[str, ...]
    """The names of the fields, in order."""
    templates: tuple[WordedTemplate, ...]


@cache
def worded(type_: str, words: Language) -> Worded:
    """Word a note type in a language, given its name."""
    note_type = note_types()[type_]
    return Worded(
        words.text(f"note-type-{type_}"),
        tuple(words.text(f"field-{field.name}") for field in note_type.fields),
        tuple(
            WordedTemplate(
                words.text(f"template-{template.name}"),
                _common.worded(template.front, words),
                _common.worded(template.back, words),
            )
            for template in note_type.templates
        ),
    )


def skeleton(note_type: NoteType, words: Language) -> str:
    """Write the body that `mazo new` gives a card: Markdown with `‹…›` as placeholders."""
    parts = (words.text(f"skeleton-{note_type.name}-{part.name}") for part in note_type.parts)
    return "\n\n---\n\n".join(parts)


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


def typed_of(note: Note) -> Text | None:
    """Return the answer if it is typed."""
    return answer_of(note) if type_of(note).answer is Answer.TYPED else None


def explanation_of(note: Note) -> Text | None:
    """Return the part that explains the answer, if the note has one."""
    name = type_of(note).explanation
    return note.parts.get(name) if name else None
