"""`json`: for programs; paths are relative to the project's root."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rich.text import Text

from builder.reporters._reporter import Reporter

if TYPE_CHECKING:
    from builder.diagnostics import Diagnostic, Fix


def _fix(fix: Fix) -> dict[str, object]:
    """What `mazo check --fix` replaces."""
    at = fix.span
    found = {"line": at.line, "column": at.column, "length": at.length, "text": fix.text}
    if fix.last is not None:
        found |= {"last_line": fix.last.line, "last_column": fix.last.column}
    return found


def show(diagnostics: tuple[Diagnostic, ...], summary: str) -> Text:
    """Format one object with the diagnostics and the summary."""
    found = [
        {
            "code": d.code.id,
            "name": d.code.name,
            "severity": d.severity.value,
            "path": d.span.path,
            "line": d.span.line,
            "column": d.span.column,
            "length": d.span.length,
            "message": d.message,
            "label": d.label,
            "notes": list(d.notes),
            "helps": list(d.helps),
            "fix": _fix(d.fix) if d.fix else None,
        }
        for d in diagnostics
    ]
    return Text(
        json.dumps({"diagnostics": found, "summary": summary}, ensure_ascii=False, indent=1)
    )


REPORTER = Reporter("json", show)
