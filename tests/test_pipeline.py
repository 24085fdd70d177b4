"""The functions of the pipeline, called one by one; and cancelled runs."""

from __future__ import annotations

import multiprocessing
from threading import Event
from typing import TYPE_CHECKING

import pytest
from command import CARD
from loaded import load

from builder import pool, scheduler
from builder.cache import NO_CACHE, Cache
from builder.diagnostics import Severity, Sink
from builder.generate import generate
from builder.load.scan import scan
from builder.model import SourceNote, Variant
from builder.pictures import Pictures
from builder.pipeline import files_of, run
from builder.process import check_file, check_note, process_files, render_file, render_note
from builder.render import render
from builder.scheduler import Cancelled
from builder.validate import validate
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from conftest import Project

    from builder.load.scan import CardFile
    from builder.model import Entry
    from builder.processed import ProcessedFile

NAMES = ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho")
FILES = {f"{id_}.md": CARD.format(id=id_, front=f"¿Qué es {id_}?") for id_ in NAMES}
COMPUTED = "generator: bpe-first-merge\nvariants:\n  - {{id: v-1, corpus: [{corpus}]}}\n"
CLAIMING = """\
---
id: una
verify:
  a: {pair-count: a n, in: [banana]}
  answer: a
---
¿Cuántas veces está `a n` en `banana`?

---

$2$
"""


def entry_of(project: Project, name: str, text: str) -> Entry:
    """The only entry of a file."""
    entries = load(project({name: text}), Sink())
    return next(entry for entry in entries if entry.span.path.endswith(f"/{name}"))


def note_of(project: Project, text: str) -> SourceNote:
    """The note of a card."""
    note = entry_of(project, "una.md", text)
    assert isinstance(note, SourceNote)
    return note


def test_a_note_passes_through_all_stages(project: Project) -> None:
    sink, note = Sink(), note_of(project, CLAIMING)
    valid = validate(note, sink)
    assert valid is not None
    verified = verify(valid, sink)
    assert verified is not None
    rendered = render(verified, Pictures(project({}) / "media"), sink)
    assert rendered is not None
    assert rendered.parts["back"].anki == r"<p>\(2\)</p>"
    assert [(one.name, one.exact) for one in rendered.evidence] == [("a", "2")]
    assert not sink.failed


def test_each_stage_returns_none_after_reporting_why(project: Project) -> None:
    pictures = Pictures(project({}) / "media")
    invalid = note_of(project, CARD.format(id="una", front="¿Qué es <s>?"))
    false = note_of(project, CLAIMING.replace("$2$", "$3$"))
    blind = note_of(project, CARD.format(id="una", front="¿Qué se ve? ![Una](nada.svg)"))
    sinks = [Sink() for _ in range(4)]
    assert validate(invalid, sinks[0]) is None
    valid = validate(false, sinks[1])
    assert valid is not None
    assert verify(valid, sinks[1]) is None
    shown = validate(blind, sinks[2])
    assert shown is not None
    verified = verify(shown, sinks[2])
    assert verified is not None
    assert render(verified, pictures, sinks[2]) is None
    variant = entry_of(project, "bpe-first-merge.yaml", COMPUTED.format(corpus='"ab, cd"'))
    assert isinstance(variant, Variant)
    assert generate(variant, sinks[3]) is None
    errors = ([d for d in sink.all if d.severity is Severity.ERROR] for sink in sinks)
    stages = [{error.code.id[0] for error in found} for found in errors]
    assert stages == [{"V"}, {"K"}, {"R"}, {"G"}]


def test_a_note_with_an_error_keeps_the_facts_that_others_are_compared_with(
    project: Project,
) -> None:
    text = CARD.format(id="una", front="¿Qué es <s>?")
    checked = check_note(note_of(project, text))
    assert (checked.verified, [d.code.id for d in checked.diagnostics]) == (None, ["V101"])
    processed = render_note(checked, Pictures(project({}) / "media"))
    assert processed.rendered is None
    assert processed.note is not None
    assert processed.facts["duplicate-front"] == (("¿qué es <s>?",),)


def test_processing_files_together_gives_the_same_as_one_by_one(project: Project) -> None:
    root = project(FILES | {"una.md": CLAIMING, "mal.md": "sin cabecera"})
    files, pictures = scan(root, Sink()).files, Pictures(root / "media")
    together = list(process_files(files, pictures))
    assert together == [render_file(check_file(file.read()), pictures) for file in files]


# ---------------------------------------------------------------- cancelling


class After:
    """A cancellation that is set after a number of calls of `is_set`."""

    def __init__(self, looks: int) -> None:
        self.left = looks

    def is_set(self) -> bool:
        """Count a call, and tell whether the number is exceeded."""
        self.left -= 1
        return self.left < 0


def test_a_run_cancelled_before_its_start_processes_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cancelled = project(FILES), Event()
    cancelled.set()
    seen = _watched(monkeypatch)
    with pytest.raises(Cancelled):
        run(root, cancellation=cancelled)
    assert seen == []


def test_a_cancelled_run_leaves_its_processed_files_in_the_cache(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cache = project(FILES), Cache(tmp_path / "kept")
    expected = built(root)
    with pytest.raises(Cancelled):
        run(root, cache=cache, cancellation=After(len(FILES) + 3))
    seen = _watched(monkeypatch)
    assert built(root, cache) == expected
    assert 0 < len(seen) < len(FILES)


def built(root: Path, cache: Cache = NO_CACHE) -> dict[str, bytes]:
    """The files that a build writes."""
    edition = run(root, cache=cache).edition
    assert edition is not None
    return files_of(edition)


def _watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Record the paths of the files that are processed from now on."""
    seen: list[str] = []

    def watched(files: Iterable[CardFile], *rest: str | Pictures) -> Iterator[ProcessedFile]:
        held = list(files)
        seen.extend(file.source.path for file in held)
        return process_files(held, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(scheduler, "process_files", watched)
    return seen


def test_a_cancelled_run_leaves_no_process_behind(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduler, "WORTHWHILE", 1)
    monkeypatch.setattr(scheduler, "_TOGETHER", 2)
    monkeypatch.setattr(pool, "cores", lambda: 2)
    with pytest.raises(Cancelled):
        run(project(FILES), cancellation=After(1))
    assert multiprocessing.active_children() == []
