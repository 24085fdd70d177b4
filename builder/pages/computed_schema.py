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
    variants = [
        _variants(name, is_exercise=is_one) for is_one in (False, True) for name in generators()
    ]
    exercise = {
        "if": _EXERCISE,
        "then": {"required": ["level"]},
        "else": {"properties": {"level": False, "needs": False}},
    }
    return written("A computed file", {**whole, "allOf": [exercise, *variants]})


_EXERCISE: Json = {"required": [keys.EXERCISE]}


def _variants(name: str, *, is_exercise: bool) -> Json:
    """Describe the parameters of a generator, for files that name it and are an exercise or not."""
    parameters = generators()[name].parameters
    variant = described(keys.variant(name, parameters, is_exercise=is_exercise))
    named = {"properties": {"generator": {"const": name}}, "required": ["generator"]}
    return {
        "if": {"allOf": [named, _EXERCISE if is_exercise else {"not": _EXERCISE}]},
        "then": {"properties": {"variants": {"items": variant}}},
    }


PAGE = schema_page("computed.schema.json", schema)
