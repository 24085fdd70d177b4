"""What stands in `cards/`: the collection, its decks, its history, and the text of every card, not yet read."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from builder.codes import load as codes
from builder.diagnostics import Sink
from builder.load.card_file import read_card
from builder.load.collection_file import read_collection, read_deck
from builder.load.files import BAD_CHARACTER, FileReader
from builder.model import Collection, Deck, Note, Variant
from builder.record import NO_HISTORY, History
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DECK_FILE = "_deck.yaml"
_KNOWN = ("collection.yaml", "released.yaml", "retired.yaml", "LICENSE.md", "README.md")
"""What stands in `cards/` beside the decks."""

_NO_TEXT = re.compile(rf"[\t\n\ud800-\udfff]|{BAD_CHARACTER.pattern}")
"""The last are what bytes that are not UTF-8 are read as."""
_OF_A_DECK = re.compile(r"cards/[^/]+/[^/_.][^/]*\.(?:md|yaml)")

Bearer = Note | Variant
"""What bears an id of its own."""


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

    def read(self, sink: Sink) -> tuple[Bearer, ...]:
        """What it holds, but for what has an error."""
        if self.source.path.endswith(".md"):
            note = read_card(self.source, self.deck, sink)
            return (note,) if note else ()
        from builder.load.computed_file import read_computed

        return tuple(read_computed(self.source, self.deck, sink))


@dataclass(frozen=True)
class Survey:
    """What stands in `cards/`, its cards not yet read."""

    collection: Collection | None
    decks: tuple[Deck, ...]
    files: tuple[CardFile, ...]
    """In document order."""
    history: History
    sources: Mapping[str, Source]
    """Every file opened, by path."""
    is_whole: bool
    """Whether it is more than what some files are compared with."""


def survey(root: Path, sink: Sink, only: frozenset[str] | None = None) -> Survey:
    """The collection, its decks and history, and the text of its cards.

    Args:
        root: the folder that holds `cards/`.
        sink: takes every problem.
        only: paths relative to the root. Where all of them are files of decks, the others are left out but for
            those that may bear an id of theirs.
    """
    reader = FileReader(root, sink)
    collection_source = reader.read(root / "cards" / "collection.yaml")
    collection = read_collection(collection_source, sink) if collection_source else None
    decks: list[Deck] = []
    places: list[_Place] = []
    is_linked = (
        root / "cards"
    ).is_symlink()  # its collection was refused for it, and all others would be
    for entry in [] if is_linked else _entries(root / "cards", reader, sink):
        path = root / "cards" / entry.name
        if entry.is_dir():
            deck, here = _folder(path, reader, sink)
            decks.extend([deck] if deck else [])
            places.extend(here)
        elif entry.name not in _KNOWN:
            _report_stray(path, reader, sink)
    _refuse_shared_names(decks, reader, sink)
    is_whole = not only or not all(map(_OF_A_DECK.fullmatch, only))
    history = NO_HISTORY
    if is_whole:
        from builder.load.history_files import read_history

        history = read_history(root / "cards", reader, sink)
    else:
        places = _wanted(places, only or frozenset(), reader)
    files = tuple(file for place in places for file in place.files(reader))
    return Survey(collection, tuple(decks), files, history, reader.sources, is_whole)


class _Place(NamedTuple):
    """Where a card or a computed file stands."""

    deck: Deck
    folder: Path
    file: str
    """Its name in the folder."""

    @property
    def name(self) -> str:
        """The path, relative to the root."""
        return f"cards/{self.deck.folder}/{self.file}"

    def files(self, reader: FileReader) -> tuple[CardFile, ...]:
        """The file, where it can be opened."""
        source = reader.read(self.folder / self.file)
        return (CardFile(self.deck, source),) if source else ()


def _wanted(places: list[_Place], only: frozenset[str], reader: FileReader) -> list[_Place]:
    """The files named, and those that may bear an id of theirs: cards by their names, which are their ids, and
    computed files by their text.
    """
    files = {path.rpartition("/")[2] for path in only}
    named = [place for place in places if place.file in files and place.name in only]
    ids = {b.id for place in named for file in place.files(reader) for b in file.read(Sink())}

    cards = {f"{id_}.md" for id_ in ids}

    def bears(place: _Place) -> bool:
        if place.file.endswith(".md"):
            return place.file in cards
        return any(id_ in file.source.text for file in place.files(reader) for id_ in ids)

    return [p for p in places if bears(p) or (p.file in files and p.name in only)]


def _entries(folder: Path, reader: FileReader, sink: Sink) -> list[os.DirEntry[str]]:
    """What stands in a folder, by name; names that begin with a dot or `_` are somebody's own. One that is no text
    would be written on a terminal, and into pages, and is reported.
    """
    found = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if _NO_TEXT.search(entry.name):
                shown = "".join(
                    c if c.isprintable() else c.encode("unicode_escape").decode("ascii")
                    for c in entry.name
                )
                within = folder.relative_to(reader.root).as_posix()
                sink.report(
                    codes.STRAY_FILE,
                    Source(f"{within}/{shown}", "").at(1, 1),
                    f"the name `{shown}` has characters that are no text",
                    helps=("name it in letters, digits, hyphens",),
                )
            elif not entry.name.startswith((".", "_")):
                found.append(entry)
    return found


def _folder(folder: Path, reader: FileReader, sink: Sink) -> tuple[Deck | None, list[_Place]]:
    """A deck, and its cards and computed files in the order of their names."""
    if re.search(r"\s", folder.name):  # the record of releases separates words by blanks
        sink.report(
            codes.WRONG_DECK,
            Source(f"cards/{folder.name}/{DECK_FILE}", "").at(1, 1),
            f"the name of the folder `{folder.name}` has a blank",
            helps=("put a hyphen in its place; the deck's own name is in `_deck.yaml`",),
        )
        return None, []
    if not (folder / DECK_FILE).exists():
        sink.report(
            codes.WRONG_DECK,
            Source(f"cards/{folder.name}/{DECK_FILE}", "").at(1, 1),
            f"the folder `{folder.name}` has no `{DECK_FILE}`",
            helps=(
                "write one, with `name:` and `description:`; or begin the folder's name with `_`",
            ),
        )
        return None, []
    number = folder.name.partition("-")[0]  # the part of the deck's name that comes from the folder
    if any(sign in number for sign in ':"'):
        sink.report(
            codes.WRONG_DECK,
            Source(f"cards/{folder.name}/{DECK_FILE}", "").at(1, 1),
            f"`{number}` begins the folder's name and the deck's, and Anki does not keep its `:` or `\"`",
            helps=("begin the folder's name with a number, as `01-tema`",),
        )
        return None, []
    source = reader.read(folder / DECK_FILE)
    deck = read_deck(source, folder.name, sink) if source else None
    if source is None or deck is None:
        return None, []
    places = []
    defaults = replace(deck, name="", description="", order=())  # all that its cards take from it
    for entry in _entries(folder, reader, sink):
        if entry.is_dir():
            sink.report(
                codes.WRONG_DECK,
                source.at(1, 1),
                f"`{folder.name}/{entry.name}/` is a folder within a deck",
                helps=("give it a folder of its own in `cards/`",),
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
        f"`{path.name}` is neither a card nor a computed file of a deck",
        helps=(
            "name it `<id>.md` or `<family>.yaml` in a deck's folder; or begin its name with `_`",
        ),
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
                f"the deck name `{deck.name}` is also that of `{first.folder}`",
                helps=("name one of them otherwise: Anki tells decks apart by name",),
            )
