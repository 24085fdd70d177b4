"""The closest of the known names to one that is unknown."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALIKE = 0.7
"""Minimum similarity of a name to a suggestion, from 0 to 1."""
_LISTED = 12
"""Maximum number of names that are listed where none is close."""


def suggestion(name: str, known: Iterable[str]) -> str:
    """Suggest the closest known name, or list the known names if they are few; empty otherwise."""
    names = list(known)
    near = get_close_matches(name, names, 1, _ALIKE) or get_close_matches(
        name.lower(), names, 1, _ALIKE
    )
    if near:
        return f"did you mean `{near[0]}`?"
    if 0 < len(names) <= _LISTED:
        return "there are " + ", ".join(f"`{one}`" for one in names)
    return ""
