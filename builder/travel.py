"""Every file down the line: as it went in an earlier run where that is still true, else on all cores."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from functools import cache
from hashlib import blake2b
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

from builder.journey import Journey, journeys
from builder.pictures import Pictures
from builder.store import NOTHING_KEPT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from builder.load.survey import CardFile
    from builder.store import Store

LIBRARIES = (
    *(
        "genanki",
        "pyyaml",
        "markdown-it-py",
        "mdit-py-plugins",
        "markdown",
        "msgspec",
        "nltk",
        "tokenizers",
        "math-core",
    ),
    *("pygments", "fonttools", "brotli", "rich"),
)
"""What this project is built with: another version of one may render or judge otherwise."""
WORTHWHILE = 400
"""Files from which on it pays to start other processes, which take some half a second to come to work."""
FEW = 5
"""Cards that make no claims, up to which it takes longer to look in the store than to go."""
_TOGETHER = 50
"""Files that a process takes at a time."""
_KEPT_TOGETHER = 1_000
"""Journeys that are written to the store at a time."""


def travel(
    files: Sequence[CardFile],
    decimal: str,
    media: Path,
    store: Store,
    progress: Callable[[str], None] = lambda _: None,
) -> list[Journey]:
    """The journeys of files, in their order: the same ones whatever the store holds, on any number of cores.

    Args:
        files: cards and computed files.
        decimal: the collection's decimal sign.
        media: the folder of pictures.
        store: where journeys of earlier runs are, and these are kept.
        progress: told how many are there.
    """
    is_quick = len(files) <= FEW and all(map(_is_plain, files))
    if is_quick or (store is NOTHING_KEPT and not _is_shared(len(files))):
        pictures = Pictures(media)
        return journeys(files, decimal, pictures)
    keys = [_key(file, decimal, media) for file in files]
    gone = {key: _read(kept) for key, kept in store.get(keys).items()}
    missing = {key: file for key, file in zip(keys, files, strict=True) if key not in gone}
    progress(f"cards: {len(gone)} of {len(files)}")
    fresh: dict[bytes, bytes] = {}
    arriving = _each(list(missing.values()), decimal, media)
    for number, (key, arrived) in enumerate(zip(missing, arriving, strict=True), 1):
        # Reading and keeping what is there takes no time while other processes work on the rest.
        gone[key] = _read(arrived)
        fresh[key] = arrived
        if number % _TOGETHER == 0:
            progress(f"cards: {len(gone)} of {len(files)}")
        if len(fresh) == _KEPT_TOGETHER or number == len(missing):
            store.keep(fresh)
            fresh = {}
    return [gone[key] for key in keys]


def _read(kept: bytes) -> Journey:
    found: Journey = pickle.loads(kept)  # noqa: S301 - our own: see `store`
    return found


# ---------------------------------------------------------------- what a journey depends on


def _key(file: CardFile, decimal: str, media: Path) -> bytes:
    """A hash of all that a file's journey depends on."""
    source = file.source
    parts = [_program(), repr(file.deck), decimal, source.path, source.text]
    if "![" in source.text:
        parts.append(_pictures(media))
    return blake2b("\0".join(parts).encode(), digest_size=20).digest()


@cache
def _program() -> str:
    """A hash of this program and its libraries."""
    from importlib.metadata import version

    whole = blake2b(sys.version.encode(), digest_size=20)
    for name in LIBRARIES:
        whole.update(f"{name} {version(name)}\0".encode())
    here = Path(__file__).parent
    for path in sorted(here.rglob("*")):
        if path.suffix != ".pyc" and path.is_file():
            whole.update(path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def _pictures(media: Path) -> str:
    """A hash of every picture that a card may show."""
    whole = blake2b(digest_size=20)
    for path in sorted(media.iterdir()) if media.is_dir() else ():
        if path.is_file():
            whole.update(os.fsencode(path.name) + b"\0" + blake2b(path.read_bytes()).digest())
    return whole.hexdigest()


# ---------------------------------------------------------------- going


def _is_plain(file: CardFile) -> bool:
    """Whether no library has to judge what a file holds."""
    return file.source.path.endswith(".md") and "verify:" not in file.source.text


def _is_shared(files: int) -> bool:
    """Whether so many files are worth several processes."""
    return files >= WORTHWHILE and cores() > 1


def _each(files: Sequence[CardFile], decimal: str, media: Path) -> Iterator[bytes]:
    """The journeys, pickled; by several processes where there is work for them and the system lets them start."""
    groups, done = [files[n : n + _TOGETHER] for n in range(0, len(files), _TOGETHER)], 0
    if _is_shared(len(files)):
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool
        from multiprocessing import get_context

        try:
            # Not forked: the terminal's status line runs in a thread of this process, and tokenizers in several.
            with ProcessPoolExecutor(cores(), get_context("spawn"), _begin) as pool:
                for some in pool.map(_some, groups, repeat(decimal), repeat(media)):
                    yield from some
                    done += 1
        except (OSError, BrokenProcessPool):
            pass
    for group in groups[done:]:
        yield from _some(group, decimal, media)


def _begin() -> None:
    """Leave interruptions to the process that started this one: each would show a traceback else. And look for no
    garbage: what a journey makes has no cycles.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


def _some(files: Sequence[CardFile], decimal: str, media: Path) -> list[bytes]:
    pictures = Pictures(media)
    return [
        pickle.dumps(one, pickle.HIGHEST_PROTOCOL) for one in journeys(files, decimal, pictures)
    ]


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
