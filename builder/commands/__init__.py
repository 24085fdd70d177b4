"""The subcommands of `mazo`, one per file, discovered automatically. Each file defines `COMMAND`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.commands._command import Command


def commands() -> dict[str, Command]:
    """Every command, by name."""
    return registry.members(__name__, "COMMAND")
