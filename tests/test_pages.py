"""The pages of `docs/` that list things say what the things say today, and their links lead somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from builder.generators import generators
from builder.pages import pages

if TYPE_CHECKING:
    from pathlib import Path

    from builder.edition import Edition


@pytest.mark.parametrize("name", [name for name, page in pages().items() if not page.lists_cards])
def test_a_page_is_what_it_would_be_written_anew(name: str, edition: Edition, root: Path) -> None:
    """When it is not: `mazo docs`. Pages that list cards are compared at a release alone, by its workflow."""
    assert (root / "docs" / name).read_text("utf-8") == pages()[name].write(edition)


@pytest.mark.parametrize("name", pages())
def test_writing_a_page_twice_writes_the_same(name: str, edition: Edition) -> None:
    assert pages()[name].write(edition) == pages()[name].write(edition)


@pytest.mark.parametrize("name", pages())
def test_a_page_shows_the_pictures_that_would_be_drawn_anew(
    name: str, edition: Edition, root: Path
) -> None:
    for file, data in pages()[name].pictures(edition).items():
        assert (root / "docs" / "pictures" / file).read_bytes() == data
        assert f"(pictures/{file})" in (root / "docs" / name).read_text("utf-8")


def test_no_picture_of_a_figure_is_left_from_a_kind_that_is_gone(
    edition: Edition, root: Path
) -> None:
    kept = {path.name for path in (root / "docs" / "pictures").glob("figure-*.svg")}
    assert kept == set(pages()["figures.md"].pictures(edition))


def test_the_gallery_shows_a_card_of_every_generator(edition: Edition) -> None:
    shown = re.findall(r"(?m)^## (.+)$", pages()["gallery.md"].write(edition))
    assert shown == list(generators())


def test_the_coverage_names_every_note_that_is_not_for_practice_and_counts_the_others(
    edition: Edition,
) -> None:
    page = pages()["coverage.md"].write(edition)
    for rendered in edition.main:
        assert f"- [{rendered.note.id}](../{rendered.note.span.path}): " in page
    rows = re.findall(r"(?m)^\| \[`.*?\| (\d+) \| (\d+) \| (\d+) \|$", page)
    assert len(rows) == len(edition.collection.rows)
    for (tag, _), counted in zip(edition.collection.rows, rows, strict=True):
        bearers = [rendered.note for rendered in edition.notes if tag in rendered.note.tags]
        assert sum(map(int, counted)) == len(bearers)


@pytest.mark.parametrize("generator", generators())
def test_every_generator_has_a_card_in_the_collection_and_practice_at_each_level(
    generator: str, edition: Edition
) -> None:
    notes = [r.note for r in edition.notes if r.note.generator == generator]
    assert any(not note.is_practice for note in notes)
    levels = [
        tag for note in notes if note.is_practice for tag in note.tags if tag.startswith("nivel::")
    ]
    assert {level: levels.count(level) >= 6 for level in set(levels)} == {
        "nivel::facil": True,
        "nivel::media": True,
        "nivel::dificil": True,
    }
