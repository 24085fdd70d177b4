"""A command only loads the libraries that it needs, so that it starts quickly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command import CARD, GOOD, ROOT

from builder.diagnostics import Sink
from builder.load.scan import scan

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

LIBRARIES = {
    *("nltk", "numpy", "tokenizers", "genanki", "fontTools", "yaml", "markdown", "rich", "PIL"),
    *("fluent", "babel"),
}
FOR_A_PLAIN_CARD = {"yaml", "markdown", "fluent", "babel"}
"""The last two word the numbers of the summary."""
CLAIMING = """\
---
id: dos
verify:
  a: {pair-count: a n, in: [banana]}
  answer: a
---
¿Cuántas veces está `a n` en `banana`?

---

$2$
"""
COUNTED = "generator: bpe-first-merge\nvariants:\n  - {id: uno-calculado, corpus: [aaab]}\n"
LISTING = """\
import json, sys
from builder.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def modules(*arguments: str, cwd: Path) -> set[str]:
    """The modules that a run of the command loads."""
    done = subprocess.run(
        [sys.executable, "-c", LISTING, *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def libraries(*arguments: str, cwd: Path) -> set[str]:
    """The slow libraries among the modules that a run loads."""
    return LIBRARIES & modules(*arguments, cwd=cwd)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--help", "--lang", "es"],
        ["--version"],
        ["build", "--help"],
        ["exam", "--nada"],
    ],
)
def test_help_loads_none_of_the_slow_libraries(arguments: list[str], tmp_path: Path) -> None:
    assert libraries(*arguments, cwd=tmp_path) == set()


def test_checking_a_plain_card_loads_neither_solvers_nor_generators_nor_output_libraries(
    project: Project,
) -> None:
    computed = COUNTED.replace("uno-", "")
    root = project(GOOD | {"dos.md": CLAIMING, "calculada.yaml": computed})
    found = modules("check", "cards/01-prueba/uno.md", cwd=root)
    assert found & LIBRARIES == FOR_A_PLAIN_CARD
    assert {
        name for name in found if name.startswith(("builder.exact", "builder.reference"))
    } == set()
    assert {name for name in found if name.startswith("builder.generators")} == set()


def test_checking_a_verified_card_loads_nltk_but_not_genanki(project: Project) -> None:
    root = project(GOOD | {"dos.md": CLAIMING})
    assert libraries("check", "cards/01-prueba/dos.md", cwd=root) >= {"nltk"}
    assert "genanki" not in libraries("check", cwd=root)


def test_checking_a_card_only_reads_other_files_that_may_contain_its_id(project: Project) -> None:
    """A card file is named after its id; the text of a computed file is searched."""
    others = {f"otra-{n}.md": CARD.format(id=f"otra-{n}", front=f"¿Otra {n}?") for n in range(9)}
    root = project(GOOD | others | {"calculada.yaml": COUNTED})
    found = scan(root, Sink(), frozenset({"cards/01-prueba/uno.md"}))
    assert {path.rpartition("/")[2] for path in found.sources} == {
        *("collection.yaml", "_deck.yaml", "uno.md"),
        "calculada.yaml",  # contains the letters `uno`
    }
