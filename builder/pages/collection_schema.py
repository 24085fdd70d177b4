"""`collection.schema.json`: the schema of `cards/collection.yaml`."""

from __future__ import annotations

from builder.load import keys
from builder.pages._json_schema import described, written
from builder.pages._page import schema_page


def schema() -> str:
    """Write the schema."""
    return written("A collection", described(keys.COLLECTION))


PAGE = schema_page("collection.schema.json", schema)
