"""`mazo docs`: the pages in `docs/` that list things, written anew from the things themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, OK, Command

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.root_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Write each page that is no longer what it would be."""
    from builder import pipeline
    from builder.pages import pages

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    with _project.status() as progress:
        result = pipeline.run(root, progress)
    if result.edition is None or result.sink.failed:
        _project.complain(
            "mazo: the collection has errors; `mazo check` shows them. Nothing was written."
        )
        return FAILED
    docs = root / "docs"
    changed: list[str] = []
    for page in pages().values():
        changed += _write({page.name: page.write(result.edition).encode()}, docs)
        changed += _write(page.pictures(result.edition), docs / "pictures")
    _project.say(
        f"wrote {', '.join(changed)} to {_project.shown(docs)}/"
        if changed
        else "every page is up to date"
    )
    return OK


def _write(files: Mapping[str, bytes], folder: Path) -> list[str]:
    """Write those that are no longer what a folder holds; gives their names."""
    from builder.compile import write_all

    changed = {
        name: data
        for name, data in files.items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != data
    }
    if changed:
        write_all(changed, folder)
    return list(changed)


COMMAND = Command("docs", "write the pages of docs/ that list things", arguments, run)
