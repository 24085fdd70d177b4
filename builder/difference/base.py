"""Unpack the cards of a git revision into a separate folder, without changing the working tree."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from builder.git import GitError, output
from builder.languages import current, say

if TYPE_CHECKING:
    from pathlib import Path

    from builder.git import Revision
    from builder.languages import Message

FOLDERS = ("cards", "media")


def unpack(root: Path, base: Revision, folder: Path) -> None:
    """Write the revision's cards and pictures into a folder.

    Raises:
        GitError: the revision has no cards.
    """
    listed = output(
        root,
        ("ls-tree", "-d", "-z", "--name-only", base.commit, *FOLDERS),
        *_worded(say("diff-base-unreadable", name=base.name)),
    )
    folders = [name for name in listed.decode().split("\0") if name]
    if "cards" not in folders:
        raise GitError(*_worded(say("diff-base-without-cards", name=base.name)))
    packed = output(
        root,
        ("archive", "--format=zip", base.commit, "--", *folders),
        *_worded(say("diff-base-not-unpacked", name=base.name)),
    )
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)


def _worded(message: Message) -> tuple[str, str]:
    said = current().said(message)
    return said.text, said.help
