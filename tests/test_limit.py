"""A card that takes too long is stopped and reported; `mazo check` and `mazo serve` go on with the others."""

from __future__ import annotations

import json
import shutil
import signal
import time
from http.client import HTTPConnection
from typing import TYPE_CHECKING

import pytest
from command import CARD, ROOT, concise, mazo
from served import started

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from conftest import Project

FILES = {
    f"{id_}.md": CARD.format(id=id_, front=f"¿Qué es {id_}?") for id_ in ("uno", "dos", "tres")
}
SLOW = CARD.format(id="lenta", front="¿Qué es una tarjeta lenta?")
LOOP = """
def _endless(value):
    while "lenta" in value:
        try:
            sum(range(1000))
        except Exception:
            continue
"""
"""An endless loop that swallows exceptions, as a library might."""
STAGES = {
    "read": ("load/scan.py", "    def _entries(", "        if self", "self.source.text"),
    "check": ("rules/heading.py", "def check(", "    for text in", "note.parts['front'].value"),
    "render": (
        "process.py",
        "def render_note(",
        "    rendered =",
        "checked.note.parts['front'].value",
    ),
}
"""For each stage: a module, a function of it, the line before which it hangs, and the text to look for `lenta` in."""


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A copy of the code with a limit of two seconds."""
    folder = tmp_path / "code"
    shutil.copytree(
        ROOT / "builder", folder / "builder", ignore=shutil.ignore_patterns("__pycache__")
    )
    edit(folder, "limit.py", "SECONDS = 20", "SECONDS = 2")
    return folder


def edit(code: Path, module: str, old: str, new: str) -> None:
    """Replace a text that occurs once in a module."""
    path = code / "builder" / module
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (module, old)
    path.write_text(text.replace(old, new), "utf-8")


def slow_down(code: Path, stage: str) -> None:
    """Make a stage hang on cards that contain `lenta`."""
    module, function, line, read = STAGES[stage]
    path = code / "builder" / module
    before, _, after = path.read_text("utf-8").partition(function)
    assert line in after
    indent = line[: len(line) - len(line.lstrip())]
    after = after.replace(line, f"{indent}_endless({read})\n{line}", 1)
    path.write_text(f"{before}{function}{after}\n{LOOP}", "utf-8")


def problems(*arguments: object, root: Path, code: Path) -> list[tuple[str, str]]:
    return concise(*arguments, cwd=root, PYTHONPATH=str(code))


@pytest.mark.parametrize("stage", STAGES)
def test_a_card_that_takes_too_long_is_an_error_and_the_others_are_checked(
    stage: str, project: Project, code: Path
) -> None:
    root = project(FILES | {"lenta.md": SLOW, "mal.md": "sin cabecera"})
    slow_down(code, stage)
    expected = [("lenta.md", "L305"), ("mal.md", "L003")]
    assert problems("check", root=root, code=code) == expected
    named = root / "cards" / "01-prueba" / "lenta.md"
    assert problems("check", named, root=root, code=code) == [("lenta.md", "L305")]


def test_a_card_that_takes_too_long_fails_a_build_and_is_not_cached(
    project: Project, code: Path
) -> None:
    root = project(
        FILES | {"lenta.md": SLOW} | {f"{n}.md": CARD.format(id=n, front=f"¿{n}?") for n in "abc"}
    )
    slow_down(code, "render")
    for _ in range(2):
        found = mazo("build", cwd=root, PYTHONPATH=str(code))
        assert (found.returncode, found.stdout) == (1, "")
        assert "error[L305]: this file takes more than 2 seconds" in found.stderr
        assert "Traceback" not in found.stderr
    assert not (root / "dist").exists()


def test_a_card_that_takes_too_long_does_not_block_the_process_pool(
    project: Project, code: Path
) -> None:
    root = project(FILES | {"lenta.md": SLOW})
    slow_down(code, "check")
    edit(code, "scheduler.py", "WORTHWHILE = 400", "WORTHWHILE = 1")
    edit(code, "pool.py", "    done = 0\n", "    print('pooled', flush=True)\n    done = 0\n")
    found = mazo("check", "--format", "concise", cwd=root, PYTHONPATH=str(code))
    assert found.stdout == "pooled\n"
    assert [line.split(":")[0] for line in found.stderr.splitlines()[:-1]] == [
        "cards/01-prueba/lenta.md"
    ]


def test_serve_reports_a_card_that_takes_too_long_and_shows_its_next_version(
    project: Project, code: Path
) -> None:
    root = project(FILES)
    slow_down(code, "render")
    process, port = started(root, code=code)
    try:
        card = root / "cards" / "01-prueba" / "uno.md"
        card.write_text(CARD.format(id="uno", front="¿Qué es una tarjeta lenta?"), "utf-8")
        wait_for(port, lambda listing: [p["title"][:4] for p in listing["problems"]] == ["L305"])
        card.write_text(CARD.format(id="uno", front="¿Qué es 1?"), "utf-8")
        listing = wait_for(port, lambda listing: not listing["problems"])
        assert "¿Qué es 1?" in {card["front"] for card in listing["cards"]}
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode == 0


def wait_for(port: int, is_expected: Any) -> Any:
    """Poll the list of cards until it is as expected; fails after about a minute."""
    for _ in range(600):
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", "/cards")
        listing = json.load(connection.getresponse())
        if is_expected(listing):
            return listing
        time.sleep(0.1)
    raise AssertionError(listing["problems"])
