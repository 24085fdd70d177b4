"""Convert our schemas to JSON Schema, with which editors complete keys and underline mistakes.

`mazo check` is authoritative. The JSON Schema does not cover other files or a card's body, and omits
patterns that other languages interpret differently from Python.
"""

from __future__ import annotations

import json
from typing import Any

from builder.diagnostics import Severity
from builder.languages import Message, language
from builder.rules import rules
from builder.schema import (
    Boolean,
    Either,
    Integer,
    Key,
    Line,
    ListOf,
    MapOf,
    Merges,
    Name,
    Naming,
    Number,
    OneOf,
    Record,
    Schema,
    Short,
)

_UNLIKE = (r"\w", "(?s)")
"""Patterns that other languages interpret differently."""
_NUMBER = r"^-?\d{1,12}(\.\d{1,12}|/0*[1-9]\d{0,11})?$"

Json = dict[str, Any]


def english(words: Message | str) -> str:
    """Word a message in English, the language of the reference pages and schemas."""
    return language("en").message(words) if isinstance(words, Message) else words


def described(schema: Schema) -> Json:
    """Convert a schema. A text may also be a number or a boolean, because YAML types scalars first.

    Raises:
        TypeError: the schema has no equivalent.
    """
    match schema:
        case Line(what, pattern):
            text: Json = {"type": ["string", "number", "boolean"], "description": english(what)}
            if not any(sign in pattern for sign in _UNLIKE):
                text["pattern"] = f"^(?:{pattern})$"
            return text
        case Name(what, pattern):
            return {
                "type": ["string", "number", "boolean"],
                "description": english(what),
                "pattern": f"^(?:{pattern})$",
            }
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
        case Either(scalar, mapping):
            return {"anyOf": [described(scalar), described(mapping)]}
        case Short(whole, key):
            return {"anyOf": [described(whole.keys[key].schema), described(whole)]}
        case Naming(id_):
            return described(id_)
        case Merges(high):
            return {"anyOf": [described(Integer(0, high)), described(schema.pairs)]}
        case Record(keys):
            return record({name: (key, described(key.schema)) for name, key in keys.items()})
    raise TypeError(f"{schema} has no equivalent in JSON Schema")


def record(keys: dict[str, tuple[Key, Json]]) -> Json:
    """Describe a mapping that has only the given keys, each with the schema of its value."""
    return {
        "type": "object",
        "properties": {
            name: {**value, "description": english(key.doc)} if key.doc else value
            for name, (key, value) in keys.items()
        },
        "required": [name for name, (key, _) in keys.items() if key.required],
        "additionalProperties": False,
    }


def allowed() -> Json:
    """Describe the warnings that a file may allow."""
    codes = [rule.code for rule in rules().values()]
    names = [code.name for code in codes if code.severity is Severity.WARNING]
    return {"type": "array", "items": {"enum": names}, "uniqueItems": True}


def written(title: str, schema: Json) -> str:
    """Write a whole schema document."""
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Written by `mazo docs`; a test holds it against what the loader reads.",
        "title": title,
        **schema,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
