"""`mazo release VERSION`: publish what stands here, unless it would cost a learner progress."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, FAULT, OK, Command

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from builder.release import Release

CHANGELOG = "CHANGELOG.md"
_EMPTY = "# Changelog\n\nLo que notará quien estudia, lo más reciente primero.\n"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.report_arguments(parser)
    parser.add_argument("version", metavar="VERSION", help="such as 0.2.0")


def run(options: argparse.Namespace) -> int:
    """Check, write the record and the CHANGELOG's section, build; or change nothing."""
    from builder import pipeline
    from builder.load.keys import VERSION
    from builder.release import Unreleasable, prepare

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    if not re.fullmatch(VERSION, options.version):
        _project.complain(f"mazo: `{options.version}` is no version such as 0.2.0")
        return FAULT
    with _project.status() as progress:
        result = pipeline.run(root, progress)
        if _project.failed(result, options) or result.edition is None:
            return _project.report(result, options, "nothing was released", failed=True)
        stated = os.environ.get("SOURCE_DATE_EPOCH", "")
        now = int(stated) if stated.isdigit() else int(time.time())
        try:
            release = prepare(result.edition, result.history, options.version, now)
        except Unreleasable as reason:
            _project.complain(f"mazo: {reason}; nothing was released")
            return FAILED
        built = pipeline.files_of(release.edition, progress)
    try:
        _write(root, release, built)
    except OSError as error:
        _project.complain(f"mazo: cannot write: {error.strerror or error}; nothing was released")
        return FAILED
    if result.sink.all:
        _project.report(result, options, "released all the same", failed=False)
    _project.say(_said(release, options.version))
    return OK


def _write(root: Path, release: Release, built: dict[str, bytes]) -> None:
    """All of the files, or none.

    Raises:
        OSError: one cannot be written; then all are as they were.
    """
    from builder.compile import write_all
    from builder.record import PATH, written
    from builder.release import with_section

    changelog, record = root / CHANGELOG, root / PATH
    former = {path: path.read_bytes() if path.exists() else None for path in (changelog, record)}
    text = with_section((former[changelog] or _EMPTY.encode()).decode(), release.section)
    try:
        write_all({CHANGELOG: text.encode()}, root)
        write_all({record.name: written(release.record).encode()}, record.parent)
        write_all(built, root / "dist")
    except OSError:
        for path, data in former.items():
            if data is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(data)
        raise


def _said(release: Release, version: str) -> str:
    from builder.release import search_for

    changes = release.changes
    counts = [
        f"{len(ids)} {what}"
        for ids, what in (
            (changes.added, "added"),
            (changes.corrected, "corrected"),
            (changes.retired, "retired"),
        )
        if ids
    ]
    told = [f"released {version}: {', '.join(counts) or 'no note changed'}"]
    if changes.note_types:
        told.append(f"note types with new templates: {', '.join(changes.note_types)}")
    if changes.retired:
        told.append(f"learners find the retired notes with: {search_for(changes.retired)}")
    told.append(
        f"now: read the new section of {CHANGELOG}, commit it with cards/released.yaml, "
        f"and tag the commit v{version}"
    )
    return "\n".join(told)


COMMAND = Command("release", "publish: record, CHANGELOG and build", arguments, run)
