"""The reporters, each a way to show diagnostics, one per file. Each file defines `REPORTER`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.reporters._reporter import Reporter


def reporter_names() -> tuple[str, ...]:
    """The names of the reporters, which are those of their modules."""
    return registry.module_names(__name__)


def reporter(name: str) -> Reporter:
    """The reporter of a name."""
    found: Reporter = registry.member(__name__, name, "REPORTER")
    return found
