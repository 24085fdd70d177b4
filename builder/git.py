"""Run git: find revisions and read their files."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.languages import MessageError, say

if TYPE_CHECKING:
    from pathlib import Path

    from builder.languages import Message

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


class GitError(MessageError):
    """A git command failed; the message's help is what to do."""


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
        say("git-no-revision", name=name),
    )
    wanted = commit.decode().strip()
    try:
        parting = output(root, ("merge-base", wanted, "HEAD"), say("git-no-common-commit"))
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
    shallow = output(root, ("rev-parse", "--is-shallow-repository"), say("git-too-old"))
    if shallow.strip() == b"true":
        raise GitError(say("git-shallow"))
    options = ("--format=%H", "--diff-filter=d", "--no-show-signature", "--no-textconv")
    listed = output(
        root,
        ("log", f"--max-count={count}", *options, f"-G{pattern}", "HEAD", "--", path),
        say("git-no-commit"),
    )
    return tuple(Revision(commit, commit) for commit in listed.decode().split())


def text_of(root: Path, revision: Revision, path: str) -> str | None:
    """Read a file of a revision, with LF line ends; None if it is missing or not text.

    Raises:
        GitError: git cannot be run here.
    """
    place = f"{revision.commit}:./{path}"
    unreadable = say("git-unreadable", name=place)
    listed = output(root, ("ls-tree", "--name-only", revision.commit, "--", path), unreadable)
    if not listed:
        return None
    data = output(root, ("cat-file", "blob", place), unreadable)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None


def output(root: Path, arguments: tuple[str, ...], problem: Message) -> bytes:
    """Run a git command in the root and return its output.

    Args:
        root: the project's root.
        arguments: the command and its arguments.
        problem: what is wrong if it fails; its help is what to do.

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
        raise GitError(say("git-missing")) from None
    except subprocess.SubprocessError as error:
        said = (getattr(error, "stderr", None) or b"").decode(errors="replace").strip()
        if not said:
            raise GitError(problem) from None
        todo = GitError(problem).help
        failed = say("git-failed", problem=problem, said=said.splitlines()[-1], todo=todo)
        raise GitError(failed) from None


def _require(root: Path) -> None:
    output(root, ("rev-parse", "--git-dir"), say("git-no-repository"))
