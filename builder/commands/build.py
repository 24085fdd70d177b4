"""`mazo build`: everything into `dist/`, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project, _writing
from builder.commands._command import Command

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.report_arguments(parser)
    parser.add_argument("--out", type=Path, metavar="DIR", help="write there instead of dist/")
    parser.add_argument(
        "--pdf", action="store_true", help="the sheets as PDF too, through an installed Chromium"
    )


def run(options: argparse.Namespace) -> int:
    """Build, and report."""
    from builder import pipeline
    from builder.outputs import outputs

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    out = options.out or root / "dist"
    files: dict[str, bytes] = {}
    with _project.status() as progress:
        result = pipeline.run(root, cache=_project.cache(options), progress=progress)
        if not _project.failed(result, options) and result.edition is not None:
            files = pipeline.files_of(result.edition, progress)
    if _project.failed(result, options) or result.edition is None:
        nothing = f"nothing was written to {_project.shown(out)}/"
        return _project.report(result, options, nothing, failed=True)
    edition = result.edition
    if result.no_time:
        _project.complain(
            f"mazo: git gives this build no time ({result.no_time}). Every build gets the same one, so Anki ignores "
            "the second import of a card that you edit: commit the cards, or set SOURCE_DATE_EPOCH."
        )
    prints = (page for one in outputs().values() if one.prints for page in one.prints(edition))
    return _writing.write(result, options, files, prints, out)


COMMAND = Command(
    "build",
    "build everything into dist/",
    arguments,
    run,
    (
        "mazo build",
        "mazo build --out /tmp/dist --pdf",
    ),
)
