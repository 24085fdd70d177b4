"""Which files of a project changed: a look at their times and sizes, five times a second.

A look at some three hundred files takes two milliseconds, is the same on every system and every kind of disk, shared
and mounted ones included, and needs no package whose binary must exist for each of them; and whoever is notified must
look just the same, to know what is worth reading: editors write through other names and rename.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAUSE = 0.2
"""Seconds between two looks."""
FOLDERS = ("cards", "media")
Snapshot = dict[str, tuple[int, int, int]]
"""Path, relative to the root -> time, size and number of the file."""


def snapshot(root: Path) -> Snapshot:
    """The files that a run reads, as they are now; hidden ones left out, as `load` leaves them out."""
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
        return  # it went while we looked: the next look sees what is there then


def changed(before: Mapping[str, object], after: Mapping[str, object]) -> frozenset[str]:
    """The paths that came, went or were written."""
    return frozenset(
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    )


def is_card_file(path: str) -> bool:
    """Whether a file holds notes and nothing that others depend on."""
    folder, _, name = path.rpartition("/")
    return (
        folder.count("/") == 1
        and folder.startswith("cards/")
        and name.endswith((".md", ".yaml"))
        and not name.startswith("_")
    )
