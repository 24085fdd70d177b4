"""The folder `media/`: its names, and the bytes of a file that a card names.

Only a file that is asked for is opened; never through a link, never a device, and never beyond `MAX_BYTES`.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from builder.languages import say
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
            if alike:
                raise BadMedia(say("media-other-case", name=name, alike=alike[0]))
            raise BadMedia(say("media-missing", name=name))
        try:
            data = self._bytes(name)
        except OSError as error:
            raise BadMedia(say("media-unreadable", name=name)) from error
        if not data:
            raise BadMedia(say("media-empty", name=name))
        if len(data) > MAX_BYTES:
            raise BadMedia(say("media-too-large", name=name, most=MAX_BYTES // 1_000_000))
        if data.startswith(_LFS):
            raise BadMedia(say("media-git-lfs", name=name))
        return data

    def _bytes(self, name: str) -> bytes:
        """The bytes, and one more than the maximum if there are more."""
        path = self.path / name
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise BadMedia(say("media-no-file", name=name))
        opening = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        handle = os.open(path, opening | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise BadMedia(say("media-no-file", name=name))
            return file.read(MAX_BYTES + 1)
