"""The rows of a collection: each part names notes that are there, and the page shows them under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from conftest import COLLECTION
from jsonschema import Draft7Validator

from builder.languages import languages, use
from builder.pages import pages
from builder.pages.collection_schema import schema
from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

    from builder.diagnostics import Diagnostic
    from builder.edition import Edition

CARD = "---\nid: {id}\ntags: [unidades]\n---\n¿Qué es {id}?\n\n---\n\nEsto.\n"
ROWS = """\
rows:
  t::vivo:
    asks: Lo que se pregunta.
    parts:
      El principio: [uno, dos]
      El fin: %s
"""


def collection(project: Project, rows: str, retired: str = "") -> Path:
    """Write two notes and the rows of a collection."""
    files = {f"{id_}.md": CARD.format(id=id_) for id_ in ("uno", "dos")}
    root: Path = project(files, collection=COLLECTION + rows)
    if retired:
        (root / "cards" / "retired.yaml").write_text(retired, "utf-8")
    return root


def problems(root: Path) -> list[Diagnostic]:
    """What is said of the collection's file."""
    return [d for d in run(root).sink.all if d.span.path == "cards/collection.yaml"]


def page(root: Path) -> str:
    """The page on coverage."""
    edition = run(root).edition
    assert edition is not None
    return pages()["coverage.md"].write(edition)


def test_a_row_whose_parts_name_notes_is_covered(project: Project) -> None:
    root = collection(project, ROWS % "[dos]")
    assert problems(root) == []
    assert "| [`t::vivo`](#tvivo) | Lo que se pregunta. | 2 | 2 | 2 |" in page(root)


def test_the_page_lists_the_notes_of_each_part_below_it_and_then_all_others(
    project: Project,
) -> None:
    written = page(collection(project, "rows: {t::v: {asks: Todo., parts: {El fin: [dos]}}}\n"))
    assert written.endswith(
        "## `t::v`\n\nTodo.\n\n**El fin**\n\n- [dos](../cards/01-prueba/dos.md): basic\n\n"
        "## Other notes\n\nWhat no row names.\n\n- [uno](../cards/01-prueba/uno.md): basic\n"
    )


def test_a_note_that_only_bears_the_tag_of_a_row_does_not_cover_it(project: Project) -> None:
    root = project(
        {"uno.md": CARD.format(id="uno").replace("unidades", "t::vivo")},
        collection=COLLECTION + "rows: {t::vivo: Lo que se pregunta.}\n",
    )
    assert problems(root) == []
    assert "| [`t::vivo`](#tvivo) | Lo que se pregunta. | 0 | 0 | 0 |" in page(root)


def test_a_name_that_no_note_has_is_an_error_where_it_is_written(project: Project) -> None:
    (problem,) = problems(collection(project, ROWS % "[unos]"))
    assert (problem.code.id, problem.span.line, problem.span.column) == ("L411", 14, 16)
    assert "`unos`" in str(problem.message)
    assert [str(help_) for help_ in problem.helps] == ["did you mean `uno`?"]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("tres: Sobraba.", "is retired"),
        ("tres: {reason: Sobraba., replaced-by: dos}", "`dos` replaces it"),
    ],
)
def test_the_name_of_a_retired_note_is_an_error_that_says_what_replaces_it(
    entry: str, said: str, project: Project
) -> None:
    (problem,) = problems(collection(project, ROWS % "[uno, tres]", entry))
    assert problem.code.id == "L411"
    assert said in str(problem.message)


def test_a_part_without_notes_is_a_warning_and_the_page_says_so(project: Project) -> None:
    root = collection(project, ROWS % "[]")
    (problem,) = problems(root)
    assert (problem.code.id, problem.span.line) == ("L412", 10)
    assert "El fin" in str(problem.message)
    assert "| 2 | 1 | 2 |" in page(root)
    assert "**El fin**\n\nNo note yet.\n" in page(root)


@pytest.mark.parametrize("notes", ["[unos]", "[tres]", "[cuatro]", "[]"])
def test_each_problem_is_said_in_every_language(notes: str, project: Project) -> None:
    retired = "tres: Sobraba.\ncuatro: {reason: Sobraba., replaced-by: dos}\n"
    root = collection(project, ROWS % notes, retired)
    said = []
    for code in languages():
        use(code)
        (problem,) = problems(root)
        said.append((str(problem.message), *map(str, problem.helps)))
    assert len({text for texts in said for text in texts}) == sum(map(len, said))


def test_the_words_of_a_part_are_spelt(project: Project) -> None:
    root = collection(project, (ROWS % "[uno]").replace("El principio", "El prinsipio"))
    found = [d for d in run(root, spelling=True).sink.all if d.code.id == "V124"]
    assert [(d.span.line, d.span.column) for d in found] == [(13, 10)]


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("Una frase.", []),
        ("{asks: Una frase.}", []),
        ("{asks: Una frase., parts: {Una parte: [uno]}}", []),
        ("{parts: {Una parte: [uno]}}", ["L203"]),
        ("{asks: Una frase., parts: [uno]}", ["L201"]),
        ("{asks: Una frase., parts: {Una parte: uno}}", ["L201"]),
        ("{asks: Una frase., part: {Una parte: [uno]}}", ["L202"]),
    ],
)
def test_a_row_is_a_sentence_or_has_keys(row: str, wrong: list[str], project: Project) -> None:
    root = collection(project, f"rows: {{t::vivo: {row}}}\n")
    assert [d.code.id for d in problems(root)] == wrong
    written = yaml.safe_load((root / "cards" / "collection.yaml").read_text("utf-8"))
    assert Draft7Validator(yaml.safe_load(schema())).is_valid(written) == (not wrong)


def test_every_part_of_our_rows_has_a_note_that_bears_the_tag_of_its_row(edition: Edition) -> None:
    tags = {rendered.note.id: rendered.note.tags for rendered in edition.notes}
    rows = edition.collection.rows
    assert [row.tag for row in rows if not row.parts] == []
    assert [(row.tag, part) for row in rows for part, notes in row.parts if not notes] == []
    untagged = {(one.id, row.tag) for row in rows for _, notes in row.parts for one in notes}
    assert {(id_, tag) for id_, tag in untagged if tag not in tags[id_]} == set()
