"""The time of a build: the commit's, so that the same commit makes the same bytes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.git import GitError, output

if TYPE_CHECKING:
    from pathlib import Path

STAMP = ".commit-time"
"""A file in which `git archive` writes the commit's time (`export-subst`), for a tarball without
git."""
_INPUTS = ("cards", "media", "builder")
"""What a build reads: edits there that are not yet committed move the time."""
_TRACKED = "cards/collection.yaml"
"""A file that the repository of a collection tracks."""


@dataclass(frozen=True)
class BuildTime:
    """When a build takes place."""

    seconds: int | None
    """Since the epoch; None where nothing says."""
    problem: str = ""
    """Why git, which is asked first, gave no time; empty where it gave one, or where a stamp did."""


def build_time(root: Path) -> BuildTime:
    """The time of what changed since the last release: `SOURCE_DATE_EPOCH`, else the last commit's time,
    else a tarball's stamp.

    A repository counts only if it tracks the collection: a tarball may be unpacked inside another one. Where
    files were edited since the commit it is the time of the last edit. Anki ignores an update that is no newer,
    so whoever imports a package after each edit needs a time that moves.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if _is_time(stated):
        return BuildTime(int(stated))
    try:
        committed, edited = _of_repository(root)
    except GitError as error:
        stamp = _stamp(root)
        return BuildTime(stamp, "" if stamp else str(error))
    paths = (root / os.fsdecode(entry[3:]) for entry in edited.split(b"\0") if entry)
    times = (int(path.stat().st_mtime) for path in paths if path.is_file())
    return BuildTime(max([committed, *times]))


def _of_repository(root: Path) -> tuple[int, bytes]:
    """The last commit's time, and what `git status` says of the files that a build reads.

    Raises:
        GitError: there is no git, no commit, or no repository that tracks the collection.
    """
    problem = "no commit holds the collection"
    output(root, ("ls-files", "--error-unmatch", "--", _TRACKED), problem, "")
    committed = output(root, ("log", "-1", "--format=%ct"), problem, "")
    status = ("status", "--porcelain", "-uall", "-z", "--no-renames", "--", *_INPUTS)
    return int(committed), output(root, status, problem, "")


def _stamp(root: Path) -> int | None:
    try:
        stamp = (root / STAMP).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return int(stamp) if _is_time(stamp) else None


def _is_time(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < 1 << 40
