"""What a command is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from builder.languages import Message

OK, FAILED, FAULT = 0, 1, 2
"""Exit codes: no errors; errors; wrong usage, or an internal fault."""


@dataclass(frozen=True)
class Command:
    """A subcommand of `mazo`."""

    name: str
    help: Message
    """What it does, for `--help`."""
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    """Does it, and gives the exit code."""
    examples: tuple[str, ...]
    """Command lines, shown by `--help`."""
