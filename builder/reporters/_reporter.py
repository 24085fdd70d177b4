"""What a reporter is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from builder.diagnostics import Diagnostic


@dataclass(frozen=True)
class Reporter:
    """Shows diagnostics, and after them a line that sums up."""

    name: str
    show: Callable[[tuple[Diagnostic, ...], str], str]
    """The diagnostics in order, and the summing-up; both in rich's markup where `is_markup`."""
    is_markup: bool = False
