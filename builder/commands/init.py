"""`mazo init`: begin a collection that builds, with a card of each type."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, FAULT, OK, Command
from builder.diagnostics import Sink
from builder.languages import Message, MessageError, current, languages, say
from builder.source import Source

if TYPE_CHECKING:
    import argparse

    from builder.new_collection import Answers

_MAIL = re.compile(r"[^\s@:]+@[\w.-]+")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path(),
        metavar="DIR",
        help=str(say("command-init-folder")),
    )
    parser.add_argument("--name", help=str(say("command-init-name")))
    codes = current().listed(languages(), style="or")
    parser.add_argument("--language", help=str(say("command-init-language", codes=codes)))
    parser.add_argument("--author", help=str(say("command-init-author")))
    parser.add_argument("--licence", help=str(say("command-init-licence")))
    parser.add_argument("--report", help=str(say("command-init-report")))


def run(options: argparse.Namespace) -> int:
    """Ask for what was not given, and write the files; none if one of them exists."""
    from builder.new_collection import files_of
    from builder.pages import schemas
    from builder.writing import write_files

    folder: Path = options.folder.resolve()
    shown = _project.shown(folder)
    outer = next((f for f in (folder, *folder.parents) if (f / _project.COLLECTION).exists()), None)
    if outer not in (None, folder):
        return _refuse(say("init-inside", folder=shown, root=_project.shown(outer)))
    try:
        answers = _answers(options)
    except _Wrong as wrong:
        return _refuse(wrong.message, FAULT)
    files = {folder / name: text.encode() for name, text in files_of(answers).items()}
    files |= {folder / "docs" / name: text.encode() for name, text in schemas().items()}
    there = [path.relative_to(folder).as_posix() for path in files if path.exists()]
    if there:
        return _refuse(say("init-exists", folder=shown, file=f"`{there[0]}`"))
    try:
        write_files(files, folder)
    except OSError as error:
        return _refuse(say("init-failed", folder=shown, reason=_project.reason(error)))
    command = "`mazo build`" if folder == Path.cwd() else f"`mazo build --root {shown}`"
    _project.tell(say("init-done", folder=shown, n=len(files), command=command))
    return OK


def _refuse(message: Message, code: int = FAILED) -> int:
    _project.complain(f"mazo: {message}")
    return code


@dataclass(frozen=True)
class _Question:
    """A key of `collection.yaml`, which is also the option's name; what to ask, and what an answer must be."""

    key: str
    prompt: Message
    expected: Message


class _Wrong(MessageError):
    """An answer is missing or will not do."""


def _questions() -> tuple[_Question, ...]:
    line, codes = say("init-expected-line"), current().listed(languages(), style="or")
    return (
        _Question("name", say("init-ask-name"), say("init-expected-name")),
        _Question(
            "language",
            say("init-ask-language", codes=codes),
            say("init-expected-language", codes=codes),
        ),
        _Question("author", say("init-ask-author"), line),
        _Question("licence", say("init-ask-licence"), line),
        _Question("report", say("init-ask-report"), say("init-expected-report")),
    )


def _answers(options: argparse.Namespace) -> Answers:
    """What was given as options, and else is asked for on the terminal.

    Raises:
        _Wrong: an answer is missing and there is no terminal, or one will not do.
    """
    from builder.new_collection import Answers

    given = vars(options)
    missing = [f"`--{one.key}`" for one in _questions() if given[one.key] is None]
    if missing and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise _Wrong(say("init-missing", options=missing))
    return Answers(**{one.key: _answer(one, given[one.key]) for one in _questions()})


def _answer(question: _Question, given: str | None) -> str:
    answer = (_asked(question.prompt) if given is None else given).strip()
    value = f"mailto:{answer}?subject={{id}}" if _MAIL.fullmatch(answer) else answer
    if not _is_good(question.key, value):
        option = f"--{question.key}"
        raise _Wrong(say("init-wrong", option=option, answer=answer, expected=question.expected))
    return value


def _asked(prompt: Message) -> str:
    try:
        return input(f"{prompt}: ")
    except EOFError:
        return ""


def _is_good(key: str, value: str) -> bool:
    """Whether `collection.yaml` takes a value."""
    from builder.load import keys
    from builder.load.yaml_tree import read_yaml

    source, sink = Source("collection.yaml", f"{key}: {json.dumps(value)}\n"), Sink()
    tree = read_yaml(source, 0, len(source.text), sink)
    node = tree.get(key) if tree else None
    return (
        node is not None
        and keys.COLLECTION.keys[key].schema.read(node, sink) is not None
        and not sink.failed
    )


COMMAND = Command(
    "init",
    say("command-init-help"),
    arguments,
    run,
    ("mazo init", "mazo init mis-tarjetas --language es"),
)
