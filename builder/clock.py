"""The time of a build: the commit's, so that builds of a commit are reproducible."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.git import GitError, output
from builder.languages import say

if TYPE_CHECKING:
    from pathlib import Path

STAMP = ".commit-time"
"""A file in which `git archive` writes the commit's time (`export-subst`), for a tarball without
git."""
_INPUTS = ("cards", "media", "builder")
"""The files that a build reads; uncommitted edits there change the time."""
_TRACKED = "cards/collection.yaml"
"""A file that the repository of a collection tracks."""


@dataclass(frozen=True)
class BuildTime:
    """The time of a build."""

    seconds: int | None
    """Seconds since the epoch; None if unknown."""
    problem: str = ""
    """Why the time is not git's; empty if git or a stamp gave it."""


def build_time(root: Path) -> BuildTime:
    """Return `SOURCE_DATE_EPOCH`, else the last commit's time, else a tarball's stamp.

    The repository must track the collection, because a tarball may be unpacked inside another repository. If files
    were edited since the commit, use the time of the last edit: Anki ignores an update that is not newer, and an
    author may import a package after each edit.
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
    """Return the last commit's time, and the output of `git status` for the files that a build reads.

    Raises:
        GitError: there is no git, no commit, or no repository that tracks the collection.
    """
    problem = say("git-no-collection")
    output(root, ("ls-files", "--error-unmatch", "--", _TRACKED), problem)
    committed = output(root, ("log", "-1", "--format=%ct"), problem)
    status = ("status", "--porcelain", "-uall", "-z", "--no-renames", "--", *_INPUTS)
    return int(committed), output(root, status, problem)


def _stamp(root: Path) -> int | None:
    try:
        stamp = (root / STAMP).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return int(stamp) if _is_time(stamp) else None


def _is_time(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < 1 << 40
