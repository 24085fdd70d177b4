"""`mazo exam`: versions of an exam, with their keys and solutions."""

from __future__ import annotations

import re
import shlex
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project, _sheets, _writing
from builder.commands._command import FAILED, FAULT, Command
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse

    from builder.edition import Edition
    from builder.exam.compose import Wanted
    from builder.exam.secret import Secret
    from builder.exam.values import Ask, Marks
    from builder.languages import Message

MAX_COUNT, MAX_MINUTES = 200, 1440
_USUAL = {
    "count": None,
    "versions": 1,
    "title": "",
    "course": "",
    "group": "",
    "date": "",
    "materials": "",
    "duration": None,
    "penalty": "0",
    "paper": "a4",
    "letters": "normal",
}
"""The options that are given once, with their defaults."""
_ASK = re.compile(r"(?:(?P<deck>[^/=]+)(?:/(?P<level>[^/=]+))?=)?(?P<count>\d{1,4})")
_POINTS = re.compile(r"(?:(?P<type>[a-z-]+)=)?(?P<points>\d{1,4}(?:[.,]\d{1,4}|/[1-9]\d{0,3})?)")


class _Refused(Exception):
    """The arguments do not make sense."""

    def __init__(self, message: Message) -> None:
        super().__init__()
        self.message = message


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _sheets.arguments(parser)
    words = current()
    parser.add_argument("--count", type=int, metavar="N", help=words.text("help-exam-count"))
    for name in ("section", "statements", "points"):
        parser.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar=words.text(f"help-ask-{name}"),
            help=words.text(f"help-exam-{name}"),
        )
    parser.add_argument(
        "--penalty",
        default="0",
        metavar=words.text("help-part"),
        help=words.text("help-exam-penalty"),
    )
    parser.add_argument(
        "--versions", type=int, default=1, metavar="K", help=words.text("help-exam-versions")
    )
    for name in ("title", "course", "group", "date", "materials"):
        parser.add_argument(
            f"--{name}",
            default="",
            metavar=words.text("help-text"),
            help=words.text(f"help-exam-{name}"),
        )
    parser.add_argument(
        "--duration", type=int, metavar="MIN", help=words.text("help-exam-duration")
    )
    parser.add_argument(
        "--seed-file",
        type=Path,
        metavar=words.text("help-file"),
        help=words.text("help-exam-seed-file"),
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help=words.text("help-exam-out"))


def run(options: argparse.Namespace) -> int:
    """Compose, lay out, write."""
    from builder.exam.compose import TooFewError, compose
    from builder.exam.make import Look, files_of, seed_file
    from builder.exam.pool import default_types
    from builder.exam.secret import BadSeedError
    from builder.exam.values import NAMES
    from builder.pictures import Pictures

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    for name, most in (("count", MAX_COUNT), ("versions", len(NAMES)), ("duration", MAX_MINUTES)):
        value = getattr(options, name)
        if value is not None and not 1 <= value <= most:
            _project.complain(say("command-number", option=f"--{name}", most=most))
            return FAULT
    result, edition = _sheets.edition_of(options, root)
    if edition is None:
        return FAILED
    chosen = _sheets.selection(options, default_types())
    if unknown := list(chosen.unknown(edition)):
        _sheets.complain_of(unknown)
        return FAULT
    folder = options.out or root / "dist" / edition.collection.locale.words.text("file-exam")
    seed = folder / seed_file(edition)
    try:
        wanted = _wanted(options, edition)
        secret = _secret(options.seed_file, seed)
    except _Refused as refused:
        _project.complain(refused.message)
        return FAULT
    except BadSeedError as error:
        _project.complain_of(error)
        return FAULT
    try:
        with _project.status() as progress:
            progress(say("progress-exam"))
            notes = chosen.of(edition.notes)
            exam = compose(edition, notes, wanted, secret, Pictures(root / "media"))
            look = Look(
                options.paper,
                options.letters,
                (_sheets.PAPERS[options.paper], _sheets.LETTERS[options.letters]),
            )
            files = files_of(edition, exam, secret, _recipe(options), look)
    except TooFewError as error:
        _project.complain_of(error)
        return FAILED
    code = _writing.write(result, options, files, folder)
    if not code:
        _project.tell(say("command-exam-seed", path=_project.shown(seed)))
        prefix = seed.name.partition("-")[0]
        left = sorted(p.name for p in folder.glob(f"{prefix}-*") if p.name not in files)
        if left:
            _project.complain(say("command-exam-left", files=", ".join(left)))
    return code


