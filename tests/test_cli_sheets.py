"""`mazo sheet` and `--pdf` on the command line: selection, output files and error messages."""

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
    """The ids in a sheet's key, in order."""
    return re.findall(r'<span class="id">([^<]+)</span>', page.read_text("utf-8"))


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


def test_a_sheet_contains_practice_cards_only_with_practice(root: Path, tmp_path: Path) -> None:
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
        (("--out", "hoja.pdf"), 2, "such as hoja.html"),
    ],
)
def test_a_sheet_that_cannot_be_made_is_refused_with_a_reason(
    root: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, expected: str
) -> None:
    done = mazo("sheet", *arguments, "--root", root, cwd=tmp_path)
    assert done.returncode == code
    assert expected in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_pdf_without_chromium_is_an_error_that_says_what_to_do_and_writes_nothing(
    project: Project, tmp_path: Path
) -> None:
    root = project({"uno.md": CARD.format(id="uno", front="¿Qué es un token?")})
    out = tmp_path / "out"
    done = mazo("build", "--pdf", "--out", out, cwd=root, CHROMIUM="ninguno")
    assert done.returncode == 1
    assert "error[O005]: `CHROMIUM` is not a program: ninguno" in done.stderr
    assert "install Chromium" in done.stderr
    assert not out.exists() or list(out.iterdir()) == []


def test_pdf_prints_a_file_for_each_paper_and_each_way_of_turning(
    project: Project, tmp_path: Path
) -> None:
    root = project({"uno.md": CARD.format(id="uno", front="¿Qué es un token?")})
    done = mazo(
        "build", "--pdf", "--out", tmp_path / "out", cwd=root, SOURCE_DATE_EPOCH="1700000000"
    )
    assert done.returncode == 0, done.stderr
    found = sorted(path.name for path in (tmp_path / "out").glob("*.pdf"))
    papers = ("a4", "carta")
    assert found == sorted(
        [
            f"repaso-{paper}{letters}.pdf"
            for paper in papers
            for letters in ("", "-grande", "-compacta")
        ]
        + [
            f"tarjetas-{p}-{turn}.pdf"
            for p in papers
            for turn in ("borde-largo", "borde-corto", "una-cara")
        ]
    )
    for name in found:
        pdf = Pdf(tmp_path / "out" / name)
        assert pdf.sizes == {(210, 297) if "a4" in name else (216, 279)}
        assert pdf.language == "es"
        assert b"(D:20231114221320+00'00')" in pdf.path.read_bytes(), "dated by the clock"
