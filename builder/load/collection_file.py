"""`collection.yaml` and the decks' `_deck.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.load import keys
from builder.load.characters import check_characters
from builder.load.yaml_tree import read_yaml
from builder.model import Collection, Deck, Row

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.languages import Locale
    from builder.source import Source


def read_collection(source: Source, sink: Sink) -> Collection | None:
    """The collection that the file describes."""
    tree = read_yaml(source, 0, len(source.text), sink)
    values = keys.COLLECTION.read(tree, sink) if tree else None
    is_clear = tree is None or check_characters(tree, sink, compared=keys.COMPARED)
    if values is None or not is_clear:
        return None
    rows = (Row(tag, row["asks"], row.get("parts", ())) for tag, row in values.pop("rows", ()))
    return Collection(**values, rows=tuple(rows))


def read_deck(source: Source, folder: str, locale: Locale, sink: Sink) -> Deck | None:
    """The deck that a folder's file describes."""
    tree = read_yaml(source, 0, len(source.text), sink)
    values = keys.DECK.read(tree, sink) if tree else None
    is_clear = tree is None or check_characters(tree, sink, compared=keys.COMPARED)
    if values is None or not is_clear:
        return None
    return Deck(
        folder=folder,
        name=values["name"],
        description=values["description"],
        tags=values.get("tags", ()),
        source=values.get("source", ""),
        locale=locale,
        order=values.get("order", ()),
    )
