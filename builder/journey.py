"""The way of one file down the line: load → generate → validate → verify → render → set.

Nothing of it depends on another file, so it can be gone on any core, or have been gone in an earlier run. What
does (an id or a question that two cards share, the order of notes) is settled when all have arrived.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostic, Sink
from builder.model import Note, Variant
from builder.render import render
from builder.sheets.setting import set_note
from builder.validate import glean, validate_each, validate_set
from builder.verify import verify

if TYPE_CHECKING:
    from builder.edition import SetNote
    from builder.load.survey import Bearer, CardFile
    from builder.pictures import Pictures
    from builder.rules._rule import Gleanings


@dataclass(frozen=True)
class Traveller:
    """A note or a variant of a file, and how far it got."""

    bearer: Bearer
    note: Note | None
    """The note itself, or the one that the variant makes."""
    gleanings: Gleanings
    """What the rules about all notes must know of the note."""
    arrived: SetNote | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Journey:
    """What became of a file."""

    diagnostics: tuple[Diagnostic, ...]
    """What its reader found wrong."""
    travellers: tuple[Traveller, ...]

    def bearers(self, sink: Sink) -> tuple[Bearer, ...]:
        """What the file holds, after reporting what its reader found wrong."""
        sink.extend(self.diagnostics)
        return tuple(traveller.bearer for traveller in self.travellers)


def journey(file: CardFile, decimal: str, pictures: Pictures) -> Journey:
    """Take what a file holds down the line.

    Args:
        file: a card or a computed file.
        decimal: the collection's decimal sign.
        pictures: of the collection.
    """
    sink = Sink()
    bearers = file.read(sink)
    return Journey(sink.all, tuple(_travelled(bearer, decimal, pictures) for bearer in bearers))


def _travelled(bearer: Bearer, decimal: str, pictures: Pictures) -> Traveller:
    sink = Sink()
    note = _made(bearer, decimal, sink) if isinstance(bearer, Variant) else bearer
    if note is None:
        return Traveller(bearer, None, {}, None, sink.all)
    valid = validate_each((note,), sink)
    rendered = render(verify(valid, sink), pictures, decimal, sink)
    arrived = set_note(rendered[0]) if rendered else None
    if arrived:
        validate_set(arrived, sink)
    return Traveller(bearer, note, glean(note), arrived, sink.all)


def _made(variant: Variant, decimal: str, sink: Sink) -> Note | None:
    # The generators and the exact solvers take longer to import than a card to check.
    from builder.generate import generate

    notes = generate((variant,), decimal, sink)
    return notes[0] if notes else None
