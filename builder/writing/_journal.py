"""The steps that replace files, how to undo them, and the journal that records them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from builder.writing import _disk
from builder.writing._exchange import exchange

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

JOURNAL = "journal.json"


@dataclass(frozen=True)
class Step:
    """A new file, or a new folder of outputs, that takes the place of the old one. Paths are relative to the home."""

    target: str
    staged: str
    backup: str
    """The old file; empty where there was none. An old folder changes places with the staged one."""
    mark: str
    """Identifies the new one: the hash of a file, the inode of a folder."""
    is_folder: bool = False

    def take(self, home: Path) -> None:
        """Move the new one into place.

        Raises:
            OSError: it cannot be moved.
        """
        if self.is_folder and self.backup:
            exchange(home / self.staged, home / self.target)
        else:
            (home / self.staged).replace(home / self.target)

    def undo(self, home: Path) -> None:
        """Restore the old one.

        Raises:
            OSError: it cannot be restored.
        """
        target = home / self.target
        if self.is_folder and self.backup:
            exchange(home / self.staged, target)
        elif self.is_folder:
            target.replace(home / self.staged)
        elif self.backup:
            (home / self.backup).replace(target)
        else:
            target.unlink()

    def is_taken(self, home: Path) -> bool:
        """Return whether the new one is in place and unchanged."""
        target = home / self.target
        try:
            if self.is_folder:
                return str(target.stat().st_ino) == self.mark
            return _disk.digest(target.read_bytes()) == self.mark
        except OSError:
            return False


def commit(steps: list[Step], home: Path, staging: Path) -> None:
    """Take all steps, or undo those taken and raise.

    Raises:
        OSError: a step cannot be taken.
    """
    journal = staging / JOURNAL
    if len(steps) > 1:  # a single step is atomic
        _write_journal(steps, staging)
    try:
        for step in steps:
            step.take(home)
        _flush_folders(steps, home)
    except BaseException:  # Ctrl-C too
        undo(steps, home)
        journal.unlink(missing_ok=True)
        raise
    journal.unlink(missing_ok=True)
    _disk.flush(staging)


def undo(steps: Iterable[Step], home: Path) -> tuple[str, ...]:
    """Undo the steps that were taken, and return their targets.

    Raises:
        OSError: one cannot be undone.
    """
    taken = [step for step in steps if step.is_taken(home)]
    for step in taken:
        step.undo(home)
    _flush_folders(taken, home)
    return tuple(step.target for step in taken)


def _flush_folders(steps: Iterable[Step], home: Path) -> None:
    for folder in {(home / step.target).parent for step in steps}:
        _disk.flush(folder)


def _write_journal(steps: list[Step], staging: Path) -> None:
    draft = staging / f"{JOURNAL}.new"
    content = {"staging": _identity(staging), "steps": [asdict(step) for step in steps]}
    _disk.write(draft, json.dumps(content).encode())
    draft.replace(staging / JOURNAL)
    for folder in (staging, staging.parent):
        _disk.flush(folder)


def read_journal(staging: Path) -> list[Step]:
    """Read the steps of a staging folder's journal; none if there is no journal.

    Raises:
        ValueError: the journal was not written here. Somebody's commit might contain one.
    """
    try:
        content = json.loads((staging / JOURNAL).read_bytes())
        if content["staging"] != _identity(staging):
            raise ValueError("a journal of another folder")
        return [Step(**step) for step in content["steps"]]
    except FileNotFoundError:
        return []
    except (OSError, TypeError, KeyError) as error:
        raise ValueError("not a journal") from error


def _identity(folder: Path) -> list[int]:
    """Identify a folder uniquely and unguessably. (Device numbers may change at a restart.)"""
    status = folder.stat()
    return [status.st_ino, status.st_uid]
