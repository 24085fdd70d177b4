"""`full`: for terminals. Severity, code and message; the source line with carets; notes; help."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from builder.characters import seen
from builder.diagnostics import Diagnostic, Severity
from builder.languages import current
from builder.reporters._reporter import Reporter, severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "blue"}
MAX_WIDTH = 160
"""Maximum line length; longer lines are cut around the caret."""


def show(diagnostics: tuple[Diagnostic, ...], summary: str) -> Text:
    """Format every diagnostic with its excerpt, then the command that explains them, then the summary."""
    shown, words = Text(), current()
    for diagnostic in diagnostics:
        shown.append_text(_one(diagnostic)).append("\n\n")
    codes = list(dict.fromkeys(diagnostic.code.id for diagnostic in diagnostics))
    if codes:
        others = ", ".join(codes[1:])
        more = (
            words.text("report-explain-several", code=codes[0], others=others)
            if others
            else words.text("report-explain", code=codes[0])
        )
        shown.append(f"{more}\n")
    return shown.append(summary)


def _one(diagnostic: Diagnostic) -> Text:
    span, colour = diagnostic.span, f"bold {_COLOURS[diagnostic.severity]}"
    number = str(span.line)
    gutter = " " * len(number)
    line, (blanks, carets) = _excerpt(diagnostic)
    lines = [
        Text.assemble(
            (f"{severity(diagnostic.code)}[{diagnostic.code.id}]", colour),
            (f": {seen(diagnostic.message)}", "bold"),
        ),
        Text.assemble((f"{gutter}-->", "cyan"), f" {span.path}:{span.line}:{span.column}"),
    ]
    if line.strip():
        label = f" {diagnostic.label}" if diagnostic.label else ""
        bar = Text(f"{gutter} |", "cyan")
        lines += [
            bar,
            Text.assemble((f"{number} |", "cyan"), f" {line}"),
            Text.assemble(bar, f" {blanks}", (carets + label, colour)),
            bar,
        ]
    for name, texts in (
        (current().text("report-note"), diagnostic.notes),
        (current().text("report-help"), diagnostic.helps),
    ):
        lines += [Text.assemble((name, "bold"), f": {seen(text)}") for text in texts]
    return Text("\n").join(lines)


def _excerpt(diagnostic: Diagnostic) -> tuple[str, tuple[str, str]]:
    """Return the source line, and the blanks and carets under it; wide characters take two cells."""
    span = diagnostic.span
    line = seen(span.source.line(span.line)).expandtabs(1)
    start = span.column - 1
    if len(line) > MAX_WIDTH:
        first = max(0, start - MAX_WIDTH // 2)
        line, start = (
            ("…" if first else "") + line[first : first + MAX_WIDTH],
            start - first + bool(first),
        )
    under = line[start : start + span.length]
    return line, (" " * cell_len(line[:start]), "^" * max(1, cell_len(under)))


REPORTER = Reporter("full", show)
