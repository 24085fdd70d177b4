"""What commands about a project share: its root, how problems are shown, and progress."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from builder.codes import load as codes
from builder.commands._command import FAILED, OK
from builder.diagnostics import Severity, Sink
from builder.languages import current, say
from builder.reporters import reporter, reporter_names
from builder.source import Source

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from rich.console import Console

    from builder.cache import Cache
    from builder.languages import Message, MessageError
    from builder.pipeline import Result

COLLECTION = Path("cards", "collection.yaml")


def root_argument(parser: argparse.ArgumentParser) -> None:
    """`--root`."""
    parser.add_argument("--root", type=Path, metavar="DIR", help=current().text("help-root"))


def report_arguments(parser: argparse.ArgumentParser) -> None:
    """`--root`, `--format` and `--strict`."""
    root_argument(parser)
    words = current()
    parser.add_argument("--format", choices=reporter_names(), help=words.text("help-format"))
    parser.add_argument("--strict", action="store_true", help=words.text("help-strict"))
    cache_argument(parser)


def cache_argument(parser: argparse.ArgumentParser) -> None:
    """`--no-cache`."""
    parser.add_argument("--no-cache", action="store_true", help=current().text("help-no-cache"))


def cache(options: argparse.Namespace) -> Cache:
    """What earlier runs made."""
    from builder.cache import NO_CACHE, Cache, cache_folder

    return NO_CACHE if options.no_cache else Cache(cache_folder())


def root_of(options: argparse.Namespace) -> Path | None:
    """Return the project's root, as `nearest_root` does.

    What a killed run left there is undone first, so that no command reads files half of which are new.
    """
    root = nearest_root(options.root)
    if root is not None:
        _recover(root)
    return root


def nearest_root(named: Path | None) -> Path | None:
    """Return the folder that is named, or else the nearest one upwards, if it holds `cards/collection.yaml`."""
    here = Path.cwd()
    folders = (here, *here.parents) if named is None else (named.resolve(),)
    return next((folder for folder in folders if (folder / COLLECTION).exists()), None)


def _recover(root: Path) -> None:
    from builder.writing import recover

    undone = [name for home in (root, root / "dist", root / "docs") for name in recover(home)]
    if undone:
        complain(say("undone", files=undone))


def no_collection(options: argparse.Namespace) -> int:
    """Report that there is no project here."""
    from builder.pipeline import Result

    sink = Sink()
    at = Source(((options.root or Path()) / COLLECTION).as_posix(), "").at(1, 1)
    sink.report(codes.NO_COLLECTION, at, say("no-collection-here"))
    return report(Result(sink, None, 0), options, None, failed=True)


def failed(result: Result, options: argparse.Namespace) -> bool:
    """Whether there is an error, or under `--strict` a warning."""
    return result.sink.failed or (options.strict and result.sink.count(Severity.WARNING) > 0)


def report(
    result: Result, options: argparse.Namespace, ending: Message | str | None, *, failed: bool
) -> int:
    """Show every problem and a line that sums up; the exit code."""
    on_forge = os.environ.get("GITHUB_ACTIONS") == "true"
    name = getattr(options, "format", None) or ("github" if on_forge else "full")
    diagnostics, summary = result.sink.all, str(_summary(result, ending))
    if not diagnostics and name in ("full", "concise"):
        print(summary)  # noqa: T201 - to load what colours a report takes longer than to check a card
    else:
        console = output() if name == "json" or not diagnostics else errors()
        console.print(reporter(name).show(diagnostics, summary), soft_wrap=True)
    return FAILED if failed else OK


def _summary(result: Result, ending: Message | str | None) -> Message:
    counts = {severity: result.sink.count(severity) for severity in Severity}
    found = [
        say(f"summary-{severity.value}s", n=count) for severity, count in counts.items() if count
    ] or [say("summary-none")]
    files = say("summary-files", n=result.files)
    if counts[Severity.ERROR] or result.edition is None:
        summary = say("summary", found=found, files=files)
    else:
        notes = say("summary-notes", n=len(result.edition.notes))
        summary = say("summary-of-notes", found=found, files=files, notes=notes)
    return say("summary-ending", summary=summary, ending=ending) if ending else summary


def reason(error: OSError) -> Message | str:
    """Say why the system did not do something; what is rare, in the system's own words."""
    known = {
        errno.EACCES: say("system-no-permission"),
        errno.EPERM: say("system-no-permission"),
        errno.EADDRINUSE: say("system-in-use"),
        errno.EEXIST: say("system-exists"),
        errno.EISDIR: say("system-is-folder"),
        errno.ENOTDIR: say("system-is-no-folder"),
        errno.ENOENT: say("system-missing"),
        errno.ENAMETOOLONG: say("system-long-name"),
        errno.ENOSPC: say("system-full"),
        errno.EROFS: say("system-read-only"),
    }
    return known.get(error.errno or 0) or error.strerror or str(error)


def shown(path: Path) -> str:
    """A path as the user would type it here."""
    return Path(os.path.relpath(path)).as_posix()


def tell(message: Message | str) -> None:
    """Print a message on standard output."""
    from rich.text import Text

    output().print(Text(str(message)))


def complain(message: Message | str) -> None:
    """Print a message on standard error."""
    from rich.text import Text

    errors().print(Text(str(message)))


def complain_of_spelling(result: Result) -> None:
    """A line that says why the spelling was not checked, where it was not."""
    if result.no_spelling is not None:
        complain_of(result.no_spelling)


def complain_of(error: MessageError) -> None:
    """Print what an error says and what to do, on standard error."""
    complain(say("error-with-help", problem=error.message, todo=error.help))


def output() -> Console:
    """Standard output."""
    from rich.console import Console

    return Console(file=sys.stdout, soft_wrap=True)


def errors() -> Console:
    """Standard error."""
    from rich.console import Console

    return Console(file=sys.stderr, soft_wrap=True)


def status() -> AbstractContextManager[Callable[[Message], None]]:
    """Progress on a terminal, and quiet in a pipe."""
    return _Status(errors()) if sys.stderr.isatty() else nullcontext(lambda _: None)


class _Status:
    def __init__(self, console: Console) -> None:
        self.status = console.status("")

    def __enter__(self) -> Callable[[Message], None]:
        self.status.start()
        return lambda message: self.status.update(str(message))

    def __exit__(self, *_: object) -> None:
        self.status.stop()
