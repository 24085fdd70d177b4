"""The place of each cut-out card and of its back on the sheets, and the marks for cutting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from builder.sheets import cells
from builder.sheets.bar import PAPERS
from builder.sheets.cells import Box, sheets
from builder.sheets.fit import fit
from builder.sheets.sides import cards

if TYPE_CHECKING:
    from pathlib import Path

    from builder.edition import Edition

MIXED = tuple(n % 5 == 2 for n in range(43))
"""Whether each of 43 cards takes two cells; every fifth does."""
LAID = sheets(MIXED)
BOXES = [box for sheet in LAID for _, box in sheet.places]


def test_every_card_has_exactly_one_place() -> None:
    assert sorted(n for sheet in LAID for n, _ in sheet.places) == list(range(len(MIXED)))


def test_cards_keep_their_order_with_those_of_two_cells_last() -> None:
    order = [n for sheet in LAID for n, _ in sheet.places]
    assert order == sorted(order, key=lambda n: (MIXED[n], n))
    assert [sheet.number for sheet in LAID] == list(range(1, len(LAID) + 1))


def test_a_sheet_holds_eight_cards_or_four_of_two_cells() -> None:
    singles, doubles = MIXED.count(False), MIXED.count(True)
    assert len(LAID) == -(-singles // 8) + -(-doubles // 4)
    for sheet in LAID:
        assert {MIXED[n] for n, _ in sheet.places} == {sheet.is_double}


def test_cards_of_a_sheet_are_inside_the_grid_and_do_not_overlap() -> None:
    for sheet in LAID:
        boxes = [box for _, box in sheet.places]
        for box in boxes:
            assert box.left >= 0
            assert box.top >= 0
            assert box.left + box.width <= cells.GRID_WIDTH
            assert box.top + box.height <= cells.GRID_HEIGHT
        for n, one in enumerate(boxes):
            for other in boxes[n + 1 :]:
                apart = (
                    one.left + one.width <= other.left
                    or one.top + one.height <= other.top
                    or other.left + other.width <= one.left
                )
                assert apart


@pytest.mark.parametrize("paper", PAPERS)
def test_each_back_is_behind_its_front_for_both_ways_of_turning(paper: str) -> None:
    width, height = PAPERS[paper]
    left, top = (width - cells.GRID_WIDTH) / 2, (height - cells.GRID_HEIGHT) / 2

    def on_paper(box: Box) -> tuple[float, float, float, float]:
        x, y = left + box.left, top + box.top
        return x, y, x + box.width, y + box.height

    for box in BOXES:
        x1, y1, x2, y2 = on_paper(box)
        assert on_paper(box.behind) == pytest.approx((width - x2, y1, width - x1, y2))
        assert on_paper(box.behind.turned) == pytest.approx((x1, height - y2, x2, height - y1))


@pytest.mark.parametrize("paper", PAPERS)
def test_the_margin_has_room_for_cut_marks_and_the_unprintable_area(paper: str) -> None:
    width, height = PAPERS[paper]
    assert (width - cells.GRID_WIDTH) / 2 >= 6 + 6.35
    assert (height - cells.GRID_HEIGHT) / 2 >= 6 + 6.35


def test_cut_marks_stay_outside_cards_and_do_not_divide_those_of_two_cells(
    edition: Edition, dist: Path
) -> None:
    page = (dist / "tarjetas.html").read_text("utf-8")
    paths = re.findall(r'<path d="([^"]+)"', page)
    assert len(paths) == page.count('class="page')
    for path in paths:
        marks = re.findall(r"M(-?[\d.]+) (-?[\d.]+)([vh])-4", path)
        xs = {float(x) for x, _, way in marks if way == "v"}
        ys = {float(y) for _, y, way in marks if way == "h"}
        assert xs in ({0, 88, 176}, {0, 176})
        assert ys == {0, 63, 126, 189, 252}
        for x, y, way in marks:
            end = float(y) - 4 if way == "v" else float(x) - 4
            start, size = (float(y), 252) if way == "v" else (float(x), 176)
            assert start <= -2 or end >= size + 2
    assert sum("M88 " not in path for path in paths) == 2 * sum(
        sheet.is_double for sheet in placed(edition)
    )


def placed(edition: Edition) -> tuple[cells.Sheet, ...]:
    """The sheets of an edition."""
    found = [fit(card) for rendered in edition.main for card in cards(rendered)]
    return sheets(tuple(card.is_double for card in found if card is not None))
