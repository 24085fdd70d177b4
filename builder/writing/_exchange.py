"""Swap two folders atomically, if the system supports it.

Linux has `renameat2` with `RENAME_EXCHANGE`, macOS `renamex_np` with `RENAME_SWAP`; Python wraps neither.
"""

from __future__ import annotations

import ctypes
import os
import sys
import tempfile
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Of Linux, in `linux/fs.h`."""
_RENAME_SWAP = 2
"""Of macOS, in `sys/stdio.h`."""


def exchange(one: Path, other: Path) -> None:
    """Swap two paths atomically: both names exist at every moment.

    Raises:
        OSError: the system or the file system cannot, or one of the paths is missing.
    """
    sys.audit("mazo.exchange", str(one), str(other))
    paths = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = library.renamex_np(*paths, _RENAME_SWAP)
        else:
            failed = library.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE)
    except (AttributeError, TypeError):  # another C library, or none that can be loaded
        raise OSError("this system cannot swap two folders") from None
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))


def can_exchange(folder: Path) -> bool:
    """Return whether two folders inside `folder` can be swapped, by trying it."""
    with tempfile.TemporaryDirectory(prefix="try-", dir=folder) as scratch:
        one, other = Path(scratch, "one"), Path(scratch, "other")
        one.mkdir()
        other.mkdir()
        (one / "mark").touch()
        try:
            exchange(one, other)
        except OSError:
            return False
        return (other / "mark").exists()
