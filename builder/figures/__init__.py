"""Figures: pictures drawn from the data of a card's claims, one kind per file, discovered automatically.

Each file defines `FIGURE`. A figure only draws the values it is given, on which the exact solver and the library agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.figures._figure import Figure


def figures() -> dict[str, Figure]:
    """Return every kind of figure, by name."""
    return registry.members(__name__, "FIGURE")
