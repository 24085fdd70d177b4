"""Our own HTML is read as Python's parser reads it, which is made for the web and takes five times as long."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from builder.diagnostics import Sink
from builder.journey import journey
from builder.load.survey import survey
from builder.pictures import Pictures
from builder.sheets.paper import measure
from builder.sheets.paper.elements import Element, parsed
from builder.sheets.paper.fit import fit
from builder.sheets.paper.sides import cards
from builder.sheets.question import question, solution
from builder.sheets.typesetting import bound, scalable

if TYPE_CHECKING:
    from conftest import Project

    from builder.model import Edition, RenderedNote

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


def test_what_is_measured_ahead_is_what_the_pages_measure(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "---\nid: uno\n---\n¿Cuánto es $\\frac{1}{x^2}$?\n\n- [x] `uno`\n- [ ] dos\n\n---\n\nPorque $$x = 1$$\n"
    root = project({"uno.md": text})
    (file,) = survey(root, Sink()).files
    monkeypatch.setattr(measure, "_known", {})
    (traveller,) = journey(file, ".", Pictures(root / "media"), measuring=True).travellers
    assert traveller.rendered is not None
    assert traveller.measurements
    measure._known.clear()
    measure.remember(traveller.measurements)
    cut_out_and_review(traveller.rendered)
    assert measure._known == traveller.measurements


def cut_out_and_review(rendered: RenderedNote) -> None:
    """What both pages do with a note."""
    for html in (question(rendered), solution(rendered)):
        scalable(bound(html))
    assert all(fit(card) for card in cards(rendered))
