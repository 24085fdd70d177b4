"""`deck.schema.json`: the schema of a deck's `_deck.yaml`."""

from __future__ import annotations

from builder.load import keys
from builder.pages._json_schema import described, written
from builder.pages._page import schema_page


def schema() -> str:
    """Write the schema."""
    return written("A deck", described(keys.DECK))


PAGE = schema_page("deck.schema.json", schema)
