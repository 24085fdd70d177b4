"""What is in `cards/`: the collection, its decks, its history, and the text of every card, not yet parsed."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from builder.characters import misleading, normalised
from builder.codes import load as codes
from builder.diagnostics import Sink
from builder.languages import Locale, current, say
from builder.limit import TimeLimit
from builder.load.card_file import read_card
from builder.load.collection_file import read_collection, read_deck
from builder.load.files import BAD_CHARACTER, FileReader
from builder.load.words_file import WORDS_FILE, read_words_file
from builder.names import folder_for, is_reserved
from builder.record import NO_HISTORY
from builder.source import OwnWord, Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from builder.diagnostics import Diagnostic
    from builder.languages import Message
    from builder.model import Collection, Deck, Entry
    from builder.record import History

DECK_FILE = "_deck.yaml"
_KNOWN = ("collection.yaml", "released.yaml", "retired.yaml", "LICENSE.md", "README.md", WORDS_FILE)
"""The files of `cards/` beside the decks."""

_NO_TEXT = re.compile(rf"[\t\n\ud800-\udfff]|{BAD_CHARACTER.pattern}")
"""The last are what bytes that are not UTF-8 are read as."""
_OF_A_DECK = re.compile(r"cards/[^/]+/[^/_.][^/]*\.(?:md|yaml)")


@dataclass(frozen=True)
class CardFile:
    """A card or a computed file, and the deck it belongs to."""

    deck: Deck
    source: Source

    @property
    def stem(self) -> str:
        """The name of a card's file, which is its id; empty for a computed file."""
        file = self.source.path.rpartition("/")[2]
        return file.removesuffix(".md") if file.endswith(".md") else ""

    def read(self) -> ReadFile:
        """Parse it."""
        sink = Sink()
        entries: tuple[Entry, ...] = ()
        with TimeLimit(self.source, sink):
            entries = self._entries(sink)
        return ReadFile(self.source, entries, sink.all)

    def _entries(self, sink: Sink) -> tuple[Entry, ...]:
        if self.source.path.endswith(".md"):
            note = read_card(self.source, self.deck, sink)
            return (note,) if note else ()
        from builder.load.computed_file import read_entries

        return read_entries(self.source, self.deck, sink)


