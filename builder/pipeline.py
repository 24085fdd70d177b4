"""The stages, in order: load → generate → validate → verify → render → compile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.clock import build_time
from builder.codes import output as codes
from builder.compile import compile_all, gather
from builder.diagnostics import Sink
from builder.generate import generate
from builder.history import check_continuity
from builder.load import load
from builder.record import NO_HISTORY
from builder.render import render
from builder.source import Source
from builder.validate import validate, validate_each
from builder.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from builder.model import Edition
    from builder.record import History

STAGES = ("load", "generate", "validate", "verify", "render", "compile")
Progress = Callable[[str], None]
"""Told the name of each stage as it begins."""


@dataclass(frozen=True)
class Result:
    """What a run gave."""

    sink: Sink
    edition: Edition | None
    """None where there is no collection."""
    files: int
    """How many files were read."""
    history: History = NO_HISTORY


def run(
    root: Path, progress: Progress = lambda _: None, only: frozenset[str] | None = None
) -> Result:
    """Take everything in `cards/` down the line, to the edition that the outputs are made of.

    Args:
        root: the folder that holds `cards/`.
        progress: told of each stage.
        only: paths relative to the root; then only their notes go past `load`, where ids are compared with all others.
    """
    sink = Sink()
    progress("load")
    loaded = load(root, sink)
    if loaded is None:
        return Result(sink, None, 0)
    notes, variants = loaded.notes, loaded.variants
    if only is not None:
        notes = tuple(note for note in notes if note.span.path in only)
        variants = tuple(variant for variant in variants if variant.span.path in only)
    progress("generate")
    computed = generate(variants, loaded.collection.decimal, sink)
    progress("validate")
    valid = (validate if only is None else validate_each)((*notes, *computed), sink)
    progress("verify")
    verified = verify(valid, sink)
    progress("render")
    rendered = render(verified, root / "media", loaded.collection.decimal, sink)
    edition = gather(loaded, rendered, build_time(root), sink)
    if only is None:
        check_continuity(edition.notes, loaded.history, sink)
    else:
        sink = sink.limited_to(only)
    if not (loaded.notes or loaded.variants or sink.failed):
        sink.report(
            codes.EMPTY,
            Source("cards", "").at(1, 1),
            "there is no card to write",
            helps=("add one",),
        )
    return Result(sink, edition, len(loaded.sources), loaded.history)


def files_of(edition: Edition, sink: Sink, progress: Progress = lambda _: None) -> dict[str, bytes]:
    """Every file that a build writes, by its name in `dist/`."""
    progress("compile")
    return compile_all(edition, sink)
