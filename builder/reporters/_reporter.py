"""The type of a reporter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.text import Text

    from builder.diagnostics import Diagnostic


@dataclass(frozen=True)
class Reporter:
    """Formats diagnostics and a summary."""

    name: str
    show: Callable[[tuple[Diagnostic, ...], str], Text]
    """Formats the diagnostics in order, and the summary. Text from cards is never markup."""
