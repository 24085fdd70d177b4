"""The shelf of reporters: one way each to show diagnostics. A member defines `REPORTER`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import shelf

if TYPE_CHECKING:
    from builder.reporters._reporter import Reporter


def reporters() -> dict[str, Reporter]:
    """Every reporter, by name."""
    return shelf.members(__name__, "REPORTER")
