"""What commands about published cards share: the record of releases is compared with an earlier commit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.codes import history as codes
from builder.diagnostics import Severity, Sink
from builder.git import GitError, last_changes, text_of
from builder.languages import say
from builder.losses import check_record, check_retired
from builder.record import PATH, RETIRED_PATH, Record
from builder.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from builder.git import Revision
    from builder.pipeline import Result

CHANGELOG = "CHANGELOG.md"
_RELEASE = re.compile(r"(?m)^## (\d+\.\d+\.\d+)\b")
_COMMITS = 4
"""How many commits that changed the record's version are looked at, to find that of the last release."""


@dataclass(frozen=True)
class _Committed:
    """The record as a commit has it."""

    revision: Revision
    text: str
    record: Record


def compare(root: Path, result: Result, base: Revision | None = None) -> str:
    """Report what the record of releases, and the list of retired cards, lost.

    Args:
        root: the project's root.
        result: of a run of all cards; its sink takes the problems.
        base: what to compare with; by default, and where it has no record, the commit of the last release.

    Returns:
        Why nothing can be compared; empty where it was, or where nothing is published.
    """
    if result.edition is None:
        return ""
    text, found = _text(root / PATH), Sink()
    reason = ""
    try:
        committed = (_committed(root, base) if base else None) or _last_release(root)
        if committed is not None:
            _compare_record(text, result, committed, found)
            _compare_retired(root, result, committed.revision, found)
        else:
            reason = str(say("record-in-no-commit"))
    except GitError as error:
        reason = f"{error}; {error.help}"
    if text is None and not found.all:
        _check_changelog(root, found)
    result.sink.extend(found.all)
    return reason if text is not None else ""


def _text(path: Path) -> str | None:
    """The text of a file, with LF line ends; None where there is none."""
    return path.read_text("utf-8-sig", errors="replace") if path.exists() else None


def _committed(root: Path, revision: Revision) -> _Committed | None:
    """The record of a revision; None where it has none that can be read."""
    from builder.load.history_files import read_record

    text = text_of(root, revision, PATH)
    record = read_record(Source(PATH, text), Sink()) if text is not None else None
    return _Committed(revision, text, record) if text is not None and record else None


def _last_release(root: Path) -> _Committed | None:
    """The last commit with a new version of the record that keeps all of the versions before.

    A record that does not keep them is not used for comparison.
    """
    last = None
    for revision in reversed(last_changes(root, PATH, "^version:", _COMMITS)):
        one, lost = _committed(root, revision), Sink()
        if one is not None and last is not None:
            check_record(one.text, one.record, last.text, last.record, "", lost)
        last = last if one is None or lost.all else one
    return last


def _compare_record(text: str | None, result: Result, base: _Committed, sink: Sink) -> None:
    record, commit = result.history.record, base.revision.short
    if text is None:
        sink.report(
            codes.RECORD_LOST,
            Source(PATH, "").at(1, 1),
            say("record-changed-gone", commit=commit, version=base.record.version, path=PATH),
        )
    elif record is not None:  # else `load` reported that it cannot be read
        check_record(text, record, base.text, base.record, commit, sink)


def _compare_retired(root: Path, result: Result, base: Revision, sink: Sink) -> None:
    from builder.load.history_files import read_retired

    assert result.edition is not None
    text = text_of(root, base, RETIRED_PATH)
    had = read_retired(Source(RETIRED_PATH, text), Sink()) if text is not None else None
    is_unreadable = any(
        d.span.path == RETIRED_PATH and d.severity is Severity.ERROR for d in result.sink.all
    )
    if had and not is_unreadable:
        present = frozenset(rendered.note.id for rendered in result.edition.notes)
        check_retired(result.history, present, had, base.short, sink)


def _check_changelog(root: Path, sink: Sink) -> None:
    """Report that there is no record although the CHANGELOG has a release; this needs no git."""
    released = _RELEASE.search(_text(root / CHANGELOG) or "")
    if released is not None:
        sink.report(
            codes.RECORD_LOST,
            Source(PATH, "").at(1, 1),
            say("record-changed-gone-without-git", changelog=CHANGELOG, version=released[1]),
        )
