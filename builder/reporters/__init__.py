"""The output formats of diagnostics, one per file, discovered automatically. Each file defines `REPORTER`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.reporters._reporter import Reporter


def reporter_names() -> tuple[str, ...]:
    """List the names of the reporters, which are their modules' names."""
    return registry.module_names(__name__)


def reporter(name: str) -> Reporter:
    """Return the reporter with a name."""
    found: Reporter = registry.member(__name__, name, "REPORTER")
    return found
