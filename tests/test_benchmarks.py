"""The benchmarks run, and the notes that they generate are valid."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from benchmarks import mutants, side_by_side
from benchmarks.sample_notes import (
    sample_notes,
    write_as_json,
    write_for_ankcompiler,
    write_for_markdown_anki_decks,
    write_for_mazo,
)
from benchmarks.side_by_side import Case, Run
from benchmarks.verified_variants import Measured, drawn, measured, table
from builder.generators import generators
from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", sorted(generators()))
def test_every_generator_can_be_timed(name: str) -> None:
    found = measured(name, drawn(name, 1, seed=1), repetitions=1)
    assert (found.generator, found.variants) == (name, 1)
    assert all(getattr(found, field.name) >= 0 for field in fields(Measured)[2:])


def test_the_total_weighs_each_generator_equally() -> None:
    slow = Measured("slow", 10, generate=1.0, validate=0.0, verify=1.0, exact=0.5, reference=0.5)
    fast = Measured("fast", 100, generate=0.5, validate=0.0, verify=0.5, exact=0.0, reference=0.5)
    *_, slowest, fastest, both = table([slow, fast])
    assert slowest.startswith("| `slow` | 5 | 50% | 0% | 25% | 25% | 0% |")
    assert fastest.startswith("| `fast` | 100 | 50% | 0% | 0% | 50% | 0% |")
    assert both.startswith("| **all, in equal numbers** | 10 | 50% |")  # 2 in 0.2 + 0.01 seconds


def test_the_sample_notes_for_comparing_compilers_break_no_rule(
    tmp_path: Path,
) -> None:
    notes = sample_notes(200)
    write_for_mazo(notes, tmp_path)
    result = run(tmp_path)
    assert result.sink.all == ()
    assert result.edition is not None
    assert {r.note.id for r in result.edition.notes} == {note.id for note in notes}
    assert {r.note.type for r in result.edition.notes} == {"basic", "choice", "cloze"}


def test_a_larger_sample_begins_with_the_smaller_one_and_repeats_no_note() -> None:
    assert sample_notes(40)[:25] == sample_notes(25)
    notes = sample_notes(500)
    assert len({note.front for note in notes}) == len(notes)


def test_the_other_compilers_get_the_same_number_of_notes(tmp_path: Path) -> None:
    notes = sample_notes(50)
    write_for_ankcompiler(notes, tmp_path / "ankcompiler")
    write_for_markdown_anki_decks(notes, tmp_path / "decks")
    write_as_json(notes, tmp_path / "notes.jsonl")
    blocks = [
        path.read_text("utf-8").count("[^uid]") for path in (tmp_path / "ankcompiler").iterdir()
    ]
    headings = [path.read_text("utf-8").count("\n## ") for path in (tmp_path / "decks").iterdir()]
    assert (sum(blocks), sum(headings)) == (50, 50)
    assert (tmp_path / "notes.jsonl").read_text("utf-8").count("\n") == 50


def test_a_measurement_includes_child_processes() -> None:
    child = "x = bytearray(60_000_000); import time; time.sleep(0.4)"
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    found = side_by_side.run((sys.executable, "-c", program), dict(os.environ))
    assert found.wall >= 0.4
    assert found.memory > 60_000_000
    with pytest.raises(RuntimeError, match="no such thing"):
        side_by_side.run(
            (sys.executable, "-c", "raise SystemExit('no such thing')"), dict(os.environ)
        )


def test_the_table_compares_each_time_with_ankcompilers_of_the_same_kind() -> None:
    found = {
        Case("ankcompiler", "cold", ()): Run(20.0, 18.0, 2e8),
        Case("mazo build", "cold", ()): Run(5.0, 9.0, 3e8),
        Case("ankcompiler check", "check", ()): Run(4.0, 4.0, 1e8),
        Case("mazo check", "check", ()): Run(1.0, 1.0, 1e8),
    }
    rows = side_by_side.table(10_000, found)[2:]
    assert rows[1] == "| 10,000 | cold | mazo build | 5.00 | 9.00 | 300 | 0.250 |"
    assert rows[3].endswith("| 0.250 |")


# ------------------------------------------------------------------ mutants
SOURCE = "def least(a, b):\n    return a if a < b else b\n"
SAMPLE_TEST = (
    "from least import least\n\n\ndef test_least() -> None:\n    assert least(1, 2) == 1\n"
)


def changed(after: str) -> mutants.Change:
    """The sample module with another second line."""
    return mutants.Change("least.py", 2, "core/AddNot", SOURCE, SOURCE.replace("a < b", after))


def test_a_room_is_mutated_put_back_and_its_survivors_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    found = [changed("a > b"), changed("a <= b"), changed("a < b < c")]
    monkeypatch.setitem(mutants.ROOMS, "one", mutants.Room(("least.py",), ("test_least.py",)))
    monkeypatch.setattr(mutants, "changes_of", lambda *_: found)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "least.py").write_text(SOURCE)
    (tmp_path / "test_least.py").write_text(SAMPLE_TEST)
    mutants.mutate("one", tmp_path, every=1, seconds=60)
    survivor = "    -    return a if a < b else b\n    +    return a if a <= b else b\n"
    said = capfd.readouterr().out
    assert said.count("least.py:2 AddNot") == 1
    assert f"  least.py:2 AddNot\n{survivor}" in said
    assert "one: 2 of 3 noticed (66.7%), of 3;" in said
    assert (tmp_path / "least.py").read_text() == SOURCE
    mutants.mutate("one", tmp_path, every=2, seconds=60)
    assert "of 2 noticed" in capfd.readouterr().out
    (tmp_path / "test_least.py").write_text(SAMPLE_TEST.replace("== 1", "== 1000"))
    with pytest.raises(SystemExit, match="its tests fail although nothing was changed"):
        mutants.mutate("one", tmp_path, every=1, seconds=60)


def test_superfluous_operators_and_lines_without_effect_are_not_tried() -> None:
    tried = ("NumberReplacer", "ReplaceBinaryOperator_Add_Sub", "ReplaceComparisonOperator_Lt_LtE")
    assert all(mutants.OPERATORS.fullmatch(f"core/{name}") for name in tried)
    left_out = (
        "ReplaceBinaryOperator_Add_Pow",
        "RemoveDecorator",
        "ReplaceComparisonOperator_Is_Lt",
    )
    assert not any(mutants.OPERATORS.fullmatch(f"core/{name}") for name in left_out)
    assert mutants.WITHOUT_EFFECT.search("@lru_cache(maxsize=1024)")
    assert not mutants.WITHOUT_EFFECT.search("return a if a < b else b")


def test_the_tests_of_every_room_exist(root: Path) -> None:
    for room in mutants.ROOMS.values():
        assert all((root / path).exists() for path in room.tests)
        assert all(any(root.glob(pattern)) for pattern in room.modules)
    assert re.search(r"^mutants:", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
