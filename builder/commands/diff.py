"""`mazo diff BASE`: what changed since a revision, card by card, and what that will be to those who learn."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, FAULT, OK, Command
from builder.diagnostics import Severity
from builder.languages import say

if TYPE_CHECKING:
    import argparse

    from builder.cache import Cache
    from builder.difference.change import Difference
    from builder.git import Revision
    from builder.pipeline import Result

_OURS = b"<!doctype html>"
"""How a page begins: a file that begins otherwise is not written over."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.root_argument(parser)
    _project.cache_argument(parser)
    parser.add_argument("base", metavar="BASE", help=str(say("help-diff-base")))
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--html", type=Path, metavar=str(say("help-file")), help=str(say("help-diff-html"))
    )
    form.add_argument("--markdown", action="store_true", help=str(say("help-diff-markdown")))


def run(options: argparse.Namespace) -> int:
    """Compare and report; the exit code is 1 where the working tree has errors."""
    from builder.commands import _record
    from builder.git import GitError, find

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    if options.html is not None and not _may_write(options.html):
        _project.complain(f"mazo: {say('diff-no-page', file=str(options.html))}")
        return FAULT
    try:
        base = find(root, options.base)
        before, after = _both(root, base, _project.cache(options))
    except GitError as error:
        _project.complain_of(error)
        return FAULT
    _record.compare(root, after, base)
    if after.edition is None:
        return _project.report(after, options, say("diff-nothing"), failed=True)
    if before.edition is None:
        problem = _first(before)
        _project.complain(f"mazo: {say('diff-unreadable', name=base.name, problem=problem)}")
        return FAILED
    return _tell(base, before, after, options)


def _may_write(path: Path) -> bool:
    if not path.exists():
        return True
    return path.is_file() and path.read_bytes()[: len(_OURS)].lower() == _OURS


def _both(root: Path, base: Revision, cache: Cache) -> tuple[Result, Result]:
    """Run the revision and the working tree.

    Raises:
        GitError: the revision cannot be unpacked.
    """
    from builder import pipeline
    from builder.difference.base import unpack

    with _project.status() as progress, tempfile.TemporaryDirectory(prefix="mazo-") as folder:
        unpack(root, base, Path(folder))
        before = pipeline.run(
            Path(folder),
            cache=cache,
            progress=lambda stage: progress(say("progress-of", name=base.name, stage=stage)),
        )
        return before, pipeline.run(root, cache=cache, progress=progress)


def _first(result: Result) -> str:
    errors = [d for d in result.sink.all if d.severity is Severity.ERROR]
    return f"{errors[0].span.path}: {errors[0].message}"


def _tell(base: Revision, before: Result, after: Result, options: argparse.Namespace) -> int:
    from builder.difference.compare import compare

    difference = compare(base, before, after)
    if options.html is not None:
        problem = _write(difference, before, after, options.html)
        if problem:
            said = say("diff-cannot-write", file=str(options.html), reason=problem)
            _project.complain(f"mazo: {said}")
            return FAILED
    elif options.markdown:
        from builder.difference.markdown import written

        sys.stdout.write(written(difference))
    else:
        from builder.difference.terminal import shown

        _project.output().print(shown(difference))
    return _ending(base, before, after)


def _write(difference: Difference, before: Result, after: Result, path: Path) -> str:
    """Write the page, whole; gives why it cannot be."""
    from builder.difference.page import written
    from builder.writing import write_files

    assert before.edition is not None
    assert after.edition is not None
    page = written(difference, before.edition, after.edition)
    try:
        write_files({path: page}, path.parent)
    except OSError as error:
        return str(_project.reason(error))
    _project.tell(say("diff-wrote", file=_project.shown(path), summary=difference.summary))
    return ""


def _ending(base: Revision, before: Result, after: Result) -> int:
    """Report the errors on either side; those of the working tree fail."""
    count = before.sink.count(Severity.ERROR)
    if count:
        problem = _first(before)
        said = say("diff-errors-before", name=base.name, count=count, problem=problem)
        _project.complain(f"mazo: {said}")
    count = after.sink.count(Severity.ERROR)
    if count:
        _project.complain(f"mazo: {say('diff-errors-after', count=count)}")
    return FAILED if count else OK


COMMAND = Command(
    "diff",
    say("command-diff-help"),
    arguments,
    run,
    (
        "mazo diff origin/main",
        "mazo diff v0.2.0 --html changes.html",
    ),
)
