"""The booklet: nothing is cut, the order is that of study, contents and index lead to the right pages."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

import pytest
from printed import Pdf, Word

from builder.pipeline import run
from builder.prints.booklet import LETTERS, PAPERS, Look, booklet
from builder.prints.terms import terms
from builder.prints.volumes import Volume
from builder.sheets.review import of_collection
from builder.typesetting import to_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.edition import Edition

LOOKS = [Look(), Look("letter", "large"), Look("a4", "compact", "end")]
GUTTER = 7.0
"""Between columns, in millimetres."""


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: f"{look.paper} {look.letters}")
def look(request: pytest.FixtureRequest) -> Look:
    """How the booklet is printed."""
    found: Look = request.param
    return found


@pytest.fixture(scope="module")
def pdf(edition: Edition, look: Look, tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """The collection's booklet."""
    path = tmp_path_factory.mktemp("booklet") / "booklet.pdf"
    path.write_bytes(to_pdf(booklet(edition, Volume(of_collection(edition)), look)))
    return Pdf(path)


def columns(look: Look) -> list[tuple[float, float]]:
    """The left and right edge of each column."""
    _, number, margin = LETTERS[look.letters]
    width = (PAPERS[look.paper][0] - 2 * margin - GUTTER * (number - 1)) / number
    return [
        (margin + n * (width + GUTTER), margin + n * (width + GUTTER) + width)
        for n in range(number)
    ]


def body(pdf: Pdf, look: Look) -> Iterator[Word]:
    """The words of the columns: neither of the title nor of the margins."""
    margin = LETTERS[look.letters][2]
    first = next(word for word in pdf.words if word.text == "1" and word.left < margin + 1)
    edges = [right for _, right in columns(look)]

    def place(word: Word) -> tuple[int, int, float]:
        return word.page, sum(word.left > right for right in edges), word.top

    for word in sorted(pdf.words, key=place):
        is_title = word.page == 1 and word.bottom < first.top - 12
        is_margin = word.top < margin + 2 or word.bottom > PAPERS[look.paper][1] - margin - 1
        if not (is_title or is_margin):
            yield word


def test_no_word_leaves_its_column(pdf: Pdf, look: Look) -> None:
    edges = columns(look)
    assert [
        word
        for word in body(pdf, look)
        if not any(left - 0.5 <= word.left and word.right <= right + 1.2 for left, right in edges)
    ] == []


def test_questions_are_in_the_order_of_study(pdf: Pdf, look: Look, edition: Edition) -> None:
    lefts = [left for left, _ in columns(look)]
    numbers = [
        int(word.text)
        for word in body(pdf, look)
        if word.text.isdigit() and min(abs(word.left - left) for left in lefts) < 0.3
    ]
    count = len(of_collection(edition))
    expected = list(range(1, count + 1))
    assert numbers[:count] == expected


def test_there_are_few_pages_and_small_gaps(pdf: Pdf, look: Look, edition: Edition) -> None:
    if look.letters == "normal":
        assert len(of_collection(edition)) >= 9 * len(pdf.pages)
    _, _, margin = LETTERS[look.letters]
    gaps = []
    for page, words in groupby(body(pdf, look), lambda word: word.page):
        listed = list(words)
        for left, right in columns(look):
            inside = [word.bottom for word in listed if left - 1 <= word.left < right]
            if inside and page < len(pdf.pages) - 1:
                gaps.append(PAPERS[look.paper][1] - margin - 5 - max(inside))
    assert median(gaps) < 14
    assert max(gaps) < PAPERS[look.paper][1] / 2


def test_no_heading_is_the_last_of_its_column(pdf: Pdf, look: Look, edition: Edition) -> None:
    height = PAPERS[look.paper][1]
    _, _, margin = LETTERS[look.letters]
    names = {deck.name.split()[0] for deck in edition.decks}
    large = LETTERS[look.letters][0] * 1.4 * 25.4 / 72
    headings = [
        word for word in body(pdf, look) if word.text in names and word.bottom - word.top > large
    ]
    assert headings
    assert [word for word in headings if word.bottom > height - margin - 15] == []


def test_contents_and_outline_name_each_deck_and_the_page_where_it_begins(
    pdf: Pdf, look: Look, edition: Edition
) -> None:
    assert pdf.outline[: len(edition.decks)] == [deck.name for deck in edition.decks]
    assert pdf.outline[-1] == "Índice de términos"
    first = pdf.pages[0]
    for deck in edition.decks:
        number = re.search(rf"{re.escape(deck.name)} [ .\u2060]+(\d+)", first)
        assert number
        assert deck.name.split()[-1] in pdf.pages[int(number[1]) - 1]
    assert (pdf.language, pdf.is_tagged) == ("es", True)
    if look.answers == "end":
        assert "Soluciones" in pdf.outline


def test_every_page_has_its_number_and_its_deck(pdf: Pdf, look: Look) -> None:
    for number, text in enumerate(pdf.pages, 1):
        assert f"Página {number} de {len(pdf.pages)}" in text
    assert pdf.sizes == {tuple(map(round, PAPERS[look.paper]))}
    if look.letters == "normal":
        assert "Modelos de n-gramas" in pdf.pages[3].splitlines()[0]
    if look.answers == "end":
        assert any("Soluciones · Modelos de n-gramas" in page.splitlines()[0] for page in pdf.pages)


