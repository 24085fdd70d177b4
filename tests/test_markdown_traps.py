"""Texts that Markdown engines often mangle are rendered as their author meant them.

`golden/markdown-traps.txt` lists them: a title, the text, the HTML that Anki stores, and the problems that the renderer
and the rules on the form of a text report.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import SPANISH
from passages import render_anyhow, text_of

from builder.diagnostics import Sink
from builder.model import SourceNote
from builder.validate import validate

HERE = Path(__file__).parent
GOLDEN = (HERE / "golden" / "markdown-traps.txt").read_text("utf-8")
TRAPS: list[str] = json.loads((HERE / "traps" / "markdown.json").read_text("utf-8"))
FORM = re.compile(r"V[12]|R")
"""The codes about the form of a text."""
BLOCK = re.compile(
    r"^== (?P<title>[^\n]+)\n(?P<text>.*?)\n-- html\n(?P<html>.*?)\n-- problems\n(?P<problems>.*?)(?=^== |\Z)",
    re.MULTILINE | re.DOTALL,
)
BLOCKS = [match.groupdict() for match in BLOCK.finditer(GOLDEN)]


@pytest.mark.parametrize("block", BLOCKS, ids=[block["title"] for block in BLOCKS])
def test_a_text_that_engines_mangle_is_rendered_as_it_was_meant(block: dict[str, str]) -> None:
    html, problems = _html_and_problems(block["text"])
    assert html == block["html"]
    assert problems == block["problems"].rstrip("\n")


def test_the_golden_file_lists_every_trap_in_order() -> None:
    assert [block["text"] for block in BLOCKS] == TRAPS


def _html_and_problems(value: str) -> tuple[str, str]:
    text = text_of(value)
    is_cloze = "{{c" in value
    note = SourceNote(
        id="x",
        type="cloze" if is_cloze else "basic",
        deck="",
        tags=(),
        source="TA4",
        parts={"text" if is_cloze else "front": text},
        span=text.span(),
        locale=SPANISH,
    )
    sink = Sink()
    validate(note, sink)
    html, problems = render_anyhow(value)
    sink.extend(problems)
    lines = [
        f"{d.span.line}:{d.span.column}: {d.severity.value}[{d.code.id}] {d.message}"
        for d in sink.all
        if FORM.match(d.code.id)
    ]
    return html.anki, "\n".join(lines)
