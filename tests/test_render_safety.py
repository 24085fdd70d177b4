"""Cards are untrusted: no text in one becomes active HTML, on a page or in Anki, or makes the renderer raise."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from passages import render_anyhow

if TYPE_CHECKING:
    from pathlib import Path

    from builder.text.rendered import Html

TAGS = frozenset(
    {
        *(
            "p",
            "br",
            "hr",
            "em",
            "strong",
            "ul",
            "ol",
            "li",
            "blockquote",
            "a",
            "img",
            "code",
            "pre",
            "span",
        ),
        *("table", "thead", "tbody", "tr", "th", "td"),
    }
)
ATTRIBUTES = frozenset({"href", "title", "src", "alt", "style", "start", "class", "data-cloze"})
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>*{display:none}</style>",
    "<!-- x --><b onclick=x>",
    "<p\nonclick=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "[x](javascript:alert(1))",
    "[x](java\nscript:alert(1))",
    '[x](https://example.org" onclick="alert(1))',
    "<javascript:alert(1)>",
    "$\\text{<script>alert(1)</script>}$",
    "$<script>alert(1)</script>$",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    '```"onclick=alert(1)\nx\n```',
    "{{c1::<script>alert(1)</script>::<img onerror=x>}}",
    "| <script> | <b onclick=x> |\n|---|---|\n| a | b |",
    '![x](a.svg "x\\" onerror=\\"alert(1)")',
    '![" onerror="alert(1)](a.svg)',
)
IN_ATTRIBUTES = (
    '![`" onerror="alert(1)`](a.svg)',
    '![$\\text{" onerror="alert(1)}$](a.svg)',
    "![{{c1::x}}](a.svg)",
    '[x](https://example.org "a) `" onclick="alert(1)` ")',
    '[x](https://example.org\n"`" onclick="alert(1)`")',
    '<https://example.org/`" onclick="alert(1)`>',
    "<https://example.org/$x$>",
)


class _Reader(HTMLParser):
    """Collects tags with their attributes; in MathML it only refuses event handlers and links."""

    def __init__(self) -> None:
        super().__init__()
        self.in_math = False
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_math = self.in_math or tag == "math"
        self.found.append((tag, dict(attrs) if not self.in_math else {}))
        if self.in_math:
            assert not [name for name, _ in attrs if name.startswith("on") or name == "href"]
            self.found.pop()

    def handle_endtag(self, tag: str) -> None:
        self.in_math = self.in_math and tag != "math"


def assert_nothing_runs(html: Html) -> None:
    """Assert that HTML has only the tags and attributes of Markdown, and no address that runs code."""
    for passage in (html.anki, html.page):
        reader = _Reader()
        reader.feed(passage)
        assert {tag for tag, _ in reader.found} <= TAGS
        for _, attributes in reader.found:
            assert set(attributes) <= ATTRIBUTES
            for value in (attributes.get("href"), attributes.get("src")):
                assert (
                    not (value or "")
                    .strip()
                    .lower()
                    .startswith(("javascript", "vbscript", "data:text"))
                )


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one picture, `a.svg`."""
    folder = tmp_path_factory.mktemp("media")
    (folder / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    return folder


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_becomes_no_active_html(value: str, media: Path) -> None:
    for inline in (False, True):
        html, _ = render_anyhow(value, media, inline=inline)
        assert_nothing_runs(html)


@pytest.mark.parametrize("value", IN_ATTRIBUTES)
def test_code_formulas_and_deletions_never_break_out_of_an_attribute(
    value: str, media: Path
) -> None:
    html, _ = render_anyhow(value, media)
    assert_nothing_runs(html)
    for passage in (html.anki, html.page):
        assert '="<' not in passage
        assert "{{c1::" not in passage


BITS = st.lists(
    st.sampled_from(
        [
            *(
                "`",
                "``",
                "$",
                "\\(",
                "\\)",
                "$$",
                "[",
                "](",
                ")",
                "(",
                ' "',
                "'",
                '" onclick="x',
                "<",
                ">",
                "</p>",
            ),
            *(
                "<script>",
                "{{c1::",
                "::",
                "}}",
                "\n",
                "\n\n",
                "- ",
                "1. ",
                "> ",
                "|",
                "*",
                "**",
                "\\",
                "&lt;",
            ),
            *("&#60;", "```", "~~~\n", "a", " ", "\n  "),
        ]
    ),
    max_size=10,
).map("".join)
AROUND = st.sampled_from(
    [
        *(
            "{}",
            "![{}](a.svg)",
            "[{}](https://example.org)",
            "[x](https://example.org {})",
            "[x]({})",
        ),
        *(
            "<https://example.org/{}>",
            "| {} | b |\n|---|---|\n| {} | b |",
            "- {}\n- {}",
            "{{{{c1::{}}}}}",
            "**{}**",
        ),
    ]
)


@settings(max_examples=400)
@given(AROUND, BITS)
def test_arbitrary_markdown_becomes_no_active_html_and_never_makes_the_renderer_raise(
    media: Path, around: str, bits: str
) -> None:
    html, _ = render_anyhow(around.replace("{}", bits), media)
    assert_nothing_runs(html)


@given(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=("Co", "Cs", "Cc")), max_size=80
    )
)
def test_no_character_makes_the_renderer_raise(value: str) -> None:
    html, _ = render_anyhow(value)
    assert_nothing_runs(html)


@pytest.mark.parametrize(
    "value",
    [
        "> " * 5_000 + "a",
        "\n".join("  " * depth + "- a" for depth in range(200)),
        "> - " * 3_000 + "a",
        "*" * 20_000,
        "<" * 20_000,
        "|" * 10_000 + "\n" + "|-" * 10_000,
        "a\n" * 10_000,
    ],
    ids=["quotes", "lists", "quotes of lists", "stars", "angles", "cells", "lines"],
)
def test_deep_and_long_texts_do_not_make_the_renderer_raise(value: str) -> None:
    html, _ = render_anyhow(value)
    assert html.page
