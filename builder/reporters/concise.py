"""`concise`: one line per diagnostic, in the format of compilers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from builder.characters import seen
from builder.reporters._reporter import Reporter, severity

if TYPE_CHECKING:
    from builder.diagnostics import Diagnostic


def show(diagnostics: tuple[Diagnostic, ...], summary: str) -> Text:
    """Format each as `path:line:col: error[K401] message`, then the summary."""
    lines = [
        f"{d.span.path}:{d.span.line}:{d.span.column}: {severity(d.code)}[{d.code.id}] {seen(d.message)}"
        for d in diagnostics
    ]
    return Text("\n".join([*lines, summary]))


REPORTER = Reporter("concise", show)
