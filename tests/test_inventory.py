"""The collection covers every row of the source sheet's inventory, with computed notes where the row has numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from builder.edition import Edition
    from builder.model import Note
    from builder.pipeline import Result

ROWS = (
    *("fm", "min-perplex", "max-perplex", "p-ab", "pp-ab", "mle-one", "lm-a10b10", "mle-many"),
    *("add-one", "archs", "chatgpt", "preproc", "bpe-merge", "bpe-encode", "wp-merge", "wp-encode"),
    *("pretrain", "post", "post-ref", "eval"),
)
COMPUTED = (
    *("p-ab", "pp-ab", "lm-a10b10", "add-one"),
    *("bpe-merge", "bpe-encode", "wp-merge", "wp-encode"),
)


def serving(edition: Edition, row: str) -> list[Note]:
    """The notes tagged with a row of the inventory."""
    return [rendered.note for rendered in edition.notes if f"ta4::{row}" in rendered.note.tags]


def test_the_inventory_has_twenty_rows() -> None:
    assert len(set(ROWS)) == 20


@pytest.mark.parametrize("row", ROWS)
def test_every_row_of_the_inventory_has_a_note(edition: Edition, row: str) -> None:
    assert serving(edition, row)


@pytest.mark.parametrize("row", COMPUTED)
def test_every_row_with_numbers_has_a_computed_note(edition: Edition, row: str) -> None:
    assert [note for note in serving(edition, row) if note.generator is not None]


def test_no_note_is_tagged_with_an_unknown_row(edition: Edition) -> None:
    tags = {tag for rendered in edition.notes for tag in rendered.note.tags}
    assert {tag for tag in tags if tag.startswith("ta4::")} == {f"ta4::{row}" for row in ROWS}


def test_the_collection_describes_every_row(edition: Edition) -> None:
    assert [row.tag for row in edition.collection.rows] == [f"ta4::{row}" for row in ROWS]


def test_every_note_has_a_topic_and_one_level(edition: Edition) -> None:
    levels = ("nivel::facil", "nivel::media", "nivel::dificil")
    notes = [rendered.note for rendered in edition.notes]
    assert [n.id for n in notes if sum(tag in levels for tag in n.tags) != 1] == []
    assert [n.id for n in notes if all("::" in tag for tag in n.tags)] == []
    assert [
        n.id for n in notes if any(t.startswith("nivel") and t not in levels for t in n.tags)
    ] == []


def test_there_are_at_least_sixty_notes(edition: Edition) -> None:
    assert len(edition.notes) >= 60


def test_the_collection_has_no_error(result: Result) -> None:
    assert not result.sink.failed
