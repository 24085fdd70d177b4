"""`mazo check`: all cards, or only those of some files; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAULT, Command

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.report_arguments(parser)
    parser.add_argument(
        "--base",
        metavar="REVISION",
        help="compare the record of releases with this branch, tag or commit, and not with the last release",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")


def run(options: argparse.Namespace) -> int:
    """Check, and report."""
    from builder import pipeline
    from builder.commands import _record
    from builder.git import GitError, find
    from builder.record import PATH

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    only = None
    if options.files:
        if options.base is not None:
            _project.complain("mazo: `--base` is for a check of all cards: name no file")
            return FAULT
        missing = [path for path in options.files if not path.is_file()]
        if missing:
            _project.complain(f"mazo: there is no file {missing[0]}")
            return FAULT
        only = frozenset(_relative(path, root) for path in options.files)
    try:
        base = find(root, options.base) if options.base is not None else None
    except GitError as error:
        _project.complain(f"mazo: {error}; {error.help}")
        return FAULT
    uncompared, cache = "", _project.cache(options)
    with _project.status() as progress:
        if only is None:
            result = pipeline.run(root, cache=cache, progress=progress, spelling=True)
            uncompared = _record.compare(root, result, base)
        else:
            result = pipeline.run(root, only=only, cache=cache, progress=progress, spelling=True)
    if uncompared:
        _project.complain(f"mazo: {PATH} is not compared with the last release: {uncompared}")
    _project.complain_of_spelling(result)
    return _project.report(result, options, "", failed=_project.failed(result, options))


def _relative(path: Path, root: Path) -> str:
    resolved = path.resolve()
    return (
        resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else path.as_posix()
    )


COMMAND = Command(
    "check",
    "check all cards, or only those of some files",
    arguments,
    run,
    (
        "mazo check",
        "mazo check cards/02-ngramas/*.md",
        "mazo check --strict --base origin/main",
    ),
)
