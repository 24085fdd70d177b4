"""`cards/` -> notes and variants. The only room that reads files, and the only one that knows YAML.

`collection_file`, `card_file` and `computed_file` each read one kind of file; `verify_block` reads
a card's claims.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from builder.codes import load as codes
from builder.load.card_file import read_card
from builder.load.collection_file import read_collection, read_deck
from builder.load.computed_file import read_computed
from builder.load.files import FileReader, is_linked
from builder.load.history_files import read_history
from builder.model import Deck, Loaded, Note, Variant
from builder.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from builder.diagnostics import Sink

DECK_FILE = "_deck.yaml"
_KNOWN = ("collection.yaml", "released.yaml", "retired.yaml", "LICENSE.md", "README.md")
"""What stands in `cards/` beside the decks."""

Identified = TypeVar("Identified", Note, Variant)


def load(root: Path, sink: Sink) -> Loaded | None:
    """Everything in `cards/`, in document order; None where there is no collection to speak of.

    Args:
        root: the folder that holds `cards/`.
        sink: takes every problem of every file; what has an error is left out, and the rest goes on.
    """
    reader = FileReader(root, sink)
    collection_source = reader.read(root / "cards" / "collection.yaml")
    collection = read_collection(collection_source, sink) if collection_source else None
    if is_linked(root / "cards", root):
        return None  # the collection's file was refused for it, and all others would be
    found = _Found([], [], [])
    for path in sorted((root / "cards").iterdir()):
        if path.name.startswith((".", "_")):
            continue
        if path.is_dir():
            _load_folder(path, reader, found, sink)
        elif path.name not in _KNOWN:
            _report_stray(path, reader, sink)
    _refuse_shared_names(found.decks, reader, sink)
    _refuse_unknown_order(found, reader, sink)
    notes, variants = _refuse_shared_ids(found, sink)
    if collection is None:
        return None
    history = read_history(root / "cards", reader, sink)
    return Loaded(collection, tuple(found.decks), notes, variants, history, reader.sources)


@dataclass
class _Found:
    decks: list[Deck]
    notes: list[Note]
    variants: list[Variant]


def _load_folder(folder: Path, reader: FileReader, found: _Found, sink: Sink) -> None:
    """A deck, its cards in the order of their file names, and its computed files."""
    if not (folder / DECK_FILE).exists():
        sink.report(
            codes.WRONG_DECK,
            Source(f"cards/{folder.name}/{DECK_FILE}", "").at(1, 1),
            f"the folder `{folder.name}` has no `{DECK_FILE}`",
            helps=(
                "write one, with `name:` and `description:`; or begin the folder's name with `_`",
            ),
        )
        return
    source = reader.read(folder / DECK_FILE)
    if source is None:
        return
    deck = read_deck(source, folder.name, sink)
    if deck is None:
        return
    found.decks.append(deck)
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "_")):
            continue
        if path.is_dir():
            sink.report(
                codes.WRONG_DECK,
                source.at(1, 1),
                f"`{folder.name}/{path.name}/` is a folder within a deck",
                helps=("give it a folder of its own in `cards/`",),
            )
        elif path.suffix == ".md" and (text := reader.read(path)) is not None:
            note = read_card(text, deck, sink)
            found.notes.extend([note] if note else [])
        elif path.suffix == ".yaml" and (text := reader.read(path)) is not None:
            found.variants.extend(read_computed(text, deck, sink))
        elif path.suffix not in (".md", ".yaml"):
            _report_stray(path, reader, sink)


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


def _refuse_unknown_order(found: _Found, reader: FileReader, sink: Sink) -> None:
    """An `order` names cards of its own deck: a name that is none is a slip, or a card that
    went.
    """
    for deck in found.decks:
        source = reader.sources[f"cards/{deck.folder}/{DECK_FILE}"]
        here = {
            path.rsplit("/", 1)[1].removesuffix(".md")
            for path in reader.sources
            if path.startswith(f"cards/{deck.folder}/")
        }
        here |= {variant.id for variant in found.variants if variant.deck == deck.folder}
        for id_ in deck.order:
            if id_ not in here:
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
