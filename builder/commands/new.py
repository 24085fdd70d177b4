"""`mazo new TYPE ID`: a card file to be filled in."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, FAULT, OK, Command
from builder.names import MAX_ID, ids_for, is_id
from builder.notes import note_types, skeleton

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from builder.languages import Language
    from builder.load.scan import Scan
    from builder.model import NoteType


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.root_argument(parser)
    parser.add_argument("type", nargs="?", choices=tuple(note_types()), metavar="TYPE")
    parser.add_argument("id", nargs="?", metavar="ID", help="the card's name, for ever")
    parser.add_argument("--deck", metavar="FOLDER", help="its folder in cards/")


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
        _project.complain("mazo: the collection cannot be read; `mazo check` says why")
        return FAILED
    decks = tuple(deck.folder for deck in scanned.decks)
    asked = (
        _Question("TYPE", options.type, tuple(note_types())),
        _Question("ID", options.id),
        _Question("--deck FOLDER", options.deck, decks),
    )
    try:
        name, id_, folder = _answers(asked)
    except _Missing as missing:
        _project.complain(f"mazo: {missing}")
        return FAULT
    folder = next((deck for deck in decks if is_deck(deck, folder)), folder)
    if folder not in decks:
        others = f"there are {', '.join(decks)}" if decks else "there is none yet"
        _project.complain(
            f"mazo: there is no deck `{folder}`; {others}; a deck is a folder of `cards/` with a `_deck.yaml`"
        )
        return FAULT
    refusal = _refusal(id_, scanned)
    if refusal:
        _project.complain(f"mazo: {refusal}; nothing was written")
        return FAULT
    new = card(note_types()[name], id_, scanned.collection.locale.words)
    return _write(root / "cards" / folder / f"{id_}.md", new)


class _Missing(Exception):
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
        raise _Missing("say " + " and ".join(map(str, missing)))
    return tuple(question.answer or _asked(question) for question in questions)


def _asked(question: _Question) -> str:
    try:
        answer = input(f"{question}: ").strip()
    except EOFError:
        answer = ""
    if not answer or (question.known and answer not in question.known):
        raise _Missing(f"`{answer}` will not do: say {question}")
    return answer


def _refusal(id_: str, scanned: Scan) -> str:
    """Why an id cannot be given to a new card; empty where it can."""
    if not is_id(id_):
        proposed = "".join(f"; `{one}` is one" for one in ids_for(id_))
        return f"`{id_}` is no id: up to {MAX_ID} lower-case letters, digits and hyphens{proposed}"
    for entry in (entry for file in scanned.files for entry in file.read().entries):
        if entry.id == id_:
            return f"the id `{id_}` is taken, at {entry.span.path}:{entry.span.line}"
    if id_ in scanned.history.withdrawn:
        return f"the id `{id_}` belongs to a retired card, whose learners keep its history"
    return ""


def card(note_type: NoteType, id_: str, words: Language) -> str:
    """The file of a new card of a type, with placeholders in the collection's language."""
    source, body = words.text("skeleton-source"), skeleton(note_type, words)
    return f"---\nid: {id_}\ntype: {note_type.name}\nsource: {source}\n---\n{body}\n"


def _write(path: Path, text: str) -> int:
    """Write a file that is not there yet."""
    shown = _project.shown(path)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        _project.complain(f"mazo: cannot write {shown}: {error.strerror or error}")
        return FAILED
    _project.say(f"wrote {shown}: fill in what is between ‹ and ›, then `mazo check {shown}`")
    return OK


COMMAND = Command(
    "new",
    "write a card file to be filled in",
    arguments,
    run,
    (
        "mazo new",
        "mazo new cloze mi-tarjeta --deck 02-ngramas",
    ),
)
