"""A reference library's answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, TypeAlias

from builder.languages import say

if TYPE_CHECKING:
    from fractions import Fraction

    from builder.languages import Message
    from builder.quantities import Quantity


@dataclass(frozen=True)
class Between:
    """Bounds of a number."""

    low: Fraction
    high: Fraction


Said: TypeAlias = (
    float
    | int
    | str
    | tuple[str, ...]
    | tuple[float, ...]
    | tuple[tuple[str, str], ...]
    | frozenset[tuple[str, ...]]
    | Mapping[tuple[str, ...], int]
    | Between
)
"""A number, a merge (as the joined symbol), tokens, several numbers, merges, orders, counts, or bounds."""


@dataclass(frozen=True)
class Judgement:
    """A library's answer."""

    quantity: Quantity
    """The quantity asked for, or the part of it that the library can compute."""
    said: Said
    judge: Message
    """Library, version and function."""


def signed(library: str, *functions: str | Message) -> Message:
    """Name the source of an answer: library, installed version, functions."""
    return say("quantity-judge", library=_installed(library), functions=functions)


@cache
def _installed(library: str) -> str:
    """Name a library and its version. Cached: reading the metadata takes longer than judging a card."""
    return f"{library} {version(library)}"
