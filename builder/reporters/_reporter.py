"""The type of a reporter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.languages import current

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.text import Text

    from builder.diagnostics import Code, Diagnostic


@dataclass(frozen=True)
class Reporter:
    """Formats diagnostics and a summary."""

    name: str
    show: Callable[[tuple[Diagnostic, ...], str], Text]
    """Formats the diagnostics in order, and the summary. Text from cards is never markup."""


def severity(code: Code) -> str:
    """Word the severity of a code, for people; programs read `severity.value`."""
    return current().text(f"severity-{code.severity.value}")
