"""The outputs, one kind of file each, discovered automatically. Each file defines `OUTPUT`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.edition import Output


def outputs() -> dict[str, Output]:
    """Return every output, by name."""
    return registry.members(__name__, "OUTPUT")
