"""Markdown passages are rendered as HTML for Anki and for our pages."""

from __future__ import annotations

import pytest
from passages import problems_of, render, render_anyhow, text_of

from builder.render.passage import plain


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("uno *dos* **tres**", "<p>uno <em>dos</em> <strong>tres</strong></p>"),
        ("__init__ y a_b_c y _sí_", "<p><strong>init</strong> y a_b_c y <em>sí</em></p>"),
        ("uno\ndos\n\ntres", "<p>uno\ndos</p>\n<p>tres</p>"),
        ("uno  \ndos", "<p>uno<br>\ndos</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("Hay:\n- a\n- b", "<p>Hay:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("Hay:\n1. a\n2. b", "<p>Hay:</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("> cita", "<blockquote>\n<p>cita</p>\n</blockquote>"),
        ("a \\* b \\` c", "<p>a * b ` c</p>"),
        ("AT&T &lt;s&gt; & <unk>", "<p>AT&amp;T &lt;s&gt; &amp; &lt;unk&gt;</p>"),
        ("[a](https://example.org/x_y)", '<p><a href="https://example.org/x_y">a</a></p>'),
        (
            "<https://example.org/>",
            '<p><a href="https://example.org/">https://example.org/</a></p>',
        ),
    ],
)
def test_markdown_is_rendered_as_html(value: str, expected: str) -> None:
    html = render(value)
    assert (html.anki, html.page, html.media) == (expected, expected, ())


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("![a][b]", "![a][b]"),
        ("[a][b] y [c]", "[a][b] y [c]"),
    ],
)
def test_references_without_a_definition_are_shown_as_text(value: str, expected: str) -> None:
    assert render(value).page == f"<p>{expected}</p>"


def test_code_is_escaped_for_anki() -> None:
    text = "`<s> ##ab a  b {{c1::x}} [sound:x.mp3] \\(y\\) __z__`"
    html, _ = render_anyhow(text, has_deletions=False)
    assert html.anki == (
        "<p><code>&lt;s&gt; ##ab a  b {<!-- -->{c1&#58;&#58;x}<!-- -->} &#91;sound:x.mp3] "
        "&#92;(y\\) __z__</code></p>"
    )


@pytest.mark.parametrize("braces", ["}}", "}}}", "}}}}", "a}}}b}}"])
def test_braces_in_code_never_close_a_deletion(braces: str) -> None:
    assert render(f"{{{{c1::`{braces}` b}}}}").anki.count("}}") == 1
    assert render(f"{{{{c1::a ``{braces}``}}}}").anki.count("}}") == 1


@pytest.mark.parametrize(
    "latex", ["x^{2^{3}}", "\\{\\{1\\}\\}", "\\frac{1}{e^{x^{2}}}", "\\text{a}"]
)
def test_braces_in_a_formula_never_close_a_deletion(latex: str) -> None:
    assert render(f"{{{{c1::${latex}$}}}}").anki.count("}}") == 1
    assert render(f"{{{{c1::a \\[{latex}\\] b}}}}").anki.count("}}") == 1


def test_escaped_braces_never_close_a_deletion() -> None:
    assert render(r"{{c1::a \}\}\} b}}").anki.count("}}") == 1


@pytest.mark.parametrize(
    "tag",
    ["[sound:a.mp3]", "[latex]", "[$]x[/$]", "[$$]x[/$$]", "[anki:tts lang=es]", "[anki:play:q:0]"],
)
def test_tags_of_anki_are_escaped(tag: str) -> None:
    opening = tag.split("]", maxsplit=1)[0]
    assert opening not in render(f"`{tag}`").anki
    assert opening not in render(tag.replace("$", r"\$")).anki


def test_a_fence_in_a_known_language_is_highlighted() -> None:
    html = render("```python\nfor a in b:  # x\n```").page
    assert html.startswith('<pre><code><span class="k">for</span>')
    assert html.endswith("</code></pre>")


@pytest.mark.parametrize("language", ["", "nolang"])
def test_a_fence_without_a_known_language_is_not_highlighted(language: str) -> None:
    assert render(f"```{language}\na < b\n\n  $x$\n```").page == (
        "<pre><code>a &lt; b\n\n  $x$</code></pre>"
    )


@pytest.mark.parametrize("indent", ["  ", "   ", "    "])
def test_a_fence_in_a_list_stays_in_its_item_and_loses_its_indentation(indent: str) -> None:
    html = render(f"- uno\n\n{indent}```\n{indent}a\n{indent}  b\n{indent}```\n\n- dos").page
    assert "<pre><code>a\n  b</code></pre>" in html
    assert html.count("<ul>") == html.count("</ul>") == 1
    assert html.count("<li>") == 2


def test_bars_in_code_and_formulas_do_not_separate_cells() -> None:
    html = render("| a | b |\n|:--|--:|\n| `x|y` | $p(a|b)$ |").anki
    assert html.count("<td") == 2
    assert "<code>x|y</code>" in html
    assert r"\(p(a|b)\)" in html


def test_the_alignment_of_cells_is_kept() -> None:
    html = render("| a | b |\n|:--|--:|\n| 1 | 2 |").page
    assert html.count("text-align:left") == html.count("text-align:right") == 2


def test_a_deletion_keeps_its_braces_in_anki_and_is_a_span_on_a_page() -> None:
    html = render("La {{c1::**mínima**::¿cuál?}} es {{c2::$1$}}.")
    assert html.anki == "<p>La {{c1::<strong>mínima</strong>::¿cuál?}} es {{c2::\\(1\\)}}.</p>"
    assert html.page == (
        '<p>La <span class="cloze" data-cloze="1"><strong>mínima</strong></span>'
        '<span class="hint">¿cuál?</span> es <span class="cloze" data-cloze="2">'
        "<math><mn>1</mn></math></span>.</p>"
    )


@pytest.mark.parametrize(
    "value",
    [
        "{{c1::a **b}} c**",
        "**a {{c1::b** c}}",
        "[{{c1::a](https://example.org) b}}",
    ],
)
def test_a_deletion_that_overlaps_other_markup_is_refused(value: str) -> None:
    assert [code for code, *_ in problems_of(value)] == ["R204"]


def test_an_option_of_one_paragraph_has_no_paragraph_tag() -> None:
    assert render("uno *dos*", inline=True).page == "uno <em>dos</em>"
    assert render("uno\n\ndos", inline=True).page == "<p>uno</p>\n<p>dos</p>"
    assert render("$x$", inline=True).anki == r"\(x\)"


def test_a_typed_answer_is_plain_text() -> None:
    html = plain(text_of("*a* <s> $x$ `b` & [sound:x]"))
    assert html.page == "*a* &lt;s&gt; $x$ `b` &amp; [sound:x]"
    assert html.anki == "*a* &lt;s&gt; $x$ `b` &amp; &#91;sound:x]"


def test_rendering_a_passage_does_not_affect_the_next() -> None:
    alone = render("uno *dos* `tres` $x$").page
    for before in ("[a]: https://example.org", "- a\n  - b", "```\na", "**a"):
        render_anyhow(before)
        assert render("uno *dos* `tres` $x$").page == alone
