"""The files of an exam, by name: what is handed out, what is kept, and what Moodle imports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from builder.exam.moodle import quiz
from builder.exam.page import Pages
from builder.exam.prints import Printer
from builder.pictures import Picture
from builder.typesetting import to_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.edition import Edition
    from builder.exam.secret import Secret
    from builder.exam.values import Exam


@dataclass(frozen=True)
class Look:
    """How an exam is printed."""

    paper: str = "a4"
    letters: str = "normal"
    checked: tuple[str, ...] = ()
    """The buttons of the pages that say the same."""


def files_of(
    edition: Edition, exam: Exam, secret: Secret, again: str, look: Look | None = None
) -> Mapping[str, bytes]:
    """Make the files.

    Args:
        edition: the collection.
        exam: the exam.
        secret: its seed, which is in one file alone.
        again: the command that makes the exam again.
        look: how it is printed.
    """
    look = look or Look()
    shown = with_figures(edition, exam)
    said = edition.collection.locale.words
    name = said.text("file-exam")
    printer = Printer(shown, exam, look.paper, look.letters)
    pages = Pages(shown, exam, look.checked)
    files = {f"{name}-moodle.xml": quiz(shown, exam)}
    for version in exam.versions:
        # Nothing of an exam is kept in the cache.
        files[f"{name}-{version.name}.pdf"] = to_pdf(printer.sheet(version))
        files[f"{name}-{version.name}.html"] = pages.sheet(version)
    for kind, document, page in (
        ("keys", printer.keys(), pages.keys()),
        ("solutions", printer.solutions(), pages.solutions()),
    ):
        part = said.text(f"file-exam-{kind}")
        files[f"{name}-{part}.pdf"] = to_pdf(document)
        files[f"{name}-{part}.html"] = page
    comments = (
        said.text("exam-seed-about"),
        said.text("exam-seed-again", edition=edition.version or "-", command=again),
    )
    files[seed_file(edition)] = secret.written(comments).encode()
    return files


def seed_file(edition: Edition) -> str:
    """The name of the file with the seed."""
    said = edition.collection.locale.words
    return f"{said.text('file-exam')}-{said.text('file-exam-seed')}.txt"


def with_figures(edition: Edition, exam: Exam) -> Edition:
    """The collection, with the figures that were drawn for an exam."""
    figures = {
        one.name: (one.source, one.data)
        for version in exam.versions
        for question in version.questions
        for html in question.rendered.passages
        for one in html.media
        if isinstance(one, Picture) and one.data
    }
    return replace(edition, media={**edition.media, **figures})