def test_every_formula_and_figure_has_an_alternative_text(pdf: Pdf) -> None:
    found = pdf.alternatives
    assert len(found["/Formula"]) > 500
    assert len(found["/Figure"]) > 5
    assert [one for one in (*found["/Formula"], *found["/Figure"]) if not one.strip()] == []
    assert pdf.without_glyph == 0


def test_terms_are_spelt_as_in_the_text_and_lead_to_their_notes(edition: Edition) -> None:
    notes = of_collection(edition)
    found = terms(edition.collection, notes)
    assert {"entropía cruzada", "BPE", "LoRA", "multiplicadores de Lagrange"} <= found.keys()
    assert not any(term.startswith(("nivel", "ta4")) for term in found)
    for n in found["entropía cruzada"]:
        assert "entropia-cruzada" in notes[n].note.tags


# ---------------------------------------------------------------- traps

MONTHS = "Año Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre Total"
ROWS = "\n".join(
    f"| {2000 + row} | " + " | ".join(f"{row * 37 + n}.5" for n in range(13)) + " |"
    for row in range(6)
)
TABLE = f"| {' | '.join(MONTHS.split())} |\n|{'---|' * 14}\n{ROWS}"
LISTING = "\n".join(
    f"linea_{n} = calcular(valores[{n}], otro_argumento, uno_mas=True)  # {n}" for n in range(40)
)
SUM = " + ".join(rf"\frac{{x_{{{n}}}^2}}{{y_{{{n}}}}}" for n in range(20))
TRAPS = {
    "tabla.md": f"---\nid: tabla\n---\n¿Qué mes llovió más?\n\n{TABLE}\n\n---\n\nDiciembre.\n",
    "codigo.md": f"---\nid: codigo\n---\n¿Qué hace?\n\n```python\n{LISTING}\n```\n\n---\n\nNada.\n",
    "suma.md": f"---\nid: suma\n---\n¿Cuánto vale $z = {SUM}$?\n\n---\n\n$$z = {SUM}$$\n\n$$\\left({SUM}\\right)$$\n",
    "foto.md": "---\nid: foto\n---\n¿Qué se ve?\n\n![Un punto](punto.png)\n\n---\n\nUn punto.\n",
}


@pytest.fixture(scope="module", params=["normal", "large"])
def traps(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Pdf, Look]:
    """The booklet of what is too wide or too long for a column."""
    from PIL import Image

    root = tmp_path_factory.mktemp("traps")
    deck = root / "cards" / "01-prueba"
    deck.mkdir(parents=True)
    (root / "media").mkdir()
    (root / "cards" / "collection.yaml").write_text(COLLECTION, "utf-8")
    (deck / "_deck.yaml").write_text("name: Prueba\ndescription: Una.\nsource: TA4\n", "utf-8")
    for name, text in TRAPS.items():
        (deck / name).write_text(text, "utf-8")
    Image.new("RGB", (4000, 3000), "grey").save(root / "media" / "punto.png")
    (root / "media" / "punto.png.yaml").write_text("origin: a\nlicence: CC0\n", "utf-8")
    edition = run(root).edition
    assert edition is not None
    assert len(edition.notes) == 4
    look = Look(letters=request.param)
    path = root / "booklet.pdf"
    path.write_bytes(to_pdf(booklet(edition, Volume(edition.notes), look)))
    return Pdf(path), look


COLLECTION = """\
name: Trampas
slug: trampas
namespace: mazo/trampas
language: es
author: Nadie
licence: CC0
report: https://example.org/{id}
"""


def test_wide_tables_long_code_and_sums_stay_in_their_columns(traps: tuple[Pdf, Look]) -> None:
    pdf, look = traps
    edges = columns(look)
    assert [
        word
        for word in body(pdf, look)
        if not any(left - 0.5 <= word.left and word.right <= right + 1.2 for left, right in edges)
    ] == []


def test_all_of_a_table_of_fourteen_columns_and_of_forty_lines_is_there(
    traps: tuple[Pdf, Look],
) -> None:
    pdf, _ = traps
    shown = " ".join(word.text for word in pdf.words)
    for month in MONTHS.split():
        assert month in shown
    assert all(f"linea_{n} " in shown for n in range(40))
    assert len(pdf.alternatives["/Figure"]) == 1


def test_no_text_of_a_table_or_of_code_is_smaller_than_seven_points(
    traps: tuple[Pdf, Look],
) -> None:
    pdf, _ = traps
    months = [
        word for word in pdf.words if word.text in ("Enero", "Diciembre", "calcular(valores[1],")
    ]
    assert len(months) >= 3
    assert min(word.bottom - word.top for word in months) >= 7 * 25.4 / 72


def test_rows_of_a_table_do_not_touch(traps: tuple[Pdf, Look]) -> None:
    pdf, _ = traps
    heads = [word for word in pdf.words if word.text in MONTHS.split()]
    for one, other in pairwise(heads):
        if one.page == other.page and abs(one.top - other.top) < 0.1:
            assert one.right < other.left
