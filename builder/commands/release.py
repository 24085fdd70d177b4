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
    from builder.languages import Message
    from builder.release import Release

CHANGELOG = "CHANGELOG.md"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.report_arguments(parser)
    parser.add_argument("version", metavar="VERSION", help=str(say("help-release-version")))
    parser.add_argument("--dry-run", action="store_true", help=str(say("help-release-dry-run")))


def run(options: argparse.Namespace) -> int:
    """Check, write the record and the CHANGELOG's section, build; or change nothing."""
    from builder import pipeline
    from builder.commands import _record
    from builder.load.keys import VERSION
    from builder.record import PATH
    from builder.release import Unreleasable, prepare

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    if not re.fullmatch(VERSION, options.version):
        _project.complain(f"mazo: {say('release-bad-version', version=options.version)}")
        return FAULT
    with _project.status() as progress:
        result = pipeline.run(root, progress=progress)
        uncompared = _record.compare(root, result)
        if _project.failed(result, options) or result.edition is None:
            return _project.report(result, options, say("release-nothing"), failed=True)
        record = result.history.record
        if record and record.version == options.version == result.edition.version:
            return _again(root, result.edition, options.version)
        stated = os.environ.get("SOURCE_DATE_EPOCH", "")
        now = int(stated) if stated.isdigit() else int(time.time())
        try:
            release = prepare(result.edition, result.history, options.version, now)
        except Unreleasable as refusal:
            _project.complain(f"mazo: {refusal}")
            return FAILED
        built = pipeline.files_of(release.edition, progress)
        if not options.dry_run:
            built |= pipeline.pdfs_of(release.edition, _project.cache(options), progress)
    if options.dry_run:
        _project.tell(f"{release.section.strip()}\n")
        _tell(release, say("release-would", version=options.version, counts=_counts(release)))
        _project.tell(say("release-dry"))
        return OK
    try:
        _write(root, release, built)
    except OSError as error:
        reason = _project.reason(error)
        _project.complain(f"mazo: {say('release-cannot-write', reason=reason)}")
        return FAILED
    if result.sink.all:
        _project.report(result, options, say("release-with-problems"), failed=False)
    _tell(release, say("release-done", version=options.version, counts=_counts(release)))
    _project.tell(say("release-next", changelog=CHANGELOG, record=PATH, version=options.version))
    if uncompared:
        _project.tell(say("release-not-compared", reason=uncompared))
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
    words = release.edition.collection.locale.words
    empty = f"# {words.text('changelog-title')}\n\n{words.text('changelog-intro')}\n"
    before = changelog.read_text("utf-8") if changelog.exists() else empty
    files = {dist / name: data for name, data in built.items()}
    files[changelog] = with_section(before, release.section).encode()
    files[root / PATH] = written(release.record, words).encode()
    write_files(files, root, dist)


def _again(root: Path, edition: Edition, version: str) -> int:
    """Build what the release of this version recorded: the run that made it may have been killed at its end."""
    from builder import pipeline
    from builder.writing import write_folder

    try:
        built = pipeline.files_of(edition) | pipeline.pdfs_of(edition)
        write_folder(built, root / "dist")
    except OSError as error:
        reason = _project.reason(error)
        _project.complain(f"mazo: {say('release-cannot-build', reason=reason)}")
        return FAILED
    _project.tell(say("release-again", version=version))
    return OK


def _counts(release: Release) -> str:
    changes = release.changes
    counts = [
        str(say(f"release-count-{what}", count=len(ids)))
        for what, ids in (
            ("added", changes.added),
            ("corrected", changes.corrected),
            ("retired", changes.retired),
        )
        if ids
    ]
    return ", ".join(counts) or str(say("release-count-none"))


def _tell(release: Release, headline: Message) -> None:
    """Print what a release changes, or would change, below a headline."""
    from builder.identity import withdrawn_file
    from builder.release import search_for

    changes = release.changes
    lines = [headline]
    if changes.note_types:
        names = changes.note_types
        lines.append(say("release-note-types", names=", ".join(names), count=len(names)))
    lines += [say("release-renamed", before=old, after=new) for _, old, new in changes.decks]
    if changes.retired:
        collection = release.edition.collection
        file, search = withdrawn_file(collection), search_for(collection)
        lines.append(say("release-search", file=file, search=search))
    _project.tell("\n".join(map(str, lines)))


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
