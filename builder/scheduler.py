"""Every file through the pipeline: from the cache where an earlier run processed the same file, else on all cores."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache as once
from hashlib import blake2b
from itertools import takewhile
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Protocol

from builder import pool
from builder.cache import NO_CACHE
from builder.codec import decode, encode
from builder.codes.load import TOO_SLOW
from builder.languages import current, say, use
from builder.load.scan import CardFile
from builder.media import names
from builder.media.bad import BadMedia
from builder.media.folder import MediaFolder
from builder.model import Deck
from builder.pictures import Pictures
from builder.process import process_files
from builder.processed import ProcessedFile
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from builder.cache import Cache
    from builder.languages import Message

LIBRARIES = (
    *(
        "genanki",
        "pyyaml",
        "markdown-it-py",
        "mdit-py-plugins",
        "markdown",
        "msgspec",
        "mpmath",
        "nltk",
        "numpy",
    ),
    *(
        "tokenizers",
        "math-core",
        "pygments",
        "fonttools",
        "brotli",
        "pillow",
        "rich",
        "argcomplete",
        "fluent-runtime",
        "babel",
        "typst",
    ),
)
"""What mazo is built with: another version of one may render or judge otherwise."""
WORTHWHILE = 400
"""Minimum number of files for which a pool pays off: its processes take half a second to start."""
FEW = 5
"""Number of cards without claims that are processed sooner than looked up in the cache."""
_TOGETHER = 50
"""Files that are processed at a time, and that a process of the pool gets in one task."""
_KEPT_TOGETHER = 1_000
"""Files that are written to the cache at a time."""


class Cancellation(Protocol):
    """A token that cancels a run; a `threading.Event` is one."""

    def is_set(self) -> bool:
        """Whether to stop."""


NEVER: Cancellation = Event()


class Cancelled(Exception):
    """The run was cancelled."""


@dataclass(frozen=True)
class Settings:
    """What a file is processed with, beside itself."""

    media: Path
    """The folder of pictures and sounds."""


def process_all(
    files: Sequence[CardFile],
    settings: Settings,
    cache: Cache,
    progress: Callable[[Message], None],
    cancellation: Cancellation,
) -> dict[str, ProcessedFile]:
    """Files, processed, by their paths and in their order: the same with and without a cache, on any number of cores.

    Args:
        files: cards and computed files.
        settings: what they are processed with.
        cache: what earlier runs kept, and where this one keeps what it makes.
        progress: called with how many are done.
        cancellation: looked at after each file; what is done by then is kept.

    Raises:
        Cancelled: the cancellation is set.
    """
    is_quick = len(files) <= FEW and all(map(_is_plain, files))
    keys = {} if is_quick or cache is NO_CACHE else _keys(files, settings)
    done = _known(files, keys, cache)
    missing = [file for file in files if file.source.path not in done]
    fresh: dict[bytes, bytes] = {}
    in_turn = _pooled if len(missing) >= WORTHWHILE and pool.cores() > 1 else _here
    for processed, data in in_turn(missing, settings, cancellation):
        path = processed.source.path
        done[path] = processed
        if keys and all(problem.code is not TOO_SLOW for problem in processed.diagnostics):
            fresh[keys[path]] = data or encode(processed)
        if len(fresh) == _KEPT_TOGETHER:
            cache.keep(fresh)
            fresh = {}
        if len(done) % _TOGETHER == 0:
            progress(say("progress-cards", done=len(done), all=len(files)))
    cache.keep(fresh)
    if len(done) < len(files):
        raise Cancelled
    return {file.source.path: done[file.source.path] for file in files}


def _is_plain(file: CardFile) -> bool:
    """Whether a file needs no solver and no library that judges."""
    return file.source.path.endswith(".md") and "verify:" not in file.source.text


_Fresh = Iterator[tuple[ProcessedFile, bytes]]
"""Files as they are processed, with their bytes where another process made them."""


def _here(files: Sequence[CardFile], settings: Settings, cancellation: Cancellation) -> _Fresh:
    """Process the files in this process, until cancelled."""
    pictures = Pictures(settings.media)
    for n in range(0, len(files), _TOGETHER):
        group = takewhile(lambda _: not cancellation.is_set(), files[n : n + _TOGETHER])
        for processed in process_files(group, pictures):
            if cancellation.is_set():
                return
            yield processed, b""


def _pooled(files: Sequence[CardFile], settings: Settings, cancellation: Cancellation) -> _Fresh:
    """Process the files in all cores' processes, until cancelled."""
    sources = {file.source.path: file.source for file in files}
    tasks = [_task(files[n : n + _TOGETHER], settings) for n in range(0, len(files), _TOGETHER)]
    for result in pool.run_all(_work, tasks):
        for path, data in decode(result, dict[str, bytes]).items():
            yield decode(data, ProcessedFile, sources[path]), data
        if cancellation.is_set():
            return


@dataclass(frozen=True)
class _Task:
    """Files for a process of the pool."""

    language: str
    """That of the messages."""
    media: str
    files: tuple[tuple[Deck, str, str], ...]
    """The deck, path and text of each."""


def _task(files: Sequence[CardFile], settings: Settings) -> bytes:
    texts = tuple((file.deck, file.source.path, file.source.text) for file in files)
    return encode(_Task(current().code, str(settings.media), texts))


def _work(data: bytes) -> bytes:
    """The bytes of each file of a task, processed, by its path."""
    task = decode(data, _Task)
    use(task.language)
    files = [CardFile(deck, Source(path, text)) for deck, path, text in task.files]
    done = process_files(files, Pictures(Path(task.media)))
    return encode({one.source.path: encode(one) for one in done})


# ---------------------------------------------------------------- the cache


def _known(
    files: Sequence[CardFile], keys: Mapping[str, bytes], cache: Cache
) -> dict[str, ProcessedFile]:
    """Those that the cache holds."""
    kept, known = cache.get(keys.values()), {}
    for file in files if kept else ():
        if data := kept.get(keys[file.source.path]):
            with suppress(ValueError):  # as if it were not there
                known[file.source.path] = decode(data, ProcessedFile, file.source)
    return known


def _keys(files: Sequence[CardFile], settings: Settings) -> dict[str, bytes]:
    """By path, a hash of all that decides what a file is processed to."""
    media, keys = _Media(settings.media), {}
    for file in files:
        source, deck = file.source, file.deck
        parts = [_program(), repr(deck), current().code, source.path, source.text]
        parts += media.digests(source.text)
        keys[source.path] = blake2b("\0".join(parts).encode(), digest_size=20).digest()
    return keys


@once
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


class _Media:
    """The files of `media/` as parts of keys: those alone are read that a card may name."""

    def __init__(self, path: Path) -> None:
        self._folder = MediaFolder(path)
        self._known: dict[str, str] = {}

    def digests(self, text: str) -> list[str]:
        """A line for each file that a text may name."""
        named = names.named(text)
        if not named:
            return []
        return [self._digest(name) for name in self._folder.names if name.lower() in named]

    def _digest(self, name: str) -> str:
        if name not in self._known:
            try:
                content = blake2b(self._folder.read(name)).hexdigest()
            except BadMedia as bad:
                content = str(bad)
            self._known[name] = f"{name} {content}"
        return self._known[name]
