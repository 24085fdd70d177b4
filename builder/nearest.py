"""The closest of the known names to one that is unknown."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALIKE = 0.7
"""Minimum similarity of a name to a suggestion, from 0 to 1."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the closest known name; None if none is close."""
    names = list(known)
    near = get_close_matches(name, names, 1, _ALIKE) or get_close_matches(
        name.lower(), names, 1, _ALIKE
    )
    return near[0] if near else None


def closest(name: str, known: Iterable[str]) -> str:
    """Suggest the closest known name; empty if none is close."""
    near = nearest(name, known)
    return f"did you mean `{near}`?" if near else ""


def suggestion(name: str, known: Iterable[str]) -> str:
    """Suggest the closest known name, or list all of them if none is close."""
    names = list(known)
    return closest(name, names) or "there are " + ", ".join(f"`{one}`" for one in names)
