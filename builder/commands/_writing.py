"""What commands that write files share: they write all files or none, and report problems like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import output as codes
from builder.commands import _project
from builder.languages import say
from builder.source import Source

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from builder.pipeline import Result


def write(
    result: Result,
    options: argparse.Namespace,
    files: Mapping[str, bytes],
    folder: Path,
    prints: Iterable[tuple[str, bytes]] = (),
) -> int:
    """Write files and PDFs of pages, and report; the exit code.

    Args:
        result: of the run; it takes what cannot be written.
        options: of the command.
        files: by name.
        folder: where all goes.
        prints: pages for a browser to print, each with the name of its PDF.
    """
    from builder.writing import write_folder

    made = dict(files)
    failed = False
    try:
        if pages := tuple(prints):
            made |= _printed(result, pages)
        write_folder(made, folder)
    except OSError as error:
        failed = True
        result.sink.report(
            codes.NOT_WRITABLE,
            Source(str(error.filename or folder), "").at(1, 1),
            say("not-writable", reason=_project.reason(error)),
        )
    except _NotPrinted:
        failed = True
    where = f"{_project.shown(folder)}/"
    ending = (
        say("command-nothing-written-to", folder=where)
        if failed
        else say("command-wrote", files=", ".join(sorted(made)), folder=where)
    )
    return _project.report(result, options, ending, failed=failed)


class _NotPrinted(Exception):
    """No PDF was made, which was reported."""


def _printed(result: Result, prints: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    from builder.printing import NoBrowserError, chromium, to_pdf

    assert result.edition is not None
    made = {}
    try:
        browser = chromium()
        with _project.status() as progress:
            for name, page in prints:
                progress(say("progress-print", file=name))
                made[name] = to_pdf(page, browser, result.edition.times.last)
    except NoBrowserError as error:
        result.sink.report(codes.NO_BROWSER, Source("--pdf", "").at(1, 1), error.message)
        raise _NotPrinted from None
    return made


def as_pdf(files: Mapping[str, bytes]) -> Iterable[tuple[str, bytes]]:
    """The pages among some files, each to be printed under its own name."""
    return ((f"{name.removesuffix('.html')}.pdf", page) for name, page in files.items())
