"""Markdown that cards support is read as the examples in CommonMark's specification say."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import SPANISH
from passages import render_anyhow, text_of
from test_text_generated import normal

from builder.diagnostics import Severity, Sink
from builder.model import SourceNote
from builder.text.context import Context
from builder.text.html import PageWriter, attribute
from builder.text.reader import read
from builder.text.tree import Image, Link
from builder.validate import validate

SPEC = Path(__file__).parent / "commonmark" / "spec.txt"
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^#{1,6} *(.+)$", re.MULTILINE)
MARKS = re.compile(r"\$|\{\{|\\\(|\\\[|~~?\w|\[\^|==|<(?!https?:|mailto:|\S+@)[A-Za-z/!?]")
"""Syntax of cards that CommonMark does not have, and HTML, which cards do not support."""

BARE_ADDRESSES = {"Autolinks 602", "Autolinks 608", "Autolinks 611"}
"""Examples with an address without brackets: text in CommonMark, but a link on GitHub and in cards."""


class Plain(PageWriter):
    """Writes links and images without checking their targets."""

    def inline(self, node: object) -> str:
        match node:
            case Link():
                title = f' title="{attribute(node.title)}"' if node.title else ""
                return (
                    f'<a href="{attribute(node.target)}"{title}>{self.inlines(node.children)}</a>'
                )
            case Image():
                title = f' title="{attribute(node.title)}"' if node.title else ""
                return f'<img src="{attribute(node.target)}" alt="{attribute(node.alt)}"{title}>'
        return super().inline(node)  # type: ignore[arg-type]


@cache
def examples() -> list[tuple[str, str, str]]:
    """Each example as (section and number, Markdown, HTML)."""
    spec = SPEC.read_text("utf-8")
    found = []
    for number, match in enumerate(_EXAMPLE.finditer(spec), 1):
        section = _SECTION.findall(spec, 0, match.start())[-1]
        text, html = (part.replace("→", "\t") for part in match.groups())
        found.append((f"{section} {number}", text, html))
    return found


def errors_of(text: str) -> set[str]:
    """The codes of the errors that a card with this front has."""
    passage, sink = text_of(text), Sink()
    note = SourceNote("x", "basic", "", (), "TA4", {"front": passage}, passage.span(), SPANISH)
    validate(note, sink)
    _, problems = render_anyhow(text)
    sink.extend(problems)
    return {d.code.id for d in sink.all if d.severity is Severity.ERROR}


def comparable(html: str) -> str:
    """HTML without what our writer leaves out: the language of code, and escapes in addresses."""
    html = re.sub(r'<code class="language-[^"]*">', "<code>", html)
    html = re.sub(r"<span class=\"\w+\">|</span>", "", html)
    html = re.sub(r"(?:</?(?:em|strong)>){2,}", "", html)  # their order does not change the look
    return " ".join(unquote(unescape(normal(html))).replace("&quot;", '"').split())


SUPPORTED = [
    (name, text, html)
    for name, text, html in examples()
    if not MARKS.search(text) and name not in BARE_ADDRESSES
]


def test_cards_support_the_syntax_of_most_examples() -> None:
    assert len(examples()) == 652
    assert len(SUPPORTED) > 500


NAMES = {"HTML blocks 157", "HTML blocks 158", "HTML blocks 163"}
"""Examples in which a word in angle brackets is HTML; a card shows it, as it shows `<unk>`."""


@pytest.mark.parametrize(
    ("name", "text", "html"), examples(), ids=[name for name, *_ in examples()]
)
def test_an_example_is_read_as_the_specification_says_or_is_an_error(
    name: str, text: str, html: str
) -> None:
    written = Plain(Context()).blocks(read(text.removesuffix("\n")).blocks)
    is_read = comparable(written) == comparable(html)
    assert is_read or errors_of(text) or name in NAMES | BARE_ADDRESSES


@pytest.mark.parametrize(
    ("text", "html"),
    [(text, html) for _, text, html in SUPPORTED],
    ids=[name for name, *_ in SUPPORTED],
)
def test_an_example_is_rendered_as_the_specification_says(text: str, html: str) -> None:
    written = Plain(Context()).blocks(read(text.removesuffix("\n")).blocks)
    assert comparable(written) == comparable(html)
