"""Run git: find revisions and read their files."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS = 60
_SHORT = 12
_ELSEWHERE = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_COMMON_DIR",
)
"""Environment variables that point git to another repository; hooks set some."""


class GitError(Exception):
    """A git command failed; carries what to do."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.help = help_


@dataclass(frozen=True)
class Revision:
    """A commit to compare with."""

    name: str
    """The name that the user gave."""
    commit: str

    @property
    def short(self) -> str:
        """The abbreviated hash of the commit."""
        return self.commit[:_SHORT]


def find(root: Path, name: str) -> Revision:
    """Find the merge base of a revision and `HEAD`, as forges compare branches; the revision itself if there is none.

    Raises:
        GitError: git cannot be run here, or knows no such revision.
    """
    _require(root)
    commit = output(
        root,
        ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"),
        f"git knows no revision `{name}` here",
        "name a branch, a tag or a commit; a branch of the forge must be fetched first: `git fetch origin main`",
    )
    wanted = commit.decode().strip()
    try:
        parting = output(root, ("merge-base", wanted, "HEAD"), "no common commit", "")
    except GitError:  # another history, or one that was cut off
        return Revision(name, wanted)
    return Revision(name, parting.decode().strip())


def last_changes(root: Path, path: str, pattern: str, count: int) -> tuple[Revision, ...]:
    """List the last commits that changed a line of a file without deleting it, newest first.

    Args:
        root: the project's root.
        path: the file's path, relative to the root.
        pattern: a regular expression for the line.
        count: the maximum number of commits.

    Raises:
        GitError: git cannot be run here, or the clone is shallow, so its oldest commit seems to add every file.
    """
    _require(root)
    shallow = output(root, ("rev-parse", "--is-shallow-repository"), "git is too old", "update it")
    if shallow.strip() == b"true":
        raise GitError("this clone is shallow", "`git fetch --unshallow` gets its history")
    options = ("--format=%H", "--diff-filter=d", "--no-show-signature", "--no-textconv")
    listed = output(
        root,
        ("log", f"--max-count={count}", *options, f"-G{pattern}", "HEAD", "--", path),
        "there is no commit yet",
        "commit the project",
    )
    return tuple(Revision(commit, commit) for commit in listed.decode().split())


def text_of(root: Path, revision: Revision, path: str) -> str | None:
    """Read a file of a revision, with LF line ends; None if it is missing or not text.

    Raises:
        GitError: git cannot be run here.
    """
    place = f"{revision.commit}:./{path}"
    listed = output(
        root, ("ls-tree", "--name-only", revision.commit, "--", path), "no such commit", ""
    )
    if not listed:
        return None
    data = output(root, ("cat-file", "blob", place), f"`{place}` cannot be read", "try `git fsck`")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None


def output(root: Path, arguments: tuple[str, ...], problem: str, help_: str) -> bytes:
    """Run a git command in the root and return its output.

    Args:
        root: the project's root.
        arguments: the command and its arguments.
        problem: the message if it fails.
        help_: what to do if it fails.

    Raises:
        GitError: the command failed.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    try:
        return subprocess.run(
            ["git", "-C", str(root), *arguments],
            capture_output=True,
            check=True,
            timeout=_SECONDS,
            env=environment,
        ).stdout
    except FileNotFoundError:
        raise GitError("git is not installed", "install it") from None
    except subprocess.SubprocessError as error:
        said = (getattr(error, "stderr", None) or b"").decode(errors="replace").strip()
        because = f": {said.splitlines()[-1]}" if said else ""
        raise GitError(f"{problem}{because}", help_) from None


def _require(root: Path) -> None:
    output(
        root,
        ("rev-parse", "--git-dir"),
        "this is not a git repository",
        "run this in a clone of the project",
    )
