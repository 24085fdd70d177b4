"""`mazo build`: everything into `dist/`, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project, _writing
from builder.commands._command import Command
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.report_arguments(parser)
    words = current()
    parser.add_argument("--out", type=Path, metavar="DIR", help=words.text("help-build-out"))
    pdfs = parser.add_mutually_exclusive_group()
    pdfs.add_argument("--no-pdf", action="store_true", help=words.text("help-build-no-pdf"))
    pdfs.add_argument("--all-pdf", action="store_true", help=words.text("help-build-all-pdf"))


def run(options: argparse.Namespace) -> int:
    """Build, and report."""
    from builder import pipeline

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    out = options.out or root / "dist"
    files: dict[str, bytes] = {}
    with _project.status() as progress:
        result = pipeline.run(root, cache=_project.cache(options), progress=progress)
        if not _project.failed(result, options) and result.edition is not None:
            files = pipeline.files_of(result.edition, progress)
            if not options.no_pdf:
                files |= pipeline.pdfs_of(
                    result.edition, _project.cache(options), progress, everything=options.all_pdf
                )
    if _project.failed(result, options) or result.edition is None:
        nothing = say("command-nothing-written-to", folder=f"{_project.shown(out)}/")
        return _project.report(result, options, nothing, failed=True)
    if result.no_time:
        _project.complain(say("command-build-no-time", reason=result.no_time))
    return _writing.write(result, options, files, out)


COMMAND = Command(
    "build",
    say("command-build-help"),
    arguments,
    run,
    (
        "mazo build",
        "mazo build --out /tmp/dist --no-pdf",
    ),
)
