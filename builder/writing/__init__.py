"""Write several files atomically: all of them change, or none.

Killing the process at any moment leaves either the old files or the new ones, and no file missing. The method is a
rollback journal, as in SQLite (https://www.sqlite.org/atomiccommit.html):

1. Write the new files into a staging folder, `.mazo-write-…`, and flush them to disk.
2. Hard-link the old files there, and write a journal that lists them all.
3. Move each new file into place.
4. Delete the journal, which commits the new files.

A run that fails undoes its own steps; a killed one leaves its journal, and the next run undoes the steps (`recover`).
A folder of outputs needs one step and no journal, if the system supports it: a new folder, with the new files and links
to all others, is swapped with the old one.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from errno import EISDIR
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from builder.writing import _disk
from builder.writing._exchange import can_exchange
from builder.writing._journal import JOURNAL, Step, commit, read_journal, undo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

STAGING = ".mazo-write-"
"""Prefix of a staging folder's name; `.gitignore` lists it."""
_OPEN = "open"
"""A file in the staging folder that the run keeps open."""
_MAX_ENTRIES = 500
"""Maximum number of entries of a folder to swap; a larger one contains more than outputs."""


def write_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a folder of outputs, all or none.

    Args:
        files: their contents, by name.
        folder: made if missing.

    Raises:
        OSError: a file cannot be written; all are as they were.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    inside = {folder / name: data for name, data in files.items()}
    if folder.is_mount() or not os.access(folder.parent, os.W_OK):
        write_files(inside, folder)
    else:
        write_files(inside, folder.parent, folder)


def write_files(
    files: Mapping[Path, bytes], home: Path, outputs: Path | None = None
) -> tuple[Path, ...]:
    """Write files, all or none; files that already have these contents are not touched.

    Args:
        files: their contents, by path.
        home: a folder that contains them all. Files that a link leads outside of it are written separately.
        outputs: a folder whose files change in a single step, if the system supports it.

    Returns:
        The files that changed.

    Raises:
        OSError: a file cannot be written; all are as they were.
    """
    home = home.resolve()
    outputs = outputs.resolve() if outputs else None
    home.mkdir(parents=True, exist_ok=True)
    resolved = {path.resolve(): data for path, data in files.items()}
    inside = {path: data for path, data in resolved.items() if path.is_relative_to(home)}
    with _disk.locked(home):
        _recover(home)
        changed = {path: data for path, data in inside.items() if not _disk.holds(path, data)}
        if changed:
            _write(changed, home, outputs)
    for folder in {path.parent for path in resolved.keys() - inside.keys()}:
        strays = {path: data for path, data in resolved.items() if path.parent == folder}
        changed = {**changed, **dict.fromkeys(write_files(strays, folder), b"")}
    return tuple(changed)


def recover(home: Path) -> tuple[str, ...]:
    """Undo the writes of a killed run, and delete its files.

    Args:
        home: the `home` given to `write_files`.

    Returns:
        The restored files, relative to `home`.
    """
    home = home.resolve()
    try:
        if not any(_leftovers(home)):
            return ()
        with _disk.locked(home):
            return _recover(home)
    except OSError:  # a read-only checkout; a run that writes will report it
        return ()


def _recover(home: Path) -> tuple[str, ...]:
    """Recover while no other run writes here, so every staging folder is a leftover."""
    undone: list[str] = []
    for leftover in list(_leftovers(home)):
        with suppress(ValueError, OSError):  # not written here; or, on Windows, still in use
            steps = read_journal(leftover)
            (leftover / _OPEN).unlink(missing_ok=True)
            undone += undo(steps, home)
            (leftover / JOURNAL).unlink(missing_ok=True)
            shutil.rmtree(leftover)
    return tuple(undone)


def _leftovers(home: Path) -> Iterator[Path]:
    for path in home.glob(f"{STAGING}*"):
        if path.is_dir() and not path.is_symlink():
            yield path


def _write(files: Mapping[Path, bytes], home: Path, outputs: Path | None) -> None:
    staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=home))
    with (staging / _OPEN).open("w"):  # on Windows no other run can delete this file now
        try:
            steps = _stage(files, home, staging, outputs)
            commit(steps, home, staging)
        except BaseException:
            if not (staging / JOURNAL).exists():
                shutil.rmtree(staging, ignore_errors=True)
            raise
    for step in steps:
        if step.is_folder and step.backup:
            _keep_latecomers(home / step.staged, home / step.target)
    shutil.rmtree(staging, ignore_errors=True)


def _stage(
    files: Mapping[Path, bytes], home: Path, staging: Path, outputs: Path | None
) -> list[Step]:
    """Write the new files into the staging folder, with links to the old ones."""
    for path in files:
        if path.is_dir():
            raise IsADirectoryError(EISDIR, "a folder has this name", str(path))
    steps = []
    together = {path: data for path, data in files.items() if path.parent == outputs}
    if outputs and len(together) > 1 and _can_be_replaced(outputs, home, staging):
        steps.append(_staged_folder(outputs, together, home, staging))
        files = {path: data for path, data in files.items() if path not in together}
    for number, (path, data) in enumerate(files.items()):
        fresh, old = staging / f"new-{number}", staging / f"old-{number}"
        _disk.write(fresh, data, _mode(path))
        if path.exists():
            _disk.link(path, old)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
        backup = _relative(old, home) if path.exists() else ""
        steps.append(
            Step(_relative(path, home), _relative(fresh, home), backup, _disk.digest(data))
        )
    _disk.flush(staging)
    return steps


def _can_be_replaced(folder: Path, home: Path, staging: Path) -> bool:
    """Return whether a folder of outputs can be swapped as a whole."""
    if folder.parent != home:
        return False
    if not folder.exists():
        return True
    entries = sum(1 for _ in islice(folder.rglob("*"), _MAX_ENTRIES + 1))
    return entries <= _MAX_ENTRIES and not folder.is_mount() and can_exchange(staging)


def _staged_folder(folder: Path, files: Mapping[Path, bytes], home: Path, staging: Path) -> Step:
    """Make a folder with the new files, and links to all other files of the old one."""
    fresh = staging / "folder"
    replaced = {path.name for path in files}

    def ignored(parent: str, names: list[str]) -> Iterable[str]:
        return replaced.intersection(names) if Path(parent) == folder else ()

    if folder.exists():
        shutil.copytree(folder, fresh, symlinks=True, ignore=ignored, copy_function=_disk.link)
    else:
        fresh.mkdir()
    for path, data in files.items():
        _disk.write(fresh / path.name, data, _mode(path))
    _disk.flush(fresh)
    backup = _relative(fresh, home) if folder.exists() else ""
    inode = str(fresh.stat().st_ino)
    return Step(_relative(folder, home), _relative(fresh, home), backup, inode, is_folder=True)


def _keep_latecomers(old: Path, new: Path) -> None:
    """Move files that were added to the old folder meanwhile."""
    for entry in old.iterdir():
        if not os.path.lexists(new / entry.name):
            entry.replace(new / entry.name)


def _mode(path: Path) -> int:
    """Return the permissions of the file to replace, or of a new one."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644


def _relative(path: Path, home: Path) -> str:
    return path.relative_to(home).as_posix()
