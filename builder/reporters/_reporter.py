"""What a reporter is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.diagnostics import Diagnostic


@dataclass(frozen=True)
class Reporter:
    """Shows diagnostics, and after them a line that sums up."""

    name: str
    show: Callable[[tuple[Diagnostic, ...], str], str]
    """The diagnostics in order, and the summing-up; both in rich's markup where `is_markup`."""
    is_markup: bool = False
