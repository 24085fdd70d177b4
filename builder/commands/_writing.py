"""What commands that write files share: they write all files or none, and report problems like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import output as codes
from builder.commands import _project
from builder.languages import say
from builder.source import Source

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path

    from builder.pipeline import Result


def write(
    result: Result, options: argparse.Namespace, files: Mapping[str, bytes], folder: Path
) -> int:
    """Write files and report; the exit code.

    Args:
        result: of the run; it takes what cannot be written.
        options: of the command.
        files: by name.
        folder: where all goes.
    """
    from builder.writing import write_folder

    failed = False
    try:
        write_folder(files, folder)
    except OSError as error:
        failed = True
        result.sink.report(
            codes.NOT_WRITABLE,
            Source(str(error.filename or folder), "").at(1, 1),
            say("not-writable", reason=_project.reason(error)),
        )
    where = f"{_project.shown(folder)}/"
    ending = (
        say("command-nothing-written-to", folder=where)
        if failed
        else say("command-wrote", files=", ".join(sorted(files)), folder=where)
    )
    return _project.report(result, options, ending, failed=failed)
