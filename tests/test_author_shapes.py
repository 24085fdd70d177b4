"""Markdown from public reports about other tools is read as CommonMark reads it, or refused with a help."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from passages import render_anyhow

from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

READ = {
    "Python-Markdown 283: a fence in an item, then the next item": (
        "1. uno\n\n   ```\n   código\n   ```\n\n2. dos",
        "<ol><li><p>uno</p><pre><code>código</code></pre></li><li><p>dos</p></li></ol>",
    ),
    "Python-Markdown 1144: a fence right under an item's text": (
        "- uno\n  ```\n  a\n\n  b\n  ```\n- dos",
        "<ul><li>uno<pre><code>a\n\nb</code></pre></li><li>dos</li></ul>",
    ),
    "anki-auto-markdown 12: a list nested by four": (
        "- uno\n    - dos\n        - tres",
        "<ul><li>uno<ul><li>dos<ul><li>tres</li></ul></li></ul></li></ul>",
    ),
    "a list nested by two": ("- uno\n  - dos", "<ul><li>uno<ul><li>dos</li></ul></li></ul>"),
    "a list nested by three": ("1. uno\n   - dos", "<ol><li>uno<ul><li>dos</li></ul></li></ol>"),
    "a list nested by a tab": ("- uno\n\t- dos", "<ul><li>uno<ul><li>dos</li></ul></li></ul>"),
    "a formula in an item, then the next item": (
        "- uno\n\n  $$\n  x\n  $$\n\n- dos",
        "<ul><li><p>uno</p><p>\\[x\\]</p></li><li><p>dos</p></li></ul>",
    ),
    "a table in an item, then the next item": (
        "- uno\n\n  | a | b |\n  |---|---|\n  | c | d |\n\n- dos",
        (
            "<ul><li><p>uno</p><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td>"
            "<td>d</td></tr></tbody></table></li><li><p>dos</p></li></ul>"
        ),
    ),
    "a quotation in an item": (
        "- uno\n\n  > dos\n\n- tres",
        "<ul><li><p>uno</p><blockquote><p>dos</p></blockquote></li><li><p>tres</p></li></ul>",
    ),
    "code in a quotation": (
        "> ```\n> a < b\n> ```",
        "<blockquote><pre><code>a &lt; b</code></pre></blockquote>",
    ),
    "a formula in a quotation": (
        "> uno\n>\n> $$\n> x\n> $$",
        "<blockquote><p>uno</p><p>\\[x\\]</p></blockquote>",
    ),
    "anki-plugins 85: a deletion in a block of code": (
        "```\nreturn {{c1::x}}\n```",
        "<pre><code>return {{c1::x}}</code></pre>",
    ),
    "anki-plugins 85: a deletion in code": (
        "Usa `{{c2::return}}` y {{c1::x}}",
        "<p>Usa <code>{{c2::return}}</code> y {{c1::x}}</p>",
    ),
    "anki 1268: a deletion in a formula": (
        "$a = {{c1::b}}$",
        "<p>\\(a = {{c1::b }}\\)</p>",
    ),
    "flashcards-obsidian 173: struck text": ("~~no~~ sí", "<p><del>no</del> sí</p>"),
    "a link by reference": (
        "[uno][a]\n\n[a]: https://example.org 'Título'",
        '<p><a href="https://example.org" title="Título">uno</a></p>',
    ),
    "a line that ends with a backslash": ("uno\\\ndos", "<p>uno<br>dos</p>"),
    "a line that ends with two blanks": ("uno  \ndos", "<p>uno<br>dos</p>"),
    "indented code": ("uno\n\n    a  b", "<p>uno</p><pre><code>a  b</code></pre>"),
    "a list numbered with a parenthesis": (
        "1) uno\n2) dos",
        "<ol><li>uno</li><li>dos</li></ol>",
    ),
    "a table right under a line": (
        "uno\n| a | b |\n|---|---|\n| c | d |",
        (
            "<p>uno</p><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td>"
            "</tr></tbody></table>"
        ),
    ),
    "an address without brackets": (
        "ver https://example.org/a_b.",
        '<p>ver <a href="https://example.org/a_b">https://example.org/a_b</a>.</p>',
    ),
    "a list right under a line": ("uno\n- dos", "<p>uno</p><ul><li>dos</li></ul>"),
}
"""Markdown and the HTML for Anki, without white space between blocks."""
REFUSED = {
    "Anki-Android 8016: chemistry": (r"$\ce{2H2O -> 2H2}$", "R101", "pages to print do not"),
    "flashcards-obsidian 173: a callout": ("> [!NOTE]\n> uno", "V107", "callout"),
    "flashcards-obsidian 173: a highlight": ("la ==una==", "V107", "highlight"),
    "flashcards-obsidian 173: a wiki link": ("ver [[Una]]", "V107", "wiki link"),
    "an image by reference without its address": ("![x][r]", "V107", "without an address"),
    "an image by its name alone": ("![[x.png]]", "V107", "by its name alone"),
    "a task list": ("1. uno\n\n   - [ ] dos", "V107", "task list"),
    "an attribute list": ("uno {.clase}", "V107", "attribute list"),
    "a table without its delimiter row": ("| a | b |\n| c | d |", "V107", "delimiter row"),
    "an underlined heading": ("Título\n======\n\nuno", "V105", "headings"),
    "genanki 46: a sound as Anki writes it": ("[sound:a.mp3]", "V107", "mark of a sound"),
}
"""Markdown, the code of its error, and words of the message."""


def without_gaps(html: str) -> str:
    """Remove the line ends between tags from HTML."""
    html = html.replace(">\n<", "><").replace("<br>\n", "<br>").replace("\n</code>", "</code>")
    return html.replace("\n<ul>", "<ul>").replace("\n<pre>", "<pre>")


@pytest.mark.parametrize(("written", "shown"), READ.values(), ids=READ)
def test_supported_markdown_is_read_as_commonmark_reads_it(written: str, shown: str) -> None:
    html, problems = render_anyhow(written)
    assert problems == ()
    assert without_gaps(html.anki) == shown


def test_footnotes_are_shown_below_the_answer(project: Project) -> None:
    """Reported for Obsidian_to_Anki, 650."""
    body = "¿Qué es?[^1]\n\n---\n\nEsto.\n\n[^1]: Una medida.\n"
    result = run(project({"uno.md": f"---\nid: uno\n---\n{body}"}))
    assert result.edition is not None
    parts = result.edition.notes[0].parts
    assert parts["front"].anki == "<p>¿Qué es?<sup>1</sup></p>"
    assert "<aside>\n<ol>\n<li>Una medida.</li>" in parts["back"].anki


@pytest.mark.parametrize(("written", "code", "words"), REFUSED.values(), ids=REFUSED)
def test_unsupported_markdown_is_refused_with_a_help(
    written: str, code: str, words: str, project: Project
) -> None:
    body = f"¿Qué es?\n\n---\n\n{written}\n"
    result = run(project({"uno.md": f"---\nid: uno\n---\n{body}"}))
    found = [d for d in result.sink.all if d.code.id == code]
    assert found, [d.code.id for d in result.sink.all]
    assert all(words in d.message for d in found)
    assert all(d.span.line >= 8 for d in found)
    assert all(d.helps for d in found)
