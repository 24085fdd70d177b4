"""Exams for tests, and what their files say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.exam.compose import Wanted, compose
from builder.exam.make import files_of
from builder.exam.pool import default_types
from builder.exam.secret import Secret
from builder.pictures import Pictures
from builder.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.edition import Edition
    from builder.exam.values import Ask, Exam
    from builder.model import RenderedNote

SEED = "una semilla que nadie adivina"
NO_PICTURES = Path("media that is not there")
AGAIN = "mazo exam --count 4"


def composed(
    edition: Edition,
    *asks: Ask,
    notes: Iterable[RenderedNote] | None = None,
    seed: str = SEED,
    wanted: Wanted | None = None,
    versions: int = 1,
    media: Path = NO_PICTURES,
) -> Exam:
    """An exam of some notes, or of all that can be graded by their keys."""
    pool = Selection(types=default_types()).of(edition.notes) if notes is None else notes
    asked = wanted or Wanted(asks, versions)
    return compose(edition, pool, asked, Secret(seed), Pictures(media))


def files(edition: Edition, exam: Exam, seed: str = SEED) -> Mapping[str, bytes]:
    """The files of an exam."""
    return files_of(edition, exam, Secret(seed), AGAIN)


def seed_in(folder: Path, text: str = SEED) -> Path:
    """A file with a seed."""
    path = folder / "semilla.txt"
    path.write_text(f"# Una semilla.\n{text}\n", "utf-8")
    return path
