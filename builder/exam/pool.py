"""The questions that an exam chooses from, as slots: each version has another question of the same slot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.notes import note_types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.exam.values import Ask
    from builder.model import Note, RenderedNote


def default_types() -> tuple[str, ...]:
    """List the default note types: those graded by comparison with the key."""
    return tuple(name for name, one in note_types().items() if one.is_graded_at_sight)


@dataclass(frozen=True)
class Slot:
    """Questions that ask the same: an authored note, or what a generator makes for a skill at a level."""

    name: str
    note: RenderedNote
    """The first."""
    level: str
    """Such as `media`; empty if it has none."""

    @property
    def is_computed(self) -> bool:
        """Whether each version gets a question of its own."""
        return self.note.note.generator is not None

    def meets(self, ask: Ask) -> bool:
        """Whether it is of the deck and the level that are asked for."""
        return ask.deck in ("", self.note.note.deck) and ask.level in ("", self.level)


def slots_of(notes: Iterable[RenderedNote]) -> dict[str, Slot]:
    """Group notes into slots, by name: authored notes and exercises alone, other computed ones by skill and level."""
    slots: dict[str, Slot] = {}
    for rendered in notes:
        note = rendered.note
        is_alone = note.skill is None or bool(rendered.variants)
        level = level_of(note)
        name = note.id if is_alone else f"{note.skill} {level}"
        slots.setdefault(name, Slot(name, rendered, level))
    return slots


def level_of(note: Note) -> str:
    """The level of a note, such as `media`; empty if it has none."""
    prefix = f"{note.locale.words.text('tag-level')}::"
    return next((tag.removeprefix(prefix) for tag in note.tags if tag.startswith(prefix)), "")
