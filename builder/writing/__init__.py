"""Write several files so that all of them change, or none.

A kill at any moment leaves the old files or the new ones, and never a file missing. The method is that of a rollback
journal, as in SQLite (https://www.sqlite.org/atomiccommit.html):

1. Write the new files into a staging folder, `.mazo-write-…`, and flush them to the disk.
2. Keep the old files there too, as hard links, and write a journal that names them all.
3. Put each new file in its place.
4. Delete the journal. From here on the new files stay.

A run that fails undoes its own steps; one that was killed leaves its journal, and the next run undoes them (`recover`).
A folder of outputs takes a single step, which needs no journal: a new folder, with the new files and links to all
others, changes places with the old one, where the system can do that.
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
"""How the name of a staging folder begins; `.gitignore` lists it."""
_OPEN = "open"
"""A file of the staging folder that its run keeps open."""
_MAX_ENTRIES = 500
"""Entries of a folder that is still replaced whole; one with more holds other things than outputs."""


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
    """Write files, all or none; those that have these contents already are not touched.

    Args:
        files: their contents, by path.
        home: a folder that holds them all. A link that leads out of it makes a write of its own.
        outputs: a folder whose files change in a single step, where the system can do that.

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
    """Undo what a killed run began to write, and delete what it left.

    Args:
        home: as it was given to `write_files`.

    Returns:
        The files that were put back, relative to the home.
    """
    home = home.resolve()
    try:
        if not any(_leftovers(home)):
            return ()
        with _disk.locked(home):
            return _recover(home)
    except OSError:  # a checkout that cannot be written; a run that writes will say so
        return ()


def _recover(home: Path) -> tuple[str, ...]:
    """Recover, while no other run writes here: every staging folder is one that a run left."""
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
    """Whether a folder of outputs can be replaced whole."""
    if folder.parent != home:
        return False
    if not folder.exists():
        return True
    entries = sum(1 for _ in islice(folder.rglob("*"), _MAX_ENTRIES + 1))
    return entries <= _MAX_ENTRIES and not folder.is_mount() and can_exchange(staging)


def _staged_folder(folder: Path, files: Mapping[Path, bytes], home: Path, staging: Path) -> Step:
    """A folder with the new files, and links to all others of the old one."""
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
    """Move what somebody wrote into the old folder while the new one was made."""
    for entry in old.iterdir():
        if not os.path.lexists(new / entry.name):
            entry.replace(new / entry.name)


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those of a new one."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644


def _relative(path: Path, home: Path) -> str:
    return path.relative_to(home).as_posix()
