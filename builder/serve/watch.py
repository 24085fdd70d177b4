"""Find changed files by polling times and sizes, five times a second.

Polling three hundred files takes two milliseconds, works on every system and disk, including shared and mounted ones,
and needs no binary package. A notified program would have to look at the files as well, because editors write to other
names and rename.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAUSE = 0.2
"""Seconds between two polls."""
FOLDERS = ("cards", "media")
Snapshot = dict[str, tuple[int, int, int]]
"""Path, relative to the root -> time, size and number of the file."""


def snapshot(root: Path) -> Snapshot:
    """List the files that a run reads; like `load`, skip hidden ones."""
    found: Snapshot = {}
    for folder in FOLDERS:
        _look(root / folder, folder, found, depth=2)
    return found


def _look(folder: Path, name: str, found: Snapshot, depth: int) -> None:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                path = f"{name}/{entry.name}"
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if depth > 1:
                        _look(folder / entry.name, path, found, depth - 1)
                    continue
                stat = entry.stat(follow_symlinks=False)
                found[path] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    except FileNotFoundError:
        return  # the folder disappeared meanwhile; the next poll sees the new state


def changed(before: Mapping[str, object], after: Mapping[str, object]) -> frozenset[str]:
    """Return the paths that were added, removed or changed."""
    return frozenset(
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    )


def is_card_file(path: str) -> bool:
    """Return whether a file only contains notes, so that no other file depends on it."""
    folder, _, name = path.rpartition("/")
    return (
        folder.count("/") == 1
        and folder.startswith("cards/")
        and name.endswith((".md", ".yaml"))
        and not name.startswith("_")
    )
