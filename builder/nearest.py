"""The closest of the known names to one that is unknown."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.languages import Message

_ALIKE = 0.7
"""Minimum similarity of a name to a suggestion, from 0 to 1."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the closest known name; None if none is close."""
    names = list(known)
    near = get_close_matches(name, names, 1, _ALIKE) or get_close_matches(
        name.lower(), names, 1, _ALIKE
    )
    return near[0] if near else None


def closest(name: str, known: Iterable[str]) -> Message | None:
    """Suggest the closest known name; None if none is close."""
    near = nearest(name, known)
    return say("did-you-mean", name=near) if near else None


def suggestion(name: str, known: Iterable[str]) -> Message:
    """Suggest the closest known name, or list all of them if none is close."""
    names = list(known)
    return closest(name, names) or say("known-names", names=[f"`{one}`" for one in names])
