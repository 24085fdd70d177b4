"""`mazo release VERSION`: publish the collection, unless that would cost a learner progress."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, FAULT, OK, Command
from builder.languages import say

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from builder.edition import Edition
    from builder.release import Release

CHANGELOG = "CHANGELOG.md"
_EMPTY = "# Changelog\n\nLo que notará quien estudia, lo más reciente primero.\n"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.report_arguments(parser)
    parser.add_argument("version", metavar="VERSION", help="such as 0.2.0")
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="say what the release would change, with its section of the CHANGELOG; write nothing",
    )


def run(options: argparse.Namespace) -> int:
    """Check, write the record and the CHANGELOG's section, build; or change nothing."""
    from builder import pipeline
    from builder.commands import _record
    from builder.load.keys import VERSION
    from builder.release import Unreleasable, prepare

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    if not re.fullmatch(VERSION, options.version):
        _project.complain(f"mazo: `{options.version}` is no version such as 0.2.0")
        return FAULT
    with _project.status() as progress:
        result = pipeline.run(root, progress=progress)
        uncompared = _record.compare(root, result)
        if _project.failed(result, options) or result.edition is None:
            return _project.report(result, options, "nothing was released", failed=True)
        record = result.history.record
        if record and record.version == options.version == result.edition.version:
            return _again(root, result.edition, options.version)
        stated = os.environ.get("SOURCE_DATE_EPOCH", "")
        now = int(stated) if stated.isdigit() else int(time.time())
        try:
            release = prepare(result.edition, result.history, options.version, now)
        except Unreleasable as reason:
            _project.complain(f"mazo: {reason}; nothing was released")
            return FAILED
        built = pipeline.files_of(release.edition, progress)
    if options.dry_run:
        _project.tell(f"{release.section.strip()}\n")
        _project.tell(_said(release, f"would release {options.version}"))
        _project.tell("nothing was written")
        return OK
    try:
        _write(root, release, built)
    except OSError as error:
        _project.complain(f"mazo: cannot write: {error.strerror or error}; nothing was released")
        return FAILED
    if result.sink.all:
        _project.report(result, options, "released all the same", failed=False)
    _project.tell(_said(release, f"released {options.version}"))
    _project.tell(
        f"now: read the new section of {CHANGELOG}, commit it with cards/released.yaml, "
        f"and tag the commit v{options.version}"
    )
    if uncompared:
        _project.tell(f"the record was not compared with the last release: {uncompared}")
    return OK


def _write(root: Path, release: Release, built: dict[str, bytes]) -> None:
    """Write the CHANGELOG, the record and `dist/`, all or none.

    Raises:
        OSError: one cannot be written; all files are as they were.
    """
    from builder.record import PATH, written
    from builder.release import with_section
    from builder.writing import write_files

    changelog, dist = root / CHANGELOG, root / "dist"
    before = changelog.read_text("utf-8") if changelog.exists() else _EMPTY
    files = {dist / name: data for name, data in built.items()}
    files[changelog] = with_section(before, release.section).encode()
    files[root / PATH] = written(release.record).encode()
    write_files(files, root, dist)


def _again(root: Path, edition: Edition, version: str) -> int:
    """Build what the release of this version recorded: the run that made it may have been killed at its end."""
    from builder import pipeline
    from builder.writing import write_folder

    try:
        write_folder(pipeline.files_of(edition), root / "dist")
    except OSError as error:
        _project.complain(f"mazo: cannot write to dist/: {error.strerror or error}")
        return FAILED
    _project.tell(f"{version} is released, and nothing has changed since; dist/ holds it")
    return OK


def _said(release: Release, headline: str) -> str:
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
    report = [f"{headline}: {', '.join(counts) or 'no note changed'}"]
    if changes.note_types:
        report.append(f"note types with new templates: {', '.join(changes.note_types)}")
    report += [f"renamed in Anki: `{old}` is `{new}` now" for _, old, new in changes.decks]
    if changes.retired:
        report.append(f"learners find the retired notes with: {search_for(changes.retired)}")
    return "\n".join(report)


COMMAND = Command(
    "release",
    say("command-release-help"),
    arguments,
    run,
    (
        "mazo release 0.3.0 --dry-run",
        "mazo release 0.3.0",
    ),
)
