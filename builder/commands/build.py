"""`mazo build`: everything into `dist/`, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.codes import output as codes
from builder.commands import _project
from builder.commands._command import Command
from builder.source import Source

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.report_arguments(parser)
    parser.add_argument("--out", type=Path, metavar="DIR", help="write there instead of dist/")


def run(options: argparse.Namespace) -> int:
    """Build, and report."""
    from builder import pipeline
    from builder.compile import write_all

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    out = options.out or root / "dist"
    with _project.status() as progress:
        result = pipeline.run(root, progress, store=_project.store(options))
        failed = _project.failed(result, options)
        files = {}
        if not failed and result.edition is not None:
            files = pipeline.files_of(result.edition, result.sink, progress)
            failed = _project.failed(result, options)
        if not failed:
            try:
                write_all(files, out)
            except OSError as error:
                at = Source(str(error.filename or out), "").at(1, 1)
                result.sink.report(
                    codes.NOT_WRITABLE,
                    at,
                    f"cannot write: {error.strerror or error}",
                    helps=("make room for it, or name another folder with `--out DIR`",),
                )
                failed = True
    where = _project.shown(out)
    wrote = f"wrote {', '.join(sorted(files))} to {where}/"
    return _project.report(
        result, options, f"nothing was written to {where}/" if failed else wrote, failed=failed
    )


COMMAND = Command("build", "build everything into dist/", arguments, run)