def _secret(named: Path | None, usual: Path) -> Secret:
    """The seed in the file that is named, else in the usual one, else a fresh one.

    Raises:
        _Refused: a file cannot be read.
        BadSeedError: it holds no seed.
    """
    from builder.exam.secret import Secret

    path = named or usual
    if named is None and not path.exists():
        return Secret.fresh()
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError as error:
        reason = _project.reason(error)
        message = say("command-exam-no-seed", path=_project.shown(path), reason=reason)
        raise _Refused(message) from None
    return Secret.read(text, _project.shown(path))


def _wanted(options: argparse.Namespace, edition: Edition) -> Wanted:
    """What is asked for.

    Raises:
        _Refused: the arguments do not make sense.
    """
    from builder.exam.compose import Wanted
    from builder.exam.values import Ask, Front

    if not (options.count or options.section or options.statements):
        raise _Refused(say("command-exam-one-of"))
    if options.count and options.section:
        raise _Refused(say("command-exam-count-or-section"))
    asks = [Ask(options.count)] if options.count else []
    asks += (_ask("--section", text, edition) for text in options.section)
    asks += (_ask("--statements", text, edition) for text in options.statements)
    front = Front(
        options.title,
        options.course,
        options.group,
        options.date,
        options.duration or 0,
        options.materials,
    )
    return Wanted(tuple(asks), options.versions, front, _marks(options), bool(options.section))


def _ask(option: str, text: str, edition: Edition) -> Ask:
    """So many questions of a deck and a level, such as `4/media=3`."""
    from builder.exam.values import Ask
    from builder.selection import Selection, is_deck

    found = _ASK.fullmatch(text)
    is_section = option == "--section"
    if not found or not 1 <= int(found["count"]) <= MAX_COUNT or (is_section and not found["deck"]):
        shape = current().text("help-ask-section" if is_section else "help-ask-statements")
        raise _Refused(
            say("command-exam-ask", option=option, text=text, shape=shape, most=MAX_COUNT)
        )
    deck, level = found["deck"] or "", found["level"] or ""
    for problem in Selection((deck,) if deck else ()).unknown(edition):
        raise _Refused(say("command-sheets-unknown", problem=problem))
    tags = edition.collection.locale.words.lines("sample-levels")
    levels = [tag.rpartition("::")[2] for tag in tags]
    if level and level not in levels:
        known = [f"`{one}`" for one in levels]
        raise _Refused(say("command-exam-level", name=level, known=known))
    folder = next((one.folder for one in edition.decks if is_deck(one.folder, deck)), "")
    return Ask(int(found["count"]), folder, level, not is_section)


def _marks(options: argparse.Namespace) -> Marks:
    """The points and the penalty."""
    from builder.exam.moodle import FRACTIONS
    from builder.exam.values import Marks
    from builder.notes import note_types

    points = {}
    for text in options.points:
        found = _POINTS.fullmatch(text)
        value = Fraction(found["points"].replace(",", ".")) if found else Fraction(0)
        if not found or not value or (found["type"] and found["type"] not in note_types()):
            raise _Refused(say("command-exam-points", text=text))
        points[found["type"] or ""] = value
    known = {str(one): one for one in FRACTIONS}
    if options.penalty not in known:
        listed = [f"`{one}`" for one in known]
        raise _Refused(say("command-exam-penalty", text=options.penalty, known=listed))
    return Marks(tuple(points.items()), known[options.penalty])


def _recipe(options: argparse.Namespace) -> str:
    """The command that makes the exam again, but for its seed and folder."""
    words = ["mazo", "exam"]
    for name in ("deck", "tags", "types", "section", "statements", "points"):
        for value in getattr(options, name):
            words += [f"--{name}", value]
    for name, usual in _USUAL.items():
        if (value := getattr(options, name)) != usual:
            words += [f"--{name}", str(value)]
    return shlex.join(words)


COMMAND = Command(
    "exam",
    say("command-exam-help"),
    arguments,
    run,
    (
        "mazo exam --count 10",
        "mazo exam --section 2=5 --section 4/media=5 --statements 4=1 --versions 4 --penalty 1/3",
        "mazo exam --count 20 --types choice --title Parcial --duration 60 --seed-file parcial/examen-semilla.txt",
    ),
)
