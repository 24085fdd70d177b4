"""Our own HTML is read as Python's parser reads it, which is made for the web and takes five times as long; and the
widths of characters are those of the fonts.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from builder.fonts import make_advances
from builder.sheets.paper.elements import Element, parsed

if TYPE_CHECKING:
    from builder.edition import Edition

EMPTY = ("br", "hr", "img")


class Web(HTMLParser):
    """The tree as Python's parser has it."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("div")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in EMPTY:
            self.open.append(self.open[-1].elements[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def by_python(html: str) -> Element:
    """The same by Python's parser."""
    parser = Web()
    parser.feed(html)
    parser.close()
    return parser.open[0]


def test_every_passage_of_the_collection_is_read_as_python_reads_it(edition: Edition) -> None:
    pages = {html.page for rendered in edition.notes for html in rendered.passages}
    assert len(pages) > 500
    assert [html for html in pages if parsed(html) != by_python(html)] == []


@pytest.mark.parametrize(
    "html",
    [
        '<p>a<br>b <img src="data:x" alt="1 &lt; 2 > 0 &quot;x&quot;"> &amp;c</p>',
        "<math><mspace/><mi>x</mi><mo>&#x2212;</mo></math>",
        "<code>}<!-- -->} &lt;s&gt;</code>",
        '<ol start="3"><li>\n</li></ol>',
        "",
    ],
)
def test_entities_comments_and_empty_elements_are_read_so_too(html: str) -> None:
    assert parsed(html) == by_python(html)


def test_the_table_of_widths_is_that_of_the_fonts() -> None:
    assert (make_advances.HERE / "advances.json").read_text("utf-8") == make_advances.table()
