"""`released.yaml`, which `mazo release` writes, and `retired.yaml`, which says what was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import history as codes
from builder.diagnostics import Sink
from builder.languages import say
from builder.load import keys
from builder.load.yaml_tree import read_yaml
from builder.record import (
    FORMULA,
    History,
    Record,
    Retirement,
    decks_of,
    note_types_of,
    notes_of,
    older_notes_of,
    pairs_of,
    retired_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from builder.load.files import FileReader
    from builder.source import Source

MAX_RECORD = 8_000_000
"""Bytes: some fifty thousand notes."""
MAX_RETIRED = 2_000_000
"""Bytes: as many entries as the file may have."""


def read_history(cards: Path, reader: FileReader, sink: Sink) -> History:
    """What was published and what is retired; both files may be missing."""
    record = retired = None
    if (cards / "released.yaml").exists():
        source = reader.read(cards / "released.yaml", MAX_RECORD)
        record = read_record(source, sink) if source else None
    if (cards / "retired.yaml").exists():
        source = reader.read(cards / "retired.yaml", MAX_RETIRED)
        retired = read_retired(source, sink) if source else None
    return History(record, retired or {})


def read_retired(source: Source, sink: Sink) -> dict[str, Retirement] | None:
    """Return the entries of `retired.yaml`, by id; None after reporting why it cannot be read."""
    tree = read_yaml(source, 0, len(source.text), sink)
    pairs = keys.RETIRED.read(tree, sink) if tree else None
    if pairs is None:
        return None
    return {id_: Retirement(entry["reason"], entry.get("replaced-by", "")) for id_, entry in pairs}


def read_record(source: Source, sink: Sink) -> Record | None:
    """The record that `released.yaml` holds, or None after reporting why it cannot be read."""
    scratch = Sink()  # one report: nobody mends the record key by key
    tree = read_yaml(source, 0, len(source.text), scratch)
    values = (keys.RELEASED.read(tree, scratch) if tree else None) or {}
    is_older = "namespace" not in values
    formula = int(values.get("formula", "1"))
    notes = values.get("notes", "")
    try:
        return Record(
            version=values["version"],
            time=int(values["time"]),
            libraries=dict(values["libraries"]),
            note_types=note_types_of(values["note-types"], is_older=is_older),
            notes=(
                notes_of(notes)
                if formula == FORMULA
                else older_notes_of(notes, has_guids=not is_older)
            ),
            media=pairs_of(values["media"]),
            retired=retired_of(values["retired"]),
            namespace=values.get("namespace", ""),
            decks=decks_of("" if is_older else values["decks"]),
            formula=formula,
        )
    except (KeyError, ValueError):
        sink.report(
            codes.BAD_RECORD,
            source.at(1, 1),
            say("bad-record"),
            notes=tuple(one.message for one in scratch.all[:1]),
        )
        return None
