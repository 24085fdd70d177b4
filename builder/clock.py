"""The time of a build: the commit's, so that the same commit makes the same bytes."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STAMP = ".commit-time"
"""A file in which `git archive` writes the commit's time (`export-subst`), for a tarball without
git."""
_INPUTS = ("cards", "media", "builder")
"""What a build reads: edits there that are not yet committed move the time."""


def build_time(root: Path) -> int | None:
    """Seconds since the epoch: `SOURCE_DATE_EPOCH`, else the last commit's time, else a tarball's
    stamp, else None.

    Where a working tree was edited since the commit it is the time of the last edit: whoever tries
    a card out, and imports it again after each change, would see Anki ignore a time that stands
    still.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if _is_time(stated):
        return int(stated)
    committed = _git(root, "log", "-1", "--format=%ct")
    if committed is not None and _is_time(committed.strip()):
        edited = _git(root, "status", "--porcelain", "-z", "--no-renames", "--", *_INPUTS) or ""
        paths = (root / entry[3:] for entry in edited.split("\0") if entry)
        times = (int(path.stat().st_mtime) for path in paths if path.is_file())
        return max([int(committed), *times])
    try:
        stamp = (root / STAMP).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return int(stamp) if _is_time(stamp) else None


def _is_time(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < 1 << 40


def _git(root: Path, *arguments: str) -> str | None:
    """What git says; None where there is none, or no repository whose top is the root."""
    try:
        return subprocess.run(
            ["git", "-C", str(root), *arguments],
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        ).stdout
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
