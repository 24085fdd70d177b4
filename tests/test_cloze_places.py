"""Errors about deletions are reported at the line and column of the deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

PLACES = {
    "not closed in code": ("Uno.\n\nUsa `{{c1::return`.", 7, 6, "not closed in its code"),
    "not closed in a block of code": (
        "Uno.\n\n```\nreturn {{c1::x\n```",
        8,
        8,
        "not closed in its block of code",
    ),
    "not closed in a formula": ("Uno.\n\nEs $a_{{c1::b}$.", 7, 7, "the deletion is not closed"),
    "in a picture": (
        "Uno {{c1::dos}}.\n\n![{{c1::x}}](a.svg)",
        7,
        3,
        "a picture cannot hold a deletion",
    ),
    "in an address": (
        "Uno [a](https://{{c1::x}}).",
        5,
        17,
        "address of a link cannot hold a deletion",
    ),
    "escaped": ("Uno.\n\nUsa \\{{c1::x}}.", 7, 6, "after a backslash this is only text"),
    "with one brace": ("Uno.\n\nUsa {c1::x}.", 7, 5, "a deletion is badly written"),
    "with a capital": ("Uno.\n\nUsa {{C1::x}}.", 7, 5, "badly written, or is inside another one"),
    "over two items": ("- uno {{c1::dos\n- tres}}", 5, 7, "the deletion is not closed"),
    "after a gap": ("Uno {{c1::a}}.\n\nDos {{c3::b}}.", 7, 5, "a deletion 3, but no deletion 2"),
    "not from 1": ("Uno.\n\nDos {{c2::b}}.", 7, 5, "a deletion 2, but no deletion 1"),
    "empty": ("Uno {{c1::a}}.\n\nDos {{c2::}}.", 7, 5, "the deletion hides nothing"),
    "over an emphasis": ("Uno.\n\nDos {{c1::a *b}} c*.", 7, 5, "different places of the text"),
    "of half a command": (
        "Uno.\n\nDos $\\fr{{c1::ac}}{1}{2}$.",
        7,
        9,
        "does not hide a whole part",
    ),
}
"""The text of a cloze, the line and column of its error, and words of the message."""


@pytest.mark.parametrize(("text", "line", "column", "words"), PLACES.values(), ids=PLACES)
def test_an_error_about_a_deletion_is_at_the_deletion(
    text: str, line: int, column: int, words: str, project: Project
) -> None:
    result = run(project({"uno.md": f"---\nid: uno\ntype: cloze\n---\n{text}\n"}))
    found = [d for d in result.sink.all if d.code.id in ("V201", "R101", "R204")]
    assert [(d.span.line, d.span.column) for d in found] == [(line, column)]
    assert words in found[0].message
    assert all(d.helps for d in found)


def test_cloze_marks_in_code_inside_a_deletion_are_text(project: Project) -> None:
    text = "Se escribe {{c1::`{{c1::así`}}."
    result = run(project({"uno.md": f"---\nid: uno\ntype: cloze\n---\n{text}\n"}))
    assert "V201" not in {d.code.id for d in result.sink.all}
