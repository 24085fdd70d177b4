"""`mazo check`: all cards, or only those of some files; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, FAULT, Command
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
    parser.add_argument("--fix", action="store_true", help=words.text("help-check-fix"))
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
        _project.complain_of(error)
        return FAULT
    uncompared, cache = "", _project.cache(options)
    with _project.status() as progress:
        if options.fix and (problem := _fix(root, only, options)):
            _project.complain(problem)
            return FAILED
        if only is None:
            result = pipeline.run(root, cache=cache, progress=progress, spelling=True)
            uncompared = _record.compare(root, result, base)
        else:
            result = pipeline.run(root, only=only, cache=cache, progress=progress, spelling=True)
    if uncompared:
        _project.complain(say("command-check-not-compared", path=PATH, reason=uncompared))
    _project.complain_of_spelling(result)
    code = _project.report(result, options, None, failed=_project.failed(result, options))
    count = sum(one.fix is not None for one in result.sink.all)
    if count and not options.fix and options.format != "json":
        _project.complain(say("fix-possible", count=count))
    return code


def _fix(root: Path, only: frozenset[str] | None, options: argparse.Namespace) -> str:
    """Mend what can be mended, and say what was; gives why it cannot be written."""
    from builder import pipeline
    from builder.fixing import fix

    cache = _project.cache(options)
    try:
        fixed = fix(root, lambda copy: pipeline.run(copy, only=only, cache=cache))
    except OSError as error:
        return f"mazo: {say('fix-cannot-write', reason=_project.reason(error))}"
    if fixed.files:
        _project.complain(say("fix-done", count=fixed.count, files=fixed.files))
    if fixed.left:
        _project.complain(f"mazo: {say('fix-left', files=fixed.left)}")
    if fixed.changed:
        _project.complain(f"mazo: {say('fix-changed', files=fixed.changed)}")
    return ""


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
        "mazo check --fix",
    ),
)
