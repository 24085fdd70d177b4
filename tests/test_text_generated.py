"""Texts that nobody wrote: read as CommonMark reads them, and written by every writer without a fault."""

from __future__ import annotations

import os
import re

import nh3
from hypothesis import given, settings
from markdown_it import MarkdownIt
from nested_texts import texts
from passages import render_anyhow

from builder.text.context import Context
from builder.text.html import AnkiWriter, PageWriter
from builder.text.plain import prose, wording
from builder.text.reader import read
from builder.text.second import disagreement

EXAMPLES = int(os.environ.get("MAZO_TEXTS", "300"))
"""Generated texts for each test."""
JUDGE = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable("table")
CLEANER = nh3.Cleaner(
    tags={
        *("p", "br", "hr", "em", "strong", "ul", "ol", "li", "blockquote", "a", "img", "code"),
        *("pre", "span", "table", "thead", "tbody", "tr", "th", "td"),
    },
    attributes={
        "a": {"href", "title"},
        "img": {"src", "alt", "style"},
        "span": {"class", "data-cloze"},
        **{cell: {"style"} for cell in ("th", "td")},
        "ol": {"start"},
    },
    link_rel=None,
    filter_style_properties={"text-align"},
)
_BLOCK = re.compile(
    r"\s*(</?(?:p|br|hr|ul|ol|li|blockquote|pre|table|thead|tbody|tr|th|td)\b[^>]*>)\s*"
)


def normal(html: str) -> str:
    """HTML as CommonMark's own tests compare it: white space beside blocks means nothing."""
    html = re.sub(r"<(/?)h\d>", r"<\1p>", html).replace(" />", ">")
    html = re.sub(r"\s+</code></pre>", "</code></pre>", html)
    html = html.replace("<em><strong>", "<strong><em>").replace("</strong></em>", "</em></strong>")
    html = re.sub(r"&#(91|92|58);", lambda found: chr(int(found[1])), html)
    return _BLOCK.sub(r"\1", html).replace("&quot;", '"')


@settings(max_examples=EXAMPLES)
@given(texts())
def test_a_nested_text_is_read_as_commonmark_reads_it(text: str) -> None:
    assert normal(PageWriter(Context()).blocks(read(text).blocks)) == normal(JUDGE.render(text))


@settings(max_examples=EXAMPLES)
@given(texts(maths=True))
def test_every_writer_writes_every_text(text: str) -> None:
    passage = read(text)
    for writer in (AnkiWriter(Context()), PageWriter(Context())):
        assert writer.blocks(passage.blocks).count("<li>") == writer.blocks(passage.blocks).count(
            "</li>"
        )
    assert len(wording(text)) == len(text)
    assert all(text.startswith(run, at) for at, run in prose(text))
    disagreement(text)
    html, _ = render_anyhow(text)
    assert html.anki.count("<p>") == html.page.count("<p>")


@settings(max_examples=EXAMPLES)
@given(texts())
def test_a_sanitiser_finds_nothing_to_remove(text: str) -> None:
    html, _ = render_anyhow(text)
    for written in (html.anki.replace("<!-- -->", ""), html.page):
        assert normal(CLEANER.clean(written)) == normal(written)
