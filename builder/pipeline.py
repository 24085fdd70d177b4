"""The stages, in order: load → generate → validate → verify → render → compile.

Each file goes as far as `render` by itself (`journey.py`), on any core, or as an earlier run kept it (`travel.py`);
here all come together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.clock import build_time
from builder.codes import output as codes
from builder.compile import compile_all, gather
from builder.continuity import check_continuity
from builder.diagnostics import Sink
from builder.load import settle
from builder.load.survey import survey
from builder.model import Variant
from builder.record import NO_HISTORY
from builder.source import Source
from builder.store import NOTHING_KEPT, Store
from builder.travel import travel
from builder.validate import validate_together

if TYPE_CHECKING:
    from pathlib import Path

    from builder.edition import Edition
    from builder.journey import Traveller
    from builder.load.survey import Bearer
    from builder.model import RenderedNote
    from builder.record import History

Progress = Callable[[str], None]
"""Told what is being done."""


@dataclass(frozen=True)
class Result:
    """What a run gave."""

    sink: Sink
    edition: Edition | None
    """None where there is no collection."""
    files: int
    """How many files were read."""
    history: History = NO_HISTORY
    no_time: str = ""
    """Why nothing tells the time of the build; empty where something does."""


def run(
    root: Path,
    progress: Progress = lambda _: None,
    only: frozenset[str] | None = None,
    store: Store = NOTHING_KEPT,
) -> Result:
    """Take everything in `cards/` down the line, to the edition that the outputs are made of.

    Args:
        root: the folder that holds `cards/`.
        progress: told what is being done.
        only: paths relative to the root; then only their notes go past `load`, where ids are compared with all others.
        store: what earlier runs worked out; it changes nothing but the time.
    """
    sink = Sink()
    progress("load")
    surveyed = survey(root, sink, only)
    if surveyed.collection is None:
        settle(surveyed, (bearer for file in surveyed.files for bearer in file.read(sink)), sink)
        return Result(sink, None, 0)
    going = [file for file in surveyed.files if only is None or file.source.path in only]
    gone = travel(going, surveyed.collection.decimal, root / "media", store, progress)
    journeys = {file.source.path: journey for file, journey in zip(going, gone, strict=True)}
    bearers: list[Bearer] = []
    for file in surveyed.files:
        journey = journeys.get(file.source.path)
        bearers.extend(journey.bearers(sink) if journey else file.read(sink))
    loaded = settle(surveyed, bearers, sink)
    assert loaded is not None
    alone = {note.id for note in loaded.notes} | {variant.id for variant in loaded.variants}
    arrived = [t for journey in gone for t in journey.travellers if t.bearer.id in alone]
    allowed = _together(arrived, sink, are_all=only is None)
    time = build_time(root)
    edition = gather(loaded, allowed, time.seconds, sink)
    if only is None:
        check_continuity(edition, loaded.history, loaded.sources, sink)
    else:
        sink = sink.limited_to(only)
    if not (loaded.notes or loaded.variants or sink.failed):
        sink.report(
            codes.EMPTY,
            Source("cards", "").at(1, 1),
            "there is no card to write",
            helps=("add one",),
        )
    return Result(sink, edition, len(loaded.sources), loaded.history, time.problem)


def _together(travellers: list[Traveller], sink: Sink, *, are_all: bool) -> list[RenderedNote]:
    """Those that arrived, and break no rule about all notes; some of them are not asked."""
    authored_first = sorted(travellers, key=lambda t: isinstance(t.bearer, Variant))
    for traveller in authored_first:
        sink.extend(traveller.diagnostics)
    notes = [(t.note, t.gleanings) for t in authored_first if t.note is not None]
    broken = validate_together(notes, sink) if are_all else frozenset()
    return [t.arrived for t in travellers if t.arrived and t.bearer.id not in broken]


def files_of(edition: Edition, progress: Progress = lambda _: None) -> dict[str, bytes]:
    """Every file that a build writes, by its name in `dist/`."""
    progress("compile")
    return compile_all(edition)
