"""The figures: pictures made of the data that a card's claims are about, one kind per file.

Each file defines `FIGURE`. A figure displays only values on which the exact solver and the library agree: it draws what
it is given, and computes no answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.figures._figure import Figure


def figures() -> dict[str, Figure]:
    """Every kind of figure, by name."""
    return registry.members(__name__, "FIGURE")
