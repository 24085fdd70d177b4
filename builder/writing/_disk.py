"""Basic file operations that flush to disk."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def write(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a new file and flush it.

    Raises:
        OSError: it cannot be written, or exists.
    """
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(mode)


def link(source: str | Path, target: str | Path) -> None:
    """Make a hard link, or a copy if the file system has no links.

    Raises:
        OSError: neither can be made.
    """
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target)
        flush(Path(target))


def flush(path: Path) -> None:
    """Flush a file, or the entries of a folder if the system supports it."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def holds(path: Path, data: bytes) -> bool:
    """Return whether a file has these contents."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def digest(data: bytes) -> str:
    """Hash contents."""
    return sha256(data).hexdigest()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Lock a folder so that only one run at a time writes below it; others wait.

    Windows cannot lock a folder. There, an open file prevents other runs from deleting its folder.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems cannot lock folders
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
