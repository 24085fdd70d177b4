"""The way of a file down the line: load → generate → validate → verify → render.

Nothing of it depends on another file, so it can be gone on any core, or have been gone in an earlier run. What
does (an id or a question that two cards share, the order of notes) is settled when all have arrived.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostic, Sink
from builder.model import Note, Variant
from builder.render import render
from builder.sheets.fit import misfits
from builder.validate import glean, validate_each, validate_room
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.load.survey import Bearer, CardFile
    from builder.model import RenderedNote
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
    arrived: RenderedNote | None
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


def journeys(files: Sequence[CardFile], decimal: str, pictures: Pictures) -> list[Journey]:
    """Take what some files hold down the line, in their order.

    All of them go through one stage before the next: what a stage works with then stays near the processor, and some
    fifty files take a fifth less time than one after the other.

    Args:
        files: cards and computed files.
        decimal: the collection's decimal sign.
        pictures: of the collection.
    """
    sinks = [Sink() for _ in files]
    held = [file.read(sink) for file, sink in zip(files, sinks, strict=True)]
    travellers = iter(_travelled([one for some in held for one in some], decimal, pictures))
    return [
        Journey(sink.all, tuple(islice(travellers, len(bearers))))
        for sink, bearers in zip(sinks, held, strict=True)
    ]


def _travelled(bearers: list[Bearer], decimal: str, pictures: Pictures) -> list[Traveller]:
    going = [(bearer, Sink()) for bearer in bearers]
    sinks = [sink for _, sink in going]
    notes = [_made(bearer, decimal, sink) for bearer, sink in going]
    valid = [validate_each(made, sink) for made, sink in zip(notes, sinks, strict=True)]
    verified = [verify(some, sink) for some, sink in zip(valid, sinks, strict=True)]
    rendered = [
        render(some, pictures, decimal, sink) for some, sink in zip(verified, sinks, strict=True)
    ]
    for some, sink in zip(rendered, sinks, strict=True):
        for one in some:
            too_long = () if one.note.is_practice else misfits(one)
            validate_room(one.note, too_long, sink)
    gleanings = [tuple(map(glean, made)) for made in notes]
    return [
        Traveller(
            bearer, next(iter(note), None), next(iter(gleaned), {}), next(iter(one), None), sink.all
        )
        for (bearer, sink), note, gleaned, one in zip(
            going, notes, gleanings, rendered, strict=True
        )
    ]


def _made(bearer: Bearer, decimal: str, sink: Sink) -> tuple[Note, ...]:
    """The note itself, or the one that a variant makes, if it does."""
    if not isinstance(bearer, Variant):
        return (bearer,)
    # The generators and the exact solvers take longer to import than a card to check.
    from builder.generate import generate

    return generate((bearer,), decimal, sink)
