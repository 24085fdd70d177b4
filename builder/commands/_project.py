"""What commands about a project share: its root, how problems are shown, and progress."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from builder.codes import load as codes
from builder.commands._command import FAILED, OK
from builder.diagnostics import Severity, Sink
from builder.reporters import reporter, reporter_names
from builder.source import Source

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from rich.console import Console

    from builder.cache import Cache
    from builder.pipeline import Result

COLLECTION = Path("cards", "collection.yaml")


def root_argument(parser: argparse.ArgumentParser) -> None:
    """`--root`."""
    parser.add_argument(
        "--root", type=Path, metavar="DIR", help="the project's root, which holds cards/"
    )


def report_arguments(parser: argparse.ArgumentParser) -> None:
    """`--root`, `--format` and `--strict`."""
    root_argument(parser)
    parser.add_argument("--format", choices=reporter_names(), help="how problems are shown")
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    cache_argument(parser)


def cache_argument(parser: argparse.ArgumentParser) -> None:
    """`--no-cache`."""
    parser.add_argument(
        "--no-cache", action="store_true", help="ignore the results of earlier runs, and keep none"
    )


def cache(options: argparse.Namespace) -> Cache:
    """What earlier runs made."""
    from builder.cache import NO_CACHE, Cache, cache_folder

    return NO_CACHE if options.no_cache else Cache(cache_folder())


def root_of(options: argparse.Namespace) -> Path | None:
    """The nearest folder upwards that holds `cards/collection.yaml`, or the one named; None where
    there is none.

    What a killed run left there is undone first, so that no command reads files half of which are new.
    """
    if options.root is not None:
        root = options.root.resolve() if (options.root / COLLECTION).exists() else None
    else:
        here = Path.cwd()
        folders = (here, *here.parents)
        root = next((folder for folder in folders if (folder / COLLECTION).exists()), None)
    if root is not None:
        _recover(root)
    return root


def _recover(root: Path) -> None:
    from builder.writing import recover

    undone = [name for home in (root, root / "dist", root / "docs") for name in recover(home)]
    if undone:
        complain(
            f"mazo: an earlier run was interrupted; these files are as they were before it: {', '.join(undone)}"
        )


def no_collection(options: argparse.Namespace) -> int:
    """Report that there is no project here."""
    from builder.pipeline import Result

    sink = Sink()
    sink.report(
        codes.NO_COLLECTION,
        Source(((options.root or Path()) / COLLECTION).as_posix(), "").at(1, 1),
        "there is no collection here",
        helps=("run this inside a project, or name one with `--root DIR`",),
    )
    return report(Result(sink, None, 0), options, "", failed=True)


def failed(result: Result, options: argparse.Namespace) -> bool:
    """Whether there is an error, or under `--strict` a warning."""
    return result.sink.failed or (options.strict and result.sink.count(Severity.WARNING) > 0)


def report(result: Result, options: argparse.Namespace, ending: str, *, failed: bool) -> int:
    """Show every problem and a line that sums up; the exit code."""
    on_forge = os.environ.get("GITHUB_ACTIONS") == "true"
    name = getattr(options, "format", None) or ("github" if on_forge else "full")
    diagnostics, summary = result.sink.all, _summary(result, ending)
    if not diagnostics and name in ("full", "concise"):
        print(summary)  # noqa: T201 - to load what colours a report takes longer than to check a card
    else:
        console = output() if name == "json" or not diagnostics else errors()
        console.print(reporter(name).show(diagnostics, summary), soft_wrap=True)
    return FAILED if failed else OK


def _summary(result: Result, ending: str) -> str:
    counts = {severity: result.sink.count(severity) for severity in Severity}
    errors_ = counts[Severity.ERROR]
    found = [plural(count, severity.value) for severity, count in counts.items() if count]
    notes = (
        ""
        if errors_ or result.edition is None
        else f", {plural(len(result.edition.notes), 'note')}"
    )
    summary = f"{_listed(found) or 'no problems'} in {plural(result.files, 'file')}{notes}"
    return f"{summary}; {ending}" if ending else summary


def _listed(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def plural(number: int, noun: str) -> str:
    """`1 note`, `2 notes`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def shown(path: Path) -> str:
    """A path as the user would type it here."""
    return Path(os.path.relpath(path)).as_posix()


def say(text: str) -> None:
    """A line on standard output."""
    from rich.text import Text

    output().print(Text(text))


def complain(text: str) -> None:
    """A line on standard error."""
    from rich.text import Text

    errors().print(Text(text))


def complain_of_spelling(result: Result) -> None:
    """A line that says why the spelling was not checked, where it was not."""
    if result.no_spelling is not None:
        complain(f"mazo: {result.no_spelling}; {result.no_spelling.help}")


def output() -> Console:
    """Standard output."""
    from rich.console import Console

    return Console(file=sys.stdout, soft_wrap=True)


def errors() -> Console:
    """Standard error."""
    from rich.console import Console

    return Console(file=sys.stderr, soft_wrap=True)


def status() -> AbstractContextManager[Callable[[str], None]]:
    """Progress on a terminal, and quiet in a pipe."""
    return _Status(errors()) if sys.stderr.isatty() else nullcontext(lambda _: None)


class _Status:
    def __init__(self, console: Console) -> None:
        self.status = console.status("load")

    def __enter__(self) -> Callable[[str], None]:
        self.status.start()
        return self.status.update

    def __exit__(self, *_: object) -> None:
        self.status.stop()
