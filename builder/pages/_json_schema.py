"""Our schemas as JSON Schema, for editors: they complete keys and underline slips while one types.

`mazo check` alone decides. A schema says less than it: it knows neither other files nor the body of a
card, and leaves out patterns that other languages read otherwise than Python.
"""

from __future__ import annotations

import json
from typing import Any

from builder.diagnostics import Severity
from builder.rules import rules
from builder.schema import (
    Boolean,
    Integer,
    Key,
    Line,
    ListOf,
    MapOf,
    Merges,
    Number,
    OneOf,
    Record,
    Schema,
)

_UNLIKE = (r"\w", "(?s)")
"""What other languages read otherwise."""
_NUMBER = r"^-?\d{1,12}(\.\d{1,12}|/0*[1-9]\d{0,11})?$"

Json = dict[str, Any]


def described(schema: Schema) -> Json:
    """A schema as JSON Schema. YAML types a scalar before the schema sees it, so a text may come as a
    number or a truth value too.

    Raises:
        TypeError: it is of a kind that has no equivalent.
    """
    match schema:
        case Line(what, pattern):
            text: Json = {"type": ["string", "number", "boolean"], "description": what}
            if not any(sign in pattern for sign in _UNLIKE):
                text["pattern"] = f"^(?:{pattern})$"
            return text
        case OneOf(words):
            return {"enum": [*words, *(json.loads(word) for word in words if word.isdigit())]}
        case Number():
            return {"type": ["number", "string"], "pattern": _NUMBER}
        case Integer(low, high):
            return {
                "type": ["integer", "string"],
                "minimum": low,
                "maximum": high,
                "pattern": r"^\d{1,9}$",
            }
        case Boolean():
            return {"enum": [True, False, "true", "false"]}
        case ListOf(item, low, high):
            return {
                "type": "array",
                "items": described(item),
                "minItems": low,
                "maxItems": high,
            }
        case MapOf(value, high):
            return {
                "type": "object",
                "additionalProperties": described(value),
                "minProperties": 1,
                "maxProperties": high,
            }
        case Merges(high):
            pair = described(ListOf(Line("two symbols separated by a space", r"\S+ \S+"), 1, high))
            return {"anyOf": [described(Integer(0, high)), pair]}
        case Record(keys):
            return record({name: (key, described(key.schema)) for name, key in keys.items()})
    raise TypeError(f"{schema} has no equivalent in JSON Schema")


def record(keys: dict[str, tuple[Key, Json]]) -> Json:
    """A mapping with known keys and no others, each with the schema of its value."""
    return {
        "type": "object",
        "properties": {
            name: {**value, "description": key.doc} if key.doc else value
            for name, (key, value) in keys.items()
        },
        "required": [name for name, (key, _) in keys.items() if key.required],
        "additionalProperties": False,
    }


def allowed() -> Json:
    """The warnings that a file may allow."""
    codes = [rule.code for rule in rules().values()]
    names = [code.name for code in codes if code.severity is Severity.WARNING]
    return {"type": "array", "items": {"enum": names}, "uniqueItems": True}


def written(title: str, schema: Json) -> str:
    """A whole document, as its file holds it."""
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Written by `mazo docs`; a test holds it against what the loader reads.",
        "title": title,
        **schema,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
