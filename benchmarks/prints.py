"""Seconds and memory of each PDF, for so many notes: `python -m benchmarks.prints 300 5000`.

Each document is typeset in a process of its own, so that the memory is its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.sample_notes import sample_notes
from builder.pipeline import run
from builder.prints.booklet import Look, booklet
from builder.prints.cards import Cut, cards
from builder.typesetting import to_pdf

KINDS = {
    "booklet": lambda edition: booklet(edition, edition.main),
    "booklet, large": lambda edition: booklet(edition, edition.main, Look(letters="large")),
    "cards": lambda edition: cards(edition, edition.main),
    "cards, 16 a page": lambda edition: cards(edition, edition.main, Cut(number=16)),
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
        before = resource.getrusage(resource.RUSAGE_SELF)
        started = time.perf_counter()
        pdf = to_pdf(KINDS[kind](edition))
        seconds = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    grown = (after.ru_maxrss - before.ru_maxrss) // 1024
    pages = pdf.count(b"/Type/Page/") + pdf.count(b"/Type /Page\n")
    print(
        f"| {kind} | {count:,} | {cpu:.1f} | {seconds:.1f} | {grown:,} | {len(pdf) / 1e6:.1f} | {pages} |"
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
        "| PDF | notes | CPU s | wall s | MB of memory | MB of file | pages |\n|---|--:|--:|--:|--:|--:|--:|",
        flush=True,
    )
    for count in arguments or ["300", "5000"]:
        for kind in KINDS:
            subprocess.run([sys.executable, "-m", "benchmarks.prints", kind, count], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
