"""Unpack the cards of a git revision into a separate folder, without changing the working tree."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from builder.git import GitError, output
from builder.languages import say

if TYPE_CHECKING:
    from pathlib import Path

    from builder.git import Revision

FOLDERS = ("cards", "media")


def unpack(root: Path, base: Revision, folder: Path) -> None:
    """Write the revision's cards and pictures into a folder.

    Raises:
        GitError: the revision has no cards.
    """
    listed = output(
        root,
        ("ls-tree", "-d", "-z", "--name-only", base.commit, *FOLDERS),
        say("git-unreadable", name=base.name),
    )
    folders = [name for name in listed.decode().split("\0") if name]
    if "cards" not in folders:
        raise GitError(say("git-no-cards", name=base.name))
    packed = output(
        root,
        ("archive", "--format=zip", base.commit, "--", *folders),
        say("git-unreadable", name=base.name),
    )
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)