@dataclass(frozen=True)
class ReadFile:
    """The notes and variants that a file holds, in its order, without those that cannot be read."""

    source: Source
    entries: tuple[Entry, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Scan:
    """What is in `cards/`, its cards not yet parsed."""

    collection: Collection | None
    decks: tuple[Deck, ...]
    files: tuple[CardFile, ...]
    """In document order."""
    history: History
    sources: Mapping[str, Source]
    """Every file opened, by path."""
    words: tuple[OwnWord, ...]
    """Those of the collection that the dictionary does not have."""
    is_whole: bool
    """False where it holds only some files, and those that may have the same ids."""


def scan(root: Path, sink: Sink, only: frozenset[str] | None = None) -> Scan:
    """The collection, its decks and history, and the text of its cards.

    Args:
        root: the folder that holds `cards/`.
        sink: takes every problem.
        only: paths relative to the root. Where all of them are files of decks, the others are left out except for
            those that may have an id of theirs.
    """
    reader = FileReader(root, sink)
    collection_source = reader.read(root / "cards" / "collection.yaml")
    collection = read_collection(collection_source, sink) if collection_source else None
    locale = collection.locale if collection else Locale(current().code, ".")
    decks: list[Deck] = []
    places: list[_Place] = []
    is_linked = (
        root / "cards"
    ).is_symlink()  # its collection was refused for it, and all others would be
    for entry in [] if is_linked else _entries(root / "cards", reader, sink):
        path = root / "cards" / entry.name
        if entry.is_dir():
            deck, here = _folder(path, locale, reader, sink)
            decks.extend([deck] if deck else [])
            places.extend(here)
        elif entry.name not in _KNOWN:
            _report_stray(path, reader, sink)
    _refuse_shared_names(decks, reader, sink)
    words = root / "cards" / WORDS_FILE
    listed = reader.read(words) if words.exists() and not is_linked else None
    is_whole = not only or not all(map(_OF_A_DECK.fullmatch, only))
    history = NO_HISTORY
    if is_whole:
        from builder.load.history_files import read_history

        history = read_history(root / "cards", reader, sink)
        _warn_of_no_number(decks, history, reader, sink)
    else:
        places = _wanted(places, only or frozenset(), reader)
    files = tuple(file for place in places for file in place.files(reader))
    own = read_words_file(listed) if listed else ()
    return Scan(collection, tuple(decks), files, history, reader.sources, own, is_whole)


def _warn_of_no_number(decks: list[Deck], history: History, reader: FileReader, sink: Sink) -> None:
    """Report each deck whose folder has no number, and whose name in Anki would repeat the folder's; a published deck
    keeps its name.
    """
    record = history.record
    published = {folder for folder, _ in record.decks} if record else set()
    published |= {note.deck for note in record.notes.values()} if record else set()
    for deck in decks:
        if not deck.folder[0].isdigit() and deck.folder not in published:
            sink.report(
                codes.NO_NUMBER,
                reader.sources[f"cards/{deck.folder}/{DECK_FILE}"].line_beginning("name:"),
                say(
                    "folder-without-number",
                    name=deck.numbered_name,
                    better=f"{_next_number(decks):02}-{deck.folder}",
                ),
            )


def _next_number(decks: list[Deck]) -> int:
    numbers = (re.match(r"\d+", deck.folder, re.ASCII) for deck in decks)
    return max((int(number[0]) for number in numbers if number), default=0) + 1


class _Place(NamedTuple):
    """Where a card or a computed file is."""

    deck: Deck
    folder: Path
    file: str
    """Its name in the folder."""

    @property
    def name(self) -> str:
        """The path, relative to the root."""
        return f"cards/{self.deck.folder}/{normalised(self.file)}"

    def files(self, reader: FileReader) -> tuple[CardFile, ...]:
        """The file, where it can be opened."""
        source = reader.read(self.folder / self.file)
        return (CardFile(self.deck, source),) if source else ()


def _wanted(places: list[_Place], only: frozenset[str], reader: FileReader) -> list[_Place]:
    """The files named, and those that may have an id of theirs: cards by their names, which are their ids, and
    computed files by their text.
    """
    files = {path.rpartition("/")[2] for path in only}
    named = [place for place in places if place.file in files and place.name in only]
    ids = {e.id for place in named for file in place.files(reader) for e in file.read().entries}

    cards = {f"{id_}.md" for id_ in ids}

    def may_have_one(place: _Place) -> bool:
        if place.file.endswith(".md"):
            return place.file in cards
        return any(id_ in file.source.text for file in place.files(reader) for id_ in ids)

    return [p for p in places if may_have_one(p) or (p.file in files and p.name in only)]


def _entries(folder: Path, reader: FileReader, sink: Sink) -> list[os.DirEntry[str]]:
    """A folder's entries, by name, without those that begin with a dot or `_`. A name that is not text would be
    written on a terminal and into pages, and is reported.
    """
    found = []
    seen: dict[str, str] = {}
    within = folder.relative_to(reader.root).as_posix()
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            first = seen.setdefault(normalised(entry.name).casefold(), entry.name)
            if _NO_TEXT.search(entry.name):
                shown = "".join(
                    c if c.isprintable() else c.encode("unicode_escape").decode("ascii")
                    for c in entry.name
                )
                sink.report(
                    codes.STRAY_FILE,
                    Source(f"{within}/{shown}", "").at(1, 1),
                    say("name-is-no-text", name=shown),
                )
            elif not entry.name.startswith((".", "_")):
                problem = _odd_name(entry.name, first)
                if problem is None:
                    found.append(entry)
                    continue
                place = Source(f"{within}/{entry.name}", "").at(1, 1)
                sink.report(codes.STRAY_FILE, place, problem)
    return found


def _odd_name(name: str, first: str) -> Message | None:
    """Why not every system can have a name of a file or a folder; None for one that all can have.

    Args:
        name: the name.
        first: the first name in its folder that differs from it only in case or in Unicode's form.
    """
    if is_reserved(name):
        return say("name-of-a-device", name=name)
    if name.endswith((".", " ")):
        return say("name-ends-in-a-dot", name=name)
    if first != name:
        return say("names-that-are-one", name=name, first=first)
    wrong = next(misleading(normalised(name)), None)
    return say("name-misleads", name=name, problem=wrong.message) if wrong else None


def _folder(
    folder: Path, locale: Locale, reader: FileReader, sink: Sink
) -> tuple[Deck | None, list[_Place]]:
    """A deck, and its cards and computed files in the order of their names."""
    if re.search(r"\s", folder.name):  # the record of releases separates words by blanks
        sink.report(
            codes.WRONG_DECK,
            Source(f"cards/{folder.name}/{DECK_FILE}", "").at(1, 1),
            say("folder-with-a-blank", folder=folder.name, better=folder_for(folder.name)),
        )
        return None, []
    if not (folder / DECK_FILE).exists():
        sink.report(
            codes.WRONG_DECK,
            Source(f"cards/{folder.name}/{DECK_FILE}", "").at(1, 1),
            say("folder-is-no-deck", folder=folder.name, file=DECK_FILE),
        )
        return None, []
    number = folder.name.partition("-")[0]  # the part of the deck's name that comes from the folder
    if any(sign in number for sign in ':"'):
        sink.report(
            codes.WRONG_DECK,
            Source(f"cards/{folder.name}/{DECK_FILE}", "").at(1, 1),
            say("folder-with-a-colon", number=number, better=folder_for(folder.name)),
        )
        return None, []
    source = reader.read(folder / DECK_FILE)
    deck = read_deck(source, normalised(folder.name), locale, sink) if source else None
    if source is None or deck is None:
        return None, []
    places = []
    defaults = replace(deck, name="", description="", order=())  # all that its cards take from it
    for entry in _entries(folder, reader, sink):
        if entry.is_dir():
            sink.report(
                codes.WRONG_DECK,
                source.at(1, 1),
                say("folder-in-a-deck", folder=f"{folder.name}/{entry.name}/"),
            )
        elif entry.name.endswith((".md", ".yaml")):
            places.append(_Place(defaults, folder, entry.name))
        else:
            _report_stray(folder / entry.name, reader, sink)
    return deck, places


def _report_stray(path: Path, reader: FileReader, sink: Sink) -> None:
    """A file that nobody would read: most often a card with a slip in its name."""
    sink.report(
        codes.STRAY_FILE,
        Source(path.relative_to(reader.root).as_posix(), "").at(1, 1),
        say("stray-file", name=path.name),
    )


def _refuse_shared_names(decks: list[Deck], reader: FileReader, sink: Sink) -> None:
    seen: dict[str, Deck] = {}
    for deck in decks:
        first = seen.setdefault(deck.name.casefold(), deck)
        if first is not deck:
            source = reader.sources[f"cards/{deck.folder}/{DECK_FILE}"]
            sink.report(
                codes.WRONG_DECK,
                source.at(1, 1),
                say("shared-deck-name", name=deck.name, folder=first.folder),
            )
