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
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")


def run(options: argparse.Namespace) -> int:
    """Check, and report."""
    from builder import pipeline

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    only = None
    if options.files:
        missing = [path for path in options.files if not path.is_file()]
        if missing:
            _project.complain(f"mazo: there is no file {missing[0]}")
            return FAULT
        only = frozenset(_relative(path, root) for path in options.files)
    with _project.status() as progress:
        if only is None:
            result = pipeline.run(root, progress, store=_project.store(options))
        else:  # quicker by themselves than what was kept is found
            result = pipeline.run(root, progress, only)
    return _project.report(result, options, "", failed=_project.failed(result, options))


def _relative(path: Path, root: Path) -> str:
    resolved = path.resolve()
    return (
        resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else path.as_posix()
    )


COMMAND = Command("check", "check all cards, or only those of some files", arguments, run)
