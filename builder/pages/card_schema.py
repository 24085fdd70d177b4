"""`card.schema.json`: the schema of a card's front matter."""

from __future__ import annotations

from builder.languages import say
from builder.load import keys
from builder.load.verify_block import STATEMENTS, VOCABULARY
from builder.notes import authored_types
from builder.pages._json_schema import Json, allowed, described, record, written
from builder.pages._page import schema_page
from builder.schema import Line, ListOf


def schema() -> str:
    """Write the schema."""
    special = {
        "type": {"enum": list(authored_types())},
        "allow": allowed(),
        "words": described(ListOf(Line(say("shape-own-word")), high=keys.MAX_WORDS)),
        "verify": _verify(),
    }
    return written(
        "The front matter of a card",
        record(
            {
                name: (key, special[name] if name in special else described(key.schema))
                for name, key in keys.CARD.keys.items()
            }
        ),
    )


def _verify() -> Json:
    """Describe a `verify:` block: keys about the card, and names of quantities."""
    return {
        "type": "object",
        "properties": {name: described(schema) for name, schema in STATEMENTS.items()}
        | {"answer": {"type": ["string", "object"]}},
        "additionalProperties": {"anyOf": [described(entry) for entry in VOCABULARY.values()]},
    }


PAGE = schema_page("card.schema.json", schema)
