"""What earlier runs made, kept for later ones: bytes by key, in one SQLite file of the user's cache folder.

It is never needed: a folder that cannot be written, a file that is locked or damaged, and an entry that is not what
was put in, are as if nothing had been kept. SQLite sees to it that a run may be killed at any moment, and that two may
run at once. What is read back ends in decks, so it never lies in a project, where a stranger's pull request could
bring it along, and another user's file is not opened.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing, suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MAX_BYTES = 1 << 29
"""Of all values; the oldest entries are removed to stay below: room for some hundred thousand notes."""
_FILE = "notes-1.sqlite"
_SUM = 16
"""Bytes of the checksum before each value."""
_AT_ONCE = 500
"""Keys in one question to SQLite."""
_PATIENCE = 5.0
"""Seconds that one run waits for another to finish writing."""


def cache_folder() -> Path:
    """Where this system keeps what programs can make again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "mazo"


class Cache:
    """Values of earlier runs, by key."""

    def __init__(self, folder: Path | None, max_bytes: int = MAX_BYTES) -> None:
        """Use the cache in a folder, which is made if need be; None keeps nothing."""
        self.path = folder / _FILE if folder else None
        self.max_bytes = max_bytes

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that have one."""
        found: dict[bytes, bytes] = {}
        try:
            if self.path is None or not self.path.is_file():
                return {}
            with closing(_opened(self.path)) as connection:
                for some in _in_groups(keys):
                    marks = ",".join("?" * len(some))
                    found.update(
                        connection.execute(
                            f"SELECT key, value FROM entries WHERE key IN ({marks})",  # noqa: S608 - marks alone
                            some,
                        )
                    )
        except sqlite3.DatabaseError as error:
            self._discard(error)
        except OSError:
            return {}
        sound = {}
        for key, value in found.items():
            if isinstance(value, bytes) and _sum(value[_SUM:]) == value[:_SUM]:
                sound[key] = value[_SUM:]
        return sound

    def keep(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values for later runs, if that can be done."""
        if self.path is None or not values:
            return
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with closing(_opened(self.path)) as connection, connection:
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, value BLOB)"
                )
                connection.executemany(
                    "INSERT OR REPLACE INTO entries VALUES (?, ?)",
                    ((key, _sum(value) + value) for key, value in values.items()),
                )
                self._shrink(connection)
        except sqlite3.DatabaseError as error:
            self._discard(error)
        except OSError:
            return

    def _shrink(self, connection: sqlite3.Connection) -> None:
        """Remove the oldest entries while there are too many bytes."""
        (size,) = connection.execute("SELECT sum(length(value)) FROM entries").fetchone()
        while (size or 0) > self.max_bytes:
            connection.execute(
                "DELETE FROM entries WHERE rowid IN (SELECT rowid FROM entries ORDER BY rowid "
                "LIMIT (SELECT count(*) / 4 + 1 FROM entries))"
            )
            (size,) = connection.execute("SELECT sum(length(value)) FROM entries").fetchone()

    def _discard(self, error: sqlite3.DatabaseError) -> None:
        """Replace a damaged file; leave one that is locked, read-only or without a table yet."""
        if not isinstance(error, sqlite3.OperationalError) and self.path is not None:
            with suppress(OSError):
                self.path.unlink()


NO_CACHE = Cache(None)


def _opened(path: Path) -> sqlite3.Connection:
    if hasattr(os, "geteuid") and path.exists() and path.stat().st_uid != os.geteuid():
        raise PermissionError("the cache belongs to another user")
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    connection.execute("PRAGMA synchronous = OFF")  # what a power cut damages is made again
    return connection


def _sum(value: bytes) -> bytes:
    return blake2b(value, digest_size=_SUM).digest()


def _in_groups(keys: Iterable[bytes]) -> Iterator[list[bytes]]:
    rest = iter(keys)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
