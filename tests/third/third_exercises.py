"""Read the variants that an exercise carries, as its script finds them in the package."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from fractions import Fraction
from html import unescape
from typing import TYPE_CHECKING, Any

from third_numbers import INFINITY
from third_packages import Block, Note, blocks

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Variant:
    """A variant: what it asks, what its script accepts, and its worked steps."""

    id: str
    """The note's id, `/`, and the variant's own name."""
    front: list[Block]
    accepted: dict[str, Any]
    shown: list[Block]
    mistakes: list[tuple[dict[str, Any], Block]]
    """What the script takes for each mistake, and what it says of it."""
    steps: list[Block]


def _data(attribute: str) -> dict[str, Any]:
    """The value of a `data-answer`."""
    read: dict[str, Any] = json.loads(unescape(attribute))
    return read


def variants_of(note: Note) -> Iterator[Variant]:
    """The variants of a note; none if it is no exercise."""
    found = re.findall(
        r'<template data-variant="(\w+)">(.*?)</template>',
        note.fields.get("Variantes", ""),
        re.DOTALL,
    )
    for name, html in found:
        front, _, rest = html.partition('<p class="mazo-hint">')
        key, _, rest = rest.partition('<ul class="mazo-mistakes"')
        named, _, steps = rest.partition('<details class="mazo-steps"')
        if not steps:
            key, _, steps = key.partition('<details class="mazo-steps"')
        (accepted,) = re.findall(r'class="mazo-solved" data-answer="([^"]*)"', key)
        mistakes = re.findall(r'<li data-answer="([^"]*)">(.*?)</li>', named, re.DOTALL)
        yield Variant(
            f"{note.id}/{name}",
            blocks(front),
            _data(accepted),
            blocks(key.rpartition("</span>")[2]),
            [(_data(answer), blocks(reason)[0]) for answer, reason in mistakes],
            blocks(steps.partition("</summary>")[2]),
        )


def typed(value: Any) -> tuple[str, list[str]]:
    """The form of an answer, and what is typed for it."""
    if isinstance(value, str):
        return "text", [value]
    if isinstance(value, frozenset):
        return "orders", sorted(value)
    if value == INFINITY:
        return "number", ["inf"]
    if isinstance(value, Fraction | int):
        one = Fraction(value)
        return "number", [f"{one.numerator}/{one.denominator}"]
    if isinstance(value, dict):
        return "items", [f"{word}: {n}" for word, n in value.items()]
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        return "list", [" ".join(pair) for pair in value]
    return "tokens", list(value)


def accepts(data: dict[str, Any], value: Any) -> bool:
    """Whether what a script accepts is an answer, and nothing else."""
    form, words = typed(value)
    if data["form"] in {"items", "orders"}:
        return data["form"] == form and sorted(data["values"]) == sorted(words)
    return data["form"] == form and data["values"] == words and not data["rounded"]
