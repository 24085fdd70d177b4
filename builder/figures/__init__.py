"""The shelf of figures: pictures made of the data that a card's claims are about, one kind a file.

A member defines `FIGURE`. What it displays are values on which both roads agree, and nothing else: it
draws what it is given, and computes no answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import shelf

if TYPE_CHECKING:
    from builder.figures._figure import Figure


def figures() -> dict[str, Figure]:
    """Every kind of figure, by name."""
    return shelf.members(__name__, "FIGURE")
