"""Facts that age are listed once their date of review is past, by the time of the build, and stop nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from command import mazo
from conftest import ROOT

from builder.diagnostics import Severity
from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

CARD = """\
---
id: uno
source: Epoch AI (30-1-2025), Costes
as_of: 2025-01
review_by: {review_by}
---
¿Cuánto cuesta entrenar un modelo grande?

---

Millones de dólares.
"""


def seconds(day: str) -> str:
    """The last second of a day, since the epoch."""
    return str(int(datetime.fromisoformat(f"{day}T23:59:59").replace(tzinfo=UTC).timestamp()))


@pytest.mark.parametrize(
    ("review_by", "day", "notices"),
    [
        ("2026-12", "2026-11-30", 0),
        ("2026-12", "2026-12-31", 0),
        ("2026-12", "2027-01-01", 1),
        ("2026-12-15", "2026-12-15", 0),
        ("2026-12-15", "2026-12-16", 1),
    ],
)
def test_a_fact_is_due_when_its_month_or_day_is_over(
    review_by: str, day: str, notices: int, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds(day))
    found = run(project({"uno.md": CARD.format(review_by=review_by)})).sink.all
    assert [(d.code.id, d.severity, d.span.line) for d in found] == [
        ("V606", Severity.NOTICE, 5)
    ] * notices


def test_nothing_is_due_at_an_unknown_time(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert run(project({"uno.md": CARD.format(review_by="2025-02")})).sink.all == ()


def test_a_fact_that_is_due_does_not_fail_a_strict_check(
    project: Project,
) -> None:
    root = project({"uno.md": CARD.format(review_by="2026-12")})
    late = seconds("2030-01-01")
    done = mazo("check", "--strict", "--format", "concise", cwd=root, SOURCE_DATE_EPOCH=late)
    assert (done.returncode, "[V606]" in done.stderr + done.stdout) == (0, True)


@pytest.mark.parametrize(
    ("dates", "codes"),
    [
        ("as_of: 2025-01\nreview_by: 2025-01-31", ["V604"]),
        ("as_of: 2025-01-31\nreview_by: 2025-02", []),
        ("as_of: 2025-01-31\nreview_by: 2025-02-01", []),
        ("as_of: 2025-01-31\nreview_by: 2025-01-31", ["V604"]),
        ("review_by: 2026-12", ["V604"]),
        ("as_of: 2025-13\nreview_by: 2026-12", ["L201"]),
        ("as_of: enero de 2025\nreview_by: 2026-12", ["L201"]),
    ],
)
def test_the_review_is_later_than_the_fact(dates: str, codes: list[str], project: Project) -> None:
    card = CARD.format(review_by="x").replace("as_of: 2025-01\nreview_by: x", dates)
    found = run(project({"uno.md": card})).sink.all
    assert [d.code.id for d in found if d.severity is Severity.ERROR] == codes


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("Kaplan et al. (2020), Scaling Laws", ["V605"]),
        ("Kaplan et al. (2020), Scaling Laws, apdo. 2.1", []),
        ("TA4 §4; Kaplan et al. (2020), Scaling Laws", ["V605"]),
        ("TA4 §4; Kaplan et al. (2020), Scaling Laws, tabla 1", []),
        ("Artificial Analysis, Methodology (artificialanalysis.ai)", []),
        ("Epoch AI (30-1-2025), Costes", []),
        ("Epoch AI (2025), Costes", ["V605"]),
    ],
)
def test_the_source_of_a_fact_that_ages_has_a_place(
    source: str, codes: list[str], project: Project
) -> None:
    card = CARD.format(review_by="2026-12").replace("Epoch AI (30-1-2025), Costes", source)
    found = run(project({"uno.md": card})).sink.all
    assert [d.code.id for d in found if d.severity is not Severity.NOTICE] == codes


def test_every_card_that_names_its_date_is_reviewed() -> None:
    """A card that says «a fecha de» states a fact that ages."""
    cards = {path: path.read_text("utf-8") for path in (ROOT / "cards").glob("*/*.md")}
    dated = [path for path, text in cards.items() if "a fecha de" in text.lower()]
    assert dated
    assert [path.stem for path in dated if "\nreview_by: " not in cards[path]] == []


@pytest.mark.parametrize(("day", "code"), [("2030-01-01", 1), ("2025-09-01", 0)])
def test_the_script_of_the_workflow_fails_with_the_list(
    day: str, code: int, project: Project, tmp_path: Path
) -> None:
    root = project({"uno.md": CARD.format(review_by="2026-12")})
    shutil.copytree(ROOT / ".ci", root / ".ci")
    (root / ".venv").symlink_to(ROOT / ".venv")
    summary = tmp_path / "summary.md"
    summary.touch()
    done = subprocess.run(
        [str(root / ".ci" / "due-for-review"), str(summary)],
        env=os.environ | {"SOURCE_DATE_EPOCH": seconds(day), "MAZO_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "uno.md:5:" in summary.read_text("utf-8")) == (code, code == 1)
    assert ("uno.md:5:" in done.stdout) == (code == 1)
