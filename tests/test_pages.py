"""The generated pages of `docs/` and their pictures are up to date."""

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
def test_a_generated_page_is_up_to_date(name: str, edition: Edition, root: Path) -> None:
    """If it fails, run `mazo docs`. Pages that list cards are only compared by the release workflow."""
    assert (root / "docs" / name).read_text("utf-8") == pages()[name].write(edition)


@pytest.mark.parametrize("name", pages())
def test_writing_a_page_twice_gives_the_same_text(name: str, edition: Edition) -> None:
    assert pages()[name].write(edition) == pages()[name].write(edition)


@pytest.mark.parametrize("name", pages())
def test_the_pictures_of_a_page_are_up_to_date_and_shown_on_it(
    name: str, edition: Edition, root: Path
) -> None:
    for file, data in pages()[name].pictures(edition).items():
        assert (root / "docs" / "pictures" / file).read_bytes() == data
        assert f"(pictures/{file})" in (root / "docs" / name).read_text("utf-8")


def test_there_is_no_picture_of_a_removed_kind_of_figure(edition: Edition, root: Path) -> None:
    kept = {path.name for path in (root / "docs" / "pictures").glob("figure-*.svg")}
    assert kept == set(pages()["figures.md"].pictures(edition))


def test_the_gallery_shows_a_card_of_every_generator(edition: Edition) -> None:
    shown = re.findall(r"(?m)^## (.+)$", pages()["gallery.md"].write(edition))
    assert shown == list(generators())


def test_the_coverage_lists_every_note_and_counts_those_of_each_row(edition: Edition) -> None:
    page = pages()["coverage.md"].write(edition)
    for rendered in edition.notes:
        assert f"- [{rendered.note.id}](../{rendered.note.span.path}): " in page
    counted = re.findall(r"(?m)^\| \[`.*?\| (\d+) \| (\d+) \| (\d+) \|$", page)
    assert [tuple(map(int, numbers)) for numbers in counted] == [
        (
            len(row.parts),
            len(row.parts),
            len({one.id for _, notes in row.parts for one in notes}),
        )
        for row in edition.collection.rows
    ]


@pytest.mark.parametrize("generator", generators())
def test_every_generator_has_an_exercise_or_a_choice_at_each_level_that_it_has(
    generator: str, edition: Edition
) -> None:
    notes = [r.note for r in edition.notes if r.note.generator == generator]
    levels = [tag for note in notes for tag in note.tags if tag.startswith("nivel::")]
    shortest = {
        "step-order": 2
    }  # a part of four steps can be guessed by the length of its formulas
    assert len(set(levels)) >= shortest.get(generator, 3)
