"""The shelf of note types: one per file, found by being there.

A member defines `NOTE_TYPE`. Its ids are random numbers of our own, fixed for ever; so are the
number and the order of its fields and templates. Three spare fields (`Reserva`) leave room for what
nobody thought of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import shelf

if TYPE_CHECKING:
    from builder.model import NoteType


def note_types() -> dict[str, NoteType]:
    """Every note type, by name."""
    return shelf.members(__name__, "NOTE_TYPE")
