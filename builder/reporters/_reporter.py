"""What a reporter is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.text import Text

    from builder.diagnostics import Diagnostic


@dataclass(frozen=True)
class Reporter:
    """Shows diagnostics, and after them a line that sums up."""

    name: str
    show: Callable[[tuple[Diagnostic, ...], str], Text]
    """The diagnostics in order, and the summing-up. What a card says is text, never markup."""
