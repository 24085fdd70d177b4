"""`computed.schema.json`: the schema of a computed file, by generator."""

from __future__ import annotations

from builder.generators import generators
from builder.load import keys
from builder.pages._json_schema import Json, allowed, described, record, written
from builder.pages._page import schema_page


def schema() -> str:
    """Write the schema."""
    special = {
        "generator": {"enum": list(generators())},
        "allow": allowed(),
        "variants": {"type": "array", "minItems": 1, "maxItems": keys.MAX_VARIANTS},
    }
    whole = record(
        {
            name: (key, special[name] if name in special else described(key.schema))
            for name, key in keys.COMPUTED.keys.items()
        }
    )
    return written(
        "A computed file", {**whole, "allOf": [_variants(name) for name in generators()]}
    )


def _variants(name: str) -> Json:
    """Describe the parameters of a generator, for files that name it."""
    variant = described(keys.variant(name, generators()[name].parameters))
    return {
        "if": {"properties": {"generator": {"const": name}}, "required": ["generator"]},
        "then": {"properties": {"variants": {"items": variant}}},
    }


PAGE = schema_page("computed.schema.json", schema)
