"""The folder `media/`: its names, and the bytes of a file that a card names.

Only a file that is asked for is opened; never through a link, never a device, and never beyond `MAX_BYTES`.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from builder.media.bad import BadMedia

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 2_000_000
_LFS = b"version https://git-lfs.github.com/spec/"


@dataclass(frozen=True)
class MediaFolder:
    """The files of `media/`."""

    path: Path

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names in the folder, sorted; none where it is missing, a link, or cannot be read."""
        try:
            if not stat.S_ISDIR(os.lstat(self.path).st_mode):
                return ()
            return tuple(sorted(os.listdir(self.path)))  # noqa: PTH208 - names, not paths
        except OSError:
            return ()

    def read(self, name: str) -> bytes:
        """The bytes of a file of the folder.

        Raises:
            BadMedia: there is no such file, it cannot be read, or it is too large.
        """
        if name not in self.names:
            alike = [other for other in self.names if other.lower() == name.lower()]
            raise BadMedia(
                f"there is no `media/{name}`",
                f"there is `media/{alike[0]}`: write `{alike[0]}`" if alike else "",
            )
        try:
            data = self._bytes(name)
        except OSError as error:
            raise BadMedia(f"cannot read `media/{name}`: {error.strerror}") from error
        if not data:
            raise BadMedia(f"`media/{name}` is empty", "put the file itself there")
        if len(data) > MAX_BYTES:
            raise BadMedia(
                f"`media/{name}` is larger than {MAX_BYTES // 1_000_000} MB",
                "make it smaller: a telephone shows it, and each learner downloads it",
            )
        if data.startswith(_LFS):
            raise BadMedia(
                f"`media/{name}` is a pointer of Git LFS, not the file itself",
                "fetch the file with `git lfs pull`",
            )
        return data

    def _bytes(self, name: str) -> bytes:
        """The bytes, and one more than the maximum if there are more."""
        path = self.path / name
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise BadMedia(f"`media/{name}` is a link, a folder or a device, not a file")
        opening = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        handle = os.open(path, opening | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise BadMedia(f"`media/{name}` is not a file")
            return file.read(MAX_BYTES + 1)
