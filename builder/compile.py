"""Rendered notes -> files in `dist/`, all of them or none."""

from __future__ import annotations

import tempfile
from errno import EISDIR
from pathlib import Path
from typing import TYPE_CHECKING

from builder.codes import output as codes
from builder.edition import Edition
from builder.history import changes_of, times_of
from builder.identity import guid, in_document_order
from builder.outputs import outputs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.diagnostics import Sink
    from builder.edition import SetNote
    from builder.model import Loaded, RenderedNote


def gather(loaded: Loaded, notes: Iterable[SetNote], now: int | None, sink: Sink) -> Edition:
    """The edition that the outputs are made of; two notes of one guid are reported.

    Args:
        loaded: the notes' collection, decks and history.
        notes: set, in any order.
        now: the time of what changed since the last release, in seconds since the epoch; None where nothing tells.
        sink: takes the problems.
    """
    collection, decks, history = loaded.collection, loaded.decks, loaded.history
    settings = {one.rendered.note.id: one for one in notes}
    ordered = in_document_order((one.rendered for one in settings.values()), decks)
    bearers: dict[str, RenderedNote] = {}
    for rendered in ordered:
        other = bearers.setdefault(guid(rendered.note, collection), rendered)
        if other is not rendered:
            sink.report(
                codes.SHARED_GUID,
                rendered.note.span,
                f"the note has the guid of `{other.note.id}`",
                helps=("change its id, or its `guid:`",),
            )
    shown = (
        picture for rendered in ordered for html in rendered.passages for picture in html.media
    )
    pictures = {picture.name: (picture.source, picture.data) for picture in shown}
    times = times_of(ordered, collection, history.record, now)
    hashes = {source: stored for stored, (source, _) in pictures.items()}
    changes = changes_of(ordered, collection, hashes, history)
    version = history.record.version + ("+" if changes else "") if history.record else ""
    media = dict(sorted(pictures.items()))
    return Edition(collection, decks, ordered, media, times, settings, version)


def compile_all(edition: Edition) -> dict[str, bytes]:
    """Every output's files, by name."""
    files: dict[str, bytes] = {}
    for output in outputs().values():
        files.update(output.write(edition))
    return files


def write_all(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files: each whole under a temporary name, then all put in their places.

    Raises:
        OSError: a file cannot be written or put in its place; then all are as they were.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".mazo-", dir=folder) as scratch:
        fresh, former = Path(scratch, "fresh"), Path(scratch, "former")
        fresh.mkdir()
        former.mkdir()
        for name, data in files.items():
            (fresh / name).write_bytes(data)
            (fresh / name).chmod(0o644)
        placed: list[str] = []
        try:
            for name in files:
                if (folder / name).is_dir():
                    raise IsADirectoryError(
                        EISDIR, "a folder stands in its place", str(folder / name)
                    )
                if (folder / name).exists():
                    (folder / name).replace(former / name)
                placed.append(name)
                (fresh / name).replace(folder / name)
        except OSError:
            for name in placed:
                if (former / name).exists():
                    (former / name).replace(folder / name)
                else:
                    (folder / name).unlink(missing_ok=True)
            raise
