"""`keys.md`: the keys of `collection.yaml`, `_deck.yaml` and the files beside pictures and sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.load import keys
from builder.pages._json_schema import english
from builder.pages._page import MADE, Page

if TYPE_CHECKING:
    from builder.edition import Edition
    from builder.schema import Record

_HEAD = """# Keys of the files of a collection

Keys in bold are required. [cards.md](cards.md) describes the keys of cards.
"""
_FILES = (
    ("cards/collection.yaml", keys.COLLECTION),
    ("cards/<folder>/_deck.yaml", keys.DECK),
    ("media/<file>.yaml", keys.CREDIT),
)


def write(_edition: Edition) -> str:
    """Write the page."""
    return MADE + _HEAD + "".join(f"\n## `{name}`\n\n{_table(record)}" for name, record in _FILES)


def _table(record: Record) -> str:
    rows = [
        f"| {f'**`{name}`**' if key.required else f'`{name}`'} | {english(key.doc)} |\n"
        for name, key in record.keys.items()
        if key.doc
    ]
    return f"| key | what it is |\n|---|---|\n{''.join(rows)}"


PAGE = Page("keys.md", write)
