"""`full`: for a person at a terminal. Level, code and message; the line with a caret; facts; what
to do.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.markup import escape

from builder.diagnostics import Diagnostic, Severity
from builder.reporters._reporter import Reporter

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
MAX_WIDTH = 160
"""Longer lines are cut round the caret."""


def show(diagnostics: tuple[Diagnostic, ...], summary: str) -> str:
    """Every diagnostic with its excerpt, then the summing-up."""
    return "\n".join([*(_one(d) + "\n" for d in diagnostics), escape(summary)])


def _one(diagnostic: Diagnostic) -> str:
    span, colour = diagnostic.span, _COLOURS[diagnostic.severity]
    number = str(span.line)
    gutter = " " * len(number)
    line, caret = _excerpt(diagnostic)
    lines = [
        (
            f"[bold {colour}]{diagnostic.severity.value}\\[{diagnostic.code.id}][/]"
            f"[bold]: {escape(diagnostic.message)}[/]"
        ),
        f"{gutter}[cyan]-->[/] {escape(span.path)}:{span.line}:{span.column}",
    ]
    if line.strip():
        label = f" {escape(diagnostic.label)}" if diagnostic.label else ""
        lines += [
            f"{gutter} [cyan]|[/]",
            f"[cyan]{number} |[/] {escape(line)}",
            f"{gutter} [cyan]|[/] {caret[0]}[bold {colour}]{caret[1]}{label}[/]",
            f"{gutter} [cyan]|[/]",
        ]
    lines += [f"[bold]note[/]: {escape(note)}" for note in diagnostic.notes]
    lines += [f"[bold]help[/]: {escape(help_)}" for help_ in diagnostic.helps]
    return "\n".join(lines)


def _excerpt(diagnostic: Diagnostic) -> tuple[str, tuple[str, str]]:
    """The line that a diagnostic is about, and under it the blanks and the carets; wide characters
    take two cells.
    """
    span = diagnostic.span
    line = span.source.line(span.line).expandtabs(1)
    start = span.column - 1
    if len(line) > MAX_WIDTH:
        first = max(0, start - MAX_WIDTH // 2)
        line, start = (
            ("…" if first else "") + line[first : first + MAX_WIDTH],
            start - first + bool(first),
        )
    under = line[start : start + span.length]
    return line, (" " * cell_len(line[:start]), "^" * max(1, cell_len(under)))


REPORTER = Reporter("full", show, is_markup=True)
