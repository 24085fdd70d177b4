"""What readers see, in each language: one file of messages per language, in Fluent's format.

A message is a sentence, a word, or a list with one item per line. Two languages are in use at a time:

- the collection's, in which its cards and pages are written: `language(code).text("sheet-title")`;
- the tool's, in which mazo talks to its user: `current()`. Code that reports a problem only names the
  message, `say("duplicate-key", key="id")`, and the tool's language words it.

A message may have the attributes `.label`, `.note` and `.help`, which go with it in a diagnostic.

Fluent: https://projectfluent.org/fluent/guide/
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from fluent.runtime import FluentBundle

FOLDER = Path(__file__).parent
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_PLAIN = re.compile(r"[a-zA-Z][\w-]* *= *([^{}\n]*[^{}\s])\s*")
"""A message of one line without values or attributes."""
_REFERENCE = re.compile(r"\{ *(-?[a-zA-Z][\w-]*) *[}(]")


@dataclass(frozen=True)
class Message:
    """A message of the language files, and the values that it mentions."""

    id: str
    values: Mapping[str, Value]

    def __hash__(self) -> int:
        return hash(self.id)

    def __str__(self) -> str:
        return current().message(self)


Value = str | int | float | Message | Sequence[str | Message]
"""What a message can mention: text, a number, another message, or a list, which is written `a, b and c`."""


def say(id_: str, /, **values: Value) -> Message:
    """Name a message, to be worded in the language of whoever reads it."""
    return Message(id_, MappingProxyType(values))


@dataclass(frozen=True)
class Said:
    """A message in a language, with its attributes; an attribute that it does not have is empty."""

    text: str
    label: str
    note: str
    help: str


class MessageError(Exception):
    """An error that carries a message for the user; what to do is the message's attribute `.help`."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    @property
    def help(self) -> str:
        """What to do, in the tool's language; empty where nothing is advised."""
        return current().said(self.message).help


class Language:
    """A language and its messages.

    Messages are parsed when they are first used: a run uses few, and to parse all of them takes a quarter of a second.
    """

    def __init__(self, code: str, source: str) -> None:
        self.code = code
        """As in `language:`, such as `es`: an identifier of the Unicode CLDR."""
        self._sources = _entries(source)
        self._parsed: set[str] = set()

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all messages, in the order of the file."""
        return tuple(self._sources)

    def text(self, id_: str, /, **values: Value) -> str:
        """Word a message.

        Raises:
            LookupError: the language has no such message, or the message mentions a value that is not given.
        """
        return self._worded(id_, None, values)

    def lines(self, id_: str, /) -> tuple[str, ...]:
        """Return a message that is a list: an item per line."""
        return tuple(line.strip() for line in self.text(id_).splitlines())

    def message(self, message: Message) -> str:
        """Word a message that was named by `say`."""
        return self._worded(message.id, None, message.values)

    def said(self, message: Message) -> Said:
        """Word a message that was named by `say`, with its attributes."""
        given = {
            name: self._worded(message.id, name, message.values)
            for name in ("label", "note", "help")
            if name in self._pattern(message.id).attributes
        }
        return Said(
            self.message(message),
            given.get("label", ""),
            given.get("note", ""),
            given.get("help", ""),
        )

    def date(self, day: date) -> str:
        """Write a date in words: `24 de noviembre de 2026`."""
        from babel.dates import format_date

        return format_date(day, "long", self.text("cldr-locale"))

    def listed(self, items: Sequence[str], *, style: str = "standard") -> str:
        """Join items as in a sentence: `a, b and c`; with the style `or`, `a, b or c`."""
        from babel.lists import format_list

        return format_list(list(items), style, self.text("cldr-locale"))  # type: ignore[arg-type]  # a literal there

    @cached_property
    def decimal(self) -> str:
        """The sign between units and tenths that is usual in the language."""
        from babel.numbers import get_decimal_symbol

        return get_decimal_symbol(self.code)

    @cached_property
    def _bundle(self) -> FluentBundle:
        from fluent.runtime import FluentBundle, resolver

        # The limit protects from translations that multiply a text. Ours do not, and a card may be longer.
        resolver.MAX_PART_LENGTH = 1_000_000
        return FluentBundle([self.code], use_isolating=False)

    def _pattern(self, id_: str) -> Any:
        """The parsed message; it and those that it refers to are parsed now if they were not before."""
        if id_ not in self._parsed:
            self._parse(id_)
        return self._bundle.get_message(id_)

    def _parse(self, id_: str) -> None:
        from fluent.runtime import FluentResource

        if id_ not in self._sources:
            raise LookupError(f"the language `{self.code}` has no message `{id_}`")
        self._parsed.add(id_)
        source = self._sources[id_]
        self._bundle.add_resource(FluentResource(source))
        for name in _REFERENCE.findall(source):
            if name in self._sources and name not in self._parsed:
                self._parse(name)

    def _worded(self, id_: str, attribute: str | None, values: Mapping[str, Value]) -> str:
        if plain := _PLAIN.fullmatch(self._sources.get(id_, "")):
            return plain[1]  # to load Fluent takes longer than `mazo --help`
        message = self._pattern(id_)
        pattern = message.attributes[attribute] if attribute else message.value
        known = {name: self._argument(value) for name, value in values.items()}
        text, errors = self._bundle.format_pattern(pattern, known)
        if errors:
            raise LookupError(f"the message `{id_}` of the language `{self.code}`: {errors[0]}")
        return str(text)

    def _argument(self, value: Value) -> Any:
        if isinstance(value, str):
            return value
        if isinstance(value, int | float):
            from fluent.runtime.types import fluent_number

            return fluent_number(value, useGrouping=False)
        if isinstance(value, Message):
            return self.message(value)
        return self.listed([self._argument(item) for item in value])


def _entries(source: str) -> dict[str, str]:
    """Split a file of messages into the text of each, by id.

    Raises:
        ValueError: two messages share an id.
    """
    starts = [(found.start(), found[1]) for found in _ENTRY.finditer(source)]
    ends = [start for start, _ in starts[1:]] + [len(source)]
    entries = {
        name: _without_comments(source[start:end])
        for (start, name), end in zip(starts, ends, strict=True)
    }
    if len(entries) < len(starts):
        names = [name for _, name in starts]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the message `{twice}` is defined twice")
    return entries


def _without_comments(entry: str) -> str:
    return "".join(line for line in entry.splitlines(keepends=True) if not line.startswith("#"))


@cache
def language(code: str) -> Language:
    """Return a language by its code.

    Raises:
        LookupError: there is no file for it.
    """
    path = FOLDER / f"{code}.ftl"
    if code not in languages():
        raise LookupError(f"there is no language `{code}`")
    return Language(code, path.read_text("utf-8"))


def languages() -> tuple[str, ...]:
    """List the codes of all languages: the names of the files in this folder."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.ftl")))


@dataclass(frozen=True)
class Locale:
    """How a collection's cards are written."""

    language: str
    """The code of their language."""
    decimal: str
    """The sign between units and tenths."""

    @property
    def words(self) -> Language:
        """The language itself."""
        return language(self.language)


_current = ["en"]


def current() -> Language:
    """Return the tool's language: that of its messages, not of the cards."""
    return language(_current[0])


def use(code: str) -> None:
    """Set the tool's language for the whole process, as a command does when it starts."""
    _current[0] = code
