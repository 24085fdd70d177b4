"""Seconds and memory of each PDF, for so many notes: `python -m benchmarks.prints 300 5000`.

Each kind is measured in a process of its own; the memory is that of the largest of those that typeset its volumes.
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pypdf import PdfReader

from benchmarks.sample_notes import sample_notes
from builder.pipeline import run
from builder.prints.booklet import Look, booklet
from builder.prints.brief import brief
from builder.prints.cards import Cut, cards
from builder.prints.volumes import volumes
from builder.typesetting import to_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.edition import Edition
    from builder.prints.volumes import Volume
    from builder.typesetting import Document

KINDS: dict[str, Callable[[Edition, Volume], Document]] = {
    "booklet": booklet,
    "booklet, large": partial(booklet, look=Look(letters="large")),
    "brief sheet": brief,
    "cards": cards,
    "cards, 16 a page": partial(cards, cut=Cut(number=16)),
}
_COLLECTION = """\
name: Muestra
slug: muestra
namespace: mazo/muestra
language: es
author: Nadie
licence: CC0
report: https://example.org/{id}
"""


def measure(kind: str, count: int) -> None:
    """Print what one document takes."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _write(root, count)
        edition = run(root).edition
        assert edition is not None
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.perf_counter()
        pdfs = [to_pdf(KINDS[kind](edition, volume)) for volume in volumes(edition.notes)]
        seconds = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    pages = sum(len(PdfReader(io.BytesIO(pdf)).pages) for pdf in pdfs)
    size = sum(map(len, pdfs)) / 1e6
    print(
        f"| {kind} | {count:,} | {len(pdfs)} | {cpu:.1f} | {seconds:.1f} | {after.ru_maxrss // 1024:,} | {size:.1f} "
        f"| {pages} |"
    )


def _write(root: Path, count: int) -> None:
    deck = root / "cards" / "01-muestra"
    deck.mkdir(parents=True)
    (root / "cards" / "collection.yaml").write_text(_COLLECTION, "utf-8")
    (deck / "_deck.yaml").write_text("name: Muestra\ndescription: Una.\nsource: S\n", "utf-8")
    for note in sample_notes(count):
        options = "\n".join(
            f"- [{'x' if not n else ' '}] {one}" for n, one in enumerate(note.options)
        )
        front = f"{note.front}\n\n{options}" if options else note.front
        text = f"---\nid: {note.id}\n---\n{front}\n\n---\n\n{note.back}\n"
        (deck / f"{note.id}.md").write_text(text, "utf-8")


def main(arguments: list[str]) -> None:
    """Measure every kind for each count."""
    if arguments and arguments[0] in KINDS:
        measure(arguments[0], int(arguments[1]))
        return
    print(
        "| PDF | notes | volumes | CPU s | wall s | MB of memory | MB of files | pages |\n"
        "|---|--:|--:|--:|--:|--:|--:|--:|",
        flush=True,
    )
    for count in arguments or ["300", "5000"]:
        for kind in KINDS:
            subprocess.run([sys.executable, "-m", "benchmarks.prints", kind, count], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
