"""The brief sheet: every card, each deck on its page, and where it goes on if it has several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from printed import Pdf

from builder.pipeline import run
from builder.prints.booklet import PAPERS
from builder.prints.brief import brief
from builder.prints.volumes import Volume
from builder.typesetting import to_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

    from builder.edition import Edition

SHORT = "---\nid: {id}\n---\nPregunta{n} ¿qué es?\n\n---\n\nRespuesta{n}.\n\nExplicada.\n"
LONG = "\n".join(["- uno"] * 300)


def pdf_of(edition: Edition, folder: Path, paper: str = "a4", letters: str = "normal") -> Pdf:
    path = folder / "brief.pdf"
    path.write_bytes(to_pdf(brief(edition, Volume(edition.notes), paper, letters)))
    return Pdf(path)


def numbers(pdf: Pdf, prefix: str) -> list[int]:
    """The numbers after a prefix that words have, column by column."""
    words = sorted(pdf.words, key=lambda word: (word.page, round(word.left), word.top))
    found = (re.match(rf"{prefix}(\d+)", word.text) for word in words)
    return [int(match[1]) for match in found if match]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("letters", ["normal", "large", "compact"])
def test_every_deck_of_the_collection_begins_a_page_on_which_nothing_is_cut(
    edition: Edition, paper: str, letters: str, tmp_path: Path
) -> None:
    pdf = pdf_of(edition, tmp_path, paper, letters)
    width, height = PAPERS[paper]
    assert pdf.sizes == {(round(width), round(height))}
    assert pdf.outline == [deck.name for deck in edition.decks]
    assert min(word.left for word in pdf.words) >= 9.5
    assert max(word.right for word in pdf.words) <= width - 9
    assert max(word.bottom for word in pdf.words) <= height - 5
    first_lines = [text.strip().splitlines()[0] for text in pdf.pages]
    for deck in edition.decks:
        assert any(line.startswith(deck.name) for line in first_lines), deck.name
    assert (pdf.language, pdf.is_tagged, pdf.without_glyph) == ("es", True, 0)


@pytest.mark.parametrize("count", [1, 40, 400])
def test_no_card_is_left_out_and_the_order_is_kept(
    project: Project, count: int, tmp_path: Path
) -> None:
    root = project({f"c-{n:03}.md": SHORT.format(id=f"c-{n:03}", n=n) for n in range(count)})
    edition = run(root).edition
    assert edition is not None
    pdf = pdf_of(edition, tmp_path)
    assert numbers(pdf, "Pregunta") == list(range(count))
    assert numbers(pdf, "Respuesta") == list(range(count))
    text = " ".join(pdf.pages)
    assert "Explicada" not in text, "answers are short"
    assert (len(pdf.pages) == 1) is (count < 400)


def test_a_deck_of_several_pages_says_on_each_where_it_goes_on_and_comes_from(
    project: Project, tmp_path: Path
) -> None:
    texts = {f"c-{n:03}.md": SHORT.format(id=f"c-{n:03}", n=n) for n in range(400)}
    texts["larga.md"] = f"---\nid: larga\n---\n¿Qué?\n\n{LONG}\n\n---\n\nFin.\n"
    edition = run(project(texts)).edition
    assert edition is not None
    pdf = pdf_of(edition, tmp_path)
    last = len(pdf.pages)
    assert last > 2
    for number, text in enumerate(pdf.pages, 1):
        assert (f"sigue en la página {number + 1}" in text) is (number < last)
        assert (f"viene de la página {number - 1}" in text) is (number > 1)
        assert f"Página {number} de {last}" in text
    assert sum(word.text == "uno" for word in pdf.words) == 300
    assert max(word.bottom for word in pdf.words) <= 297 - 5


def test_a_deck_has_the_largest_type_with_which_it_fills_its_page(
    project: Project, tmp_path: Path
) -> None:
    sizes = []
    for count in (5, 60, 120):
        texts = {f"c-{n:03}.md": SHORT.format(id=f"c-{n:03}", n=n) for n in range(count)}
        edition = run(project(texts)).edition
        assert edition is not None
        pdf = pdf_of(edition, tmp_path)
        assert len(pdf.pages) == 1
        word = next(word for word in pdf.words if word.text.startswith("Respuesta"))
        sizes.append(word.bottom - word.top)
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1] * 1.3
