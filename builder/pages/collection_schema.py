"""`collection.schema.json`: the schema of `cards/collection.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.load import keys
from builder.pages._json_schema import described, written
from builder.pages._page import Page

if TYPE_CHECKING:
    from builder.edition import Edition


def write(_edition: Edition) -> str:
    """Write the schema."""
    return written("A collection", described(keys.COLLECTION))


PAGE = Page("collection.schema.json", write)
