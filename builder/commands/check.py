"""`mazo check`: all cards, or only those of some files; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAULT, Command
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.report_arguments(parser)
    words = current()
    parser.add_argument(
        "--base", metavar=words.text("help-revision"), help=words.text("help-check-base")
    )
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar=words.text("help-file"),
        help=words.text("help-check-files"),
    )


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
            _project.complain(say("command-check-base-of-files"))
            return FAULT
        missing = [path for path in options.files if not path.is_file()]
        if missing:
            _project.complain(say("command-check-no-file", path=str(missing[0])))
            return FAULT
        only = frozenset(_relative(path, root) for path in options.files)
    try:
        base = find(root, options.base) if options.base is not None else None
    except GitError as error:
        _project.complain(say("git-error", problem=error.message, todo=error.help))
        return FAULT
    uncompared = ""
    with _project.status() as progress:
        if only is None:
            result = pipeline.run(root, cache=_project.cache(options), progress=progress)
            uncompared = _record.compare(root, result, base)
        else:  # a few files are processed sooner than the cache is opened
            result = pipeline.run(root, only=only, progress=progress)
    if uncompared:
        _project.complain(say("command-check-not-compared", path=PATH, reason=uncompared))
    return _project.report(result, options, None, failed=_project.failed(result, options))


def _relative(path: Path, root: Path) -> str:
    resolved = path.resolve()
    return (
        resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else path.as_posix()
    )


COMMAND = Command(
    "check",
    say("command-check-help"),
    arguments,
    run,
    (
        "mazo check",
        "mazo check cards/02-ngramas/*.md",
        "mazo check --strict --base origin/main",
    ),
)
