"""A note's time follows what its cards show, not its tags, so a learner keeps own tags and edits of all other notes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from conftest import make_project
from differences import published as repository
from differences import run_here
from learner import EARLIER, LATER, counts, learner
from publishing import BASIC, CARDS, publish, rewrite

from builder.diagnostics import Sink
from builder.history import changes_of, times_of
from builder.load.history_files import read_record
from builder.outputs import apkg
from builder.pipeline import run
from builder.record import FORMULA, History
from builder.release import Unreleasable
from builder.source import Source

if TYPE_CHECKING:
    from builder.edition import Edition
    from builder.record import Record

FROZEN = Path(__file__).parent / "frozen"
NOW = 1_900_000_000
MAIN = "dist/prueba.apkg"


def record_of(path: Path) -> Record:
    """The record in a file."""
    record = read_record(Source(path.name, path.read_text("utf-8")), Sink())
    assert record is not None
    return record


@pytest.fixture(scope="module")
def frozen() -> Edition:
    """The cards of 0.2.2, made by today's code."""
    edition = run(FROZEN / "0.2.2").edition
    assert edition is not None
    return edition


@pytest.fixture(scope="module")
def record_022() -> Record:
    return record_of(FROZEN / "0.2.2" / "cards" / "released.yaml")


@pytest.fixture(scope="module")
def record_021() -> Record:
    return record_of(FROZEN / "0.2.1" / "released.yaml")


# ---------------------------------------------------------------- real records, of an older formula


def test_the_first_release_after_0_2_2_moves_no_time_of_an_unchanged_note(
    frozen: Edition, record_022: Record
) -> None:
    assert record_022.formula == 1
    times = times_of(frozen.notes, frozen.collection, record_022, NOW)
    # All but those of retired generators, and four whose text is refused today.
    built = {one.note.id for one in frozen.notes}
    assert times.notes == {id_: record_022.notes[id_].modified for id_ in built}
    assert len(record_022.notes.keys() - built) == 346 + 4
    changes = changes_of(frozen.notes, frozen.collection, frozen.decks, {}, History(record_022, {}))
    assert (changes.added, changes.corrected) == ((), ())


def test_the_first_release_after_0_2_1_moves_the_times_of_what_0_2_2_corrected(
    frozen: Edition, record_021: Record, record_022: Record
) -> None:
    times = times_of(frozen.notes, frozen.collection, record_021, NOW).notes
    moved = {id_ for id_, time in times.items() if time != record_021.notes[id_].modified}
    assert moved == {
        id_
        for id_, note in record_022.notes.items()
        if note.content != record_021.notes[id_].content
    }
    assert len(moved) == 9
    assert {times[id_] for id_ in moved} == {NOW}


def test_a_note_whose_time_is_the_earliest_of_an_older_record_was_not_corrected(
    frozen: Edition, record_022: Record
) -> None:
    first = min(note.modified for note in record_022.notes.values())
    assert {note.published for note in record_022.notes.values()} == {first}
    times = times_of(frozen.notes, frozen.collection, record_022, NOW)
    corrected = {id_ for id_, time in times.notes.items() if time > times.published[id_]}
    assert len(corrected) == 140
    assert corrected == {id_ for id_ in times.notes if record_022.notes[id_].modified > first}


# ---------------------------------------------------------------- tags


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A project with version 0.1.0 published."""
    folder = make_project(tmp_path / "project", CARDS)
    release = publish(folder, "0.1.0", EARLIER)
    assert release.record.formula == FORMULA
    return folder


def test_other_tags_move_no_time_and_are_no_correction(published: Path) -> None:
    rewrite(published, "uno.md", "[propia]", "[otra]")
    result = run(published)
    assert result.edition is not None
    assert set(result.edition.times.notes.values()) == {EARLIER}
    assert result.edition.version == "0.1.0"
    with pytest.raises(Unreleasable):
        publish(published, "0.2.0", LATER)


def test_another_text_moves_the_time_of_its_note_alone(published: Path) -> None:
    rewrite(published, "uno.md", "Un número.", "El primer número.")
    release = publish(published, "0.2.0", LATER)
    moved = {id_ for id_, time in release.edition.times.notes.items() if time != EARLIER}
    assert moved == {"uno"}
    assert {note.published for note in release.record.notes.values()} == {EARLIER}


def test_diff_says_that_other_tags_change_nothing_for_those_who_have_the_card(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card = BASIC.format(id="uno", tag="propia", front="¿Qué es uno?", back="Un número.")
    here = repository(make_project(tmp_path / "project", {"uno.md": card}))
    here.write("uno.md", card.replace("[propia]", "[otra]"))
    said = run_here(here, capsys, "diff", "main").out
    assert "learners: its cards show what release 0.1.0 published" in said


def test_a_learner_keeps_the_tags_of_0_2_2_until_a_note_is_corrected(
    published: Path, tmp_path: Path
) -> None:
    """Tags had no root up to 0.2.2. New notes and corrected ones have it, and no other note is touched."""
    edition = run(published).edition
    assert edition is not None
    with mock.patch.object(apkg, "tags_of", lambda note, _: note.tags):
        (published / MAIN).write_bytes(apkg.write(edition)["prueba.apkg"])
    with learner(tmp_path / "anki") as one:
        one.imports(published / MAIN)
        assert one.note("uno").tags == ["propia"]
        one.tags("uno", "mio")
        publish_same = apkg.write(edition)["prueba.apkg"]
        (published / MAIN).write_bytes(publish_same)
        assert counts(one.imports(published / MAIN)) == {"duplicate": 5}
        assert one.note("uno").tags == ["mio", "propia"]
        rewrite(published, "uno.md", "Un número.", "El primer número.")
        new = BASIC.format(id="nueva", tag="propia", front="¿Hay más?", back="Sí.")
        (published / "cards/01-prueba/nueva.md").write_text(new, "utf-8")
        publish(published, "0.2.0", LATER)
        assert counts(one.imports(published / MAIN)) == {"new": 1, "updated": 1, "duplicate": 4}
        assert one.note("uno").tags == ["prueba::propia"]
        assert one.note("nueva").tags == ["prueba::propia"]


def test_every_tag_of_ours_is_below_one_root_and_a_learners_own_is_not(
    published: Path, tmp_path: Path
) -> None:
    with learner(tmp_path / "anki") as one:
        one.imports(published / MAIN)
        one.tags("uno", "mio")
        roots = {tag.split("::")[0] for tag in one.collection.tags.all()}
        assert roots == {"prueba", "mio"}
