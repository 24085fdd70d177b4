"""Load a project's entries without checking them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Sink
from builder.generate import generate, generate_exercise
from builder.load import check_ids
from builder.load.scan import scan
from builder.model import Exercise, Variant

if TYPE_CHECKING:
    from pathlib import Path

    from builder.model import Entry, SourceNote


def load(root: Path, sink: Sink) -> list[Entry]:
    """Load the notes and variants with a unique id, in document order; report every problem to the sink."""
    found = scan(root, sink)
    read = [file.read() for file in found.files]
    for file in read:
        sink.extend(file.diagnostics)
    entries = [entry for file in read for entry in file.entries]
    unique = check_ids(found, entries, sink)
    return [entry for entry in entries if entry.id in unique]


def notes_of(root: Path) -> list[SourceNote]:
    """The notes, authored and generated, of a project that loads without errors."""
    sink = Sink()
    entries = load(root, sink)
    made = [note for entry in entries for note in _made(entry, sink)]
    assert not sink.failed
    return [note for note in made if note is not None]


def _made(entry: Entry, sink: Sink) -> tuple[SourceNote | None, ...]:
    """The notes of an entry: those of an exercise are its variants."""
    match entry:
        case Exercise():
            return generate_exercise(entry, sink)
        case Variant():
            return (generate(entry, sink),)
    return (entry,)
