"""`mazo docs [PAGE …]`: write the pages in `docs/` that list things.

Without a name, the pages that are there are brought up to date. A file that the command did not write is never
written over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, FAULT, OK, Command
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    from builder.pages import pages

    _project.root_argument(parser)
    metavar = current().text("help-page")
    parser.add_argument("pages", nargs="*", metavar=metavar, help=", ".join(pages()))


def run(options: argparse.Namespace) -> int:
    """Write each page that is named, or else is there, and is out of date."""
    from builder import pipeline
    from builder.nearest import closest
    from builder.pages import pages
    from builder.writing import write_files

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    unknown = [name for name in options.pages if name not in pages()]
    if unknown:
        known = [f"`{name}`" for name in pages()]
        hint = closest(unknown[0], pages()) or say("help-known", names=known)
        _project.complain(say("command-docs-unknown", name=unknown[0], hint=hint))
        return FAULT
    docs = root / "docs"
    wanted = [
        page
        for name, page in pages().items()
        if name in options.pages or (not options.pages and (docs / name).exists())
    ]
    if not wanted:
        _project.complain(say("command-docs-none", names=", ".join(pages())))
        return FAULT
    foreign = [page.name for page in wanted if not _may_write(docs / page.name)]
    if foreign:
        _project.complain(say("command-docs-foreign", path=f"docs/{foreign[0]}"))
        return FAILED
    with _project.status() as progress:
        result = pipeline.run(root, progress=progress)
    if result.edition is None or result.sink.failed:
        _project.complain(say("command-docs-errors"))
        return FAILED
    files: dict[Path, bytes] = {}
    for page in wanted:
        files[docs / page.name] = page.write(result.edition).encode()
        for name, data in page.pictures(result.edition).items():
            files[docs / "pictures" / name] = data
    changed = ", ".join(path.name for path in write_files(files, docs))
    folder = f"{_project.shown(docs)}/"
    _project.tell(
        say("command-wrote", files=changed, folder=folder) if changed else say("command-docs-fresh")
    )
    return OK


def _may_write(path: Path) -> bool:
    """Whether a file is missing, or was written by this command."""
    from builder.pages._page import MADE_BY

    return not path.exists() or MADE_BY in path.read_text("utf-8", errors="replace")[:400]


COMMAND = Command(
    "docs",
    say("command-docs-help"),
    arguments,
    run,
    ("mazo docs", "mazo docs coverage.md"),
)
