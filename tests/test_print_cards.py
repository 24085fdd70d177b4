"""The cards: none is left out, backs are behind their fronts to a tenth of a millimetre, marks are where one cuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from printed import Pdf, Word

from builder.pipeline import run
from builder.prints.booklet import PAPERS
from builder.prints.cards import GRID, GRIDS, Cut, cards, cards_of
from builder.prints.volumes import Volume
from builder.typesetting import to_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

    from builder.edition import Edition

NUMBER = 19
BOTH = "---\nid: {id}\n---\nAnverso{n} ¿qué es?\n\n---\n\nReverso{n}.\n"
LONG = "palabra y otra palabra " * 60
LIST = "\n".join(["- uno"] * 1500)
CUTS = [
    Cut(),
    Cut("letter"),
    Cut(turn="short"),
    Cut(number=4),
    Cut(number=16),
    Cut("letter", 16, "short"),
    Cut(turn="fold"),
    Cut(number=16, turn="fold"),
]


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Nineteen cards whose sides bear their numbers."""
    from test_booklet import COLLECTION

    root = tmp_path_factory.mktemp("cards")
    deck = root / "cards" / "01-prueba"
    deck.mkdir(parents=True)
    (root / "cards" / "collection.yaml").write_text(COLLECTION, "utf-8")
    (deck / "_deck.yaml").write_text("name: Prueba\ndescription: Una.\nsource: TA4\n", "utf-8")
    for n in range(NUMBER):
        text = BOTH.format(id=f"tarjeta-{n:02}", n=n)
        (deck / f"tarjeta-{n:02}.md").write_text(text, "utf-8")
    edition = run(root).edition
    assert edition is not None
    return edition


def pdf_of(edition: Edition, cut: Cut, folder: Path) -> Pdf:
    path = folder / "cards.pdf"
    path.write_bytes(to_pdf(cards(edition, Volume(edition.notes), cut)))
    return Pdf(path)


def words_of(pdf: Pdf, prefix: str) -> dict[int, Word]:
    """The words that begin with a prefix, by the number after it."""
    found = {}
    for word in pdf.words:
        if word.text.startswith(prefix):
            found[int(word.text.removeprefix(prefix).rstrip("."))] = word
    return found


