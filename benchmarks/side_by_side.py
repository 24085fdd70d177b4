"""Run mazo and its peers in turn on the same notes and machine: `python -m benchmarks.side_by_side`.

Each run is a separate process. Measured are wall time, CPU time including child processes, and their peak memory
together, sampled ten times per second on Linux. Ratios compare wall times with ankcompiler's for the same kind of run
and number of notes.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.sample_notes import (
    edited,
    mazo_card,
    sample_notes,
    write_as_json,
    write_for_ankcompiler,
    write_for_markdown_anki_decks,
    write_for_mazo,
)
from benchmarks.verified_variants import processor

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
ENVIRONMENTS = HERE / ".peers"
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_NOTHING: Callable[[], None] = lambda: None  # noqa: E731 - a default
"""The default, if nothing has to be done before a run."""


@dataclass(frozen=True)
class Case:
    """A command to measure."""

    name: str
    kind: str
    """`cold`, `one edited` or `check`."""
    command: tuple[str, ...]
    before: Callable[[], None] = _NOTHING


@dataclass(frozen=True)
class Run:
    """The measurements of a run."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of all processes together."""
    memory: float
    """Peak bytes of all processes together."""


def run(command: tuple[str, ...], environment: dict[str, str]) -> Run:
    """Run and measure a command.

    Raises:
        RuntimeError: it failed.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment, stdout=said, stderr=said, start_new_session=True
        )
        most = _Most(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        most.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(
                f"{' '.join(command)}: {said.read()[-2000:].decode(errors='replace')}"
            )
    return Run(wall, usage.ru_utime + usage.ru_stime, max(most.bytes, usage.ru_maxrss * 1024))


class _Most(threading.Thread):
    """The peak memory of all processes of a session together."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session, self.bytes, self.stopped = session, 0, threading.Event()
        self.start()

    def run(self) -> None:
        while not self.stopped.wait(0.1):
            self.bytes = max(self.bytes, sum(map(self._held, Path("/proc").glob("[0-9]*"))))

    def _held(self, process: Path) -> int:
        try:
            fields = (process / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0
        return int(fields[21]) * PAGE if int(fields[3]) == self.session else 0

    def stop(self) -> None:
        self.stopped.set()
        self.join()


# ---------------------------------------------------------------- the compared programs


def peer(name: str) -> Path:
    """The `bin` folder of an environment for peers, which is created if it does not exist."""
    folder, wanted = ENVIRONMENTS / name, HERE / "peers" / f"{name}.txt"
    made = folder / wanted.name
    if not made.exists() or made.read_bytes() != wanted.read_bytes():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = str(folder / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", str(wanted)], check=True)
        shutil.copy(wanted, made)
    return folder / "bin"


def cases(number: int, folder: Path, *, with_peers: bool = True) -> list[Case]:
    """Write notes into a folder, and list the commands to measure."""
    notes = sample_notes(number)
    write_for_mazo(notes, folder / "mazo")
    middle = notes[number // 2]
    (card,) = (folder / "mazo").rglob(f"{middle.id}.md")
    cache = folder / "cache" / "mazo"
    mazo = (sys.executable, "-m", "builder")
    root = ("--root", str(folder / "mazo"))
    out = ("--out", str(folder / "dist"))

    def cold() -> None:
        shutil.rmtree(cache, ignore_errors=True)
        shutil.rmtree(folder / "dist", ignore_errors=True)
        card.write_text(mazo_card(middle), "utf-8")

    def edit() -> None:
        was_edited = "Corregida" in card.read_text("utf-8")
        card.write_text(mazo_card(middle if was_edited else edited(middle)), "utf-8")

    ours = [
        Case("mazo build", "cold", (*mazo, "build", *root, *out), cold),
        Case("mazo build", "one edited", (*mazo, "build", *root, *out), edit),
        Case(
            "mazo build --no-cache", "one edited", (*mazo, "build", "--no-cache", *root, *out), edit
        ),
        Case("mazo check", "check", (*mazo, "check", *root), edit),
        Case("mazo check --no-cache", "check", (*mazo, "check", "--no-cache", *root), edit),
        Case("mazo check FILE", "check", (*mazo, "check", *root, str(card))),
    ]
    if not with_peers:
        return ours[:1]
    write_for_ankcompiler(notes, folder / "ankcompiler")
    write_for_markdown_anki_decks(notes, folder / "markdown-anki-decks")
    write_as_json(notes, folder / "notes.jsonl")
    for name in ("ankcompiler-out", "decks-out"):
        (folder / name).mkdir(exist_ok=True)
    ankc, others = peer("ankcompiler") / "ankc", peer("others")
    source = ("--path", str(folder / "ankcompiler"))
    build = (str(ankc), "build", "--all", *source, "--output", str(folder / "ankcompiler-out"))
    script = str(others / "python")
    lines, package = str(folder / "notes.jsonl"), str(folder / "bare.apkg")
    floor = (script, str(HERE / "peers" / "floor.py"), lines, package)
    return [
        Case("ankcompiler", "cold", build),
        Case("ankcompiler", "one edited", build),
        Case("ankcompiler check", "check", (str(ankc), "check", "--all", *source)),
        *ours,
        Case(
            "markdown-anki-decks",
            "cold",
            (
                str(others / "mdankideck"),
                str(folder / "markdown-anki-decks"),
                str(folder / "decks-out"),
            ),
        ),
        Case(
            "bare genanki + markdown",
            "cold",
            (script, str(HERE / "peers" / "bare_genanki.py"), lines, package),
        ),
        Case("floor: comrak, sqlite3, zipfile", "cold", (*floor, "--comrak")),
        Case("floor: sqlite3, zipfile", "cold", floor),
        Case('python -c "import nltk.lm"', "check", (sys.executable, "-c", "import nltk.lm")),
    ]


# ---------------------------------------------------------------- the table


def measured(number: int, repeat: int, folder: Path, *, with_peers: bool) -> dict[Case, Run]:
    """The median of each case over some rounds; each round runs all cases in turn."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {
        "PYTHONPATH": str(HERE.parent),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "SOURCE_DATE_EPOCH": "1790000000",
    }
    # The first run compiles Python's bytecode, which is not measured.
    subprocess.run([sys.executable, "-m", "compileall", "-q", HERE.parent / "builder"], check=True)
    found: dict[Case, list[Run]] = {}
    all_cases = cases(number, folder, with_peers=with_peers)
    for _ in range(repeat):
        for case in all_cases:
            case.before()
            found.setdefault(case, []).append(run(case.command, environment))
            print(
                f"{number} {case.kind} {case.name}: {found[case][-1].wall:.2f} s", file=sys.stderr
            )
    return {
        case: Run(
            *(
                statistics.median(getattr(r, part) for r in runs)
                for part in ("wall", "cpu", "memory")
            )
        )
        for case, runs in found.items()
    }


def table(number: int, found: dict[Case, Run]) -> list[str]:
    """A Markdown table with a row per case."""
    peers = {
        case.kind: run.wall for case, run in found.items() if case.name.startswith("ankcompiler")
    }
    rows = [
        f"| {number:,} | {case.kind} | {case.name} | {one.wall:.2f} | {one.cpu:.2f} | {one.memory / 1e6:,.0f} | "
        f"{one.wall / peers[case.kind]:.3f} |"
        for case, one in found.items()
    ]
    head = "| notes | kind | who | wall s | CPU s | memory MB | of ankcompiler's wall |"
    return [head, "|--:|---|---|--:|--:|--:|--:|", *rows]


def machine() -> str:
    """The machine and the versions."""
    peers = [line for name in ("ankcompiler", "others") for line in _pins(name)]
    ours = [
        f"{name} {version(name)}" for name in ("markdown", "nh3", "math-core", "genanki", "nltk")
    ]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = ", ".join(f"{n:.1f}" for n in os.getloadavg())
    return (
        f"{processor()}, {cores} cores, load {load}, {platform.system()}, Python {platform.python_version()}; "
        f"mazo with {', '.join(ours)}; peers: {', '.join(dict.fromkeys(peers))}"
    )


def _pins(name: str) -> list[str]:
    lines = (HERE / "peers" / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.replace("==", " ") for line in lines if not line.startswith("#")]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="mazo and its peers, side by side")
    parser.add_argument("--notes", type=int, nargs="+", default=[1000, 10_000], metavar="N")
    parser.add_argument("--repeat", type=int, default=3, metavar="ROUNDS")
    options = parser.parse_args()
    print(f"{machine()}\nmedian of {options.repeat}\n")
    for number in options.notes:
        with tempfile.TemporaryDirectory(prefix="mazo-bench-") as folder:
            found = measured(number, options.repeat, Path(folder), with_peers=True)
            print("\n".join(table(number, found)), end="\n\n", flush=True)
    twice = 2 * max(options.notes)
    with tempfile.TemporaryDirectory(prefix="mazo-bench-") as folder:
        (one,) = measured(twice, 1, Path(folder), with_peers=False).values()
        print(
            f"{twice:,} notes, cold: {one.wall:.2f} s, CPU {one.cpu:.2f} s, {one.memory / 1e6:,.0f} MB"
        )


if __name__ == "__main__":
    main()
