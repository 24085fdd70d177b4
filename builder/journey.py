"""The way of one file down the line: load → generate → validate → verify → render.

Nothing of it depends on another file, so it can be gone on any core, or have been gone in an earlier run. What
does (an id or a question that two cards share, the order of notes) is settled when all have arrived.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostic, Sink
from builder.model import Note, RenderedNote, Variant
from builder.render import render
from builder.validate import validate_each
from builder.verify import verify

if TYPE_CHECKING:
    from builder.load.survey import Bearer, CardFile
    from builder.pictures import Pictures
    from builder.sheets.paper.measure import Measurements


@dataclass(frozen=True)
class Traveller:
    """A note or a variant of a file, and how far it got."""

    bearer: Bearer
    note: Note | None
    """The note itself, or the one that the variant makes."""
    rendered: RenderedNote | None
    diagnostics: tuple[Diagnostic, ...]
    measurements: Measurements
    """What the pages will ask of it, taken ahead of them."""


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


def journey(file: CardFile, decimal: str, pictures: Pictures, *, measuring: bool) -> Journey:
    """Take what a file holds down the line.

    Args:
        file: a card or a computed file.
        decimal: the collection's decimal sign.
        pictures: of the collection.
        measuring: whether to measure ahead what will be printed.
    """
    sink = Sink()
    bearers = file.read(sink)
    travelled = [_travelled(bearer, decimal, pictures, measuring=measuring) for bearer in bearers]
    return Journey(sink.all, tuple(travelled))


def _travelled(bearer: Bearer, decimal: str, pictures: Pictures, *, measuring: bool) -> Traveller:
    sink = Sink()
    note = _made(bearer, decimal, sink) if isinstance(bearer, Variant) else bearer
    if note is None:
        return Traveller(bearer, None, None, sink.all, {})
    valid = validate_each((note,), sink)
    rendered = render(verify(valid, sink), pictures, decimal, sink)
    if not rendered:
        return Traveller(bearer, note, None, sink.all, {})
    measurements = _measured(rendered[0]) if measuring else {}
    return Traveller(bearer, note, rendered[0], sink.all, measurements)


def _measured(rendered: RenderedNote) -> Measurements:
    from builder.sheets.ahead import measured_of

    return measured_of(rendered)


def _made(variant: Variant, decimal: str, sink: Sink) -> Note | None:
    # The generators and the exact solvers take longer to import than a card to check.
    from builder.generate import generate

    notes = generate((variant,), decimal, sink)
    return notes[0] if notes else None
