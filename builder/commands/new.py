"""`mazo new TYPE ID`: a card file, or the computed file of an exercise, to be filled in."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, FAULT, OK, Command
from builder.languages import MessageError, current, say
from builder.names import MAX_ID, ids_for, is_id
from builder.notes import note_types, skeleton

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from builder.languages import Language, Message
    from builder.load.scan import Scan
    from builder.note_type import NoteType


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.root_argument(parser)
    words = current()
    parser.add_argument(
        "type",
        nargs="?",
        choices=tuple(note_types()),
        metavar=words.text("help-type"),
        help=", ".join(note_types()),
    )
    parser.add_argument("id", nargs="?", metavar="ID", help=words.text("help-new-id"))
    parser.add_argument(
        "--deck", metavar=words.text("help-folder"), help=words.text("help-new-deck")
    )


def run(options: argparse.Namespace) -> int:
    """Write the file, asking on a terminal for what was not said."""
    from builder.diagnostics import Sink
    from builder.load.scan import scan
    from builder.selection import is_deck

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    scanned = scan(root, Sink())
    if scanned.collection is None:
        _project.complain(say("command-new-no-collection"))
        return FAILED
    decks = tuple(deck.folder for deck in scanned.decks)
    asked = (
        _Question(current().text("help-type"), options.type, tuple(note_types())),
        _Question("ID", options.id),
        _Question(f"--deck {current().text('help-folder')}", options.deck, decks),
    )
    try:
        name, id_, folder = _answers(asked)
    except _Missing as missing:
        _project.complain(missing.message)
        return FAULT
    folder = next((deck for deck in decks if is_deck(deck, folder)), folder)
    if folder not in decks:
        others = say("help-known", names=decks) if decks else say("command-new-no-decks")
        _project.complain(say("command-new-no-deck", deck=folder, others=others))
        return FAULT
    refusal = _refusal(id_, scanned)
    if refusal is not None:
        _project.complain(refusal)
        return FAULT
    note_type, words = note_types()[name], scanned.collection.locale.words
    new = card(note_type, id_, words) if note_type.is_authored else computed(id_, words)
    ending = "md" if note_type.is_authored else "yaml"
    return _write(root / "cards" / folder / f"{id_}.{ending}", new)


class _Missing(MessageError):
    """Something was not said, and there is nobody to ask."""


@dataclass(frozen=True)
class _Question:
    what: str
    answer: str | None
    known: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.what} ({', '.join(self.known)})" if self.known else self.what


def _answers(questions: tuple[_Question, ...]) -> tuple[str, ...]:
    """What was said on the command line, and else is said on the terminal.

    Raises:
        _Missing: there is no terminal, or no answer that will do.
    """
    missing = [question for question in questions if question.answer is None]
    if missing and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise _Missing(say("command-new-missing", what=list(map(str, missing))))
    return tuple(question.answer or _asked(question) for question in questions)


def _asked(question: _Question) -> str:
    try:
        answer = input(f"{question}: ").strip()
    except EOFError:
        answer = ""
    if not answer or (question.known and answer not in question.known):
        raise _Missing(say("command-new-unfit", answer=answer, what=str(question)))
    return answer


def _refusal(id_: str, scanned: Scan) -> Message | None:
    """Say why an id cannot be given to a new card; None where it can."""
    if not is_id(id_):
        for proposed in ids_for(id_):
            return say("command-new-bad-id", id=id_, most=MAX_ID, proposed=proposed)
        return say("command-new-no-id", id=id_, most=MAX_ID)
    for entry in (entry for file in scanned.files for entry in file.read().entries):
        if entry.id == id_:
            place = f"{entry.span.path}:{entry.span.line}"
            return say("command-new-taken", id=id_, place=place)
    return say("command-new-retired", id=id_) if id_ in scanned.history.withdrawn else None


def card(note_type: NoteType, id_: str, words: Language) -> str:
    """The file of a new card of a type, with placeholders in the collection's language."""
    source, body = words.text("skeleton-source"), skeleton(note_type, words)
    return f"---\nid: {id_}\ntype: {note_type.name}\nsource: {source}\n---\n{body}\n"


def computed(id_: str, words: Language) -> str:
    """The computed file of a new exercise, with placeholders in the collection's language."""
    return "\n".join(
        (
            f"generator: {words.text('skeleton-exercise-generator')}",
            f"exercise: {id_}",
            f"level: {words.text('skeleton-exercise-level')}",
            f"needs: [{words.text('skeleton-exercise-needs')}]",
            f"source: {words.text('skeleton-source')}",
            f"variants:\n  - {{{words.text('skeleton-exercise-variant')}}}\n",
        )
    )


def _write(path: Path, text: str) -> int:
    """Write a file that is not there yet."""
    shown = _project.shown(path)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        _project.complain(say("command-new-not-written", path=shown, reason=_project.reason(error)))
        return FAILED
    _project.tell(say("command-new-wrote", path=shown))
    return OK


COMMAND = Command(
    "new",
    say("command-new-help"),
    arguments,
    run,
    (
        "mazo new",
        "mazo new cloze mi-tarjeta --deck 02-ngramas",
    ),
)
