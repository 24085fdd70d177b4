"""The tool's language: the one that is asked for, else the collection's, else the system's, else English."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands._project import COLLECTION, nearest_root
from builder.languages import languages

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

VARIABLE = "MAZO_LANG"
"""An environment variable that chooses a language as `--lang` does."""
_OPTIONS = ("--lang", "--lan", "--la")
"""As `argparse` abbreviates it."""
_STATED = re.compile(r"""^language *: *["']?([\w-]+)""", re.MULTILINE)
_MAX_CHARACTERS = 1 << 16
"""The part of a collection's file that is looked at."""
_UNTRANSLATED = ("", "C", "POSIX")
"""Locales in which programs speak English, whatever `LANGUAGE` says."""


def language_argument(parser: argparse.ArgumentParser, help_: str) -> None:
    """`--lang`, for `--help` and for completion: `asked_for` takes its value out before arguments are parsed."""
    parser.add_argument("--lang", choices=languages(), help=help_)


def asked_for(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """Return the value of `--lang`, or else of `MAZO_LANG`, and the arguments without `--lang`."""
    found, rest, given = os.environ.get(VARIABLE) or None, [], iter(arguments)
    for one in given:
        name, has_value, value = one.partition("=")
        if one == "--":
            rest += [one, *given]
        elif name not in _OPTIONS:
            rest.append(one)
        elif has_value:
            found = value
        elif (following := next(given, None)) is not None:
            found = following
        else:
            rest.append(one)  # `argparse` says that its value is missing
    return found, rest


def usual(arguments: Sequence[str]) -> str:
    """Return the language of a run that asks for none."""
    wanted = (*_of_collection(arguments), *_of_system(), "en")
    return next(code for code in wanted if code in languages())


def _of_collection(arguments: Sequence[str]) -> Iterator[str]:
    """Yield the language that the collection's file states, even if the file has errors."""
    root = nearest_root(_root_argument(arguments))
    if root is None:
        return
    try:
        with (root / COLLECTION).open(encoding="utf-8-sig", errors="replace") as file:
            stated = _STATED.search(file.read(_MAX_CHARACTERS))
    except OSError:
        return
    if stated is not None:
        yield stated[1]


def _root_argument(arguments: Sequence[str]) -> Path | None:
    for n, one in enumerate(arguments):
        name, has_value, value = one.partition("=")
        if name == "--root":
            following = value if has_value else next(iter(arguments[n + 1 :]), "")
            return Path(following)
    return None


def _of_system() -> Iterator[str]:
    """Yield the languages of the environment's locale, in the order of preference of GNU gettext."""
    variables = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, variables), "")
    if locale.split(".")[0] in _UNTRANSLATED:
        return
    for name in (*os.environ.get("LANGUAGE", "").split(":"), locale):
        yield re.split(r"[_.@]", name)[0]
