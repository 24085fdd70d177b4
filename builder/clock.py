"""The time of a build: the commit's, so that the same commit makes the same bytes."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STAMP = ".commit-time"
"""A file in which `git archive` writes the commit's time (`export-subst`), for a tarball without
git."""
_INPUTS = ("cards", "media", "builder")
"""What a build reads: edits there that are not yet committed move the time."""
_TRACKED = "cards/collection.yaml"
"""A file that the repository of a collection tracks."""
_ELSEWHERE = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_COMMON_DIR",
)
"""Variables that lead git to another repository than the one that holds a folder; a hook sets some."""


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
        _git(root, "ls-files", "--error-unmatch", "--", _TRACKED)
        committed = int(_git(root, "log", "-1", "--format=%ct"))
        edited = _git(root, "status", "--porcelain", "-uall", "-z", "--no-renames", "--", *_INPUTS)
    except _NoGitError as error:
        stamp = _stamp(root)
        return BuildTime(stamp, "" if stamp else str(error))
    paths = (root / entry[3:] for entry in edited.split("\0") if entry)
    times = (int(path.stat().st_mtime) for path in paths if path.is_file())
    return BuildTime(max([committed, *times]))


def _stamp(root: Path) -> int | None:
    try:
        stamp = (root / STAMP).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return int(stamp) if _is_time(stamp) else None


def _is_time(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < 1 << 40


class _NoGitError(Exception):
    """There is no git, or no repository that tracks the collection; with the reason."""


def _git(root: Path, *arguments: str) -> str:
    """What git says of the repository that holds the root.

    Raises:
        _NoGitError: it says nothing.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    try:
        return subprocess.run(
            ["git", "-C", str(root), *arguments],
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
            env={**environment, "LC_ALL": "C"},
        ).stdout
    except FileNotFoundError:
        raise _NoGitError("git is not installed") from None
    except subprocess.CalledProcessError as error:
        lines = [line for line in str(error.stderr).splitlines() if line.strip()]
        raise _NoGitError(lines[0] if lines else "git failed") from None
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError) as error:
        raise _NoGitError(f"git cannot be run: {error}") from None
