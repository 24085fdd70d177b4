"""`mazo exam`: versions of an exam, each with its key."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project, _sheets, _writing
from builder.commands._command import FAILED, FAULT, Command
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse

    from builder.selection import Selection

MAX_COUNT = 200


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _sheets.arguments(parser)
    words = current()
    parser.add_argument(
        "--count", type=int, required=True, metavar="N", help=words.text("help-exam-count")
    )
    parser.add_argument(
        "--versions", type=int, default=1, metavar="K", help=words.text("help-exam-versions")
    )
    parser.add_argument(
        "--seed", type=int, required=True, metavar="S", help=words.text("help-exam-seed")
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help=words.text("help-exam-out"))
    parser.add_argument("--pdf", action="store_true", help=words.text("help-exam-pdf"))


def run(options: argparse.Namespace) -> int:
    """Compose, and write each version and its key."""
    from builder.exam import MAX_VERSIONS, TooFewError, compose, default_types
    from builder.sheets import exam as sheet

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    for name, most in (("count", MAX_COUNT), ("versions", MAX_VERSIONS)):
        if not 1 <= getattr(options, name) <= most:
            _project.complain(say("command-number", option=f"--{name}", most=most))
            return FAULT
    result, edition = _sheets.edition_of(options, root)
    if edition is None:
        return FAILED
    chosen = _sheets.selection(options, default_types())
    if unknown := list(chosen.unknown(edition)):
        _sheets.complain_of(unknown)
        return FAULT
    try:
        exam = compose(chosen.of(edition.notes), options.count, options.versions, options.seed)
    except TooFewError as error:
        _project.complain_of(error)
        return FAILED
    checked = (_sheets.PAPERS[options.paper], _sheets.LETTERS[options.letters])
    in_words = edition.collection.locale.words
    name, key = in_words.text("file-exam"), in_words.text("file-exam-key")
    files = {}
    for version in exam.versions:
        files[f"{name}-{version.name}.html"] = sheet.questions(edition, exam, version, checked)
        files[f"{name}-{version.name}-{key}.html"] = sheet.key(
            edition, exam, version, _recipe(options, chosen), checked
        )
    out = options.out or root / "dist" / name
    return _writing.write(
        result, options, files, out, _writing.as_pdf(files) if options.pdf else ()
    )


def _recipe(options: argparse.Namespace, chosen: Selection) -> str:
    """The command that makes the exam again."""
    words = ["mazo", "exam"]
    for deck in chosen.decks:
        words += ["--deck", deck]
    if chosen.tags:
        words += ["--tags", ",".join(chosen.tags)]
    if options.types:
        words += ["--types", ",".join(chosen.types)]
    words += ["--count", str(options.count), "--versions", str(options.versions)]
    return shlex.join([*words, "--seed", str(options.seed)])


COMMAND = Command(
    "exam",
    say("command-exam-help"),
    arguments,
    run,
    (
        "mazo exam --count 10 --seed 7",
        "mazo exam --count 20 --versions 4 --seed 7 --types choice --pdf",
    ),
)
