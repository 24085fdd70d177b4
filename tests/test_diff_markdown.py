"""`mazo diff --markdown` escapes every text of a card and limits the size of the summary."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from differences import BASIC, CARDS, diff, repository
from markdown_it import MarkdownIt

from builder.difference import markdown
from builder.difference.markdown import LIMIT

if TYPE_CHECKING:
    from conftest import Project

Capture = pytest.CaptureFixture[str]
TAGS = {"h2", "h3", "p", "pre", "code", "ins", "del", "strong"}
HOSTILE = (
    "</pre></code><h1>a</h1>",
    "`</pre>`",
    "\n\n# Título\n\n",
    "&lt;/pre&gt; &#10;",
    "@alguien #1 :tada:",
    "[x](https://example.org) ![](https://example.org/x.png)",
    "$`x`$ $$y$$",
    "<!-- x",
    "]]>",
    "\u2028",
    "```\n```",
    "| a |\n|---|",
    "    sangrado",
    "\\</pre>",
)
"""Texts that would end a block, mention somebody or load something if they were not escaped."""


class Reader(HTMLParser):
    """Collects the tags of a summary, and its texts with the tag around each."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes = 0
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.add(tag)
        self.attributes += len(attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))


def read(summary: str) -> Reader:
    """Render a summary as a forge does, and parse the HTML."""
    html = MarkdownIt("gfm-like", {"linkify": False}).render(summary)
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def test_every_line_is_an_html_block_that_markdown_leaves_unchanged(
    project: Project, capsys: Capture
) -> None:
    made = repository(project(CARDS))
    made.write(
        "uno.md", BASIC.format(id="uno", front="¿Qué es *uno*?", back="Una línea.\n\n- otra")
    )
    outcome = diff(made, capsys, "--markdown")
    assert outcome.code == 0
    assert all(line.startswith(("<h", "<p")) for line in outcome.out.splitlines())
    summary = MarkdownIt("gfm-like", {"linkify": False}).render(outcome.out)
    assert summary == outcome.out
    assert "<pre>¿Qué es <ins>*</ins>uno<ins>*</ins>?</pre>" in outcome.out


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_card_is_always_escaped(
    text: str, project: Project, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text is inserted when the summary is written, so that it can be one that no card accepts."""
    made = repository(project(CARDS))
    made.write("uno.md", BASIC.format(id="uno", front="¿LUGAR?", back="Un número."))
    genuine = markdown._text
    monkeypatch.setattr(markdown, "_text", lambda part: genuine(part.replace("LUGAR", text)))
    outcome = diff(made, capsys, "--markdown")
    reader = read(outcome.out)
    assert reader.tags <= TAGS
    assert reader.attributes == 0
    shown = "".join(data for tag, data in reader.texts if tag in {"pre", "ins", "del"})
    assert "".join(text.split()) in "".join(shown.split())


def test_a_summary_stays_within_the_limit_and_says_how_many_cards_it_omits(
    project: Project, capsys: Capture
) -> None:
    made = repository(project(CARDS))
    long = "<" * 4000
    for n in range(60):
        made.write(f"n{n}.md", BASIC.format(id=f"n{n}", front=f"¿Número {n}?", back=f"`{long}`"))
    outcome = diff(made, capsys, "--markdown")
    size = len(outcome.out.encode())
    assert LIMIT - 40_000 < size <= LIMIT + 200
    shown = outcome.out.count("<h3>added: ")
    assert f"<strong>{60 - shown} more did not fit here</strong>" in outcome.out


def test_a_long_text_is_cut(project: Project, capsys: Capture) -> None:
    made = repository(project(CARDS))
    made.write("largo.md", BASIC.format(id="largo", front="¿Largo?", back="palabra " * 1200))
    outcome = diff(made, capsys, "--markdown")
    assert len(outcome.out) < 8000
    assert "</ins>…</pre>" in outcome.out


def test_a_changed_key_is_highlighted(project: Project, capsys: Capture) -> None:
    made = repository(project(CARDS))
    made.write("cuatro.md", CARDS["cuatro.md"].replace("así", "asá"))
    outcome = diff(made, capsys, "--markdown")
    assert "<h3>🔴 KEY CHANGED: <code>cuatro</code></h3>" in outcome.out
    assert "<pre><del>así</del><ins>asá</ins></pre>" in outcome.out


def test_the_name_of_a_revision_is_escaped(project: Project, capsys: Capture) -> None:
    made = repository(project(CARDS))
    made.git("branch", "<h1>x")
    outcome = diff(made, capsys, "--markdown", base="<h1>x")
    assert "<code>&lt;h1&gt;x</code>" in outcome.out