def cell_of(word: Word, cut: Cut) -> tuple[int, int]:
    """The column and row of the grid that the middle of a word is in."""
    width, height = PAPERS[cut.paper]
    columns, rows = GRIDS[cut.number]
    x = (word.left + word.right) / 2 - (width - GRID[0]) / 2
    y = (word.top + word.bottom) / 2 - (height - GRID[1]) / 2
    return int(x // (GRID[0] / columns)), int(y // (GRID[1] / rows))


@pytest.mark.parametrize("cut", CUTS, ids=str)
def test_each_back_is_behind_its_front(numbered: Edition, cut: Cut, tmp_path: Path) -> None:
    pdf = pdf_of(numbered, cut, tmp_path)
    fronts, backs = words_of(pdf, "Anverso"), words_of(pdf, "Reverso")
    assert list(fronts) == list(range(NUMBER))
    assert backs.keys() == fronts.keys()
    columns, rows = GRIDS[cut.number]
    for n, front in fronts.items():
        column, row = cell_of(front, cut)
        back = cell_of(backs[n], cut)
        match cut.turn:
            case "long":
                assert (backs[n].page, back) == (front.page + 1, (columns - 1 - column, row))
            case "short":
                assert (backs[n].page, back) == (front.page + 1, (column, rows - 1 - row))
            case "fold":
                assert (backs[n].page, back) == (front.page, (column + 1, row))
                assert column % 2 == 0


@pytest.mark.parametrize("cut", CUTS, ids=str)
def test_marks_of_both_sides_agree_and_are_at_the_edges_of_cells(
    numbered: Edition, cut: Cut, tmp_path: Path
) -> None:
    pdf = pdf_of(numbered, cut, tmp_path)
    width, height = PAPERS[cut.paper]
    left, top = (width - GRID[0]) / 2, (height - GRID[1]) / 2
    columns, rows = GRIDS[cut.number]
    front = {line for line in pdf.lines(1) if outside(line, left, top)}
    down = {x for x, _, x2, _ in front if x == x2}
    across = {y for _, y, _, y2 in front if y == y2}
    step = 2 if cut.turn == "fold" else 1
    expected = [left + GRID[0] / columns * n for n in range(0, columns + 1, step)]
    assert sorted(down) == pytest.approx(expected, abs=0.1)
    assert sorted(across) == pytest.approx(
        [top + GRID[1] / rows * n for n in range(rows + 1)], abs=0.1
    )
    if cut.turn != "fold":
        back = {line for line in pdf.lines(2) if outside(line, left, top)}
        assert {frozenset((line[:2], line[2:])) for line in back} == {
            frozenset((line[:2], line[2:])) for line in front
        } or cut.turn == "short"
        assert len(back) == len(front)


def outside(line: tuple[float, float, float, float], left: float, top: float) -> bool:
    """Whether a line is in the margins."""
    x, y, x2, y2 = line
    inside_x = left < min(x, x2) and max(x, x2) < left + GRID[0]
    inside_y = top < min(y, y2) and max(y, y2) < top + GRID[1]
    return not (inside_x and inside_y) and max(abs(x - x2), abs(y - y2)) < 5


@pytest.mark.parametrize("number", [4, 8, 16])
def test_no_text_is_within_two_millimetres_of_a_cut(
    edition: Edition, number: int, tmp_path: Path
) -> None:
    few = tuple(one for one in edition.notes if one.note.deck == "02-ngramas")[:40]
    path = tmp_path / "cards.pdf"
    cut = Cut(number=number)
    path.write_bytes(to_pdf(cards(edition, Volume(few), cut)))
    width, height = PAPERS["a4"]
    cell_height = GRID[1] / GRIDS[number][1]
    near = []
    pdf = Pdf(path)
    across = {
        page: len({x for x, y, x2, _ in pdf.lines(page) if x == x2 and _is_mark(x, y)}) - 1
        for page in range(1, len(pdf.pages) + 1)
    }
    for word in pdf.words:
        cell_width = GRID[0] / across[word.page]
        x, y = (
            word.left - (width - GRID[0]) / 2,
            (word.top + word.bottom) / 2 - (height - GRID[1]) / 2,
        )
        if 0 <= x <= GRID[0] and 0 <= y <= GRID[1]:
            from_left, from_top = x % cell_width, y % cell_height
            right = cell_width - from_left - (word.right - word.left)
            if from_left < 2 or from_top < 2 or right < 2:
                near.append(word)
    assert near == []


def _is_mark(x: float, y: float) -> bool:
    """Whether a vertical line is a crop mark: at the edge of a cell, and above or below all cards."""
    width, height = PAPERS["a4"]
    from_cell = (x - (width - GRID[0]) / 2) % 44
    return min(from_cell, 44 - from_cell) < 0.02 and abs(y - height / 2) > GRID[1] / 2


def test_no_card_is_left_out_and_long_ones_take_more_room(project: Project, tmp_path: Path) -> None:
    root = project(
        {
            "corta.md": "---\nid: corta\n---\n¿Qué?\n\n---\n\nEso.\n",
            "larga.md": f"---\nid: larga\n---\n¿Qué? {LONG[:1100]}\n\n---\n\nEso.\n",
            "enorme.md": f"---\nid: enorme\n---\n¿Qué? {LONG * 3}\n\n---\n\nEso.\n",
            "infinita.md": f"---\nid: infinita\n---\n¿Qué?\n\n{LIST}\n\n---\n\nEso.\n",
        }
    )
    edition = run(root).edition
    assert edition is not None
    pdf = pdf_of(edition, Cut(), tmp_path)
    shown = " ".join(word.text for word in pdf.words)
    for id_ in ("corta", "larga", "enorme", "infinita"):
        assert id_ in shown
    assert len(pdf.pages) == 6
    assert shown.count("uno") == 1500
    assert shown.count(" otra ") == sum(
        one.note.parts["front"].value.count(" otra ") for one in edition.notes
    )
    assert max(word.right for word in pdf.words) < 210 - 17
    assert max(word.bottom for word in pdf.words) < 297 - 15


def test_one_card_makes_one_sheet(project: Project, tmp_path: Path) -> None:
    root = project({"una.md": "---\nid: una\n---\n¿Qué?\n\n---\n\nEso.\n"})
    edition = run(root).edition
    assert edition is not None
    assert len(pdf_of(edition, Cut(), tmp_path).pages) == 2
    assert len(pdf_of(edition, Cut(turn="fold"), tmp_path).pages) == 1


def test_a_note_that_is_asked_both_ways_has_one_card_and_a_cloze_one_for_each_number(
    project: Project,
) -> None:
    root = project(
        {
            "vuelta.md": "---\nid: vuelta\ntype: reversed\n---\nAnverso\n\n---\n\nReverso\n",
            "huecos.md": "---\nid: huecos\n---\nSon {{c1::uno}}, {{c2::dos}} y {{c2::tres}}.\n",
        }
    )
    edition = run(root).edition
    assert edition is not None
    names = [card.name for one in edition.notes for card in cards_of(one)]
    assert sorted(names) == ["huecos · 1", "huecos · 2", "vuelta"]
