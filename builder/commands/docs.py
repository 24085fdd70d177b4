"""`mazo docs`: write the pages in `docs/` that list things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, OK, Command

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.root_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Write each page that is out of date."""
    from builder import pipeline
    from builder.pages import pages
    from builder.writing import write_files

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    with _project.status() as progress:
        result = pipeline.run(root, progress=progress)
    if result.edition is None or result.sink.failed:
        _project.complain(
            "mazo: the collection has errors; `mazo check` shows them. Nothing was written."
        )
        return FAILED
    docs = root / "docs"
    files: dict[Path, bytes] = {}
    for page in pages().values():
        files[docs / page.name] = page.write(result.edition).encode()
        for name, data in page.pictures(result.edition).items():
            files[docs / "pictures" / name] = data
    changed = ", ".join(path.name for path in write_files(files, docs))
    _project.say(
        f"wrote {changed} to {_project.shown(docs)}/" if changed else "every page is up to date"
    )
    return OK


COMMAND = Command(
    "docs", "write the pages of docs/ that list things", arguments, run, ("mazo docs",)
)
