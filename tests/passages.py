"""What the tests of passages share: a text as a passage of a file, its HTML, and what is wrong with it."""

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
    from builder.model import Html

NO_PICTURES = Path("no-such-folder")


def text_of(value: str) -> Text:
    """All of a file as one passage."""
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
    """A passage as HTML, and what is wrong with it."""
    sink = Sink()
    context = Context(is_inline=inline, has_deletions=has_deletions)
    html = render_passage(text_of(value), Pictures(media), context, sink)
    return html, sink.all


def render(value: str, media: Path = NO_PICTURES, *, inline: bool = False) -> Html:
    """A passage that has no problem, as HTML."""
    html, problems = render_anyhow(value, media, inline=inline)
    assert problems == ()
    return html


def problems_of(value: str, media: Path = NO_PICTURES) -> list[tuple[str, int, int]]:
    """What rendering a passage reports: code, line and column."""
    return [(d.code.id, d.span.line, d.span.column) for d in render_anyhow(value, media)[1]]
