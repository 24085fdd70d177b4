"""The cards of a revision, out of git and in a folder of their own; nothing of the working tree is touched."""

from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = ("cards", "media")
_SECONDS = 60
_SHORT = 12


class NoBaseError(Exception):
    """The revision cannot be had; with what to do."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.help = help_


@dataclass(frozen=True)
class Base:
    """A revision."""

    name: str
    """As it was asked for."""
    commit: str
    """The commit that is compared with: where the name and `HEAD` part, as forges compare a branch."""

    @property
    def short(self) -> str:
        """The commit, as it is told."""
        return self.commit[:_SHORT]


def find(root: Path, name: str) -> Base:
    """The revision of a name.

    Raises:
        NoBaseError: git cannot be run here, or knows no such revision.
    """
    _git(
        root,
        ("rev-parse", "--git-dir"),
        "this is no repository of git",
        "run this in a clone of the project",
    )
    commit = _git(
        root,
        ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"),
        f"git knows no revision `{name}` here",
        "name a branch, a tag or a commit; a branch of the forge must be fetched first: `git fetch origin main`",
    )
    wanted = commit.decode().strip()
    try:
        parting = _git(root, ("merge-base", wanted, "HEAD"), "no common commit", "")
    except NoBaseError:
        return Base(name, wanted)  # another history, or one that was cut off: the revision itself
    return Base(name, parting.decode().strip())


def unpack(root: Path, base: Base, folder: Path) -> None:
    """Write the revision's cards and pictures into a folder.

    Raises:
        NoBaseError: the revision has no cards.
    """
    listed = _git(
        root,
        ("ls-tree", "-d", "-z", "--name-only", base.commit, *FOLDERS),
        f"`{base.name}` cannot be read",
        "`git fsck` says what is wrong",
    )
    folders = [name for name in listed.decode().split("\0") if name]
    if "cards" not in folders:
        raise NoBaseError(f"`{base.name}` has no cards here", "name a revision that has")
    packed = _git(
        root,
        ("archive", "--format=zip", base.commit, "--", *folders),
        f"`{base.name}` cannot be unpacked",
        "`git fsck` says what is wrong",
    )
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)


def _git(root: Path, arguments: tuple[str, ...], problem: str, help_: str) -> bytes:
    try:
        return subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, check=True, timeout=_SECONDS
        ).stdout
    except FileNotFoundError:
        raise NoBaseError("git is not installed", "install it") from None
    except subprocess.SubprocessError as error:
        said = (getattr(error, "stderr", None) or b"").decode(errors="replace").strip()
        because = f": {said.splitlines()[-1]}" if said else ""
        raise NoBaseError(f"{problem}{because}", help_) from None
