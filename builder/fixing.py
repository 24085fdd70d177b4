"""`mazo check --fix`: replace what a diagnostic says how to mend.

The cards are copied into a temporary folder. There each file is mended and all are checked again, until nothing is left
to mend; a file that would have as many problems as before is left alone.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from builder.characters import normalised
from builder.diagnostics import Severity
from builder.writing import write_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from builder.diagnostics import Fix
    from builder.pipeline import Result

_ROUNDS = 20
"""How often the cards are checked at most: a mend can bring to light what else there is to mend."""
_LINE_END = re.compile(r"(\r\n|\r|\n)")


@dataclass(frozen=True)
class Fixed:
    """What was mended, by path."""

    count: int
    """How many replacements were made."""
    files: tuple[str, ...]
    """Those that were written."""
    left: tuple[str, ...]
    """Those that would not have been better."""
    changed: tuple[str, ...]
    """Those that somebody else changed meanwhile, which are not written over."""


def fix(root: Path, run: Callable[[Path], Result]) -> Fixed:
    """Mend the files of a project, all or none.

    Args:
        root: the project's root.
        run: checks the project with a root.

    Raises:
        OSError: a file cannot be written; all are as they were.
    """
    with tempfile.TemporaryDirectory(prefix="mazo-") as folder:
        copy = Path(folder)
        _copied(root, copy)
        count, before, left = _mend(copy, run)
        after = {path: (copy / path).read_bytes() for path in before}
    files = {path: data for path, data in after.items() if data != before[path]}
    changed = [path for path in files if _read(root / path) != before[path]]
    wanted = {path: data for path, data in files.items() if path not in changed}
    write_files({root / path: data for path, data in wanted.items()}, root)
    return Fixed(count, tuple(wanted), tuple(sorted(left)), tuple(changed))


def _copied(root: Path, copy: Path) -> None:
    shutil.copytree(root / "cards", copy / "cards", symlinks=True)
    if (root / "media").is_dir():
        shutil.copytree(root / "media", copy / "media", symlinks=True, copy_function=_linked)


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # on another disk
        shutil.copyfile(source, target)


def _mend(copy: Path, run: Callable[[Path], Result]) -> tuple[int, dict[str, bytes], set[str]]:
    """Mend the copied files; return how many replacements they have, the files as they were, and those left alone."""
    result, count = run(copy), 0
    before: dict[str, bytes] = {}
    left: set[str] = set()
    for _ in range(_ROUNDS):
        wanted = {path: fixes for path, fixes in _fixes(result).items() if path not in left}
        old = {path: data for path in wanted if (data := _read(copy / path)) is not None}
        if not old:
            break
        for path, data in old.items():
            (copy / path).write_bytes(applied(data, wanted[path]))
        new = run(copy)
        worse = {path for path in old if not _burden(new, path) < _burden(result, path)}
        if worse:
            left |= worse
            for path, data in old.items():
                (copy / path).write_bytes(data)
        else:
            result, before = new, {**old, **before}
            count += sum(len(wanted[path]) for path in old)
    return count, before, left


def _fixes(result: Result) -> dict[str, list[Fix]]:
    """The mends of each file in their order, without those that overlap an earlier one."""
    found: dict[str, list[Fix]] = {}
    wanted = dict.fromkeys(one.fix for one in result.sink.all if one.fix is not None)
    for fix_ in sorted(wanted, key=lambda one: one.span.order):
        fixes = found.setdefault(fix_.span.path, [])
        if not fixes or _end(fixes[-1]) <= (fix_.span.line, fix_.span.column):
            fixes.append(fix_)
    return found


def _end(fix_: Fix) -> tuple[int, int]:
    """The line and column after what a mend replaces."""
    last = fix_.last or fix_.span
    return last.line, last.column + last.length


def _burden(result: Result, path: str) -> tuple[int, int]:
    """How many errors a file has, and how many other problems."""
    found = [one.severity for one in result.sink.all if one.span.path == path]
    errors = found.count(Severity.ERROR)
    return errors, len(found) - errors


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def applied(data: bytes, fixes: Iterable[Fix]) -> bytes:
    """Return a file with some replacements; lines without one keep every byte.

    Args:
        data: the file, in UTF-8.
        fixes: replacements that do not overlap.
    """
    mark, text = re.fullmatch("(\ufeff?)(.*)", data.decode("utf-8"), re.DOTALL).groups()  # type: ignore[union-attr]  # matches all text
    lines = _LINE_END.split(text)
    for fix_ in sorted(fixes, key=lambda one: one.span.order, reverse=True):
        at, start = 2 * (fix_.span.line - 1), fix_.span.column - 1
        row, column = _end(fix_)
        rest = normalised(lines[2 * (row - 1)])[column - 1 :]
        lines[at : 2 * row - 1] = [normalised(lines[at])[:start] + fix_.text + rest]
    return (mark + "".join(lines)).encode()
