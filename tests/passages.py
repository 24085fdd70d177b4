"""Render a text as the passage of a file, and collect the problems."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.diagnostics import Sink
from builder.pictures import Pictures
from builder.render.passage import render_passage
from builder.source import Source, Text
from builder.text.context import Context

if TYPE_CHECKING:
    from builder.diagnostics import Diagnostic
    from builder.text.rendered import Html

NO_PICTURES = Path("no-such-folder")


def text_of(value: str) -> Text:
    """A passage that is a whole file."""
    source = Source("x.md", value)
    starts = tuple(source.start_of(number) for number in range(1, value.count("\n") + 2))
    return Text(value, source, starts)


def render_anyhow(
    value: str,
    media: Path = NO_PICTURES,
    *,
    inline: bool = False,
    has_deletions: bool = True,
) -> tuple[Html, tuple[Diagnostic, ...]]:
    """Render a passage to HTML; return it with the diagnostics."""
    sink = Sink()
    context = Context(language="es", is_inline=inline, has_deletions=has_deletions)
    html = render_passage(text_of(value), Pictures(media), context, sink)
    return html, sink.all


def render(value: str, media: Path = NO_PICTURES, *, inline: bool = False) -> Html:
    """Render a passage to HTML; fail if there is any diagnostic."""
    html, problems = render_anyhow(value, media, inline=inline)
    assert problems == ()
    return html


def problems_of(value: str, media: Path = NO_PICTURES) -> list[tuple[str, int, int]]:
    """The code, line and column of each problem that rendering a passage reports."""
    return [(d.code.id, d.span.line, d.span.column) for d in render_anyhow(value, media)[1]]
