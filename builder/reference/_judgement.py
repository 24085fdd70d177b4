"""What a library said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from builder.quantities import Quantity

Said: TypeAlias = (
    float
    | int
    | str
    | tuple[str, ...]
    | tuple[float, ...]
    | tuple[tuple[str, str], ...]
    | Mapping[tuple[str, ...], int]
)
"""A number; a merge, as what it makes; tokens; several numbers; merges; or counts."""


@dataclass(frozen=True)
class Judgement:
    """A library's answer."""

    quantity: Quantity
    """What was judged: the quantity asked for, or the part of it that a library can judge."""
    said: Said
    judge: str
    """Library, version and function."""


def signed(library: str, function: str) -> str:
    """How a judge signs: library, installed version, function."""
    return f"{library} {_installed(library)}: {function}"


@cache
def _installed(library: str) -> str:
    """The version of a library; to read it from its metadata takes longer than to judge a card."""
    return version(library)
