"""Footnotes and link references work across the parts of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

    from builder.model import RenderedNote


def rendered(project: Project, body: str) -> RenderedNote:
    """Render the note of a card that must have no error."""
    result = run(project({"uno.md": f"---\nid: uno\n---\n{body}"}))
    assert [
        d for d in result.sink.all if d.code.id[0] in "LRV" and d.code.severity.value == "error"
    ] == []
    assert result.edition is not None
    return result.edition.notes[0]


def errors(project: Project, body: str) -> list[tuple[str, int]]:
    """The codes V108 and V109 that a card gets, each with its line."""
    result = run(project({"uno.md": f"---\nid: uno\n---\n{body}"}))
    return [(d.code.id, d.span.line) for d in result.sink.all if d.code.id in ("V108", "V109")]


def test_footnotes_are_numbered_by_their_marks_and_shown_below_the_answer(
    project: Project,
) -> None:
    note = rendered(
        project,
        "¿Qué es?[^b]\n\n---\n\nEsto.[^a]\n\n[^a]: La *una*.\n[^b]: La $x$, otra.\n",
    )
    assert note.parts["front"].anki == "<p>¿Qué es?<sup>1</sup></p>"
    assert note.parts["back"].anki == (
        "<p>Esto.<sup>2</sup></p>\n<aside>\n<ol>\n<li>La \\(x\\), otra.</li>\n"
        "<li>La <em>una</em>.</li>\n</ol>\n</aside>"
    )


def test_the_footnotes_of_a_cloze_without_an_explanation_become_its_explanation(
    project: Project,
) -> None:
    note = rendered(project, "La {{c1::mínima}}[^1] es 1.\n\n[^1]: De la entropía.\n")
    assert note.parts["text"].anki == "<p>La {{c1::mínima}}<sup>1</sup> es 1.</p>"
    assert "<li>De la entropía.</li>" in note.parts["extra"].anki


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("¿Qué es?[^1]\n\n---\n\nEsto.\n", [("V108", 4)]),
        ("¿Qué es?\n\n---\n\nEsto.\n\n[^1]: Nada.\n", [("V108", 10)]),
        ("¿Qué es?[^1]\n\n[^1]: Una.\n\n---\n\nEsto.\n\n[^1]: Dos.\n", [("V108", 6), ("V108", 12)]),
        ("¿Qué es?\n\n---\n\n[b]: https://example.org\n", [("V109", 8)]),
    ],
)
def test_unmatched_footnotes_and_empty_parts_are_errors(
    project: Project, body: str, expected: list[tuple[str, int]]
) -> None:
    assert errors(project, body) == expected


def test_a_link_reference_can_be_defined_in_any_part(project: Project) -> None:
    note = rendered(
        project,
        "¿Qué dice [esto][f]?\n\n---\n\nAlgo, según [otro][F].\n\n[f]: https://example.org/a\n",
    )
    for name, text in (("front", "esto"), ("back", "otro")):
        assert f'<a href="https://example.org/a">{text}</a>' in note.parts[name].page
    assert "example.org" not in note.parts["front"].page.replace('"https://example.org/a"', "")
