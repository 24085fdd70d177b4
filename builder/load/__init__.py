"""`cards/` -> notes and variants. The only room that reads files, and the only one that knows YAML.

`collection_file`, `card_file` and `computed_file` each read one kind of file; `verify_block` reads
a card's claims.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from builder.codes import load as codes
from builder.diagnostics import Sink
from builder.load.card_file import read_card
from builder.load.collection_file import read_collection, read_deck
from builder.load.files import FileReader
from builder.model import Deck, Loaded, Note, Variant
from builder.record import NO_HISTORY
from builder.source import Source

if TYPE_CHECKING:
    from pathlib import Path


DECK_FILE = "_deck.yaml"
_KNOWN = ("collection.yaml", "released.yaml", "retired.yaml", "LICENSE.md", "README.md")
"""What stands in `cards/` beside the decks."""

_OF_A_DECK = re.compile(r"cards/[^/]+/[^/_.][^/]*\.(?:md|yaml)")

Identified = TypeVar("Identified", Note, Variant)


def load(root: Path, sink: Sink, only: frozenset[str] | None = None) -> Loaded | None:
    """Everything in `cards/`, in document order; None where there is no collection to speak of.

    Args:
        root: the folder that holds `cards/`.
        sink: takes every problem of every file; what has an error is left out, and the rest goes on.
        only: paths relative to the root. Where all of them are files of decks, the others are left unread but for
            those that may bear an id of theirs.
    """
    reader = FileReader(root, sink)
    collection_source = reader.read(root / "cards" / "collection.yaml")
    collection = read_collection(collection_source, sink) if collection_source else None
    decks: list[Deck] = []
    files: list[_CardFile] = []
    for entry in _entries(root / "cards"):
        path = root / "cards" / entry.name
        if entry.is_dir():
            deck, here = _folder(path, reader, sink)
            decks.extend([deck] if deck else [])
            files.extend(here)
        elif entry.name not in _KNOWN:
            _report_stray(path, reader, sink)
    _refuse_shared_names(decks, reader, sink)
    some = _wanted(files, only, reader) if only and all(map(_OF_A_DECK.fullmatch, only)) else None
    found = _read(files if some is None else some, reader, sink)
    if some is None:
        _refuse_unknown_order(decks, files, found, reader, sink)
    notes, variants = _refuse_shared_ids(found, sink)
    if collection is None:
        return None
    history = NO_HISTORY
    if some is None:
        from builder.load.history_files import read_history

        history = read_history(root / "cards", reader, sink)
    return Loaded(collection, tuple(decks), notes, variants, history, reader.sources)


@dataclass(frozen=True)
class _CardFile:
    """A card, or a computed file."""

    deck: Deck
    path: Path
    name: str
    """The path, relative to the root."""

    def read(self, reader: FileReader, sink: Sink) -> list[Note | Variant]:
        """What it holds, but for what has an error."""
        text = reader.read(self.path)
        if text is None:
            return []
        if self.path.suffix == ".md":
            note = read_card(text, self.deck, sink)
            return [note] if note else []
        from builder.load.computed_file import read_computed

        return [*read_computed(text, self.deck, sink)]


def _read(files: list[_CardFile], reader: FileReader, sink: Sink) -> _Found:
    read = [bearer for file in files for bearer in file.read(reader, sink)]
    return _Found(
        [bearer for bearer in read if isinstance(bearer, Note)],
        [bearer for bearer in read if isinstance(bearer, Variant)],
    )


def _wanted(files: list[_CardFile], only: frozenset[str], reader: FileReader) -> list[_CardFile]:
    """The files named, and those that may bear an id of theirs: cards by their names, which are their ids, and
    computed files by their text.
    """
    named = [file for file in files if file.name in only]
    ids = {bearer.id for file in named for bearer in file.read(reader, Sink())}

    def bears(file: _CardFile) -> bool:
        if file.path.suffix == ".md":
            return file.path.stem in ids
        text = reader.read(file.path)
        return text is not None and any(id_ in text.text for id_ in ids)

    return [file for file in files if file.name in only or bears(file)]


@dataclass(frozen=True)
class _Found:
    notes: list[Note]
    variants: list[Variant]


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What stands in a folder, by name; names that begin with a dot or `_` are somebody's own."""
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if not entry.name.startswith((".", "_"))]
    return sorted(found, key=lambda entry: entry.name)


def _folder(folder: Path, reader: FileReader, sink: Sink) -> tuple[Deck | None, list[_CardFile]]:
    """A deck, and its cards and computed files in the order of their names."""
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
    source = reader.read(folder / DECK_FILE)
    deck = read_deck(source, folder.name, sink) if source else None
    if source is None or deck is None:
        return None, []
    files = []
    for entry in _entries(folder):
        path = folder / entry.name
        if entry.is_dir():
            sink.report(
                codes.WRONG_DECK,
                source.at(1, 1),
                f"`{folder.name}/{entry.name}/` is a folder within a deck",
                helps=("give it a folder of its own in `cards/`",),
            )
        elif path.suffix in (".md", ".yaml"):
            files.append(_CardFile(deck, path, f"cards/{folder.name}/{entry.name}"))
        else:
            _report_stray(path, reader, sink)
    return deck, files


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


def _refuse_unknown_order(
    decks: list[Deck], files: list[_CardFile], found: _Found, reader: FileReader, sink: Sink
) -> None:
    """An `order` names cards of its own deck: a name that is none is a slip, or a card that
    went.
    """
    known = {(file.deck.folder, file.path.stem) for file in files if file.path.suffix == ".md"}
    known |= {(variant.deck, variant.id) for variant in found.variants}
    for deck in decks:
        source = reader.sources[f"cards/{deck.folder}/{DECK_FILE}"]
        for id_ in deck.order:
            if (deck.folder, id_) not in known:
                order = source.text.find("order:")
                at = re.compile(rf"(?<![\w-]){re.escape(id_)}(?![\w-])").search(
                    source.text, max(order, 0)
                )
                sink.report(
                    codes.WRONG_DECK,
                    source.span(*at.span()) if at else source.at(1, 1),
                    f"`order` names `{id_}`, and there is no such card in this deck",
                    helps=("take it out, or name a card that is there",),
                )


def _refuse_shared_ids(found: _Found, sink: Sink) -> tuple[tuple[Note, ...], tuple[Variant, ...]]:
    """Those whose id is theirs alone; every further bearer of an id is reported."""
    bearers: list[Note | Variant] = [*found.notes, *found.variants]
    times = Counter(b.id for b in bearers)
    first: dict[str, Note | Variant] = {}
    for bearer in bearers:
        other = first.setdefault(bearer.id, bearer)
        if other is not bearer:
            sink.report(
                codes.DUPLICATE_ID,
                bearer.span,
                f"the id `{bearer.id}` is already taken",
                label="second bearer",
                notes=(f"first in {other.span.path}:{other.span.line}",),
                helps=("give the newer card another id",),
            )
    return _alone(found.notes, times), _alone(found.variants, times)


def _alone(bearers: list[Identified], times: Counter[str]) -> tuple[Identified, ...]:
    return tuple(b for b in bearers if times[b.id] == 1)
