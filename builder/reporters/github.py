"""`github`: workflow commands, which GitHub shows at the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from builder.languages import current, say
from builder.reporters._reporter import Reporter

if TYPE_CHECKING:
    from builder.diagnostics import Diagnostic


def show(diagnostics: tuple[Diagnostic, ...], summary: str) -> Text:
    """Format each as `::error file=…,line=…,col=…,title=…::…`, then the summary."""
    return Text("\n".join([*map(_one, diagnostics), summary]))


def _one(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    help_ = current().text("report-help")
    helps = (f"{help_}: {text}" for text in diagnostic.helps)
    lines = [diagnostic.message, *diagnostic.notes, *helps]
    if diagnostic.fix is not None:
        lines.append(str(say("fix-offered", text=diagnostic.fix.text)))
    body = "\n".join(lines)
    where = f"file={_property(span.path)},line={span.line},col={span.column}"
    title = _property(f"{diagnostic.code.id} {diagnostic.code.name}")
    return f"::{diagnostic.severity.value} {where},title={title}::{_data(body)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTER = Reporter("github", show)
