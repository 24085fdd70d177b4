"""The pipeline on one screen: read → check → render → collect → write.

The first three process each file by itself (`process.py`), so files that did not change come from the cache, and the
others run on all cores (`scheduler.py`). Here their notes are compared with each other, and collected in an edition,
which the outputs write.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.cache import NO_CACHE, Cache
from builder.clock import build_time
from builder.codes.output import EMPTY
from builder.compile import compile_all, gather
from builder.continuity import check_continuity
from builder.diagnostics import Sink
from builder.languages import Message, say
from builder.load import check_ids
from builder.load.media_files import read_credits
from builder.load.needs import check_needs
from builder.load.rows import check_rows
from builder.load.scan import scan
from builder.load.tags import check_tags
from builder.media import names
from builder.media.folder import MediaFolder
from builder.outputs import outputs
from builder.pictures import Pictures
from builder.processed import ProcessedFile
from builder.record import NO_HISTORY
from builder.scheduler import NEVER, Cancellation, Settings, process_all
from builder.source import Source
from builder.spelling import check_spelling
from builder.study import check_study_order
from builder.typesetting import to_pdf
from builder.validate import check_dates, validate_together

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from builder.dictionary import NoDictionary
    from builder.edition import Edition
    from builder.load import Identified
    from builder.record import History
    from builder.typesetting import Document

Progress = Callable[[Message], None]
"""Called with what is being done."""


@dataclass(frozen=True)
class Result:
    """What a run gave."""

    sink: Sink
    edition: Edition | None
    """None where there is no collection."""
    files: int
    """How many files were checked."""
    history: History = NO_HISTORY
    no_time: str = ""
    """Why the build has no time; empty where it has one."""
    no_spelling: NoDictionary | None = None
    """Why the spelling was not checked, although it was to be."""


def run(
    root: Path,
    *,
    only: frozenset[str] | None = None,
    cache: Cache = NO_CACHE,
    progress: Progress = lambda _: None,
    cancellation: Cancellation = NEVER,
    spelling: bool = False,
) -> Result:
    """Check and render everything in `cards/`.

    Args:
        root: the folder that holds `cards/`.
        only: paths relative to the root: only their notes are checked, and their ids compared with all others.
        cache: what earlier runs made; it changes nothing but the time.
        progress: called with what is being done.
        cancellation: looked at between files.
        spelling: whether the spelling is checked too.

    Raises:
        Cancelled: the cancellation is set.
    """
    sink, processed = Sink(), dict[str, ProcessedFile]()
    progress(say("progress-load"))
    found = scan(root, sink, only)
    collection, history = found.collection, found.history
    if collection is not None:
        files = [file for file in found.files if only is None or file.source.path in only]
        settings = Settings(root / "media")
        processed = process_all(files, settings, cache, progress, cancellation)
    entries: list[Identified] = []
    for file in found.files:
        done = processed.get(file.source.path) or file.read()
        sink.extend(done.diagnostics)
        entries.extend(done.entries)
    unique = check_ids(found, entries, sink)
    if collection is None:
        return Result(sink, None, 0)
    notes = [note for file in processed.values() for note in file.entries if note.id in unique]
    notes.sort(key=lambda note: note.generator is not None)
    for note in notes:
        sink.extend(note.diagnostics)
    facts = [(note.note, note.facts) for note in notes if note.note]
    if only is None:
        check_tags(found, [note for note, _ in facts], sink)
        check_needs([note for note, _ in facts], sink)
        check_rows(found, {note.id for note in notes}, sink)
    broken = validate_together(facts, sink) if only is None else frozenset()
    no_spelling = None
    if spelling:
        authored = [(n.note, n.words) for n in notes if n.note and n.generator is None]
        no_spelling = check_spelling(found, authored, cache, sink, only)
    rendered = [note.rendered for note in notes if note.rendered and note.id not in broken]
    time = build_time(root)
    check_dates([note for note, _ in facts], time.seconds, sink)
    texts = [file.source.text for file in found.files if file.source.path in processed]
    credits_ = read_credits(root, texts, sink, is_whole=only is None)
    edition = gather(
        collection,
        found.decks,
        history,
        rendered,
        time.seconds,
        sink,
        pictures=Pictures(root / "media"),
        credits_=credits_,
    )
    if only is None:
        check_study_order([rendered.note for rendered in edition.notes], sink)
        check_continuity(edition, history, found.sources, sink)
    else:
        sink = sink.limited_to(only | _beside(texts, root))
    if not (entries or sink.failed):
        sink.report(EMPTY, Source("cards", "").at(1, 1), say("empty-collection"))
    checked = len(found.sources if only is None else only)
    return Result(sink, edition, checked, history, time.problem, no_spelling)


def _beside(texts: Iterable[str], root: Path) -> frozenset[str]:
    """The paths of the files in `media/` that some cards may name, and of those beside them."""
    named = frozenset().union(*map(names.named, texts))
    shown = [name for name in MediaFolder(root / "media").names if name.lower() in named]
    return frozenset(f"media/{name}{suffix}" for name in shown for suffix in ("", ".yaml"))


def files_of(edition: Edition, progress: Progress = lambda _: None) -> dict[str, bytes]:
    """Every file that a build writes but its PDFs, by its name in `dist/`."""
    progress(say("progress-compile"))
    return compile_all(edition)


def pdfs_of(
    edition: Edition,
    cache: Cache = NO_CACHE,
    progress: Progress = lambda _: None,
    *,
    everything: bool = False,
) -> dict[str, bytes]:
    """The PDFs of a build, by their names in `dist/`; with `everything`, in every layout, as in a release."""
    documents: dict[str, Document] = {}
    for output in outputs().values():
        documents |= output.prints(edition)
        documents |= output.variants(edition) if everything else {}
    made = {}
    for name, document in documents.items():
        progress(say("progress-print", file=name))
        made[name] = to_pdf(document, cache)
    return made
