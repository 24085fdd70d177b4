"""`mazo sheet` and PDFs on the command line: selection, output files and error messages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from command import CARD, mazo
from printed import Pdf

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project


def ids_of(page: Path) -> list[str]:
    """The ids below a sheet's answers, in order."""
    questions = page.read_text("utf-8").partition("</main>")[0]
    return re.findall(r'<p class="id">([\w-]+)', questions)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--deck", "2", "--tags", "suavizado"), {"02-ngramas"}),
        (("--deck", "03-perplejidad", "--deck", "1"), {"03-perplejidad", "01-introduccion"}),
    ],
)
def test_a_sheet_contains_the_selected_decks(
    root: Path, tmp_path: Path, arguments: tuple[str, ...], expected: set[str]
) -> None:
    out = tmp_path / "hoja.html"
    done = mazo("sheet", *arguments, "--out", out, cwd=root)
    assert done.returncode == 0, done.stderr
    assert set(re.findall(r'id="d-([^"]+)"', out.read_text("utf-8"))) == expected
    assert len(ids_of(out)) > 5
    assert [path.name for path in tmp_path.iterdir()] == ["hoja.html"]


def test_a_sheet_contains_every_variant_of_an_exercise_only_with_practice(
    root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "hoja.html"
    lengths = []
    for more in ((), ("--practice",)):
        mazo("sheet", "--tags", "bpe-encode", *more, "--out", out, cwd=root)
        lengths.append(len(ids_of(out)))
    assert lengths[0] < 5
    assert lengths[1] > 15


@pytest.mark.parametrize(
    ("arguments", "code", "expected"),
    [
        (("--deck", "99"), 2, "there is no deck `99`"),
        (("--types", "chioce"), 2, "did you mean `choice`?"),
        (("--deck", "99"), 2, "there are `01-introduccion`, `02-ngramas`"),
        (("--tags", "nada"), 2, " more"),
        (("--deck", "1", "--tags", "wordpiece"), 1, "no card has all of that"),
        (("--out", "hoja.odt"), 2, "that is PDF, such as hoja.pdf"),
        (("--brief", "--out", "hoja.html"), 2, "that is PDF, such as hoja.pdf"),
        (("--cards", "--out", "hoja.html"), 2, "that is PDF, such as hoja.pdf"),
    ],
)
def test_a_sheet_that_cannot_be_made_is_refused_with_a_reason(
    root: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, expected: str
) -> None:
    done = mazo("sheet", *arguments, "--root", root, cwd=tmp_path)
    assert done.returncode == code
    assert expected in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), ["estudio.pdf", "tarjetas.pdf"]),
        (("--no-pdf",), []),
        (
            ("--all-pdf",),
            [
                *("estudio-carta-grande.pdf", "estudio-carta.pdf", "estudio-compacta.pdf"),
                *("estudio-grande.pdf", "estudio.pdf"),
                *("tarjetas-borde-corto.pdf", "tarjetas-carta-borde-corto.pdf"),
                *("tarjetas-carta-para-doblar.pdf", "tarjetas-carta.pdf"),
                *("tarjetas-para-doblar.pdf", "tarjetas.pdf"),
            ],
        ),
    ],
)
def test_a_build_writes_a_booklet_and_cards_and_every_layout_if_asked(
    project: Project, tmp_path: Path, arguments: tuple[str, ...], expected: list[str]
) -> None:
    root = project({"uno.md": CARD.format(id="uno", front="¿Qué es un token?")})
    out = tmp_path / "out"
    done = mazo("build", *arguments, "--out", out, cwd=root, SOURCE_DATE_EPOCH="1700000000")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in out.glob("*.pdf")) == expected
    for name in expected:
        pdf = Pdf(out / name)
        assert pdf.sizes == {(216, 279) if "carta" in name else (210, 297)}
        assert pdf.language == "es"
        assert b"(D:20231114221320Z)" in pdf.path.read_bytes(), "dated by the clock"


@pytest.mark.parametrize(
    ("arguments", "pages"),
    [
        (("--deck", "1"), 2),
        (("--deck", "1", "--letters", "large"), 6),
        (("--deck", "1", "--cards", "--per-page", "4"), 8),
        (("--deck", "1", "--cards", "--per-page", "16", "--paper", "letter"), 2),
        (("--deck", "1", "--cards", "--turn", "fold"), 4),
        (("--deck", "1", "--brief", "--paper", "letter"), 1),
        (("--deck", "2", "--brief"), 2),
    ],
)
def test_a_sheet_is_a_booklet_or_cards_in_the_layout_that_is_asked_for(
    root: Path, tmp_path: Path, arguments: tuple[str, ...], pages: int
) -> None:
    out = tmp_path / "hoja.pdf"
    done = mazo("sheet", *arguments, "--out", out, cwd=root)
    assert done.returncode == 0, done.stderr
    pdf = Pdf(out)
    assert len(pdf.pages) == pages
    assert pdf.sizes == {(216, 279) if "letter" in arguments else (210, 297)}
