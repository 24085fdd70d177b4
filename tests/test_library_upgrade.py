"""A library upgrade that changes an answer fails the build, and the message has both answers.

The upgraded library is a copy of the installed nltk with one line of its add-one smoothing and its version changed.
Python finds it before the installed one.
"""

from __future__ import annotations

import shutil
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command import ROOT, mazo

if TYPE_CHECKING:
    from conftest import Project

OLD = "(word_count + self.gamma)"
NEW = "(word_count + 2 * self.gamma)"
CARD = """\
generator: ngram-score
variants:
  - id: una
    corpus: [el gato come, el perro come, el gato duerme]
    context: gato
    word: come
    smoothing: add-one
"""


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nltk 99.0, whose add-one smoothing adds two."""
    folder = tmp_path_factory.mktemp("upgrade")
    installed = distribution("nltk")
    package = Path(str(installed.locate_file("nltk")))
    shutil.copytree(package, folder / "nltk", ignore=shutil.ignore_patterns("test", "__pycache__"))
    models = folder / "nltk" / "lm" / "models.py"
    text = models.read_text("utf-8")
    assert text.count(OLD) == 1
    models.write_text(text.replace(OLD, NEW), "utf-8")
    described = folder / "nltk-99.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: nltk\nVersion: 99.0\n")
    return folder


def test_a_changed_answer_fails_the_build_with_both_answers(
    project: Project, upgraded: Path
) -> None:
    folder = project({"familia.yaml": CARD})
    assert mazo("build", cwd=folder).returncode == 0
    before = {path.name: path.read_bytes() for path in (folder / "dist").iterdir()}
    settings = {"PYTHONPATH": f"{upgraded}:{ROOT}", "SOURCE_DATE_EPOCH": "1600000000"}
    found = mazo("build", cwd=folder, **settings)
    assert found.returncode == 1
    assert "K101" in found.stderr
    assert "cards/01-prueba/familia.yaml:3:9" in found.stderr
    assert "exact: 1/4" in found.stderr
    assert "nltk 99.0: nltk.lm.Laplace.score: 0.375" in found.stderr
    assert "docs/upgrading.md" in found.stderr
    assert {path.name: path.read_bytes() for path in (folder / "dist").iterdir()} == before


def test_cards_that_the_upgrade_does_not_affect_still_build(
    project: Project, upgraded: Path
) -> None:
    folder = project({"familia.yaml": CARD.replace("add-one", "mle")})
    settings = {"PYTHONPATH": f"{upgraded}:{ROOT}", "SOURCE_DATE_EPOCH": "1600000000"}
    found = mazo("build", cwd=folder, **settings)
    assert (found.returncode, found.stderr) == (0, "")


def test_the_page_on_upgrading_names_existing_files_and_the_code_of_the_error(root: Path) -> None:
    text = (root / "docs" / "upgrading.md").read_text("utf-8")
    assert "K101" in text
    assert [
        path
        for path in ("builder/reference", "builder/exact", "tests/test_exact.py", "locks")
        if not (root / path).exists()
    ] == []
