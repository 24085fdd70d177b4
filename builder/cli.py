"""The command `mazo`: arguments in, exit code out. The only room that prints.

Exit 0 without errors, 1 with errors (or, under `--strict`, warnings), 2 for wrong usage or a fault
of ours.
"""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from builder import __version__
from builder.catalogue import catalogue
from builder.codes import load as load_codes
from builder.codes import output as output_codes
from builder.diagnostics import Severity, Sink
from builder.reporters import reporters
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from builder.pipeline import Result

COLLECTION = Path("cards", "collection.yaml")
OK, FAILED, FAULT = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; never a traceback, unless `MAZO_DEBUG` asks for one."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    try:
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options)
    except KeyboardInterrupt:
        return FAULT
    except BrokenPipeError:
        sys.stderr.close()
        return FAULT
    except Exception as fault:
        if os.environ.get("MAZO_DEBUG"):
            raise
        _errors().print(
            f"mazo: internal fault: {type(fault).__name__}: {fault}\n"
            "This is our mistake, not yours. Please report it, with the command and, if you can, the card;\n"
            "`MAZO_DEBUG=1` before the command shows where it happened.",
            markup=False,
            highlight=False,
        )
        return FAULT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mazo", description="Compile flashcards from plain text.")
    parser.add_argument("--version", action="version", version=f"mazo {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="build everything into dist/")
    build.add_argument("--out", type=Path, metavar="DIR", help="write there instead of dist/")
    build.set_defaults(command=_build)
    check = commands.add_parser("check", help="check all cards, or only those of some files")
    check.add_argument("files", nargs="*", type=Path, metavar="FILE")
    check.set_defaults(command=_check)
    for command in (build, check):
        command.add_argument(
            "--root", type=Path, metavar="DIR", help="the project's root, which holds cards/"
        )
        command.add_argument("--format", choices=tuple(reporters()), help="how problems are shown")
        command.add_argument("--strict", action="store_true", help="treat warnings as errors")
    explain = commands.add_parser("explain", help="say what a code means")
    explain.add_argument("code", metavar="CODE")
    explain.set_defaults(command=_explain)
    return parser


def _build(options: argparse.Namespace) -> int:
    from builder.compile import write_all
    from builder.pipeline import files_of, run

    root = _root(options)
    if root is None:
        return _no_collection(options)
    out = options.out or root / "dist"
    with _status() as say:
        result = run(root, say)
        failed = _failed(result, options)
        files = {} if failed or result.edition is None else files_of(result.edition, say)
        if files:
            try:
                write_all(files, out)
            except OSError as error:
                at = Source(str(error.filename or out), "").at(1, 1)
                result.sink.report(
                    output_codes.NOT_WRITABLE, at, f"cannot write: {error.strerror or error}"
                )
                failed = True
    wrote = (
        f"wrote {', '.join(sorted(files))} to {_shown(out)}/"
        if not failed
        else f"nothing was written to {_shown(out)}/"
    )
    return _report(result, options, wrote, failed=failed)


def _check(options: argparse.Namespace) -> int:
    from builder.pipeline import run

    root = _root(options)
    if root is None:
        return _no_collection(options)
    only = None
    if options.files:
        missing = [path for path in options.files if not path.is_file()]
        if missing:
            _errors().print(f"mazo: there is no file {missing[0]}", markup=False, highlight=False)
            return FAULT
        only = frozenset(_relative(path, root) for path in options.files)
    with _status() as say:
        result = run(root, say, only)
    return _report(result, options, "", failed=_failed(result, options))


def _relative(path: Path, root: Path) -> str:
    resolved = path.resolve()
    return (
        resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else path.as_posix()
    )


def _explain(options: argparse.Namespace) -> int:
    wanted = options.code.upper()
    code = catalogue().get(wanted) or next(
        (c for c in catalogue().values() if c.name == options.code), None
    )
    if code is None:
        known = ", ".join(catalogue())
        _errors().print(
            f"mazo: there is no code `{options.code}`; there are {known}",
            markup=False,
            highlight=False,
        )
        return FAULT
    _output().print(
        f"{code.id} {code.name} ({code.severity.value})\n\n{code.manual.strip()}",
        markup=False,
        highlight=False,
    )
    return OK


def _root(options: argparse.Namespace) -> Path | None:
    """The nearest folder upwards that holds `cards/collection.yaml`, or the one named."""
    if options.root is not None:
        return options.root.resolve() if (options.root / COLLECTION).exists() else None
    here = Path.cwd()
    return next(
        (folder for folder in (here, *here.parents) if (folder / COLLECTION).exists()), None
    )


def _no_collection(options: argparse.Namespace) -> int:
    from builder.pipeline import Result

    sink = Sink()
    where = options.root or Path()
    sink.report(
        load_codes.NO_COLLECTION,
        Source((where / COLLECTION).as_posix(), "").at(1, 1),
        "there is no collection here",
        helps=("run this inside a project, or name one with `--root DIR`",),
    )
    return _report(Result(sink, None, 0), options, "", failed=True)


def _failed(result: Result, options: argparse.Namespace) -> bool:
    return result.sink.failed or (options.strict and result.sink.count(Severity.WARNING) > 0)


def _report(result: Result, options: argparse.Namespace, ending: str, *, failed: bool) -> int:
    reporter = reporters()[
        options.format or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full")
    ]
    text = reporter.show(result.sink.all, _summary(result, ending))
    console = _output() if options.format == "json" or not result.sink.all else _errors()
    console.print(text, markup=reporter.is_markup, highlight=False, soft_wrap=True)
    return FAILED if failed else OK


def _summary(result: Result, ending: str) -> str:
    errors, warnings = result.sink.count(Severity.ERROR), result.sink.count(Severity.WARNING)
    found = [_plural(errors, "error")] if errors else []
    found += [_plural(warnings, "warning")] if warnings else []
    notes = (
        ""
        if errors or result.edition is None
        else f", {_plural(len(result.edition.notes), 'note')}"
    )
    summary = f"{' and '.join(found) or 'no problems'} in {_plural(result.files, 'file')}{notes}"
    return f"{summary}; {ending}" if ending else summary


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _shown(path: Path) -> str:
    return Path(os.path.relpath(path)).as_posix()


def _output() -> Console:
    return Console(file=sys.stdout, soft_wrap=True)


def _errors() -> Console:
    return Console(file=sys.stderr, soft_wrap=True)


def _status() -> AbstractContextManager[Callable[[str], None]]:
    """Progress on a terminal, and quiet in a pipe."""
    console = _errors()
    if not console.is_terminal:
        return nullcontext(lambda _: None)
    return _Status(console)


class _Status:
    def __init__(self, console: Console) -> None:
        self.status = console.status("load")

    def __enter__(self) -> Callable[[str], None]:
        self.status.start()
        return self.status.update

    def __exit__(self, *_: object) -> None:
        self.status.stop()
