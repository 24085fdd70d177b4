"""The benchmarks run, and the notes that they generate are valid."""

from __future__ import annotations

import os
import re
import sqlite3
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
def session_of(*rows: tuple[str, str, str, int, str | None]) -> sqlite3.Connection:
    """A session of cosmic-ray: job, module, operator, line, and the outcome if it was run."""
    database = sqlite3.connect(":memory:")
    database.execute("create table work_items (job_id)")
    database.execute(
        "create table mutation_specs (module_path, operator_name, occurrence, start_pos_row, job_id)"
    )
    database.execute("create table work_results (test_outcome, diff, job_id)")
    for job, module, operator, line, outcome in rows:
        database.execute("insert into work_items values (?)", (job,))
        database.execute(
            "insert into mutation_specs values (?, ?, 0, ?, ?)", (module, operator, line, job)
        )
        if outcome:
            diff = "--- a\n+++ b\n-    old\n+    new\n"
            database.execute("insert into work_results values (?, ?, ?)", (outcome, diff, job))
    return database


def test_mutants_without_effect_and_superfluous_ones_are_not_tried(tmp_path: Path) -> None:
    (tmp_path / "m.py").write_text("if TYPE_CHECKING:\n    pass\nx = 1 + 2\n")
    database = session_of(
        ("a", "m.py", "core/AddNot", 1, None),
        ("b", "m.py", "core/NumberReplacer", 3, None),
        ("c", "m.py", "core/ReplaceBinaryOperator_Add_Sub", 3, None),
        ("d", "m.py", "core/ReplaceBinaryOperator_Add_Pow", 3, None),
    )
    mutants.choose(database, tmp_path, every=1)
    assert [job for (job,) in database.execute("select job_id from work_items")] == ["b", "c"]
    mutants.choose(database, tmp_path, every=10**30)
    assert database.execute("select count(*) from mutation_specs").fetchone() == (0,)


def test_the_report_counts_and_shows_survivors(capsys: pytest.CaptureFixture[str]) -> None:
    database = session_of(
        ("a", "m.py", "core/AddNot", 1, "KILLED"),
        ("b", "m.py", "core/AddNot", 7, "SURVIVED"),
        ("c", "m.py", "core/AddNot", 9, None),
    )
    mutants.report("exact", database)
    assert capsys.readouterr().out == (
        "exact: 1 of 2 noticed (50%); 1 not run\n  m.py:7 AddNot\n    -    old\n    +    new\n"
    )


def test_the_tests_of_every_room_exist(root: Path) -> None:
    for room in mutants.ROOMS.values():
        assert all((root / path).exists() for path in (*room.modules, *room.tests))
    assert re.search(r"^mutants:", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
